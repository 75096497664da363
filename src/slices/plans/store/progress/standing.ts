import type { Permitted } from '../../../../platform/access/permitted.ts';
import { maybe, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Absence, ReportState } from '../../contract/report.ts';
import type { PlanRow } from '../plan.ts';

/** The code of the semaphore a plan chose. */
export const findBands = async (tx: Tx, planId: string): Promise<string | null> => (await maybe<{ bands: string | null }>(tx, sql`select bands from plans.plan where id = ${planId}`))?.bands ?? null;

export async function updateBands(tx: Tx, plan: Permitted<PlanRow>, bands: string | null): Promise<number> {
  return (await one<{ version: number }>(tx, sql`update plans.plan set bands = ${bands}, version = version + 1 where id = ${plan.id} returning version`)).version;
}

const isSaid = sql`state in ('reported', 'accepted')`;

/** The end of a civil day in a time zone (IANA name). */
export interface EndOf {
  day: string;
  zone: string;
}

/** The reports of a plan as they are, or as they were at the end of a day: by then, the last turn each had taken. */
const reportsAt = (planId: string, until: EndOf | null): Sql =>
  until === null
    ? sql`(select plan_id, element_identity, to_on, state, value, absence from plans.report where plan_id = ${planId})`
    : sql`(select r.plan_id, r.element_identity, r.to_on, coalesce(t.state, 'pending') as state, t.value, t.absence from plans.report r
        left join lateral (select state, value, absence from plans.report_turn t where t.report_id = r.id and t.at < (${until.day}::date + 1)::timestamp at time zone ${until.zone} order by t.number desc limit 1) t on true where r.plan_id = ${planId})`;

export interface PointRow {
  identity: string;
  to: string[];
  values: (number | null)[];
  absences: (Absence | null)[];
  states: ReportState[];
}

export interface PointsAsked {
  planId: string;
  /** `whole`: its standing may need every period, not only those of the year. */
  elements: readonly { identity: string; whole: boolean }[];
  /** The last day of the period looked at; null: the last one that each was reported in. */
  at: string | null;
  /** As it was known at the end of a day; null: now. */
  until: EndOf | null;
}

/** What was said of each element up to a period, oldest first; an element that nobody ever reported on is left out. */
export const listPoints = (tx: Tx, { planId, elements, at, until }: PointsAsked): Promise<PointRow[]> =>
  // Each element reaches its own few reports by the index: joined whole, forty periods of a large plan would be read for four.
  rows<PointRow>(tx, sql`
    with last as (
      select a.identity, a.whole, ${at === null ? sql`l.to_on` : sql`${at}::date`} as at
      from unnest(${elements.map(({ identity }) => identity)}::uuid[], ${elements.map(({ whole }) => whole)}::boolean[]) as a(identity, whole)
      ${at === null ? sql`cross join lateral (select r.to_on from ${reportsAt(planId, until)} r where r.element_identity = a.identity and ${isSaid} order by r.to_on desc limit 1) l` : sql``})
    select last.identity, n.* from last cross join lateral (
      select array_agg(r.to_on::text order by r.to_on) as "to", array_agg(r.value order by r.to_on) as values, array_agg(r.absence order by r.to_on) as absences, array_agg(r.state order by r.to_on) as states
      from ${reportsAt(planId, until)} r where r.element_identity = last.identity and r.to_on <= last.at and r.to_on >= case when last.whole then '-infinity'::date else date_trunc('year', last.at)::date end) n
    where n."to" is not null`);

export interface SeriesRow {
  periodId: string;
  period: string;
  to: string;
  state: ReportState;
  value: number | null;
  absence: Absence | null;
}

/** Every period of an element, oldest first. */
export const listSeries = (tx: Tx, planId: string, identity: string): Promise<SeriesRow[]> =>
  rows<SeriesRow>(tx, sql`select r.period_id as "periodId", d.name as period, r.to_on as "to", r.state, r.value, r.absence
    from plans.report r join plans.period d on d.id = r.period_id where r.plan_id = ${planId} and r.element_identity = ${identity} order by r.to_on, r.id`);

/** How many of these elements were done whole by the end of each of the last periods that anybody reported in, oldest first. */
export const listExecuted = (tx: Tx, planId: string, identities: readonly string[], periods: number): Promise<{ period: string; to: string; done: number }[]> =>
  rows(tx, sql`select d.name as period, d.to_on as "to", (
      select count(*)::int from unnest(${[...identities]}::uuid[]) as a(identity) cross join lateral (
        select r.value from plans.report r where r.plan_id = ${planId} and r.element_identity = a.identity and r.to_on <= d.to_on and ${isSaid} and r.value is not null order by r.to_on desc limit 1) l
      where l.value >= 100) as done
    from (select d.name, d.to_on from plans.period d where d.plan_id = ${planId}
        and exists (select 1 from plans.report r where r.period_id = d.id and r.plan_id = d.plan_id and ${isSaid} and r.element_identity = any(${[...identities]}::uuid[]))
      order by d.to_on desc limit ${periods}) d order by d.to_on`);

/** Responsible ones that owe in the open periods of a plan. */
export const countOwing = async (tx: Tx, planId: string, periodId: string | null): Promise<number> =>
  (await one<{ count: number }>(tx, sql`select count(distinct r.responsible_key)::int as count from plans.report r join plans.plan p on p.id = r.plan_id join plans.period d on d.id = r.period_id
    where r.plan_id = ${planId} and r.state in ('pending', 'returned') and ${periodId === null ? sql`d.state = 'open'` : sql`r.period_id = ${periodId}`}
      and exists (select 1 from plans.element e where e.identity = r.element_identity and e.plan_id = r.plan_id and e.plan_version = coalesce(p.sealed_version, p.head_version))`)).count;
