import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, json, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { ReportState } from '../../contract/report.ts';
import type { PlanRow } from '../plan.ts';

export interface PeriodRow {
  id: string;
  planId: string;
  name: string;
  from: string;
  to: string;
  dueOn: string;
  state: 'open' | 'closed';
  version: number;
}

const columns = sql`d.id, d.plan_id as "planId", d.name, d.from_on as "from", d.to_on as "to", d.due_on as "dueOn", d.state, d.version`;

export const findPeriod = (tx: Tx, id: string): Promise<PeriodRow | undefined> => maybe<PeriodRow>(tx, sql`select ${columns} from plans.period d where d.id = ${id}`);

/** A period about to be closed or reopened: nobody reports on it meanwhile. */
export const lockPeriod = (tx: Tx, id: string): Promise<PeriodRow | undefined> => maybe<PeriodRow>(tx, sql`select ${columns} from plans.period d where d.id = ${id} for update`);

/** A period being reported on: many may, and who closes it waits for them. */
export const holdPeriod = (tx: Tx, id: string): Promise<PeriodRow | undefined> => maybe<PeriodRow>(tx, sql`select ${columns} from plans.period d where d.id = ${id} for share`);

/** The periods of a plan, newest first. */
export const listPeriods = (tx: Tx, planId: string): Promise<PeriodRow[]> => rows<PeriodRow>(tx, sql`select ${columns} from plans.period d where d.plan_id = ${planId} order by d.to_on desc, d.id`);

/** How many reports of each period of a plan stand how. */
export const countReports = (tx: Tx, planId: string): Promise<{ periodId: string; state: ReportState; count: number }[]> =>
  rows(tx, sql`select period_id as "periodId", state, count(*)::int as count from plans.report where plan_id = ${planId} group by period_id, state`);

export async function insertPeriod(tx: Tx, _plan: Permitted<PlanRow>, period: PeriodRow, now: Date): Promise<void> {
  await execute(tx, sql`insert into plans.period (id, plan_id, name, from_on, to_on, due_on, opened_at)
    values (${period.id}, ${period.planId}, ${period.name}, ${period.from}, ${period.to}, ${period.dueOn}, ${now})`);
}

/** Opens or closes; answers the period's new version. */
export async function updatePeriod(tx: Tx, _plan: Permitted<PlanRow>, period: PeriodRow): Promise<number> {
  return (await one<{ version: number }>(tx, sql`update plans.period set state = ${period.state}, due_on = ${period.dueOn}, version = version + 1 where id = ${period.id} returning version`)).version;
}

/** What is asked of one element in one period, before anybody said anything. */
export interface AskedRow {
  id: string;
  identity: string;
  code: string;
  kind: string;
  text: string;
  position: number;
  responsible: string;
  owner: string | null;
}

/** Rows written by one statement. */
const partSize = 2000;

/** Asks for reports, by the plan's holder or, of one element, by whom it is asked; those already asked for in this period stay as they are. Answers how many are new. */
export async function insertReports(tx: Tx, _permitted: Permitted<Owned>, plan: Pick<PlanRow, 'id' | 'owner' | 'territory'>, period: PeriodRow, asked: readonly AskedRow[]): Promise<number> {
  let written = 0;
  for (let at = 0; at < asked.length; at += partSize) written += await insertPart(tx, plan, period, asked.slice(at, at + partSize));
  return written;
}

const insertPart = (tx: Tx, plan: Pick<PlanRow, 'id' | 'owner' | 'territory'>, period: PeriodRow, asked: readonly AskedRow[]): Promise<number> =>
  execute(tx, sql`insert into plans.report (id, owner, territory, parties, plan_id, period_id, to_on, element_identity, code, kind, text, position, responsible)
    select r.id, coalesce(r.owner, ${plan.owner}::uuid), ${plan.territory}, ${plan.owner === null ? [] : [plan.owner]}::text[], ${plan.id}, ${period.id}, ${period.to}::date, r.identity, r.code, r.kind, r.text, r.position, r.responsible
    from jsonb_to_recordset(${json(asked)}::jsonb) as r(id uuid, identity uuid, code text, kind text, text text, position int, responsible text, owner uuid)
    on conflict on constraint report_taken do nothing`);
