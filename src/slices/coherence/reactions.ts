import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { planOwned } from '../plans/index.ts';
import type { coherence } from './contract.ts';
import { sharingOf } from './rules.ts';
import { listJoined, shareLinks } from './store/link.ts';

/** When a plan is shared otherwise, its links follow: whoever reads both plans reads what joins them. */
export const reactions: Reactions<Context<typeof coherence>> = {
  'plans.plan-shared': async (ctx, { id }) => {
    const plan = await planOwned(ctx.tx, id);
    if (!plan) return;
    let changed = 0;
    for (const pair of await listJoined(ctx.tx, [id])) {
      const [lower, upper] = [await planOwned(ctx.tx, pair.lower_plan), await planOwned(ctx.tx, pair.upper_plan)];
      if (lower && upper) changed += await shareLinks(ctx.tx, ctx.permit(lower), upper.id, sharingOf(lower, upper));
    }
    if (changed > 0) ctx.note({ fact: 'coherence.links-shared', kind: 'plan', on: plan, data: { changed } });
  },
};
