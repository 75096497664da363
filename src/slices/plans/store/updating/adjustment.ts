import type { Permitted } from '../../../../platform/access/permitted.ts';
import { brokenConstraint, execute, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Adjustment } from '../../contract/updating/adjustment.ts';
import type { PlanRow } from '../plan.ts';

export interface AdjustmentRow {
  id: string;
  planId: string;
  planVersion: number;
  identity: string;
  version: number;
  origin: Adjustment['origin'];
  before: string;
  after: string;
  source: string;
  state: Adjustment['state'];
  reason: string | null;
  proposedAt: Date;
  decidedAt: Date | null;
}

const columns = sql`id, plan_id as "planId", plan_version as "planVersion", identity, version, origin, text_before as before, text_after as after, source, state, reason, proposed_at as "proposedAt", decided_at as "decidedAt"`;

export const findAdjustment = (tx: Tx, id: string): Promise<AdjustmentRow | undefined> => maybe<AdjustmentRow>(tx, sql`select ${columns} from plans.adjustment where id = ${id}`);

/** Adjustments of a plan's versions up to a number, those that wait first, then the newest; at most 500. */
export const listAdjustments = (tx: Tx, planId: string, upTo: number): Promise<AdjustmentRow[]> =>
  rows<AdjustmentRow>(tx, sql`select ${columns} from plans.adjustment where plan_id = ${planId} and plan_version <= ${upTo} order by state <> 'proposed', plan_version desc, proposed_at desc, id limit 500`);

export async function insertAdjustment(tx: Tx, plan: Permitted<PlanRow>, a: Omit<AdjustmentRow, 'planId' | 'version' | 'state' | 'reason' | 'decidedAt'>, by: string | null): Promise<void> {
  try {
    await execute(tx, sql`insert into plans.adjustment (id, plan_id, plan_version, identity, origin, text_before, text_after, source, state, proposed_by, proposed_at)
      values (${a.id}, ${plan.id}, ${a.planVersion}, ${a.identity}, ${a.origin}, ${a.before}, ${a.after}, ${a.source}, 'proposed', ${by}, ${a.proposedAt})`);
  } catch (error) {
    throw brokenConstraint(error) === 'adjustment_pkey' ? houseNo('id-taken') : error;
  }
}

/** Writes a decision; answers the adjustment's new version. The plan is locked by the action. */
export async function decideAdjustment(tx: Tx, plan: Permitted<PlanRow>, a: Pick<AdjustmentRow, 'id' | 'state' | 'reason' | 'version' | 'before'>, by: string | null, at: Date): Promise<number> {
  await execute(tx, sql`update plans.adjustment set state = ${a.state}, reason = ${a.reason}, text_before = ${a.before}, decided_by = ${by}, decided_at = ${at}, version = version + 1 where id = ${a.id} and plan_id = ${plan.id}`);
  return a.version + 1;
}
