import type { FileGate } from '../../../../kernel/extension.ts';
import { findAdvancePlan } from '../../store/progress/evaluation.ts';
import { findReport } from '../../store/progress/report.ts';
import { findPlan } from '../../store/plan.ts';
import { no } from '../../../../platform/operation/words.ts';
import { lastSeen, type Ctx } from '../plan.ts';
import { readableReport } from './access.ts';

/** Who reads what stands behind a report or an advance: whoever reads the report; whoever reads the advance's plan. */
export const progressFiles: FileGate<Ctx> = {
  'plans.report': async (ctx, id) => void readableReport(ctx, await findReport(ctx.tx, id)),
  'plans.advance': async (ctx, id) => {
    const advance = await findAdvancePlan(ctx.tx, id);
    const plan = ctx.permitRead(advance && (await findPlan(ctx.tx, advance.planId)));
    if ((advance?.since ?? 0) > lastSeen(ctx, plan)) throw no('not-found');
  },
};
