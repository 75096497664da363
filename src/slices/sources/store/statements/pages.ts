import { execute, maybe, sql, type Tx } from '../../../../platform/db/sql.ts';

/** Writes down the text of a document, page by page, in place of what was there. The caller holds leave to change the document. */
export async function writePages(tx: Tx, documentId: string, texts: readonly string[]): Promise<void> {
  await execute(tx, sql`delete from sources.page where document_id = ${documentId}::uuid`);
  await execute(tx, sql`insert into sources.page (document_id, number, text) select ${documentId}::uuid, n, text from unnest(${[...texts]}::text[]) with ordinality as p (text, n)`);
}

/** A stretch of a page: its lines from one on, and how many the page has; undefined when nobody has read it. */
export const findLines = (tx: Tx, documentId: string, page: number, from: number, limit: number): Promise<{ lines: number; text: string[] } | undefined> =>
  maybe(tx, sql`select cardinality(l.all) as lines, l.all[${from}::int : ${from + limit - 1}::int] as text
    from (select string_to_array(text, E'\\n') as all from sources.page where document_id = ${documentId}::uuid and number = ${page}) l`);

/** How many lines one page has; undefined when nobody has read it. */
export const countLines = async (tx: Tx, documentId: string, page: number): Promise<number | undefined> =>
  (await maybe<{ lines: number }>(tx, sql`select length(text) - length(replace(text, E'\\n', '')) + 1 as lines from sources.page where document_id = ${documentId}::uuid and number = ${page}`))?.lines;
