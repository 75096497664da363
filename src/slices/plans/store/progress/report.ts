import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Owned, Reach, Visibility } from '../../../../kernel/reach.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Absence, ReportState } from '../../contract/report.ts';
import type { PlanRow } from '../plan.ts';

export interface ReportRow extends Owned {
  planId: string;
  periodId: string;
  to: string;
  identity: string;
  code: string;
  kind: string;
  text: string;
  position: number;
  responsible: string;
  state: ReportState;
  value: number | null;
  absence: Absence | null;
  narrative: string;
  evidence: string[];
  reportedAt: Date | null;
  reportedBy: string | null;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  reason: string | null;
}

/** A report with what its plan, its period and the version in force say of it. */
export interface ToldReport extends ReportRow {
  planTitle: string;
  planOwner: string | null;
  planTerritory: string;
  planParties: string[];
  planVisibility: Visibility;
  example: boolean;
  scheme: string;
  periodName: string;
  periodState: 'open' | 'closed';
  dueOn: string;
  elementId: string | null;
  elementCode: string | null;
  elementKind: string | null;
  elementText: string | null;
  fields: Record<string, unknown> | null;
  previous: { period: string; value: number | null; absence: Absence | null } | null;
}

const own = sql`r.id, r.owner, r.territory, r.parties, r.visibility, r.version, r.plan_id as "planId", r.period_id as "periodId", r.to_on as "to", r.element_identity as identity, r.code, r.kind, r.text, r.position,
  r.responsible, r.state, r.value, r.absence, r.narrative, r.evidence, r.reported_at as "reportedAt", r.reported_by as "reportedBy", r.reviewed_at as "reviewedAt", r.reviewed_by as "reviewedBy", r.reason`;

const told = sql`r.*, p.title as "planTitle", p.owner as "planOwner", p.territory as "planTerritory", p.parties as "planParties", p.visibility as "planVisibility", p.example, p.scheme,
  d.name as "periodName", d.state as "periodState", d.due_on as "dueOn", e.id as "elementId", e.code as "elementCode", e.kind as "elementKind", e.text as "elementText",
  coalesce(e.fields, g.fields) as fields, b.previous`;

/** What a report's row leads to: the element as the version in force says it, else as the last one that had it did; what was said before. */
const around = sql`join plans.plan p on p.id = r."planId" join plans.period d on d.id = r."periodId"
  left join plans.element e on e.identity = r.identity and e.plan_id = r."planId" and e.plan_version = coalesce(p.sealed_version, p.head_version)
  left join lateral (select x.fields from plans.element x where e.id is null and x.identity = r.identity and x.plan_id = r."planId" and x.plan_version <= coalesce(p.sealed_version, p.head_version) order by x.plan_version desc limit 1) g on true
  left join lateral (select json_build_object('period', y.name, 'value', x.value, 'absence', x.absence) as previous from plans.report x join plans.period y on y.id = x.period_id
    where x.plan_id = r."planId" and x.element_identity = r.identity and x.to_on < r."to" and x.state in ('reported', 'accepted') order by x.to_on desc limit 1) b on true`;

export const findReport = (tx: Tx, id: string): Promise<ToldReport | undefined> => maybe<ToldReport>(tx, sql`select ${told} from (select ${own} from plans.report r where r.id = ${id}) r ${around}`);

export const lockReport = (tx: Tx, id: string): Promise<ReportRow | undefined> => maybe<ReportRow>(tx, sql`select ${own} from plans.report r where r.id = ${id} for update`);

export const findReportOf = (tx: Tx, periodId: string, identity: string): Promise<{ id: string } | undefined> =>
  maybe<{ id: string }>(tx, sql`select id from plans.report where period_id = ${periodId} and element_identity = ${identity}`);

export interface ReportFilter {
  planId?: string | undefined;
  period?: string | undefined;
  responsible?: string | undefined;
  state?: ReportState | undefined;
  q?: string | undefined;
  identity?: string | undefined;
  /** What these institutions owe themselves, the oldest first. */
  owedBy?: readonly string[] | undefined;
  after?: string | undefined;
  limit: number;
}

/** A page of reports within reach, newest period first; what is owed, oldest first. */
export async function listReports(tx: Tx, reach: Reach, filter: ReportFilter): Promise<{ items: ToldReport[]; next: string | null }> {
  const owed = filter.owedBy !== undefined;
  const order = (r: Sql, to: Sql): Sql => (owed ? sql`${to}, ${r}.position, ${r}.id` : sql`${to} desc, ${r}.position, ${r}.id`);
  // The page is chosen first, by an index; what belongs to other tables is read for its rows only.
  const found = await rows<ToldReport>(tx, sql`select ${told} from (
      select ${own} from plans.report r join plans.plan p on p.id = r.plan_id where ${all(conditions(reach, filter))}
      order by ${order(sql`r`, sql`r.to_on`)} limit ${filter.limit + 1}) r ${around} order by ${order(sql`r`, sql`r."to"`)}`);
  return toPage(found, filter.limit, (row) => [row.to, row.position, row.id]);
}

/** A report of a plan that is still its holder's draft is seen by the holder and by whom it was asked, and by nobody else of the territory. */
const seen = (reach: Reach): Sql => sql`${visible(reach, 'r')} and (${visible(reach, 'p')} or r.owner = any(${reach.institutions}::uuid[]))`;

