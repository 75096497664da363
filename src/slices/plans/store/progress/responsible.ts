import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { fold } from '../../../../kernel/text.ts';
import type { PlanRow } from '../plan.ts';

export interface ResponsibleRow {
  key: string;
  institutionId: string;
  institution: string | null;
}

/** Which institutions a plan means by the names its matrix writes. */
export const listResponsibles = (tx: Tx, planId: string): Promise<ResponsibleRow[]> =>
  rows<ResponsibleRow>(tx, sql`select r.name_key as key, r.institution_id as "institutionId", i.name as institution
    from plans.responsible r left join institutions.institution i on i.id = r.institution_id where r.plan_id = ${planId} order by r.name_key`);

/** Says which institution a name is (null: none any more) and gives it the reports asked under that name. Answers whether anything changed. */
export async function saveResponsible(tx: Tx, plan: Permitted<PlanRow>, name: string, institutionId: string | null): Promise<boolean> {
  const key = fold(name);
  const said = institutionId === null
    ? await execute(tx, sql`delete from plans.responsible where plan_id = ${plan.id} and name_key = ${key}`)
    : await execute(tx, sql`insert into plans.responsible (plan_id, name_key, name, institution_id) values (${plan.id}, ${key}, ${name}, ${institutionId})
        on conflict (plan_id, name_key) do update set name = excluded.name, institution_id = excluded.institution_id where responsible.institution_id <> excluded.institution_id`);
  if (said === 0) return false;
  await execute(tx, sql`update plans.report set owner = ${institutionId ?? plan.owner} where plan_id = ${plan.id} and responsible_key = ${key}`);
  return true;
}

/** Whether one of these institutions answers for something of a plan. */
export const answersFor = async (tx: Tx, planId: string, institutions: readonly string[]): Promise<boolean> =>
  institutions.length > 0 && (await rows(tx, sql`select 1 from plans.responsible where plan_id = ${planId} and institution_id = any(${[...institutions]}::uuid[]) limit 1`)).length > 0;

export interface DebtRow {
  periodId: string;
  key: string;
  responsible: string;
  owner: string | null;
  owed: number;
  reported: number;
  accepted: number;
  total: number;
  remindedAt: Date | null;
}

/** A report counts as owed only while the version in force still has its element. */
const stillAsked = sql`exists (select 1 from plans.element e where e.identity = r.element_identity and e.plan_id = r.plan_id and e.plan_version = coalesce(p.sealed_version, p.head_version))`;
const isOwed = sql`r.state in ('pending', 'returned')`;

/** Who owes in some periods of a plan, within what the reader sees. @param owners null: everybody's */
export const listDebts = (tx: Tx, planId: string, periods: readonly string[], owners: readonly string[] | null): Promise<DebtRow[]> =>
  rows<DebtRow>(tx, sql`select r.period_id as "periodId", r.responsible_key as key, min(r.responsible) as responsible, (array_agg(r.owner))[1] as owner,
      count(*) filter (where ${isOwed})::int as owed, count(*) filter (where r.state in ('reported', 'accepted'))::int as reported, count(*) filter (where r.state = 'accepted')::int as accepted, count(*)::int as total,
      (select max(m.at) from plans.reminder m where m.period_id = r.period_id and m.responsible_key = r.responsible_key) as "remindedAt"
    from plans.report r join plans.plan p on p.id = r.plan_id
    where r.plan_id = ${planId} and r.period_id = any(${[...periods]}::uuid[]) and ${owners === null ? sql`true` : sql`r.owner = any(${[...owners]}::uuid[])`} and (not ${isOwed} or ${stillAsked})
    group by r.period_id, r.responsible_key having count(*) filter (where ${isOwed}) > 0 order by r.period_id, r.responsible_key`);

export interface OwedRow {
  reportId: string;
  periodId: string;
  key: string;
  elementId: string;
  code: string;
  text: string;
  state: 'pending' | 'returned';
}

/** The elements still owed, up to `limit` of each responsible one and period. */
export const listOwed = (tx: Tx, planId: string, periods: readonly string[], owners: readonly string[] | null, limit: number, key?: string): Promise<OwedRow[]> =>
  rows<OwedRow>(tx, sql`select * from (
      select r.id as "reportId", r.period_id as "periodId", r.responsible_key as key, e.id as "elementId", e.code, e.text, r.state,
        row_number() over (partition by r.period_id, r.responsible_key order by r.position, r.id) as n
      from plans.report r join plans.plan p on p.id = r.plan_id
      join plans.element e on e.identity = r.element_identity and e.plan_id = r.plan_id and e.plan_version = coalesce(p.sealed_version, p.head_version)
      where r.plan_id = ${planId} and r.period_id = any(${[...periods]}::uuid[]) and ${isOwed} and ${owners === null ? sql`true` : sql`r.owner = any(${[...owners]}::uuid[])`}
        ${key === undefined ? sql`` : sql`and r.responsible_key = ${key}`}) o
    where o.n <= ${limit} order by "periodId", key, n`);

export async function insertReminder(tx: Tx, _plan: Permitted<PlanRow>, reminder: { periodId: string; key: string; at: Date; account: string | null; letters: number }): Promise<void> {
  await execute(tx, sql`insert into plans.reminder (period_id, responsible_key, at, account, letters) values (${reminder.periodId}, ${reminder.key}, ${reminder.at}, ${reminder.account}, ${reminder.letters})
    on conflict do nothing`);
}
