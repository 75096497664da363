import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { brokenConstraint, execute, json, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { no } from '../contract.ts';
import type { Writable } from '../rules/packages/written.ts';
import { columnsOf, type Image, type Kept, type RowList } from '../rules/packages/image.ts';

const tables: Record<RowList, string> = { documents: 'document', properties: 'property', topics: 'topic', statements: 'statement', concepts: 'concept' };

/** Rows written by one statement: their JSON stays under a few megabytes. */
const rowsAtOnce = 5000;

const tableOf = (list: RowList): Sql => sql.table(`sources.${tables[list]}`);
const typeOf = (list: RowList): Sql => sql`null::${tableOf(list)}`;
const names = (list: RowList, alias?: string): Sql => sql.join(columnsOf[list].map((column) => sql.ref(alias ? `${alias}.${column}` : column)));
const imageOf = (list: RowList, alias: string): Sql => sql`jsonb_build_object(${sql.join(columnsOf[list].flatMap((column) => [sql`${sql.lit(column)}::text`, sql.ref(`${alias}.${column}`)]))})`;

const kept = (tx: Tx, list: RowList, where: Sql): Promise<Kept[]> => rows<Kept>(tx, sql`select t.version, ${imageOf(list, 't')} as image from ${tableOf(list)} t where ${where}`);

const none = '00000000-0000-0000-0000-000000000000';

/** What a package names, and the package that brings it (null before its first load). */
export interface Named {
  packageId: string | null;
  documents: string[];
  topics: string[];
  properties: string[];
  /** Identities of the documents that exist. */
  documentIds: string[];
  statements: string[];
  terms: string[];
}

/** Documents by their codes, and those the package brought. */
export const keptDocuments = (tx: Tx, { packageId, documents }: Named): Promise<Kept[]> => kept(tx, 'documents', sql`t.code = any(${documents}::text[]) or t.package_id = ${packageId ?? none}`);

/** Everything else that a package may touch or meet: by key, and what it brought before. */
export async function keptAround(tx: Tx, named: Named): Promise<Record<Exclude<RowList, 'documents'>, Kept[]>> {
  const ours = sql`t.package_id = ${named.packageId ?? none}`;
  return {
    properties: await kept(tx, 'properties', sql`t.key = any(${named.properties}::text[]) or ${ours}`),
    topics: await kept(tx, 'topics', sql`t.key = any(${named.topics}::text[]) or ${ours}`),
    statements: await kept(tx, 'statements', sql`${ours} or (t.document_id = any(${named.documentIds}::uuid[]) and t.package_id is distinct from ${named.packageId ?? none} and t.key = any(${named.statements}::text[]))`),
    concepts: await kept(tx, 'concepts', sql`${ours} or (t.term = any(${named.terms}::text[]) and (t.document_id is null or t.document_id = any(${named.documentIds}::uuid[])))`),
  };
}

/** Rows as they are now, by identity; those that are gone are missing. */
export async function imagesNow(tx: Tx, list: RowList, ids: readonly string[]): Promise<Map<string, Kept>> {
  const found = await kept(tx, list, sql`t.id = any(${ids}::uuid[])`);
  return new Map(found.map((one) => [one.image.id, one]));
}

/**
 * Writes new rows. The leave is that of the package they belong to: the action asked it for their owner and territory.
 * Topics go in one statement, so that a part may come before its whole.
 */
export async function insertImages(tx: Tx, _leave: Permitted<Owned>, list: RowList, images: readonly Image[], now: Date): Promise<void> {
  for (const part of parts(list, images)) {
    const dated = list === 'properties' ? [sql``, sql``] : [sql`, created_at`, sql`, ${now}::timestamptz`];
    try {
      await execute(tx, sql`insert into ${tableOf(list)} (${names(list)}${dated[0]}) select ${names(list, 'r')}${dated[1]} from jsonb_populate_recordset(${typeOf(list)}, ${json(part)}::jsonb) r`);
    } catch (error) {
      // Somebody took the key of a row, or what it hangs from is gone, since the comparison was made.
      throw brokenConstraint(error) ? no('package-stale') : error;
    }
  }
}

/** Writes rows over those of the same identity; each goes up one version. Leave as for new ones, asked for every row. */
export async function updateImages(tx: Tx, _leave: Permitted<Owned>, list: RowList, images: readonly Image[]): Promise<void> {
  const changing = columnsOf[list].filter((column) => column !== 'id');
  const set = sql.join(changing.map((column) => sql`${sql.ref(column)} = ${sql.ref(`r.${column}`)}`));
  for (const part of parts(list, images)) {
    await execute(tx, sql`update ${tableOf(list)} t set ${set}, version = t.version + 1 from jsonb_populate_recordset(${typeOf(list)}, ${json(part)}::jsonb) r where t.id = r.id`);
  }
}

export async function deleteImages(tx: Tx, _leave: Permitted<Owned>, list: RowList, images: readonly Image[]): Promise<void> {
  for (const part of parts(list, images)) await execute(tx, sql`delete from ${tableOf(list)} where id = any(${part.map(({ id }) => id)}::uuid[])`);
}

function* parts(list: RowList, images: readonly Image[]): Iterable<readonly Image[]> {
  const size = list === 'topics' ? Math.max(images.length, 1) : rowsAtOnce;
  for (let at = 0; at < images.length; at += size) yield images.slice(at, at + size);
}

/** Of some topics, properties and documents, those on which something else than some rows leans: they cannot go without it. Read once, however many they are. */
export async function leanedOn(tx: Tx, of: { topics: string[]; documents: string[]; properties: string[] }, without: Record<RowList, string[]>): Promise<{ id: string; label: string }[]> {
  const topics = sql`${of.topics}::uuid[]`;
  const documents = sql`${of.documents}::uuid[]`;
  return rows<{ id: string; label: string }>(tx, sql`
    select t.id, coalesce(t.name, t.key) as label from sources.topic t where t.id in (
      select s.topic_id from unnest(${topics}) leaned(id) join sources.statement s on s.topic_id = leaned.id left join unnest(${without.statements}::uuid[]) gone(id) on gone.id = s.id where gone.id is null
      union select leans.id from sources.topic o cross join lateral unnest(o.after || o.continues || o.part_of) leans(id) join unnest(${topics}) leaned(id) on leaned.id = leans.id
        left join unnest(${without.topics}::uuid[]) gone(id) on gone.id = o.id where gone.id is null)
    union all
    select p.id, p.key from sources.property p where p.id = any(${of.properties}::uuid[]) and exists (select 1 from sources.statement s where s.property = p.key and s.id <> all(${without.statements}::uuid[]))
    union all
    select d.id, coalesce(d.code, d.title) from sources.document d where d.id = any(${documents}) and (d.file_id is not null
      or exists (select 1 from sources.statement s where s.document_id = d.id and s.id <> all(${without.statements}::uuid[]))
      or exists (select 1 from sources.concept c where c.document_id = d.id and c.id <> all(${without.concepts}::uuid[]))
      or exists (select 1 from sources.citation c where c.document_id = d.id)
      or exists (select 1 from sources.document o where o.supersedes = d.id and o.id <> all(${without.documents}::uuid[])))`);
}

/** Documents that a package brought into being itself, by its loads that stand. */
export const broughtDocuments = async (tx: Tx, packageId: string): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select distinct r.record_id as id from sources.package_row r join sources.package_load l on l.id = r.load_id
    where l.package_id = ${packageId} and l.undone_at is null and r.list = 'documents' and r.before is null`)).map(({ id }) => id);

/** What others say of the same topics and properties, within reach: not in this package, and as of the same day or of none. */
export interface SaidElsewhere {
  topic_id: string;
  property: string;
  value: unknown;
  as_of: string | null;
  package_id: string | null;
  document: string;
  place: string;
  topic: string;
}
export const saidElsewhere = (tx: Tx, reach: Reach, packageId: string, topicIds: readonly string[], properties: readonly string[]): Promise<SaidElsewhere[]> =>
  rows<SaidElsewhere>(tx, sql`select s.topic_id, s.property, s.value, s.as_of, s.package_id, coalesce(d.code, d.title) as document, s.place, coalesce(t.name, t.key) as topic
    from sources.statement s join sources.document d on d.id = s.document_id join sources.topic t on t.id = s.topic_id
    where s.topic_id = any(${topicIds}::uuid[]) and s.property = any(${properties}::text[]) and s.package_id is distinct from ${packageId} and ${visible(reach, 's')} and ${visible(reach, 'd')}
    order by s.topic_id, s.property, s.id limit 2000`);

/** The arrows among topics and documents of the house that lead on from some keys, so that a circle through the house is seen. */
export interface ArrowRow {
  arrow: 'partOf' | 'after' | 'continues' | 'supersedes';
  from: string;
  to: string;
}
export const arrowsFrom = (tx: Tx, topics: readonly string[], documents: readonly string[]): Promise<ArrowRow[]> =>
  rows<ArrowRow>(tx, sql`with recursive reached (id, key, arrow, next) as (
      select t.id, t.key, a.arrow, a.next from sources.topic t, lateral (select 'partOf' as arrow, t.part_of as next union all select 'after', unnest(t.after) union all select 'continues', unnest(t.continues)) a
        where t.key = any(${topics}::text[]) and a.next is not null
      union
      select t.id, t.key, a.arrow, a.next from reached r join sources.topic t on t.id = r.next, lateral (select 'partOf' as arrow, t.part_of as next union all select 'after', unnest(t.after) union all select 'continues', unnest(t.continues)) a
        where a.next is not null),
    replaced (id, code, next) as (
      select d.id, coalesce(d.code, d.id::text), d.supersedes from sources.document d where d.code = any(${documents}::text[]) and d.supersedes is not null
      union select d.id, coalesce(d.code, d.id::text), d.supersedes from replaced r join sources.document d on d.id = r.next where d.supersedes is not null)
    select r.arrow, r.key as "from", t.key as "to" from reached r join sources.topic t on t.id = r.next
    union all select 'supersedes', r.code, coalesce(d.code, d.id::text) from replaced r join sources.document d on d.id = r.next`);

/** Of some territory codes, those the house does not have. */
export const unknownTerritories = async (tx: Tx, codes: readonly string[]): Promise<string[]> =>
  (await rows<{ code: string }>(tx, sql`select c.code from unnest(${codes}::text[]) as c (code) where not exists (select 1 from territories.unit u where u.code = c.code)`)).map(({ code }) => code);


/** A package whole, with the documents, topics and properties of others that it refers to. Topics stand by key: a package is written the same twice. */
export async function keptOf(tx: Tx, packageId: string): Promise<Writable> {
  const images = async (list: RowList, where: Sql, order: Sql): Promise<Image[]> => (await rows<Kept>(tx, sql`select t.version, ${imageOf(list, 't')} as image from ${tableOf(list)} t where ${where} order by ${order}`)).map(({ image }) => image);
  const ours = sql`t.package_id = ${packageId}`;
  const spoken = sql`select s.document_id from sources.statement s where s.package_id = ${packageId} union select c.document_id from sources.concept c where c.package_id = ${packageId}`;
  const named = sql`select s.topic_id from sources.statement s where s.package_id = ${packageId} union select unnest(array[o.part_of] || o.after || o.continues) from sources.topic o where o.package_id = ${packageId}`;
  return {
    own: {
      documents: await images('documents', ours, sql`t.code, t.id`),
      properties: await images('properties', ours, sql`t.key`),
      topics: await images('topics', ours, sql`t.kind, t.position nulls last, t.key`),
      statements: await images('statements', ours, sql`t.document_id, t.page nulls first, t.line nulls first, t.key`),
      concepts: await images('concepts', ours, sql`t.kind, t.term, t.id`),
    },
    around: {
      documents: await images('documents', sql`(t.id in (${spoken}) or t.id in (select d.supersedes from sources.document d where d.package_id = ${packageId})) and t.package_id is distinct from ${packageId}`, sql`t.code, t.id`),
      topics: await images('topics', sql`t.id in (${named}) and t.package_id is distinct from ${packageId}`, sql`t.key`),
      properties: await images('properties', sql`t.key in (select s.property from sources.statement s where s.package_id = ${packageId}) and t.package_id is distinct from ${packageId}`, sql`t.key`),
    },
  };
}
