import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Reach } from '../../../kernel/reach.ts';
import { fold } from '../../../kernel/text.ts';
import { visible } from '../../../platform/access/visible.ts';
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

/** How many findings there are of each rule, state and severity, within what is asked of place and words. */
export interface FindingCell {
  kind: RuleKind;
  rule: string;
  state: FindingState;
  severity: Severity;
  count: number;
}

export const countFindings = (tx: Tx, reach: Reach, ask: FindingAsk): Promise<FindingCell[]> =>
  rows<FindingCell>(tx, sql`select f.kind, f.rule, f.state, f.severity, count(*)::int as count from sources.finding f where ${all([readable(reach, 'f'), ...within(ask)])}
    group by f.kind, f.kind_order, f.rule, f.state, f.severity order by f.kind_order, f.rule`);

/** How many of what is asked rest on each document, and how many of these are open; whatever document is asked for. */
export const countBySource = (tx: Tx, reach: Reach, ask: FindingAsk): Promise<{ id: string; name: string; title: string; count: number; open: number }[]> =>
  rows(tx, sql`select d.id, coalesce(d.code, d.title) as name, d.title, n.count, n.open from (select fd.document_id, count(*)::int as count, (count(*) filter (where f.state = 'open'))::int as open
      from sources.finding f join sources.finding_document fd on fd.finding_id = f.id where ${all([readable(reach, 'f'), ...within(ask, 'source'), ...chosen(ask)])} group by fd.document_id) n
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

/** Open findings that are no notices, by document the reach may change: what waits for its owner. */
export const countWaiting = (tx: Tx, reach: Reach, writes: Sql): Promise<{ id: string; name: string; count: number }[]> =>
  rows(tx, sql`select d.id, coalesce(d.code, d.title) as name, count(*)::int as count from sources.finding f join sources.finding_document fd on fd.finding_id = f.id join sources.document d on d.id = fd.document_id
    where f.state = 'open' and f.severity <> 'notice' and ${writes} and ${readable(reach, 'f')} group by d.id order by 3 desc, 2 limit 50`);
