import { visible } from '../../../../platform/access/visible.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Component } from '../../contract/programme.ts';
import type { PlanRow } from '../plan.ts';

/** The scheme of government programmes: the only kind of plan that belongs to a mandate. */
export const programmeScheme = 'plan-de-gobierno';

export interface ProgrammeRow extends Owned {
  title: string;
  example: boolean;
  head_version: number;
  sealed_version: number | null;
  office: string | null;
  mandate_from: string | null;
  mandate_to: string | null;
}

const programmeColumns = sql`p.id, p.owner, p.territory, p.parties, p.visibility, p.version, p.title, p.example, p.head_version, p.sealed_version, g.office, g.mandate_from, g.mandate_to`;

/** Government programmes within reach that stand on a territory, the newest mandate first. */
export const listProgrammes = (tx: Tx, reach: Reach, territory: string): Promise<ProgrammeRow[]> =>
  rows<ProgrammeRow>(tx, sql`select ${programmeColumns} from plans.plan p left join plans.programme g on g.plan_id = p.id
    where p.territory = ${territory} and p.scheme = ${programmeScheme} and ${visible(reach, 'p')} order by g.mandate_from desc nulls last, p.id limit 50`);

export const findProgramme = (tx: Tx, planId: string): Promise<ProgrammeRow | undefined> =>
  maybe<ProgrammeRow>(tx, sql`select ${programmeColumns} from plans.plan p left join plans.programme g on g.plan_id = p.id where p.id = ${planId} and p.scheme = ${programmeScheme}`);

/** Writes whose programme a plan is; false when it already said so. */
export const saveProgramme = async (tx: Tx, plan: Permitted<PlanRow>, office: string, from: string, to: string): Promise<boolean> =>
  (await execute(tx, sql`insert into plans.programme (plan_id, office, mandate_from, mandate_to) values (${plan.id}, ${office}, ${from}, ${to})
    on conflict (plan_id) do update set office = excluded.office, mandate_from = excluded.mandate_from, mandate_to = excluded.mandate_to
    where (programme.office, programme.mandate_from, programme.mandate_to) is distinct from (excluded.office, excluded.mandate_from, excluded.mandate_to)`)) > 0;

export interface InsertionRow {
  plan_id: string;
  programme_plan: string;
  programme_identity: string;
  component: Component;
  state: 'landed' | 'declined';
  landing_identity: string | null;
  reason: string | null;
  decided_at: Date;
}

const columns = sql`i.plan_id, i.programme_plan, i.programme_identity, i.component, i.state, i.landing_identity, i.reason, i.decided_at`;

/** What was decided in a plan on the items of any programme. */
export const listInsertions = (tx: Tx, planId: string): Promise<InsertionRow[]> => rows<InsertionRow>(tx, sql`select ${columns} from plans.insertion i where i.plan_id = ${planId}`);

/** Where the items of a programme landed, in plans within reach. */
export const listLandings = (tx: Tx, reach: Reach, programme: string): Promise<(InsertionRow & { title: string })[]> =>
  rows<InsertionRow & { title: string }>(tx, sql`select ${columns}, p.title from plans.insertion i join plans.plan p on p.id = i.plan_id where i.programme_plan = ${programme} and ${visible(reach, 'p')}`);

/** Writes a decision on an item of a programme; false when it already said so. */
export const saveInsertion = async (tx: Tx, plan: Permitted<PlanRow>, row: Omit<InsertionRow, 'plan_id' | 'decided_at'> & { id: string; by: string | null }, now: Date): Promise<boolean> =>
  (await execute(tx, sql`insert into plans.insertion (id, plan_id, programme_plan, programme_identity, component, state, landing_identity, reason, decided_by, decided_at)
    values (${row.id}, ${plan.id}, ${row.programme_plan}, ${row.programme_identity}, ${row.component}, ${row.state}, ${row.landing_identity}, ${row.reason}, ${row.by}, ${now})
    on conflict on constraint insertion_once do update set component = excluded.component, state = excluded.state, landing_identity = excluded.landing_identity, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
    where (insertion.component, insertion.state, insertion.landing_identity, insertion.reason) is distinct from (excluded.component, excluded.state, excluded.landing_identity, excluded.reason)`)) > 0;

export const deleteInsertion = (tx: Tx, plan: Permitted<PlanRow>, programme: string, identity: string): Promise<number> =>
  execute(tx, sql`delete from plans.insertion where plan_id = ${plan.id} and programme_plan = ${programme} and programme_identity = ${identity}`);
