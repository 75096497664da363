import type { FigurePage } from '../../../kernel/figure.ts';
import type { Reach } from '../../../kernel/reach.ts';
import type { Mark, Value } from '../../../kernel/statement.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { FindingState } from '../contract/finding.ts';
import type { Property } from '../contract/property.ts';
import { readable } from './findings.ts';

/** The end of a civil day in a time zone (IANA name). */
export interface DayEnd {
  day: string;
  zone: string;
}

const instant = ({ day, zone }: DayEnd): Sql => sql`(${day}::date + 1)::timestamp at time zone ${zone}`;

/** A number that a document declares of a record, with what its property and topic say. */
export interface DeclaredRow {
  id: string;
  documentId: string;
  document: string;
  topicId: string;
  topic: string;
  recordKind: string | null;
  recordId: string | null;
  territory: string | null;
  property: string;
  definition: Property | null;
  value: Extract<Value, { kind: 'number' | 'none' }>;
  asOf: string | null;
  mark: Mark;
  place: string;
  line: number | null;
}

/** More numbers than anybody reads of one record. */
const most = 400;

/** Topics that stand for a record or for a part of it (`<id>#L1`), or the topic itself, by its identity or key. */
const topicsOf = (kind: string, id: string): Sql =>
  kind === 'sources.topic' ? sql`select id from sources.topic where key = ${id} or id::text = ${id}` : sql`select id from sources.topic where record_kind = ${kind} and (record_id = ${id} or record_id ^@ ${`${id}#`})`;

/** The name of a topic by its identity or key, within reach. */
export const topicNamed = async (tx: Tx, reach: Reach, id: string): Promise<string | undefined> =>
  (await rows<{ name: string | null }>(tx, sql`select name from sources.topic t where (key = ${id} or id::text = ${id}) and ${visible(reach, 't')}`))[0]?.name ?? undefined;

/** Numbers that documents declare of a record; of a territory, also those that the house calculates by it though they speak of something there. */
export const listDeclared = (tx: Tx, reach: Reach, kind: string, id: string): Promise<DeclaredRow[]> =>
  rows<DeclaredRow>(tx, sql`select s.id, s.document_id as "documentId", coalesce(d.code, d.title) as document, s.topic_id as "topicId", coalesce(t.name, concat_ws(' ', t.kind, t.position)) as topic,
      t.record_kind as "recordKind", t.record_id as "recordId", t.place as territory, s.property, p.definition, s.value, s.as_of as "asOf", s.mark, s.place, s.line
    from (${topicsOf(kind, id)}${kind === 'territories.unit' ? sql` union select id from sources.topic where place = ${id}` : sql``}) mine
      join sources.topic t on t.id = mine.id join sources.statement s on s.topic_id = t.id join sources.document d on d.id = s.document_id left join sources.property p on p.key = s.property
    where s.value ->> 'kind' in ('number', 'none') and (p.definition is null or p.definition ->> 'value' = 'number') and (${kind} = 'sources.topic' or t.record_kind = ${kind} and t.record_id = ${id} or p.definition ? 'figure')
      and ${visible(reach, 's')} and ${visible(reach, 'd')} and ${visible(reach, 't')}
    order by p.definition ->> 'name', s.property, d.code nulls last, d.title, s.page nulls first, s.line nulls first, s.id limit ${most}`);

/** Findings that say that some statements contradict the records, or each other; by statement. Resolved ones are gone. */
export const findingsOfStatements = (tx: Tx, reach: Reach, statements: readonly string[]): Promise<{ statement: string; id: string; rule: string; state: FindingState }[]> =>
  statements.length === 0 ? Promise.resolve([]) : rows(tx, sql`select fs.statement_id as statement, f.id, f.rule, f.state from sources.finding_statement fs join sources.finding f on f.id = fs.finding_id
    where fs.statement_id = any(${[...statements]}::uuid[]) and f.rule in ('contradiction.calculated', 'contradiction.values') and f.state <> 'resolved' and ${readable(reach, 'f')}
      and f.found @> jsonb_build_array(jsonb_build_object('statementId', fs.statement_id)) order by f.rule, f.id`);

