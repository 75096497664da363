import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { fold } from '../../../kernel/text.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { no, type Concept } from '../contract.ts';
import type { AcronymUse, ConceptItem, GlossaryEntry } from '../contract/glossary.ts';
import type { Line, Used } from '../rules/glossary/acronyms.ts';

export interface ConceptRow extends Owned {
  kind: Concept['kind'];
  term: string;
  meaning: string;
  document_id: string | null;
  place: string;
  source: string | null;
  mark: Concept['mark'];
}

interface Ask {
  after?: string | undefined;
  limit: number;
  /** Code or id of a document. */
  document?: string | undefined;
}

export const lockConcept = (tx: Tx, id: string): Promise<ConceptRow | undefined> => maybe(tx, sql`select * from sources.concept where id = ${id}::uuid for update`);

/** A concept may be read when its document may. */
const seen = (reach: Reach): Sql => sql`${visible(reach, 'c')} and (c.document_id is null or exists (select 1 from sources.document d where d.id = c.document_id and ${visible(reach, 'd')}))`;
const uses = (reach: Reach): Sql => sql`(select coalesce(sum(u.uses), 0)::int from sources.acronym_use u join sources.document d on d.id = u.document_id where u.folded = platform.fold(c.term) and ${visible(reach, 'd')})`;
const inDocument = (alias: string, document: string): Sql => sql`exists (select 1 from sources.document d where d.id = ${sql.ref(`${alias}.document_id`)} and (d.code = ${document} or d.id::text = ${document}))`;

export async function listConcepts(tx: Tx, reach: Reach, ask: Ask & { q?: string | undefined; kind?: string | undefined; unused?: boolean | undefined }) {
  const after = readCursor(ask.after);
  const words = fold(ask.q ?? '').split(' ').filter(Boolean);
  const found = await rows<ConceptItem & { folded: string }>(tx, sql`select c.id, c.version, c.kind, c.term, c.meaning, c.document_id as "documentId", coalesce(o.code, o.title) as document, c.place, c.source, c.mark,
      ${uses(reach)} as uses, platform.fold(c.term) as folded
    from sources.concept c left join sources.document o on o.id = c.document_id where ${all([
      seen(reach),
      ...words.map((word) => sql`c.folded like ${`%${word}%`}`), // folded words hold no % and no _
      ...(ask.kind ? [sql`c.kind = ${ask.kind}`] : []),
      ...(ask.document ? [inDocument('c', ask.document)] : []),
      ...(ask.unused ? [sql`c.kind = 'acronym' and c.document_id is not null and ${uses(reach)} = 0`] : []),
      ...(after ? [sql`(platform.fold(c.term), c.id) > (${after[0]}, ${after[1]}::uuid)`] : []),
    ])} order by platform.fold(c.term), c.id limit ${ask.limit + 1}`);
  return toPage(found, ask.limit, ({ folded, id }) => [folded, id]);
}

/** Acronyms within reach, most used first; with how many documents use each, the most first. */
export async function listAcronyms(tx: Tx, reach: Reach, ask: Ask & { term?: string | undefined; undefined?: boolean | undefined }) {
  const after = readCursor(ask.after);
  const defined = sql`exists (select 1 from sources.concept c where platform.fold(c.term) = a.folded and ${seen(reach)})`;
  const found = await rows<AcronymUse & { folded: string }>(tx, sql`select a.term, a.uses, a.folded, ${defined} as defined, (select coalesce(json_agg(p order by p.uses desc, p.name), '[]') from (
        select u.document_id as id, coalesce(d.code, d.title) as name, sum(u.uses)::int as uses, (array_agg(u.place order by u.origin desc))[1] as place, (array_agg(u.page order by u.origin desc))[1] as page, (array_agg(u.line order by u.origin desc))[1] as line
        from sources.acronym_use u join sources.document d on d.id = u.document_id where u.folded = a.folded and ${visible(reach, 'd')} group by u.document_id, d.code, d.title order by 3 desc limit 20) p) as documents
    from (select u.folded, min(u.term) as term, sum(u.uses)::int as uses from sources.acronym_use u join sources.document d on d.id = u.document_id where ${all([
      visible(reach, 'd'),
      ...(ask.term ? [sql`u.folded = ${fold(ask.term)}`] : []),
      ...(ask.document ? [inDocument('u', ask.document)] : []),
    ])} group by u.folded) a where ${all([
      ...(ask.undefined === undefined ? [sql`true`] : [ask.undefined ? sql`not ${defined}` : defined]),
      ...(after ? [sql`(-a.uses, a.folded) > (${after[0]}::int, ${after[1]})`] : []),
    ])} order by -a.uses, a.folded limit ${ask.limit + 1}`);
  return toPage(found, ask.limit, (one) => [-one.uses, one.folded]);
}

