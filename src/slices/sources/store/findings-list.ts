import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Reach } from '../../../kernel/reach.ts';
import { fold } from '../../../kernel/text.ts';
import { visible, writable } from '../../../platform/access/visible.ts';
import { all, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { FindingState, FoundValue, RuleKind, Severity } from '../contract/finding.ts';
import type { FindingTurn, FoundStatement } from '../contract/findings.ts';
import { isId, readable, type FindingRow } from './findings.ts';

/** What a list asks for; see the contract. */
export interface FindingAsk {
  rule?: string | undefined;
  kind?: RuleKind | undefined;
  state?: FindingState[] | undefined;
  severity?: Severity[] | undefined;
  source?: string | undefined;
  topic?: string | undefined;
  territory?: string | undefined;
  below?: boolean | undefined;
  q?: string | undefined;
}

/** A finding with the names of its documents. */
export type FindingView = FindingRow & { documents: { id: string; name: string }[] };

/** One value stands in the index better than a list of one. */
const oneOf = (column: Sql, values: readonly string[]): Sql => (values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${[...values]}::text[])`);

/** What asks for a place in the documents, the territory or the words; the facets are counted within it. */
function within({ source, topic, territory, below, q }: FindingAsk, without?: 'source'): Sql[] {
  const words = fold(q ?? '').split(' ').filter(Boolean);
  return [
    ...(source && without !== 'source' ? [sql`f.id in (select fd.finding_id from sources.finding_document fd join sources.document d on d.id = fd.document_id where ${isId(source) ? sql`d.id = ${source}` : sql`d.code = ${source}`})`] : []),
    ...(topic ? [sql`f.subject_kind = 'sources.topic' and f.subject_id = ${isId(topic) ? topic : sql`(select t.id::text from sources.topic t where t.key = ${topic})`}`] : []),
    ...(territory ? [below ? sql`f.place ^@ ${territory}::text` : sql`f.place = ${territory}`] : []),
    ...words.map((word) => sql`f.folded like ${`%${word}%`}`), // folded words hold no % and no _
  ];
}

const chosen = ({ rule, kind, state, severity }: FindingAsk): Sql[] => [
  ...(rule ? [rule.includes('.') ? sql`f.rule = ${rule}` : sql`f.kind = ${rule}`] : []),
  ...(kind ? [sql`f.kind = ${kind}`] : []),
  ...(state && state.length > 0 ? [oneOf(sql`f.state`, state)] : []),
  ...(severity && severity.length > 0 ? [oneOf(sql`f.severity`, severity)] : []),
];

const withNames = sql`f.*, coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', coalesce(d.code, d.title)) order by d.code nulls last, d.title)
  from sources.finding_document fd join sources.document d on d.id = fd.document_id where fd.finding_id = f.id), '[]') as documents`;

/** Findings within reach, the gravest first; by kind, then by what they are about. */
export async function listFindings(tx: Tx, reach: Reach, ask: FindingAsk & { after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const found = await rows<FindingView & { severity_order: number; kind_order: number }>(tx, sql`select ${withNames} from (select f.* from sources.finding f where ${all([
    readable(reach, 'f'),
    ...within(ask),
    ...chosen(ask),
    ...(after ? [sql`(f.severity_order, f.kind_order, f.name, f.id) > (${after[0]}::smallint, ${after[1]}::smallint, ${after[2]}, ${after[3]}::uuid)`] : []),
  ])} order by f.severity_order, f.kind_order, f.name, f.id limit ${ask.limit + 1}) f order by f.severity_order, f.kind_order, f.name, f.id`);
  return toPage(found, ask.limit, (f) => [f.severity_order, f.kind_order, f.name, f.id]);
}

/** A finding with the names of its documents; the caller has asked leave to look. */
export const viewFinding = (tx: Tx, reach: Reach, id: string): Promise<FindingView | undefined> => maybe<FindingView>(tx, sql`select ${withNames} from sources.finding f where f.id = ${id} and ${readable(reach, 'f')}`);

/** So many findings are counted through; beyond, counts say at least. */
const counted = 20_000;

/** Findings that a list may ask for, as `c`: chosen first, and those out of reach taken away all at once. */
const pool = (reach: Reach, conditions: Sql[]): Sql => sql`with few as materialized (select f.id, f.kind, f.kind_order, f.rule, f.state, f.severity from sources.finding f where ${all([visible(reach, 'f'), ...conditions])} limit ${counted + 1}),
  shut as materialized (${reach.everything ? sql`select null::uuid as id where false` : sql`select s.id from few s join sources.finding_document fd on fd.finding_id = s.id left join sources.document d on d.id = fd.document_id where d.id is null or ${visible(reach, 'd')} is not true
    union select s.id from few s join sources.finding_statement fs on fs.finding_id = s.id join sources.statement t on t.id = fs.statement_id where ${visible(reach, 't')} is not true`}),
  c as (select * from few where id not in (select id from shut))`;

/** How many findings there are of each rule, state and severity, within what is asked of place and words. */
export interface FindingCell {
  kind: RuleKind;
  rule: string;
  state: FindingState;
  severity: Severity;
  count: number;
}

/** Counts within place and words; `capped` when there are more than are counted. */
export async function countFindings(tx: Tx, reach: Reach, ask: FindingAsk): Promise<{ cells: FindingCell[]; capped: boolean }> {
  const found = await rows<FindingCell & { looked: number }>(tx, sql`${pool(reach, within(ask))} select kind, rule, state, severity, count(*)::int as count, (select count(*)::int from few) as looked from c
    group by kind, kind_order, rule, state, severity order by kind_order, rule`);
  return { cells: found, capped: (found[0]?.looked ?? 0) > counted };
}

/** How many of what is asked rest on each document, and how many of these are open; whatever document is asked for. */
export const countBySource = (tx: Tx, reach: Reach, ask: FindingAsk): Promise<{ id: string; name: string; title: string; count: number; open: number }[]> =>
  rows(tx, sql`${pool(reach, [...within(ask, 'source'), ...chosen(ask)])} select d.id, coalesce(d.code, d.title) as name, d.title, n.count, n.open from (
      select fd.document_id, count(*)::int as count, (count(*) filter (where c.state = 'open'))::int as open from c join sources.finding_document fd on fd.finding_id = c.id group by fd.document_id) n
    join sources.document d on d.id = n.document_id order by d.code nulls last, n.count desc, d.title limit 200`);

/** What became of a finding, the last first. */
export const listTurns = (tx: Tx, id: string): Promise<(Omit<FindingTurn, 'at' | 'by' | 'values'> & { at: Date; account: string | null; found: FoundValue[] })[]> =>
  rows(tx, sql`select at, turn, state, found, reason, account from sources.finding_turn where finding_id = ${id} order by at desc, id desc limit 200`);

/** Statements that give the values of a finding, within reach, in the order of their documents. */
export const listBehind = (tx: Tx, reach: Reach, statements: readonly string[]): Promise<FoundStatement[]> =>
  rows<FoundStatement>(tx, sql`select s.id, s.document_id as "documentId", coalesce(d.code, d.title) as document, coalesce(t.name, t.key) as topic, coalesce(p.definition ->> 'name', s.property) as property,
      s.place, s.line, s.quote, s.original, s.note
    from sources.statement s join sources.document d on d.id = s.document_id join sources.topic t on t.id = s.topic_id left join sources.property p on p.key = s.property
    where s.id = any(${[...statements]}::uuid[]) and ${visible(reach, 's')} and ${visible(reach, 'd')} order by d.code nulls last, d.title, s.page nulls first, s.line nulls first, s.id limit 200`);

/** Open findings that are no notices, by document that a reach may change: what waits for its owner. */
export const countWaiting = (tx: Tx, reach: Reach): Promise<{ id: string; name: string; count: number }[]> =>
  rows(tx, sql`${pool(reach, [sql`f.state = 'open'`, sql`f.severity <> 'notice'`])} select d.id, coalesce(d.code, d.title) as name, count(*)::int as count
    from c join sources.finding_document fd on fd.finding_id = c.id join sources.document d on d.id = fd.document_id where ${writable(reach, 'd')} group by d.id order by 3 desc, 2 limit 50`);
