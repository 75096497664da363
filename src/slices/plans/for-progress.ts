import type { Context } from '../../platform/operation/context.ts';
import { boardOf, climbOf, reportingKinds } from './actions/progress/board.ts';
import { seesProgress } from './actions/progress/access.ts';
import type { Ctx } from './actions/plan.ts';
import { combine, type Bare } from './rules/progress/roll.ts';
import { findPlan } from './store/plan.ts';

/** How far a plan is, by what was counted. `achieved` is a share: 1 is all. */
export interface PlanStanding {
  /** Actions done, of those programmed. */
  executed: { part: number; whole: number };
  /** How much of its actions is done, and how much of its targets is achieved. */
  execution: Measured;
  achievement: Measured;
  asOf: string;
}

export interface Measured {
  achieved: number | null;
  missing: 's/d' | 'np' | null;
  withData: number;
  of: number;
}

/**
 * How a plan stands on a day, from what its responsible ones reported. Undefined when there is no such plan, or when
 * the reader may not look at how it goes: progress is internal though the plan be public.
 */
export async function planStanding(ctx: Context, planId: string, asOf: string = ctx.today): Promise<PlanStanding | undefined> {
  const plan = await findPlan(ctx.tx, planId);
  if (!plan || !(await seesProgress(ctx, plan))) return undefined;
  const board = await boardOf(ctx as Ctx, plan, { at: null, until: asOf === ctx.today ? null : { day: asOf, zone: ctx.zone } }); // it only reads, and records no fact of this contract
  const rolled = (reports: 'value' | 'execution'): Measured => {
    const kinds = reportingKinds(board).filter((kind) => kind.reports === reports);
    const { achieved, missing, withData, of }: Bare = combine(kinds.flatMap(({ id }) => climbOf(board, id).below(null) ?? []).map((standing) => ({ standing, weight: null })));
    return { achieved, missing, withData, of };
  };
  const actions = [...board.targets].flatMap(([id, target]) => (target.reports === 'execution' ? [board.standings.get(id)!] : [])); // every target has its standing
  return {
    executed: { part: actions.filter(({ counted }) => counted === 1).length, whole: actions.filter(({ of }) => of > 0).length },
    execution: rolled('execution'),
    achievement: rolled('value'),
    asOf,
  };
}
