import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { newId } from '../../../kernel/id.ts';
import type { Owned } from '../../../kernel/reach.ts';
import { elementRow, planOwned, seesDraft, type ElementWords } from '../../plans/index.ts';
import { findUnit, neighboursOf } from '../../territories/index.ts';
import { no, type Relation, type coherence } from '../contract.ts';
import { decide, fits, isAspect, isOpen, relationBetween, sharingOf, stateAfterChange, type Joining } from '../rules.ts';
import { fromAbove, insertLink, listOfElements, lockLink, updateLink, type By, type LinkRow } from '../store/link.ts';
import { byWhom } from './external/by-whom.ts';
import { decidesOn, reads } from './link.ts';
import type { Ctx } from './scope.ts';
import { directionsOf, recountPairs } from './tallies.ts';

interface End {
  element: ElementWords;
  plan: Owned & { territory: string; title: string; example: boolean };
}

/** An element that the actor may read, with its plan. */
async function endOf(ctx: Ctx, elementId: string): Promise<End> {
  const element = await elementRow(ctx.tx, elementId);
  const plan = element ? await planOwned(ctx.tx, element.planId) : undefined;
  if (!element || !plan || plan.territory === null || !reads(ctx, plan) || (element.draft && !seesDraft(ctx, plan))) throw no('element-unknown');
  return { element, plan: { ...plan, territory: plan.territory } };
}

/** How two plans may be joined. @throws coherence.not-above, same-plan */
export async function relationOf(ctx: Ctx, lower: End['plan'], upper: End['plan']): Promise<Joining> {
  if (lower.id === upper.id) throw no('same-plan', { title: lower.title });
  const [one, two] = [await findUnit(ctx.tx, lower.territory), await findUnit(ctx.tx, upper.territory)];
  const besides = one?.rank === two?.rank && (await neighboursOf(ctx.tx, lower.territory, ctx.today)).some(({ code }) => code === upper.territory);
  const relation = one && two ? relationBetween(one, two, besides) : undefined;
  if (!relation) throw no('not-above', { lower: one?.name ?? lower.territory, upper: two?.name ?? upper.territory });
  return relation;
}

/** The relation that somebody asks for between two plans, or the only one that counts. @throws coherence.relation-wrong */
async function relationWanted(ctx: Ctx, lower: End['plan'], upper: End['plan'], wanted: Relation | undefined): Promise<Relation> {
  const between = await relationOf(ctx, lower, upper);
  if (wanted && !fits(between, wanted)) throw no('relation-wrong', { relation: between });
  return wanted ?? between;
}

/** The row of a link about to exist: whoever reads both plans reads it. */
export function newLink(ctx: Ctx, lower: End, upper: End, words: Pick<LinkRow, 'id' | 'relation' | 'degree' | 'justification' | 'example'>): LinkRow {
  return {
    ...words, ...sharingOf(lower.plan, upper.plan), version: 1, owner: lower.plan.owner, territory: lower.plan.territory,
    lower_plan: lower.plan.id, lower_identity: lower.element.identity, upper_plan: upper.plan.id, upper_identity: upper.element.identity, upper_owner: upper.plan.owner, upper_territory: upper.plan.territory,
    state: 'proposed', author: ctx.actor.account, proposed_at: ctx.now, decided_by: null, decided_at: null, reason: null,
  };
}

/** What a fact says of a link: who is joined to whom and how, by ids. */
export const factData = (link: LinkRow, more: Record<string, unknown> = {}): Record<string, unknown> => ({ relation: link.relation, lowerPlan: link.lower_plan, upperPlan: link.upper_plan, lower: link.lower_identity, upper: link.upper_identity, degree: link.degree, state: link.state, ...more });

const changed = (link: LinkRow, version: number) => ({ linkId: link.id, version, state: link.state, degree: link.degree });

/** @throws house.version-changed with the row as it is now */
function sameVersion(link: LinkRow, version: number): void {
  if (link.version !== version) throw houseNo('version-changed', { current: { version: link.version, state: link.state, degree: link.degree, justification: link.justification, reason: link.reason } });
}

async function saveLink(ctx: Ctx, link: Permitted<LinkRow>, day: string, by: By): Promise<number> {
  const version = await updateLink(ctx.tx, link, day, by);
  await recountPairs(ctx, link, directionsOf(link));
  return version;
}

