import { countCap, readCursor, toPage } from '../../kernel/page.ts';
import type { Owned, Reach } from '../../kernel/reach.ts';
import { fold } from '../../kernel/text.ts';
import type { Permitted } from '../../platform/access/permitted.ts';
import { visible } from '../../platform/access/visible.ts';
import { bestByWords, pageByWords, type ByWords } from '../../platform/db/by-words.ts';
import { all, brokenConstraint, execute, json, maybe, one, rows, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { no, type CitedPlace, type Document } from './contract.ts';

export interface DocumentRow extends Owned {
  code: string | null;
  title: string;
  kind: string;
  year: number | null;
  institution: string | null;
  country: string | null;
  address: string | null;
  note: string | null;
  file_id: string | null;
  file_name: string | null;
  sha256: string | null;
  verified: boolean;
  issued_on: string | null;
  period_from: string | null;
  period_to: string | null;
  supersedes: string | null;
  pages: number | null;
  lines: number | null;
  reading: Document['reading'];
}

export interface CitationRow extends Owned {
  document_id: string;
  subject_kind: string;
  subject_id: string;
  place: string;
  quote: string | null;
}

const shape = (reach: Reach) => sql`d.id, d.version, d.code, d.title, d.kind, d.year, d.institution, d.country, d.address, d.note, d.file_id as "fileId", d.file_name as "fileName",
  d.sha256, d.verified, d.visibility, d.issued_on as "issuedOn", d.period_from as "periodFrom", d.period_to as "periodTo", d.pages, d.lines, d.reading, (select count(*)::int from (select 1 from sources.citation c where c.document_id = d.id and ${visible(reach, 'c')} limit ${countCap}) n) as cited,
  (select count(*)::int from (select 1 from sources.statement s where s.document_id = d.id and ${visible(reach, 's')} limit ${countCap + 1}) n) as said`;

export const findDocument = (tx: Tx, id: string): Promise<DocumentRow | undefined> => maybe<DocumentRow>(tx, sql`select * from sources.document where id = ${id}`);
export const lockDocument = (tx: Tx, id: string): Promise<DocumentRow | undefined> => maybe<DocumentRow>(tx, sql`select * from sources.document where id = ${id} for update`);

/** The document as people see it; the caller has asked leave to look. */
export const viewDocument = (tx: Tx, reach: Reach, id: string): Promise<Document> => one<Document>(tx, sql`select ${shape(reach)} from sources.document d where d.id = ${id}`);

interface DocumentFilter {
  q?: string | undefined;
  kind?: string | undefined;
  year?: number | undefined;
  country?: string | undefined;
}

const conditions = (reach: Reach, { kind, year, country }: DocumentFilter): Sql[] => [visible(reach, 'd'), ...(kind ? [sql`d.kind = ${kind}`] : []), ...(year ? [sql`d.year = ${year}`] : []), ...(country ? [sql`d.country = ${country}`] : [])];

const titled = (reach: Reach, ask: DocumentFilter, words: string, limit: number): ByWords => ({
  table: 'sources.document', alias: 'd', order: 'title', indexed: false, where: conditions(reach, ask), limit,
  words: (alias) => all(words.split(' ').map((word) => sql`${sql.ref(`${alias}.folded`)} like ${`%${word}%`}`)), // folded words hold no % and no _
});

export async function listDocuments(tx: Tx, reach: Reach, ask: DocumentFilter & { after?: string | undefined; limit: number }) {
  const [words, after] = [fold(ask.q ?? ''), readCursor(ask.after)];
  const where = [...conditions(reach, ask), ...(after ? [sql`(d.title, d.id) > (${after[0]}, ${after[1]}::uuid)`] : [])];
  // The page is chosen first: how often each is cited is counted for its rows only.
  const chosen = words ? pageByWords(titled(reach, ask, words, ask.limit + 1), after) : sql`select d.id from sources.document d where ${all(where)} order by d.title, d.id limit ${sql.lit(ask.limit + 1)}`;
  const found = await rows<Document>(tx, sql`select ${shape(reach)} from (${chosen}) c join sources.document d on d.id = c.id order by d.title, d.id`);
  return toPage(found, ask.limit, (d) => [d.title, d.id]);
}

/** The few documents that a text means best: one whose code it is before all. */
export function searchDocuments(tx: Tx, reach: Reach, q: string, limit: number): Promise<Pick<Document, 'id' | 'title' | 'code' | 'institution' | 'year' | 'kind'>[]> {
  const words = fold(q);
  const begun = sql`select d.id, d.title as name, 0 as rank from sources.document d where d.code = ${q} and ${visible(reach, 'd')}`;
  return rows(tx, sql`select d.id, d.title, d.code, d.institution, d.year, d.kind from (${bestByWords(titled(reach, {}, words, limit), words, begun)}) b join sources.document d on d.id = b.id order by b.rank, b.name, b.id`);
}

export async function insertDocument(tx: Tx, row: Permitted<DocumentRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into sources.document (id, owner, territory, parties, visibility, code, title, kind, year, institution, country, address, note, file_id, file_name, sha256, verified,
        issued_on, period_from, period_to, supersedes, pages, reading, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.code}, ${row.title}, ${row.kind}, ${row.year}, ${row.institution}, ${row.country},
        ${row.address}, ${row.note}, ${row.file_id}, ${row.file_name}, ${row.sha256}, ${row.verified},
        ${row.issued_on}, ${row.period_from}, ${row.period_to}, ${row.supersedes}, ${row.pages}, ${row.reading}, ${now})`);
  } catch (error) {
    throw brokenConstraint(error) === 'document_twice' || brokenConstraint(error) === 'document_pkey' ? no('document-twice', { title: row.title }) : error;
  }
}

export const updateDocument = (tx: Tx, row: Permitted<DocumentRow>): Promise<number> =>
  execute(tx, sql`update sources.document set title = ${row.title}, kind = ${row.kind}, year = ${row.year}, institution = ${row.institution}, country = ${row.country},
    address = ${row.address}, note = ${row.note}, issued_on = ${row.issued_on}, period_from = ${row.period_from}, period_to = ${row.period_to}, supersedes = ${row.supersedes}, pages = ${row.pages},
    file_id = ${row.file_id}, file_name = ${row.file_name}, sha256 = ${row.sha256}, reading = ${row.reading}, version = version + 1 where id = ${row.id}`);

/** Founding documents, by their code; one that a package has told more of stays as the package says. Answers how many are new and how many changed. */
export async function upsertDocuments(tx: Tx, house: Permitted<Owned>, list: { id: string }[], now: Date): Promise<{ created: number; changed: number }> {
  const touched = await rows<{ created: boolean }>(tx, sql`insert into sources.document (id, owner, territory, parties, visibility, code, title, kind, year, institution, country, note, verified, created_at)
    select gen_random_uuid(), ${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, p.id, p.title, p.kind, p.year, p.institution, p.country, p.source, p.verified, ${now}
    from jsonb_to_recordset(${json(list)}::jsonb) as p (id text, title text, kind text, year int, institution text, country text, source text, verified boolean)
    on conflict on constraint document_twice do update set title = excluded.title, kind = excluded.kind, year = excluded.year, institution = excluded.institution, country = excluded.country,
      note = excluded.note, verified = excluded.verified, version = document.version + 1
    where document.package_id is null and (document.title, document.kind, document.year, document.institution, document.country, document.note, document.verified)
      is distinct from (excluded.title, excluded.kind, excluded.year, excluded.institution, excluded.country, excluded.note, excluded.verified)
    returning version = 1 as created`);
  const created = touched.filter((row) => row.created).length;
  return { created, changed: touched.length - created };
}

export async function insertCitation(tx: Tx, row: Permitted<CitationRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into sources.citation (id, owner, territory, parties, visibility, document_id, subject_kind, subject_id, place, quote, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.document_id}, ${row.subject_kind}, ${row.subject_id}, ${row.place}, ${row.quote}, ${now})`);
  } catch (error) {
    throw brokenConstraint(error) === 'citation_twice' || brokenConstraint(error) === 'citation_pkey' ? no('citation-twice', { place: row.place }) : error;
  }
}

