import type { Check } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { findPlan } from '../plans/index.ts';
import { mayRead } from '../../kernel/reach.ts';
import { foundOf, reviewOf, viewOf } from './actions/checks/read.ts';
import { findingView } from './actions/checks/view.ts';

/** What a review finds of a plan, for the register of findings: `{ planId }`. Whoever may not read the whole review gets none of it. */
export const checks: Check<Context>[] = [
  {
    name: 'coherence.internal',
    async find(ctx, { planId }) {
      const plan = planId ? await findPlan(ctx.tx, planId) : undefined;
      if (!plan || !mayRead(ctx.reach, plan) || viewOf(ctx, plan) !== 'whole') return [];
      const review = await reviewOf(ctx, plan, 'whole', plan.sealed_version ?? plan.head_version);
      return foundOf(review).map(({ rule, found }) => {
        const { subject, weight, says, evidence } = findingView(ctx, review, rule, found, undefined);
        return { rule: `coherence.${rule}`, subject, weight, says, evidence };
      });
    },
  },
];