export const writeActions: Pick<Actions<typeof coherence>, 'link' | 'decide' | 'change' | 'withdraw'> = {
  async link(ctx, { id, lower, upper, relation, degree, justification, accept, on }) {
    const [below, above] = [await endOf(ctx, lower), await endOf(ctx, upper)];
    const row = newLink(ctx, below, above, { id: id ?? newId(ctx.now.getTime()), relation: await relationWanted(ctx, below.plan, above.plan, relation), degree, justification, example: below.plan.example || above.plan.example });
    const link = ctx.permitNew(row);
    const [open] = (await listOfElements(ctx.tx, [{ lower: row.lower_identity, upper: row.upper_identity }])).filter(({ state, relation }) => isOpen(state) && isAspect(relation) === isAspect(row.relation));
    if (open) throw no('link-exists', { linkId: open.id, state: open.state });
    if (accept && !decidesOn(ctx, fromAbove(link))) throw no('decide-elsewhere');
    const saved = accept ? { ...link, state: 'accepted' as const, decided_by: ctx.actor.account, decided_at: ctx.now } : link;
    await insertLink(ctx.tx, saved, on ?? ctx.today, byWhom(ctx, 'lower', saved.owner));
    await recountPairs(ctx, saved, directionsOf(saved));
    const about = { kind: 'link', on: saved, data: factData(saved), ...(on ? { happenedAt: new Date(`${on}T12:00:00Z`) } : {}) };
    if (accept) ctx.note({ fact: 'coherence.link-accepted', ...about });
    return ctx.record({ fact: 'coherence.link-proposed', ...about }, changed(saved, saved.version));
  },

  async decide(ctx, { linkId, version, decision, degree, reason, on }) {
    const found = await lockLink(ctx.tx, linkId);
    const link = ctx.permit(found && fromAbove(found));
    sameVersion(link, version);
    const decided = decide(link.state, decision, reason);
    if ('refused' in decided) throw no(decided.refused);
    const next = { ...link, state: decided.state, degree: degree ?? link.degree, decided_by: ctx.actor.account, decided_at: ctx.now, reason: reason ?? null };
    const saved = await saveLink(ctx, next, on ?? ctx.today, byWhom(ctx, 'upper', next.upper_owner));
    const facts = { accept: 'coherence.link-accepted', reject: 'coherence.link-rejected', contest: 'coherence.link-contested' } as const;
    return ctx.record({ fact: facts[decision], kind: 'link', on: found!, data: factData(next, { before: link.state }), ...(reason ? { why: reason } : {}), ...(on ? { happenedAt: new Date(`${on}T12:00:00Z`) } : {}) }, changed(next, saved));
  },

  async change(ctx, { linkId, version, degree, justification }) {
    const link = ctx.permit(await lockLink(ctx.tx, linkId));
    sameVersion(link, version);
    if (!isOpen(link.state)) throw no('link-closed');
    const fields = [...(degree && degree !== link.degree ? ['degree'] : []), ...(justification && justification !== link.justification ? ['justification'] : [])];
    if (fields.length === 0) return ctx.unchanged(changed(link, link.version));
    const state = stateAfterChange(link.state, fields.includes('degree'), decidesOn(ctx, fromAbove(link)));
    const undecided = state === 'proposed' ? { decided_by: null, decided_at: null, reason: null } : {};
    const next = { ...link, degree: degree ?? link.degree, justification: justification ?? link.justification, state, ...undecided };
    const saved = await saveLink(ctx, next, ctx.today, byWhom(ctx, 'lower', link.owner));
    return ctx.record({ fact: 'coherence.link-changed', kind: 'link', on: link, data: factData(next, { fields, before: link.state }) }, changed(next, saved));
  },

  async withdraw(ctx, { linkId, version, reason }) {
    const link = ctx.permit(await lockLink(ctx.tx, linkId));
    sameVersion(link, version);
    if (!isOpen(link.state)) throw no('link-closed');
    const next = { ...link, state: 'withdrawn' as const, reason: reason ?? link.reason };
    const saved = await saveLink(ctx, next, ctx.today, byWhom(ctx, 'lower', link.owner));
    return ctx.record({ fact: 'coherence.link-withdrawn', kind: 'link', on: link, data: factData(next, { before: link.state }), ...(reason ? { why: reason } : {}) }, changed(next, saved));
  },
};
