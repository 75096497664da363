import { countCap } from '../../../../kernel/page.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { execute, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { WholeDocument } from '../../contract.ts';
import type { DocumentRow } from '../../store.ts';

/** A document by its code, or by its identity. */
export const findDocumentByCode = (tx: Tx, codeOrId: string): Promise<DocumentRow | undefined> =>
  maybe<DocumentRow>(tx, sql`select * from sources.document where code = ${codeOrId} ${/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(codeOrId) ? sql`or id = ${codeOrId}::uuid` : sql``}`);

/** Nobody else says what replaces what until this command ends: two that cross could close a circle. */
export const lockLineage = (tx: Tx): Promise<number> => execute(tx, sql`select pg_advisory_xact_lock(hashtext('sources.document'))`);

/** A document and every one that it replaces, with where each leads on. */
export const listReplaced = (tx: Tx, from: string): Promise<{ id: string; key: string; next: string[] }[]> =>
  rows(tx, sql`with recursive walk (id) as (select ${from}::uuid union select d.supersedes from walk w join sources.document d on d.id = w.id where d.supersedes is not null)
    select d.id, coalesce(d.code, d.title) as key, case when d.supersedes is null then '{}'::uuid[] else array[d.supersedes] end as next from walk w join sources.document d on d.id = w.id`);

const refShape = sql`d.id, d.code, d.title, d.year`;

/** Those before and after a document, nearest first, as far as the reader reaches. */
export async function lineageOf(tx: Tx, reach: Reach, id: string): Promise<Pick<WholeDocument, 'earlier' | 'later'>> {
  return {
    earlier: await rows(tx, sql`with recursive walk (id, steps) as (select d.supersedes, 1 from sources.document d where d.id = ${id}::uuid
        union all select d.supersedes, w.steps + 1 from walk w join sources.document d on d.id = w.id where w.steps < 100)
      select ${refShape} from walk w join sources.document d on d.id = w.id where ${visible(reach, 'd')} order by w.steps`),
    later: await rows(tx, sql`with recursive walk (id, steps) as (select d.id, 1 from sources.document d where d.supersedes = ${id}::uuid
        union all select d.id, w.steps + 1 from walk w join sources.document d on d.supersedes = w.id where w.steps < 100)
      select ${refShape} from walk w join sources.document d on d.id = w.id where ${visible(reach, 'd')} order by w.steps, d.title, d.id limit 100`),
  };
}

/** Statements of a document within reach, counted up to the cap. */
export async function countStatements(tx: Tx, reach: Reach, id: string): Promise<WholeDocument['statements']> {
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from sources.statement s where s.document_id = ${id}::uuid and ${visible(reach, 's')} limit ${sql.lit(countCap + 1)}) c`);
  return { value: Math.min(n, countCap), capped: n > countCap };
}

/** What came of reading a document's file: how long it is, and how the reading went. What nobody could tell stays as it was. */
export const updateReading = (tx: Tx, row: Permitted<DocumentRow>): Promise<number> =>
  execute(tx, sql`update sources.document set reading = ${row.reading}, pages = ${row.pages}, lines = ${row.lines} where id = ${row.id}`);