/** Terms by words of them or of their meaning: the term itself first, then those that begin so. */
export function searchConcepts(tx: Tx, reach: Reach, words: string, limit: number): Promise<{ id: string; term: string; meaning: string; exact: boolean }[]> {
  const folded = fold(words);
  return rows(tx, sql`select c.id, c.term, left(c.meaning, 120) as meaning, platform.fold(c.term) = ${folded} as exact from sources.concept c
    where ${all([seen(reach), ...folded.split(' ').map((word) => sql`c.folded like ${`%${word}%`}`)])}
    order by platform.fold(c.term) <> ${folded}, platform.fold(c.term) not like ${`${folded}%`}, platform.fold(c.term), c.id limit ${limit}`);
}

/** Plurals in brackets do not make another meaning: «Plan(es) de uso» is «Plan de uso». */
const meant = sql`platform.fold(regexp_replace(c.meaning, '\\((e?s)\\)', '', 'g'))`;

/** Tooltips hold this much of a meaning, and a glossary this many terms: a screen reads it once. A concept of one word is too common to be marked in a text. */
const shown = { letters: 220, terms: 1000 } as const;

export const glossaryOf = (tx: Tx, reach: Reach): Promise<GlossaryEntry[]> =>
  rows<GlossaryEntry>(tx, sql`select min(g.term) as term, min(g.kind) as kind, json_agg(json_build_object('meaning', g.meaning, 'source', g.source) order by g.source) as meanings
    from (select distinct on (platform.fold(c.term), ${meant}) c.term, c.kind, platform.fold(c.term) as folded,
        case when length(c.meaning) > ${shown.letters} then left(c.meaning, ${shown.letters - 1}) || '…' else c.meaning end as meaning, concat_ws(', ', coalesce(o.code, o.title), nullif(c.place, ''), case when o.id is null then c.source end) as source
      from sources.concept c left join sources.document o on o.id = c.document_id where ${seen(reach)} and (c.kind = 'acronym' or c.term like '% %') order by platform.fold(c.term), ${meant}, o.id is null, c.id) g
    group by g.folded order by g.folded limit ${shown.terms}`);

const refused = (error: unknown, term: string): unknown => (['concept_twice', 'concept_pkey'].includes(brokenConstraint(error) ?? '') ? no('concept-twice', { term }) : error);

