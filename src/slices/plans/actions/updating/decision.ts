import { mayWrite } from '../../../../kernel/reach.ts';
import { newId } from '../../../../kernel/id.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type plans } from '../../contract.ts';
import type { UpdateTotals } from '../../contract/updating.ts';
import { inTreeOrder } from '../../rules/tree.ts';
import { addedIn, removalOf, restorationOf, updatedElements, updateTotals, type Decided } from '../../rules/updating/decision.ts';
import { deleteElements, insertElements, listElements, type ElementRow } from '../../store/element.ts';
import type { PlanRow } from '../../store/plan.ts';
import { findUpdating, listDecisions, markUpdating, restoreLines, saveDecisions, type UpdatingRow } from '../../store/updating/decision.ts';
import { editablePlan, readablePlan, seesDraft, type Ctx } from '../plan.ts';

type UpdateActions = Pick<Actions<typeof plans>, 'updating' | 'decideUpdate'>;

export const updateActions: UpdateActions = {
  async updating(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const drafts = seesDraft(ctx, plan);
    const row = await findUpdating(ctx.tx, plan.id, drafts ? plan.head_version : (plan.sealed_version ?? plan.head_version));
    const decides = reachOf(ctx.actor, 'plans.decide-update', 'command');
    const whole = { planId: plan.id, title: plan.title, from: row?.from ?? plan.sealed_version, to: row?.to ?? null, running: row?.state === 'draft', mayDecide: row?.state === 'draft' && decides !== undefined && mayWrite(decides, plan) };
    if (!row) return { ...whole, elements: [], added: [], totals: updateTotals([], 0) };
    const { inForce, draft, decisions } = await readUpdating(ctx, plan, row);
    const elements = updatedElements(inForce, draft, decisions);
    const added = addedIn(inForce, draft).map(({ id, code, kind, text }) => ({ id, code, kind, text }));
    return { ...whole, elements: drafts ? elements : elements.map((e) => ({ ...e, reason: null })), added, totals: updateTotals(elements, added.length) }; // reasons are the holder's own
  },

  async decideUpdate(ctx, { planId, identities: asked, decision, reason, continuing, seen }) {
    const plan = await editablePlan(ctx, planId);
    const row = await findUpdating(ctx.tx, plan.id, plan.head_version);
    if (!row || row.to !== plan.head_version) throw no('not-updating', { title: plan.title });
    if (decision !== 'keep' && !reason) throw no('reason-needed');
    const now = await readUpdating(ctx, plan, row);
    const identities = [...new Set(asked)];
    const known = new Set(now.inForce.map((e) => e.identity));
    if (identities.some((identity) => !known.has(identity))) throw no('identity-unknown', { title: plan.title });
    checkSeen(seen, now.decisions);
    const done = decision === 'remove' ? await takeOut(ctx, plan, now, identities) : await bringBack(ctx, plan, row, now, identities);
    const written = await saveDecisions(ctx.tx, plan, row, done.identities, { decision, reason: reason || null, continuing: continuing && decision !== 'remove', by: ctx.actor.account, at: ctx.now });
    const result = { decided: done.identities.length, removed: done.removed, restored: done.restored };
    if (written === 0 && done.removed + done.restored === 0) return ctx.unchanged(result);
    // Only the holder reads what an updating decides before it is approved: so is the fact.
    return ctx.record({ fact: 'plans.update-decided', kind: 'plan', on: { ...plan, visibility: 'own' }, data: { version: row.to, decision, continuing, identities: done.identities, removed: done.removed, restored: done.restored } }, result);
  },
};

interface Updating {
  inForce: ElementRow[];
  draft: ElementRow[];
  decisions: Map<string, Decided>;
}

async function readUpdating(ctx: Ctx, plan: PlanRow, { from, to }: UpdatingRow): Promise<Updating> {
  const decisions = (await listDecisions(ctx.tx, plan.id, to)).map(({ identity, decidedAt, ...said }) => [identity, { ...said, decidedAt: decidedAt.toISOString() }] as const);
  const { ordered, astray } = inTreeOrder(await listElements(ctx.tx, plan.id, from));
  return { inForce: [...ordered, ...astray], draft: await listElements(ctx.tx, plan.id, to), decisions: new Map(decisions) };
}

