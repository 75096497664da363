import { newId } from '../../../../kernel/id.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type coherence } from '../../contract.ts';
import { deleteDismissal, insertDismissal, lockDismissal, saveVocabulary, type DismissalRow } from '../../store/suggest.ts';
import type { Ctx } from '../scope.ts';
import { readAround, readElement, type OwnElement } from './around.ts';

/** Both ends of a suggestion, if the upper stands above or beside the lower. @throws coherence.element-unknown, same-plan, not-above */
async function readEnds(ctx: Ctx, lower: string, upper: string): Promise<[OwnElement, OwnElement]> {
  const [below, above] = [await readElement(ctx, lower), await readElement(ctx, upper)];
  if (below.plan.id === above.plan.id) throw no('same-plan', { title: below.plan.title });
  const { unit, others } = await readAround(ctx, below.plan.territory);
  if (!others.some((other) => other.unit.code === above.plan.territory)) throw no('not-above', { lower: unit.name, upper: above.plan.territory });
  return [below, above];
}

const factData = ({ lower_plan, lower_identity, upper_plan, upper_identity }: DismissalRow): Record<string, unknown> => ({ lowerPlan: lower_plan, lower: lower_identity, upperPlan: upper_plan, upper: upper_identity });

export const putAsideActions: Pick<Actions<typeof coherence>, 'dismiss' | 'undismiss' | 'loadVocabulary'> = {
  async dismiss(ctx, { lower, upper, reason }) {
    const [below, above] = await readEnds(ctx, lower, upper);
    const row = ctx.permitNew<DismissalRow>({
      id: newId(ctx.now.getTime()), owner: below.plan.owner, territory: below.plan.territory, parties: [], visibility: below.plan.visibility === 'own' ? 'own' : 'shared', version: 1,
      lower_plan: below.plan.id, lower_identity: below.element.identity, upper_plan: above.plan.id, upper_identity: above.element.identity,
      reason: reason || null, author: ctx.actor.account, dismissed_at: ctx.now,
    });
    if (!(await insertDismissal(ctx.tx, row))) return ctx.unchanged({ dismissed: true });
    return ctx.record({ fact: 'coherence.suggestion-dismissed', kind: 'dismissal', on: row, data: factData(row) }, { dismissed: true });
  },

  async undismiss(ctx, { lower, upper }) {
    const [below, above] = await readEnds(ctx, lower, upper);
    const found = await lockDismissal(ctx.tx, below.element.identity, above.element.identity);
    if (!found) return ctx.unchanged({ dismissed: false });
    const row = ctx.permit(found);
    await deleteDismissal(ctx.tx, row);
    return ctx.record({ fact: 'coherence.suggestion-recalled', kind: 'dismissal', on: row, data: factData(row) }, { dismissed: false });
  },

  async loadVocabulary(ctx, { pack, ...definition }) {
    const row = ctx.permitNew({ id: newId(ctx.now.getTime()), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1, pack, definition });
    if (!(await saveVocabulary(ctx.tx, row))) return ctx.unchanged({ changed: false });
    return ctx.record({ fact: 'coherence.vocabulary-loaded', kind: 'vocabulary', on: { ...row, id: pack }, data: { pack, concepts: definition.concepts.length, phrases: definition.phrases.length } }, { changed: true });
  },
};