export async function insertConcept(tx: Tx, row: Permitted<ConceptRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into sources.concept (id, owner, territory, parties, visibility, kind, term, meaning, document_id, place, source, mark, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.kind}, ${row.term}, ${row.meaning}, ${row.document_id}, ${row.place}, ${row.source}, ${row.mark}, ${now})`);
  } catch (error) {
    throw refused(error, row.term);
  }
}

export async function updateConcept(tx: Tx, row: Permitted<ConceptRow>): Promise<void> {
  try {
    await execute(tx, sql`update sources.concept set kind = ${row.kind}, term = ${row.term}, meaning = ${row.meaning}, document_id = ${row.document_id}, place = ${row.place}, source = ${row.source}, mark = ${row.mark}, version = version + 1 where id = ${row.id}`);
  } catch (error) {
    throw refused(error, row.term);
  }
}

export const deleteConcept = (tx: Tx, row: Permitted<ConceptRow>): Promise<number> => execute(tx, sql`delete from sources.concept where id = ${row.id}`);

/** Concepts of the house, by term: a pack is loaded again without change. Answers how many are new and how many changed. */
export async function upsertConcepts(tx: Tx, house: Permitted<Owned>, list: readonly { kind: string; term: string; meaning: string; source: string }[], now: Date): Promise<{ created: number; changed: number }> {
  const touched = await rows<{ created: boolean }>(tx, sql`insert into sources.concept as c (id, owner, territory, parties, visibility, kind, term, meaning, source, mark, created_at)
    select gen_random_uuid(), ${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, p.kind, p.term, p.meaning, p.source, 'declared', ${now}
    from jsonb_to_recordset(${json(list)}::jsonb) as p (kind text, term text, meaning text, source text)
    on conflict on constraint concept_twice do update set meaning = excluded.meaning, source = excluded.source, version = c.version + 1
    where (c.meaning, c.source) is distinct from (excluded.meaning, excluded.source) and c.version = 1
    returning c.version = 1 as created`);
  const created = touched.filter((row) => row.created).length;
  return { created, changed: touched.length - created };
}

/** Every line of a document with its place: of its pages, or of what is noted of it. */
export const linesOf = (tx: Tx, documentId: string, origin: 'page' | 'statement'): Promise<Line[]> =>
  origin === 'page'
    ? rows<Line>(tx, sql`select l.text, '' as place, p.number as page, l.line::int from sources.page p, unnest(string_to_array(p.text, E'\\n')) with ordinality as l (text, line) where p.document_id = ${documentId}::uuid order by p.number, l.line`)
    : rows<Line>(tx, sql`select t.text, s.place, s.page, s.line from sources.statement s,
        lateral (select s.value ->> 'text' as text union all select jsonb_array_elements_text(case when jsonb_typeof(s.value -> 'items') = 'array' then s.value -> 'items' else '[]' end) union all select s.quote) t
        where s.document_id = ${documentId}::uuid and t.text is not null order by s.page nulls first, s.line nulls first, s.id`);

/** What the house defines, as people compare it. */
export const definedTerms = async (tx: Tx): Promise<Set<string>> => new Set((await rows<{ folded: string }>(tx, sql`select distinct platform.fold(term) as folded from sources.concept where kind = 'acronym'`)).map(({ folded }) => folded));

/** Writes down which acronyms a document uses, in place of what was there; answers whether anything is other than before. Derived: it needs no leave. */
export async function writeAcronyms(tx: Tx, documentId: string, origin: 'page' | 'statement', used: readonly Used[]): Promise<boolean> {
  const list = json(used.map(({ term, folded, uses: count, first }) => ({ term, folded, uses: count, page: first.page, line: first.line, place: first.place })));
  const said = sql`jsonb_to_recordset(${list}::jsonb) as r (term text, folded text, uses int, page int, line int, place text)`;
  const gone = await execute(tx, sql`delete from sources.acronym_use u where u.document_id = ${documentId}::uuid and u.origin = ${origin}
    and not exists (select 1 from ${said} where (r.folded, r.term, r.uses, r.place) = (u.folded, u.term, u.uses, u.place) and (r.page, r.line) is not distinct from (u.page, u.line))`);
  const come = await execute(tx, sql`insert into sources.acronym_use (document_id, term, folded, origin, uses, page, line, place)
    select ${documentId}::uuid, r.term, r.folded, ${origin}, r.uses, r.page, r.line, r.place from ${said} on conflict do nothing`);
  return gone + come > 0;
}

/** Documents that a package brought or speaks of. */
export const documentsOfPackage = async (tx: Tx, packageId: string): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select distinct document_id as id from sources.statement where package_id = ${packageId}::uuid`)).map(({ id }) => id);

/** The document of a statement. */
export const documentOfStatement = (tx: Tx, id: string): Promise<{ id: string } | undefined> => maybe(tx, sql`select document_id as id from sources.statement where id = ${id}::uuid`);
