import { mayWrite } from '../../../../kernel/reach.ts';
import { newId } from '../../../../kernel/id.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type plans } from '../../contract.ts';
import type { Adjustment } from '../../contract/updating.ts';
import { findElement, listElements, updateElements, type ElementRow } from '../../store/element.ts';
import { findPlan } from '../../store/plan.ts';
import { decideAdjustment, findAdjustment, insertAdjustment, listAdjustments, type AdjustmentRow } from '../../store/updating/adjustment.ts';
import { about, editablePlan, readablePlan, seesDraft, type Ctx } from '../plan.ts';

type AdjustmentActions = Pick<Actions<typeof plans>, 'adjustments' | 'proposeAdjustment' | 'decideAdjustment'>;

export const adjustmentActions: AdjustmentActions = {
  async adjustments(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const drafts = seesDraft(ctx, plan);
    const upTo = drafts || plan.sealed_version === null ? plan.head_version : plan.sealed_version;
    const elements = new Map((await listElements(ctx.tx, plan.id, upTo)).map((e) => [e.identity, e]));
    const decides = reachOf(ctx.actor, 'plans.decide-adjustment', 'command');
    const open = plan.sealed_version !== plan.head_version;
    const items = (await listAdjustments(ctx.tx, plan.id, upTo)).filter(({ state }) => drafts || state === 'taken'); // what was left aside, and why, is the holder's own
    return { items: items.map((row) => shownAdjustment(row, elements.get(row.identity))), mayDecide: open && decides !== undefined && mayWrite(decides, plan) };
  },

  async proposeAdjustment(ctx, { elementId, id = newId(ctx.now.getTime()), origin, after, source }) {
    const { element, plan } = await draftElement(ctx, elementId);
    if (after === element.text) throw no('adjustment-same');
    await insertAdjustment(ctx.tx, plan, { id, planVersion: plan.head_version, identity: element.identity, origin, before: element.text, after, source, proposedAt: ctx.now }, ctx.actor.account);
    return ctx.record({ fact: 'plans.adjustment-proposed', kind: 'plan', on: { ...plan, visibility: 'own' }, data: { adjustment: id, identity: element.identity, origin } }, { adjustmentId: id });
  },

  async decideAdjustment(ctx, { adjustmentId, version, decision, elementVersion, reason }) {
    const found = await findAdjustment(ctx.tx, adjustmentId);
    if (!found) throw houseNo('not-found');
    ctx.permitRead(await findPlan(ctx.tx, found.planId));
    const plan = await editablePlan(ctx, found.planId);
    const row = (await findAdjustment(ctx.tx, adjustmentId)) ?? found; // again, now that the plan is locked
    if (row.state !== 'proposed' || row.planVersion !== plan.head_version) throw no('adjustment-decided');
    if (row.version !== version) throw houseNo('version-changed', { current: { version: row.version, state: row.state } });
    if (decision === 'leave' && !reason) throw no('reason-needed');
    const fact = { kind: 'plan', on: { ...plan, visibility: 'own' as const }, data: { adjustment: row.id, identity: row.identity } };
    if (decision === 'leave') {
      const saved = await decideAdjustment(ctx.tx, plan, { ...row, state: 'left', reason: reason || null }, ctx.actor.account, ctx.now);
      return ctx.record({ ...fact, fact: 'plans.adjustment-left' }, { version: saved });
    }
    const element = (await listElements(ctx.tx, plan.id, plan.head_version)).find((e) => e.identity === row.identity);
    if (!element) throw houseNo('not-found');
    if (elementVersion !== undefined && element.version !== elementVersion) throw houseNo('version-changed', { current: { version: row.version, elementVersion: element.version, text: element.text } });
    await updateElements(ctx.tx, plan, [{ ...element, text: row.after }]);
    const saved = await decideAdjustment(ctx.tx, plan, { ...row, before: element.text, state: 'taken', reason: reason || null }, ctx.actor.account, ctx.now); // what it said at that moment is what it said before
    ctx.note({ fact: 'plans.element-changed', kind: 'element', on: { ...about(plan, plan.head_version), id: element.id }, data: { plan: plan.id, code: element.code, fields: ['text'] } });
    return ctx.record({ ...fact, fact: 'plans.adjustment-taken' }, { version: saved });
  },
};

/** An element of a draft, with its plan locked and permitted. */
async function draftElement(ctx: Ctx, id: string) {
  const found = await findElement(ctx.tx, id);
  if (!found) throw houseNo('not-found');
  ctx.permitRead(await findPlan(ctx.tx, found.planId));
  const plan = await editablePlan(ctx, found.planId);
  const element = await findElement(ctx.tx, id); // again, now that the plan is locked
  if (!element) throw houseNo('not-found');
  if (element.planVersion !== plan.head_version) throw no('plan-sealed', { title: plan.title });
  return { element, plan };
}

const shownAdjustment = ({ proposedAt, decidedAt, planId: _, identity: __, ...row }: AdjustmentRow, element: ElementRow | undefined): Adjustment => ({
  ...row,
  proposedAt: proposedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
  element: element ? { id: element.id, version: element.version, code: element.code, kind: element.kind, text: element.text } : null,
});
