import type { Reach } from '../../../../kernel/reach.ts';
import { readCursor, toPage } from '../../../../kernel/page.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Statement } from '../../contract.ts';
import type { StatementRow } from './rows.ts';

/** What a list of statements may ask; topic and document are identities here. */
export interface StatementFilter {
  topicId?: string | undefined;
  topicKind?: string | undefined;
  property?: string | undefined;
  documentId?: string | undefined;
  part?: string | undefined;
  page?: number | undefined;
  lineFrom?: number | undefined;
  lineTo?: number | undefined;
  mark?: string | undefined;
  q?: string | undefined;
  recordKind?: string | undefined;
  recordId?: string | undefined;
}

type Read = { [K in keyof Statement]: Statement[K] | null };

const shape = sql`s.id, s.version, s.document_id as "documentId", coalesce(d.code, d.title) as document, s.topic_id as "topicId", t.key as "topicKey", t.kind as "topicKind",
  coalesce(t.name, concat_ws(' ', t.kind, t.position)) as topic, s.property, coalesce(p.definition ->> 'name', s.property) as "propertyName", s.value, s.as_of as "asOf", s.mark, s.original,
  s.confidence, s.quote, s.note, s.place, s.page, s.line, s.line_to as "lineTo", s.part, s.row_number as "row", s.column_number as "column"`;
const joined = sql`sources.statement s join sources.document d on d.id = s.document_id join sources.topic t on t.id = s.topic_id left join sources.property p on p.key = s.property`;

/** Where nobody knows the place it is left out: absent, not null. */
const shown = ({ page, line, lineTo, part, row, column, ...rest }: Read): Statement =>
  ({ ...rest, ...Object.fromEntries(Object.entries({ page, line, lineTo, part, row, column }).filter(([, value]) => value !== null)) }) as Statement; // the columns that may be null are those the contract leaves out

function conditions(reach: Reach, ask: StatementFilter): Sql[] {
  const words = fold(ask.q ?? '').split(' ').filter(Boolean);
  const holds = (alias: string): Sql => all(words.map((word) => sql`${sql.ref(`${alias}.folded`)} like ${`%${word}%`}`)); // folded words hold no % and no _
  return [
    visible(reach, 's'),
    visible(reach, 'd'),
    ...(ask.topicId ? [sql`s.topic_id = ${ask.topicId}::uuid`] : []),
    ...(ask.topicKind ? [sql`t.kind = ${ask.topicKind}`] : []),
    ...(ask.property ? [sql`s.property = ${ask.property}`] : []),
    ...(ask.documentId ? [sql`s.document_id = ${ask.documentId}::uuid`] : []),
    ...(ask.part ? [sql`s.part = ${ask.part}`] : []),
    // What stands on no page of a text stands on its only one.
    ...(ask.page === undefined ? [] : [ask.page === 1 ? sql`coalesce(s.page, 0) in (0, 1)` : sql`coalesce(s.page, 0) = ${ask.page}`]),
    ...(ask.lineFrom === undefined ? [] : [sql`coalesce(s.line, 0) >= ${ask.lineFrom}`]),
    ...(ask.lineTo === undefined ? [] : [sql`coalesce(s.line, 0) <= ${ask.lineTo}`]),
    ...(ask.mark ? [sql`s.mark = ${ask.mark}`] : []),
    ...(ask.recordKind ? [sql`t.record_kind = ${ask.recordKind}`] : []),
    ...(ask.recordId ? [sql`t.record_id = ${ask.recordId}`] : []),
    ...(words.length > 0 ? [sql`s.id in (select w.id from sources.statement w where ${holds('w')} union select w.id from sources.topic n join sources.statement w on w.topic_id = n.id where ${holds('n')})`] : []),
  ];
}

type Keys = (string | number | null)[];
interface Order {
  by: Sql;
  beyond(keys: Keys): Sql;
  keys(one: Statement): Keys;
}

/** Each order has its index; the walk along it stops when the page is full. */
const orders: Record<'document' | 'property' | 'kind' | 'none', Order> = {
  document: {
    by: sql`coalesce(s.page, 0), coalesce(s.line, 0), s.id`,
    beyond: ([page, line, id]) => sql`(coalesce(s.page, 0), coalesce(s.line, 0), s.id) > (${Number(page)}::int, ${Number(line)}::int, ${id}::uuid)`,
    keys: (s) => [s.page ?? 0, s.line ?? 0, s.id],
  },
  property: { by: sql`s.property, s.id`, beyond: ([property, id]) => sql`(s.property, s.id) > (${property}, ${id}::uuid)`, keys: (s) => [s.property, s.id] },
  kind: { by: sql`t.key, s.property, s.id`, beyond: ([key, property, id]) => sql`t.key >= ${key} and (t.key, s.property, s.id) > (${key}, ${property}, ${id}::uuid)`, keys: (s) => [s.topicKey, s.property, s.id] },
  none: { by: sql`s.id`, beyond: ([id]) => sql`s.id > ${id}::uuid`, keys: (s) => [s.id] },
};