export const lockCitation = (tx: Tx, id: string): Promise<CitationRow | undefined> => maybe<CitationRow>(tx, sql`select * from sources.citation where id = ${id} for update`);
export const deleteCitation = (tx: Tx, row: Permitted<CitationRow>): Promise<number> => execute(tx, sql`delete from sources.citation where id = ${row.id}`);

/** Citations within reach whose document is within reach too, oldest first. */
export async function listCitations(tx: Tx, reach: Reach, ask: { kind?: string | undefined; id?: string | undefined; documentId?: string | undefined; after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const found = await rows<Omit<CitedPlace, 'subject' | 'at'> & { subject_kind: string; subject_id: string; created_at: Date }>(
    tx,
    sql`select c.id, c.document_id as "documentId", d.title as document, d.code, d.file_id as "fileId", c.subject_kind, c.subject_id, c.place, c.quote, c.created_at
      from sources.citation c join sources.document d on d.id = c.document_id where ${all([
        visible(reach, 'c'),
        visible(reach, 'd'),
        ...(ask.kind ? [sql`c.subject_kind = ${ask.kind}`] : []),
        ...(ask.id ? [sql`c.subject_id = ${ask.id}`] : []),
        ...(ask.documentId ? [sql`c.document_id = ${ask.documentId}`] : []),
        ...(after ? [sql`(c.created_at, c.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
      ])} order by c.created_at, c.id limit ${ask.limit + 1}`,
  );
  const cited = found.map(({ subject_kind, subject_id, created_at, ...rest }): CitedPlace => ({ ...rest, subject: { kind: subject_kind, id: subject_id }, at: created_at.toISOString() }));
  return toPage(cited, ask.limit, (c) => [c.at, c.id]);
}

/** Documents within reach, and how many of them a record cites; counted to the end. */
export const countCited = (tx: Tx, reach: Reach): Promise<{ documents: number; cited: number }> =>
  one(tx, sql`select count(*)::int as documents, count(*) filter (where exists (select 1 from sources.citation c where c.document_id = d.id and ${visible(reach, 'c')}))::int as cited
    from sources.document d where ${visible(reach, 'd')}`);
