import { rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';

/** So many are read to be told; more than that is the list's work. */
const looked = 200;

/** Still asked by the version in force. */
const stillAsked = sql`exists (select 1 from plans.element e where e.identity = r.element_identity and e.plan_id = r.plan_id and e.plan_version = coalesce(p.sealed_version, p.head_version))`;
const ofInstitutions = (column: Sql, institutions: readonly string[]): Sql => sql`${column} = any(${[...institutions]}::uuid[])`;

export interface OwedTask {
  planId: string;
  title: string;
  periodId: string;
  period: string;
  dueOn: string;
  owed: number;
  returned: number;
}

/** What some institutions still owe, by plan and open period. */
export const listOwedTasks = (tx: Tx, institutions: readonly string[]): Promise<OwedTask[]> =>
  rows<OwedTask>(tx, sql`select r.plan_id as "planId", p.title, r.period_id as "periodId", d.name as period, d.due_on as "dueOn", count(*)::int as owed, count(*) filter (where r.state = 'returned')::int as returned
    from plans.report r join plans.period d on d.id = r.period_id and d.state = 'open' join plans.plan p on p.id = r.plan_id
    where ${ofInstitutions(sql`r.owner`, institutions)} and r.state in ('pending', 'returned') and ${stillAsked}
    group by r.plan_id, p.title, r.period_id, d.name, d.due_on order by d.due_on, r.period_id limit ${looked}`);

/** Reports that wait for the review of some plans' holders. */
export const listReviewTasks = (tx: Tx, institutions: readonly string[]): Promise<{ planId: string; title: string; waiting: number }[]> =>
  rows(tx, sql`select p.id as "planId", p.title, count(*)::int as waiting from plans.plan p join plans.report r on r.plan_id = p.id and r.state = 'reported'
    where ${ofInstitutions(sql`p.owner`, institutions)} group by p.id, p.title order by p.title, p.id limit ${looked}`);

/** Other institutions that owe their holder, by plan and open period. */
export const listDebtTasks = (tx: Tx, institutions: readonly string[]): Promise<(Omit<OwedTask, 'owed' | 'returned'> & { owing: number })[]> =>
  rows(tx, sql`select p.id as "planId", p.title, d.id as "periodId", d.name as period, d.due_on as "dueOn", count(distinct r.owner)::int as owing
    from plans.plan p join plans.period d on d.plan_id = p.id and d.state = 'open' join plans.report r on r.period_id = d.id and r.state in ('pending', 'returned') and r.owner <> p.owner
    where ${ofInstitutions(sql`p.owner`, institutions)} and ${stillAsked} group by p.id, p.title, d.id, d.name, d.due_on order by d.due_on, d.id limit ${looked}`);

/** Plans of some holders that are evaluated every so many months, with what was held. */
export const listEvaluationTasks = (tx: Tx, institutions: readonly string[]): Promise<{ planId: string; title: string; months: number; from: string; until: string | null; held: string[] }[]> =>
  rows(tx, sql`select p.id as "planId", p.title, v.months, v.from_on as "from", w.valid_to as until,
      coalesce((select array_agg(e.due_on::text) from plans.evaluation e where e.plan_id = p.id), '{}') as held
    from plans.evaluation_plan v join plans.plan p on p.id = v.plan_id join plans.plan_version w on w.plan_id = p.id and w.number = coalesce(p.sealed_version, p.head_version)
    where ${ofInstitutions(sql`p.owner`, institutions)} order by p.title, p.id limit ${looked}`);
