import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { UpdateDecision } from '../../contract/updating/decision.ts';
import type { PlanRow } from '../plan.ts';

/** An updating: the version that updates and the one in force that it updates. */
export interface UpdatingRow {
  from: number;
  to: number;
  state: 'draft' | 'approved';
}

/** The last updating of a plan among its versions up to a number. */
export const findUpdating = (tx: Tx, planId: string, upTo: number): Promise<UpdatingRow | undefined> =>
  maybe<UpdatingRow>(tx, sql`select updates as "from", number as "to", state from plans.plan_version where plan_id = ${planId} and updates is not null and number <= ${upTo} order by number desc limit 1`);

/** Says of a version that it updates another. */
export async function markUpdating(tx: Tx, plan: Permitted<PlanRow>, number: number, from: number): Promise<void> {
  await execute(tx, sql`update plans.plan_version set updates = ${from} where plan_id = ${plan.id} and number = ${number}`);
}

export interface DecisionRow {
  identity: string;
  version: number;
  decision: UpdateDecision;
  reason: string | null;
  continuing: boolean;
  decidedAt: Date;
}

export const listDecisions = (tx: Tx, planId: string, toVersion: number): Promise<DecisionRow[]> =>
  rows<DecisionRow>(tx, sql`select identity, version, decision, reason, continuing, decided_at as "decidedAt" from plans.update_decision where plan_id = ${planId} and to_version = ${toVersion}`);

interface NewDecision {
  decision: UpdateDecision;
  reason: string | null;
  continuing: boolean;
  by: string | null;
  at: Date;
}

/** Writes one decision for many elements over whatever was decided before; answers how many it wrote, those that already said so left out. */
export const saveDecisions = (tx: Tx, plan: Permitted<PlanRow>, { from, to }: UpdatingRow, identities: readonly string[], { decision, reason, continuing, by, at }: NewDecision): Promise<number> =>
  execute(tx, sql`insert into plans.update_decision as d (plan_id, from_version, to_version, identity, decision, reason, continuing, decided_by, decided_at)
    select ${plan.id}, ${from}, ${to}, identity::uuid, ${decision}, ${reason}, ${continuing}, ${by}, ${at} from jsonb_array_elements_text(${json(identities)}::jsonb) as r(identity)
    on conflict (plan_id, to_version, identity) do update set decision = excluded.decision, reason = excluded.reason, continuing = excluded.continuing, decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = d.version + 1
    where (d.decision, d.reason, d.continuing) is distinct from (excluded.decision, excluded.reason, excluded.continuing)`);

/** Names again the cross-cutting lines that elements brought back, or lines brought back, had in the version in force. Elements of both versions have one identity. */
export async function restoreLines(tx: Tx, plan: Permitted<PlanRow>, { from, to }: UpdatingRow, identities: readonly string[]): Promise<void> {
  await execute(tx, sql`insert into plans.element_line (element_id, line_id)
    select here.id, line.id from plans.element_line x
    join plans.element e on e.id = x.element_id and e.plan_id = ${plan.id} and e.plan_version = ${from}
    join plans.element l on l.id = x.line_id
    join plans.element here on here.plan_id = ${plan.id} and here.plan_version = ${to} and here.identity = e.identity
    join plans.element line on line.plan_id = ${plan.id} and line.plan_version = ${to} and line.identity = l.identity
    where e.identity = any(${[...identities]}::uuid[]) or l.identity = any(${[...identities]}::uuid[])
    on conflict do nothing`);
}
