import type { Actions } from '../../../../platform/operation/slice.ts';
import { listInstitutionsById } from '../../../institutions/index.ts';
import type { LinkStep, coherence } from '../../contract.ts';
import { findLink, fromAbove, listStates } from '../../store/link.ts';
import { decidesOn } from '../link.ts';

export const historyActions: Pick<Actions<typeof coherence>, 'history'> = {
  async history(ctx, { linkId }) {
    const found = await findLink(ctx.tx, linkId);
    const link = found && decidesOn(ctx, fromAbove(found)) ? found : ctx.permitRead(found);
    const states = await listStates(ctx.tx, link.id);
    const names = new Map((await listInstitutionsById(ctx.tx, states.flatMap(({ institution }) => institution ?? []))).map(({ id, name }) => [id, name]));
    const items = states.map(({ version, on_day, at, side, institution, state, degree, reason }, n): LinkStep => {
      const before = states[n - 1];
      return { version, onDay: on_day, at: at?.toISOString() ?? null, side, institution: names.get(institution ?? '') ?? null, from: before ? { state: before.state, degree: before.degree } : null, to: { state, degree }, reason: reason !== before?.reason ? reason : null };
    });
    return { linkId: link.id, items };
  },
};