function orderOf({ documentId, topicId, property, topicKind }: StatementFilter): Order {
  if (documentId) return orders.document;
  return topicId || property ? orders.property : topicKind ? orders.kind : orders.none;
}

/** Statements within reach whose document is within reach too: in the order of the document when one is asked for, by property of a topic, by topic of a kind, else as they came. */
export async function listStatements(tx: Tx, reach: Reach, ask: StatementFilter & { after?: string | undefined; limit: number }) {
  const [order, after] = [orderOf(ask), readCursor(ask.after)];
  const where = [...conditions(reach, ask), ...(after ? [order.beyond(after)] : [])];
  const found = await rows<Read>(tx, sql`select ${shape} from ${joined} where ${all(where)} order by ${order.by} limit ${sql.lit(ask.limit + 1)}`);
  return toPage(found.map(shown), ask.limit, order.keys);
}

/** One statement as people see it; the caller has asked leave to look. */
export async function findStatementView(tx: Tx, id: string): Promise<Statement | undefined> {
  const found = await maybe<Read>(tx, sql`select ${shape} from ${joined} where s.id = ${id}`);
  return found && shown(found);
}

export const findStatement = (tx: Tx, id: string): Promise<StatementRow | undefined> => maybe<StatementRow>(tx, sql`select * from sources.statement where id = ${id}`);
export const lockStatement = (tx: Tx, id: string): Promise<StatementRow | undefined> => maybe<StatementRow>(tx, sql`select * from sources.statement where id = ${id} for update`);

export async function insertStatement(tx: Tx, row: Permitted<StatementRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into sources.statement (id, owner, territory, parties, visibility, key, document_id, topic_id, property, value, as_of, mark, original, confidence, quote, note,
        place, page, line, line_to, part, row_number, column_number, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.key}, ${row.document_id}, ${row.topic_id}, ${row.property}, ${json(row.value)}::jsonb, ${row.as_of},
        ${row.mark}, ${row.original}, ${row.confidence}, ${row.quote}, ${row.note}, ${row.place}, ${row.page}, ${row.line}, ${row.line_to}, ${row.part}, ${row.row_number}, ${row.column_number}, ${now})`);
  } catch (error) {
    throw ['statement_pkey', 'statement_twice'].includes(brokenConstraint(error) ?? '') ? houseNo('id-taken') : error;
  }
}

export const updateStatement = (tx: Tx, row: Permitted<StatementRow>): Promise<number> =>
  execute(tx, sql`update sources.statement set topic_id = ${row.topic_id}, property = ${row.property}, value = ${json(row.value)}::jsonb, as_of = ${row.as_of}, mark = ${row.mark}, original = ${row.original},
    confidence = ${row.confidence}, quote = ${row.quote}, note = ${row.note}, place = ${row.place}, page = ${row.page}, line = ${row.line}, line_to = ${row.line_to}, part = ${row.part},
    row_number = ${row.row_number}, column_number = ${row.column_number}, version = version + 1 where id = ${row.id}`);

export const deleteStatement = (tx: Tx, row: Permitted<StatementRow>): Promise<number> => execute(tx, sql`delete from sources.statement where id = ${row.id}`);

interface Parts {
  parts: { part: string; count: number }[];
  properties: { property: string; name: string; count: number }[];
  marks: { mark: Statement['mark']; count: number }[];
}

/** Parts, properties and marks of the statements of one document within reach, each with how many. */
export async function countParts(tx: Tx, reach: Reach, documentId: string): Promise<Parts> {
  const mine = sql`sources.statement s left join sources.property p on p.key = s.property where s.document_id = ${documentId}::uuid and ${visible(reach, 's')}`;
  return {
    parts: await rows(tx, sql`select s.part, count(*)::int as count from ${mine} and s.part is not null group by s.part order by s.part`),
    properties: await rows(tx, sql`select s.property, coalesce(min(p.definition ->> 'name'), s.property) as name, count(*)::int as count from ${mine} group by s.property order by 2, 1`),
    marks: await rows(tx, sql`select s.mark, count(*)::int as count from ${mine} group by s.mark order by s.mark`),
  };
}