function conditions(reach: Reach, filter: ReportFilter): Sql[] {
  const cursor = readCursor(filter.after);
  const words = filter.q ? fold(filter.q) : '';
  return [
    seen(reach),
    ...(filter.planId ? [sql`r.plan_id = ${filter.planId}`] : []),
    ...(filter.period ? [sql`r.period_id = ${filter.period}`] : []),
    ...(filter.responsible !== undefined ? [sql`r.responsible_key = ${fold(filter.responsible)}`] : []),
    ...(filter.state ? [sql`r.state = ${filter.state}`] : []),
    ...(filter.identity ? [sql`r.element_identity = ${filter.identity}`] : []),
    ...(words ? [sql`r.folded like ${`%${words}%`}`] : []),
    ...(filter.owedBy ? [owedBy(filter.owedBy)] : []),
    ...(cursor ? [afterCursor(cursor, filter.owedBy !== undefined)] : []),
  ];
}

const owedBy = (institutions: readonly string[]): Sql => sql`r.owner = any(${[...institutions]}::uuid[]) and r.state in ('pending', 'returned')
  and exists (select 1 from plans.period o where o.id = r.period_id and o.state = 'open')
  and exists (select 1 from plans.element e where e.identity = r.element_identity and e.plan_id = r.plan_id and e.plan_version = coalesce(p.sealed_version, p.head_version))`;

const afterCursor = ([to, position, id]: (string | number | null)[], oldestFirst: boolean): Sql =>
  oldestFirst
    ? sql`(r.to_on, r.position, r.id) > (${to}::date, ${position}::int, ${id}::uuid)`
    : sql`r.to_on <= ${to}::date and (r.to_on < ${to}::date or (r.position, r.id) > (${position}::int, ${id}::uuid))`;

/** Who leaves a report as it now is, and when. */
export interface Left {
  account: string | null;
  at: Date;
  /** The day it speaks of, as claimed. */
  on: string | null;
}

/**
 * Writes what reports say now, and a turn of each one's history. `permitted` is the report, or the plan whose holder
 * acts in its stead. Answers the new versions by id.
 */
export async function saveReports(tx: Tx, _permitted: Permitted<ReportRow> | Permitted<PlanRow>, reports: readonly Omit<ReportRow, 'owner' | 'territory'>[], left: Left): Promise<Map<string, number>> {
  const saved = await rows<{ id: string; version: number }>(tx, sql`update plans.report r set state = n.state, value = n.value, absence = n.absence, narrative = n.narrative, evidence = n.evidence,
      reported_at = n."reportedAt", reported_by = n."reportedBy", reviewed_at = n."reviewedAt", reviewed_by = n."reviewedBy", reason = n.reason, version = r.version + 1
    from jsonb_to_recordset(${json(reports)}::jsonb) as n(id uuid, state text, value float8, absence text, narrative text, evidence uuid[], "reportedAt" timestamptz, "reportedBy" uuid, "reviewedAt" timestamptz, "reviewedBy" uuid, reason text)
    where r.id = n.id returning r.id, r.version`);
  await execute(tx, sql`insert into plans.report_turn (report_id, number, at, happened_on, state, value, absence, narrative, evidence, reason, account)
    select r.id, (select coalesce(max(t.number), 0) + 1 from plans.report_turn t where t.report_id = r.id), ${left.at}, ${left.on}::date, r.state, r.value, r.absence, r.narrative, r.evidence, r.reason, ${left.account}
    from plans.report r where r.id = any(${reports.map(({ id }) => id)}::uuid[])`);
  return new Map(saved.map(({ id, version }) => [id, version]));
}

/** Every report of a period within reach, in the order of the plan: what a sheet holds. */
export const listPeriodReports = (tx: Tx, reach: Reach, periodId: string, responsible?: string): Promise<ToldReport[]> =>
  rows<ToldReport>(tx, sql`select ${told} from (select ${own} from plans.report r join plans.plan p on p.id = r.plan_id
      where r.period_id = ${periodId} and ${seen(reach)} ${responsible === undefined ? sql`` : sql`and r.responsible_key = ${fold(responsible)}`}) r ${around} order by r.position, r.id`);

/** Reports locked for change, in one order for everybody. */
export const lockReports = (tx: Tx, ids: readonly string[]): Promise<ReportRow[]> => rows<ReportRow>(tx, sql`select ${own} from plans.report r where r.id = any(${[...ids]}::uuid[]) order by r.id for update`);

/** Which of these institutions are asked for something in a period. */
export const askedIn = async (tx: Tx, periodId: string, institutions: readonly string[]): Promise<string[]> =>
  (await rows<{ owner: string }>(tx, sql`select distinct owner from plans.report where period_id = ${periodId} and owner = any(${[...institutions]}::uuid[]) order by owner`)).map(({ owner }) => owner);

export const versionsOfReports = (tx: Tx, ids: readonly string[]): Promise<{ id: string; version: number; code: string }[]> =>
  rows(tx, sql`select id, version, code from plans.report where id = any(${[...ids]}::uuid[])`);

export interface TurnRow {
  at: Date;
  state: ReportState;
  value: number | null;
  absence: Absence | null;
  narrative: string;
  reason: string | null;
  account: string | null;
}

export const listTurns = (tx: Tx, reportId: string): Promise<TurnRow[]> =>
  rows<TurnRow>(tx, sql`select at, state, value, absence, narrative, reason, account from plans.report_turn where report_id = ${reportId} order by number`);

/** Files by their ids: what they are called and under which hash they lie. */
export const listFiles = (tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string; sha256: string }[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows(tx, sql`select id, name, sha256 from platform.file where id = any(${[...ids]}::uuid[])`);
