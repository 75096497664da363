import { mayRead, mayWrite, nowhere, type Owned, type Reach } from '../../../kernel/reach.ts';
import { reachOf } from '../../../platform/access/actor.ts';
import { listUnits } from '../../territories/index.ts';
import { elementsByIdentity, planOwned, planTitles, seesDraft, type ElementWords } from '../../plans/index.ts';
import type { Link } from '../contract.ts';
import { isOpen } from '../rules.ts';
import { fromAbove, type LinkRow } from '../store/link.ts';
import type { Ctx } from './scope.ts';

/** How far the actor's leave to do something else carries, asked while another operation runs. */
const reachFor = (ctx: Ctx, name: string, kind: 'query' | 'command'): Reach => reachOf(ctx.actor, name, kind) ?? { ...nowhere, memberships: ctx.actor.memberships };

/** Whether the actor decides on what is proposed to a plan (a row seen from above). */
export const decidesOn = (ctx: Ctx, row: Pick<Owned, 'owner' | 'territory' | 'visibility'>): boolean => mayWrite(reachFor(ctx, 'coherence.decide', 'command'), row);
/** Whether the actor proposes in the name of a plan. */
export const proposesFor = (ctx: Ctx, row: Pick<Owned, 'owner' | 'territory' | 'visibility'>): boolean => mayWrite(reachFor(ctx, 'coherence.link', 'command'), row);
/** Whether the actor may look at a plan: a command's own reach says only what it may change. */
export const reads = (ctx: Ctx, row: Owned): boolean => mayRead(ctx.reach, row) || mayRead(reachFor(ctx, 'coherence.pair', 'query'), row);

/** Links as people see them: both elements in their words, and what the reader may do. */
export async function linkViews(ctx: Ctx, links: readonly LinkRow[]): Promise<Link[]> {
  const ends = links.flatMap((l) => [{ planId: l.lower_plan, identity: l.lower_identity }, { planId: l.upper_plan, identity: l.upper_identity }]);
  const elements = new Map((await readable(ctx, await elementsByIdentity(ctx.tx, ends))).map((one) => [`${one.planId} ${one.identity}`, one]));
  const titles = await planTitles(ctx.tx, ends.map(({ planId }) => planId));
  const units = new Map((await listUnits(ctx.tx, [...new Set(links.flatMap((l) => [l.territory, l.upper_territory]))])).map((unit) => [unit.code, unit]));
  const end = (planId: string, identity: string, territory: string): Link['lower'] => {
    const unit = units.get(territory);
    const place = { territory, territoryName: unit?.name ?? territory, level: unit?.level ?? '', levelName: unit?.level_name ?? '', rank: unit?.rank ?? 0 };
    return { ...wordsOf(elements.get(`${planId} ${identity}`)), identity, planId, planTitle: titles.get(planId) ?? '', ...place };
  };
  return links.map((l) => ({
    id: l.id, version: l.version, relation: l.relation, degree: l.degree, state: l.state, justification: l.justification, reason: l.reason, example: l.example,
    proposedAt: l.proposed_at.toISOString(), decidedAt: l.decided_at?.toISOString() ?? null,
    lower: end(l.lower_plan, l.lower_identity, l.territory), upper: end(l.upper_plan, l.upper_identity, l.upper_territory),
    may: { decide: isOpen(l.state) && decidesOn(ctx, fromAbove(l)), change: isOpen(l.state) && proposesFor(ctx, l) },
  }));
}

/** Elements without those that only a draft has, for who does not see the drafts of that plan. */
async function readable(ctx: Ctx, elements: readonly ElementWords[]): Promise<ElementWords[]> {
  const hidden = new Set<string>();
  for (const planId of new Set(elements.filter(({ draft }) => draft).map(({ planId }) => planId))) {
    const plan = await planOwned(ctx.tx, planId);
    if (!plan || !seesDraft(ctx, plan)) hidden.add(planId);
  }
  return elements.filter(({ draft, planId }) => !draft || !hidden.has(planId));
}

const wordsOf = (element: ElementWords | undefined): { elementId: string | null; code: string; kind: string; text: string } =>
  element ? { elementId: element.inForce ? element.id : null, code: element.code, kind: element.kind, text: element.text } : { elementId: null, code: '', kind: '', text: '' };
