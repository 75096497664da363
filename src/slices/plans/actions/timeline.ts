import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type plans } from '../contract.ts';
import { listElements } from '../store/element.ts';
import { listAdvances, listLineage, listMilestones, replaceLineage, saveAdvance, saveMilestone } from '../store/timeline.ts';
import { changeablePlan, lastSeen, readablePlan } from './plan.ts';

type TimelineActions = Pick<Actions<typeof plans>, 'timeline' | 'saveTimeline'>;

export const timelineActions: TimelineActions = {
  async timeline(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const upTo = lastSeen(ctx, plan);
    return { milestones: await listMilestones(ctx.tx, plan.id), advances: await listAdvances(ctx.tx, plan.id, upTo), lineage: await listLineage(ctx.tx, plan.id, upTo) };
  },

  async saveTimeline(ctx, { planId, milestones, advances, lineage }) {
    const plan = await changeablePlan(ctx, planId);
    const identities = new Map((await listElements(ctx.tx, plan.id, plan.sealed_version ?? plan.head_version)).map((e) => [e.code, e.identity]));
    let saved = 0;
    for (const milestone of milestones) if (await saveMilestone(ctx.tx, plan, milestone)) saved += 1;
    for (const advance of advances) {
      const identity = advance.code === null ? null : identities.get(advance.code);
      if (identity === undefined) throw no('element-unknown', { code: advance.code, title: plan.title });
      if (await saveAdvance(ctx.tx, plan, advance, identity)) saved += 1;
    }
    const before = lineage ? await listLineage(ctx.tx, plan.id, plan.head_version) : [];
    if (lineage && JSON.stringify(lineage) !== JSON.stringify(before)) {
      await replaceLineage(ctx.tx, plan, lineage);
      saved += Math.max(lineage.length, before.length);
    }
    if (saved === 0) return ctx.unchanged({ saved });
    return ctx.record({ fact: 'plans.timeline-saved', kind: 'plan', on: plan, data: { milestones: milestones.length, advances: advances.length, lineage: lineage?.length ?? 0 } }, { saved });
  },
};