/** Documents that say something under properties which name any of some figures. */
export const documentsAsking = async (tx: Tx, figures: readonly string[]): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select distinct s.document_id as id from sources.property p join sources.statement s on s.property = p.key where p.definition -> 'figure' ->> 'name' = any(${[...figures]}::text[]) order by 1`)).map(({ id }) => id);

/** Which statements: all, of a document, of a mark. */
export interface WhichStatements {
  document?: string | undefined;
  mark?: string | undefined;
}

const saidWithin = (reach: Reach, { document, mark }: WhichStatements): Sql => all([visible(reach, 's'), visible(reach, 'd'), ...(document ? [sql`s.document_id = ${document}::uuid`] : []), ...(mark ? [sql`s.mark = ${mark}`] : [])]);

export const countMarks = (tx: Tx, reach: Reach, which: WhichStatements): Promise<{ mark: Mark; n: number }[]> =>
  rows(tx, sql`select s.mark, count(*)::int as n from sources.statement s join sources.document d on d.id = s.document_id where ${saidWithin(reach, which)} group by s.mark order by s.mark`);

export const listSaidWithin = (tx: Tx, reach: Reach, which: WhichStatements, { skip, limit }: FigurePage): Promise<{ id: string; topic: string; property: string; document: string; documentId: string; place: string; line: number | null }[]> =>
  rows(tx, sql`select s.id, coalesce(t.name, concat_ws(' ', t.kind, t.position)) as topic, coalesce(p.definition ->> 'name', s.property) as property, coalesce(d.code, d.title) as document, s.document_id as "documentId", s.place, s.line
    from sources.statement s join sources.document d on d.id = s.document_id join sources.topic t on t.id = s.topic_id left join sources.property p on p.key = s.property
    where ${saidWithin(reach, which)} order by d.code nulls last, d.title, s.document_id, s.page nulls first, s.line nulls first, s.id offset ${skip} limit ${limit}`);

/** Which findings: of a territory and below, or resting on a document. */
export interface WhichFindings {
  territory?: string | undefined;
  document?: string | undefined;
}

/** The state of each finding at the end of a day: that of its last turn by then. */
const stateBy = (until: DayEnd): Sql => sql`(select t.state from sources.finding_turn t where t.finding_id = f.id and t.at < ${instant(until)} order by t.at desc, t.id desc limit 1)`;
const foundWithin = (reach: Reach, { territory, document }: WhichFindings, until: DayEnd): Sql => all([
  readable(reach, 'f'),
  sql`exists (select 1 from sources.finding_turn t where t.finding_id = f.id and t.at < ${instant(until)})`,
  ...(territory ? [sql`f.place ^@ ${territory}`] : []),
  ...(document ? [sql`exists (select 1 from sources.finding_document fd where fd.finding_id = f.id and fd.document_id = ${document}::uuid)`] : []),
]);

/** Findings that had been opened by an instant, and those that nobody had explained or resolved by then. */
export const countOpenFindings = (tx: Tx, reach: Reach, which: WhichFindings, until: DayEnd): Promise<{ part: number; whole: number }> =>
  one(tx, sql`select count(*)::int as whole, (count(*) filter (where ${stateBy(until)} = 'open'))::int as part from sources.finding f where ${foundWithin(reach, which, until)}`);

export const listOpenFindings = (tx: Tx, reach: Reach, which: WhichFindings, until: DayEnd, { skip, limit }: FigurePage): Promise<{ id: string; name: string; says: string; counted: boolean }[]> =>
  rows(tx, sql`select f.id, f.name, f.says, ${stateBy(until)} = 'open' as counted from sources.finding f where ${foundWithin(reach, which, until)} order by 4 desc, f.severity_order, f.name, f.id offset ${skip} limit ${limit}`);

/** Documents within reach that were there by an instant, and those of them that a record cited by then. */
const cited = (reach: Reach, until: DayEnd): Sql => sql`exists (select 1 from sources.citation c where c.document_id = d.id and c.created_at < ${instant(until)} and ${visible(reach, 'c')})`;
const there = (reach: Reach, until: DayEnd): Sql => all([visible(reach, 'd'), sql`d.created_at < ${instant(until)}`]);

export const countCitedBy = (tx: Tx, reach: Reach, until: DayEnd): Promise<{ part: number; whole: number }> =>
  one(tx, sql`select count(*)::int as whole, (count(*) filter (where ${cited(reach, until)}))::int as part from sources.document d where ${there(reach, until)}`);

export const listCitedBy = (tx: Tx, reach: Reach, until: DayEnd, { skip, limit }: FigurePage): Promise<{ id: string; code: string | null; title: string; counted: boolean }[]> =>
  rows(tx, sql`select d.id, d.code, d.title, ${cited(reach, until)} as counted from sources.document d where ${there(reach, until)} order by 4 desc, d.title, d.id offset ${skip} limit ${limit}`);
