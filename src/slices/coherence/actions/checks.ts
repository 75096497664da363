import type { Actions } from '../../../platform/operation/slice.ts';
import type { coherence } from '../contract.ts';
import type { checksOperations } from '../contract/checks.ts';
import { catalogueActions } from './checks/catalogue.ts';
import { readReview } from './checks/read.ts';
import { replyActions } from './checks/reply.ts';
import { settleActions } from './checks/settle.ts';
import { termActions } from './checks/term.ts';
import { internalView } from './checks/view.ts';

export const checksActions: Pick<Actions<typeof coherence>, keyof typeof checksOperations> = {
  async internal(ctx, { planId, version }) {
    return internalView(ctx, await readReview(ctx, planId, version));
  },
  ...catalogueActions,
  ...replyActions,
  ...settleActions,
  ...termActions,
};