/** @throws house.version-changed when somebody decided on one of the elements since it was seen */
function checkSeen(seen: Readonly<Record<string, number>> | undefined, decisions: ReadonlyMap<string, Decided>): void {
  for (const [identity, version] of Object.entries(seen ?? {})) {
    const now = decisions.get(identity);
    if ((now?.version ?? 0) !== version) throw houseNo('version-changed', { current: { identity, version: now?.version ?? 0, decision: now?.decision ?? null, reason: now?.reason ?? null } });
  }
}

interface Done {
  identities: readonly string[];
  removed: number;
  restored: number;
}

async function takeOut(ctx: Ctx, plan: Permitted<PlanRow>, { inForce, draft, decisions }: Updating, asked: readonly string[]): Promise<Done> {
  const { ids, identities, kept } = removalOf(inForce, draft, decisions, asked);
  if (kept.length > 0) throw no('kept-below', { count: kept.length, rows: kept.slice(0, 50).map(({ code, text }) => ({ label: `${code} ${text}` })) });
  await deleteElements(ctx.tx, plan, ids);
  return { identities, removed: ids.length, restored: 0 };
}

/** Elements that stay after all come back as the version in force has them, with their identity. */
async function bringBack(ctx: Ctx, plan: Permitted<PlanRow>, row: UpdatingRow, { inForce, draft }: Updating, asked: readonly string[]): Promise<Done> {
  const { restore, orphans } = restorationOf(inForce, draft, asked);
  const [orphan] = orphans;
  if (orphan) throw no('parent-removed', { code: orphan.element.code, parent: `${orphan.parent.code} ${orphan.parent.text}`, rows: orphans.slice(0, 50).map(({ element }) => ({ label: `${element.code} ${element.text}` })) });
  const codes = new Set(draft.map((e) => e.code));
  const clash = restore.find((e) => codes.has(e.code));
  if (clash) throw no('code-taken', { code: clash.code });
  const back = restore.map((e) => ({ source: e as ElementRow, id: newId(ctx.now.getTime()) })); // restorationOf answers rows of inForce
  const here = new Map([...draft.map((e) => [e.identity, e.id] as const), ...back.map(({ source, id }) => [source.identity, id] as const)]);
  const identityOf = new Map(inForce.map((e) => [e.id, e.identity]));
  await insertElements(ctx.tx, plan, row.to, back.map(({ source, id }) => ({ id, identity: source.identity, code: source.code, kind: source.kind, parentId: source.parentId === null ? null : (here.get(identityOf.get(source.parentId) ?? '') ?? null), position: source.position, text: source.text, fields: source.fields, linkage: source.linkage })));
  if (back.length > 0) await restoreLines(ctx.tx, plan, row, back.map(({ source }) => source.identity));
  return { identities: asked, removed: 0, restored: back.length };
}

/** Says of a version just started that it updates the one in force. @throws plans.nothing-in-force */
export async function beginUpdating(ctx: Ctx, plan: Permitted<PlanRow>, number: number): Promise<void> {
  if (plan.sealed_version === null) throw no('nothing-in-force', { title: plan.title });
  await markUpdating(ctx.tx, plan, number, plan.sealed_version);
}

/** An updating is not approved while elements wait for a decision. @throws plans.decisions-missing with how many */
export async function checkDecided(ctx: Ctx, plan: PlanRow, number: number): Promise<void> {
  const row = await findUpdating(ctx.tx, plan.id, number);
  if (!row || row.to !== number) return;
  const { inForce, draft, decisions } = await readUpdating(ctx, plan, row);
  const totals: UpdateTotals = updateTotals(updatedElements(inForce, draft, decisions), 0);
  if (totals.missing > 0) throw no('decisions-missing', { title: plan.title, count: totals.missing, of: totals.of });
}
