import { access } from 'node:fs/promises';
import { newId } from '../../../../kernel/id.ts';
import { claimFile, getOwnFile } from '../../../../platform/file/files.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type plans } from '../../contract.ts';
import type { RoadMilestone } from '../../contract/profile.ts';
import { findPlan, type PlanRow } from '../../store/plan.ts';
import { deleteMilestone, findMilestone, insertMilestone, listRoad, nextNumber, updateMilestone, type MilestoneRow, type MilestoneWords } from '../../store/views/milestone.ts';
import { changeablePlan, readablePlan, type Ctx } from '../plan.ts';
import { mayDo } from './open.ts';

type MilestoneActions = Pick<Actions<typeof plans>, 'milestones' | 'saveMilestone' | 'removeMilestone'>;

export const milestoneActions: MilestoneActions = {
  async milestones(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const road = await listRoad(ctx.tx, plan.id);
    return { items: await Promise.all(road.map((row) => shown(ctx, row))), mayEdit: mayDo(ctx, 'plans.save-milestone', plan) };
  },

  async saveMilestone(ctx, { planId, id = newId(ctx.now.getTime()), version, fileId, ...words }) {
    const plan = await changeablePlan(ctx, planId);
    const before = await ownMilestone(ctx, plan, id, version);
    if (words.happened !== null && words.until !== null && isBackwards(words.happened, words.until)) throw no('milestone-backwards', { from: words.happened, to: words.until });
    const row: MilestoneWords = { ...words, id, number: before?.number ?? (await nextNumber(ctx.tx, plan.id)), fileId: fileId === undefined ? (before?.fileId ?? null) : fileId };
    const fields = (Object.keys(row) as (keyof MilestoneWords)[]).filter((key) => before?.[key] !== row[key]); // the keys of this very object
    if (before && fields.length === 0) return ctx.unchanged({ id, version: before.version, number: before.number });
    if (row.fileId !== null && row.fileId !== before?.fileId) await claimEvidence(ctx, row.fileId, id);
    await (before ? updateMilestone : insertMilestone)(ctx.tx, plan, row);
    return ctx.record({ fact: 'plans.milestone-saved', kind: 'milestone', on: { ...plan, id }, data: { plan: plan.id, number: row.number, fields } }, { id, version: (before?.version ?? 0) + 1, number: row.number });
  },

  async removeMilestone(ctx, { id, version, why }) {
    const found = await findMilestone(ctx.tx, id);
    if (!found) throw no('milestone-unknown');
    ctx.permitRead(await findPlan(ctx.tx, found.planId));
    const plan = await changeablePlan(ctx, found.planId);
    const before = await ownMilestone(ctx, plan, id, version);
    if (!before) throw no('milestone-unknown');
    await deleteMilestone(ctx.tx, plan, id);
    return ctx.record({ fact: 'plans.milestone-removed', kind: 'milestone', on: { ...plan, id }, data: { plan: plan.id, number: before.number, stage: before.stage }, ...(why ? { why } : {}) }, { removed: id });
  },
};

/** Compared as far as both are known: «2018» does not come after «2018-03». */
const isBackwards = (from: string, to: string): boolean => {
  const known = Math.min(from.length, to.length);
  return to.slice(0, known) < from.slice(0, known);
};

/** A file that the actor uploaded becomes this milestone's; from then on whoever reads the plan reads it. */
async function claimEvidence(ctx: Ctx, fileId: string, milestone: string): Promise<void> {
  const file = await getOwnFile(ctx.tx, fileId, ctx.actor.account);
  if (file.claimed_kind !== null && file.claimed_id !== milestone) throw houseNo('file-unknown');
  await claimFile(ctx.tx, file.id, 'plans.milestone', milestone, ctx.now);
}

/** The milestone with this id as somebody saw it; undefined when it is a new one. @throws house.version-changed with today's */
async function ownMilestone(ctx: Ctx, plan: PlanRow, id: string, seen: number | undefined): Promise<MilestoneRow | undefined> {
  const found = await findMilestone(ctx.tx, id);
  if (!found) {
    if (seen !== undefined) throw no('milestone-unknown');
    return undefined;
  }
  if (found.planId !== plan.id) throw houseNo('id-taken');
  if (found.version !== seen) throw houseNo('version-changed', { current: await shown(ctx, found) });
  return found;
}

async function shown(ctx: Ctx, { planId: _plan, fileId, fileName, sha256, ...row }: MilestoneRow): Promise<RoadMilestone> {
  const there = sha256 !== null && (await access(ctx.files.pathOf(sha256)).then(() => true, () => false)); // a file taken off the disk does not take its milestone along
  return { ...row, file: fileId === null ? null : { id: fileId, name: fileName ?? '', gone: !there } };
}

/** Whoever reads the plan reads the evidence of its milestones. */
export async function milestoneGate(ctx: Ctx, milestone: string): Promise<void> {
  const found = await findMilestone(ctx.tx, milestone);
  ctx.permitRead(found && (await findPlan(ctx.tx, found.planId)));
}
