import { newId } from '../../../kernel/id.ts';
import { mayRead, mayWrite, type Owned } from '../../../kernel/reach.ts';
import { reachOf } from '../../../platform/access/actor.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { governmentOf, findInstitution } from '../../institutions/index.ts';
import { findUnit } from '../../territories/index.ts';
import { no, type plans } from '../contract.ts';
import { findScheme } from '../store/scheme.ts';
import { findPlan, findVersion, insertPlan, lockPlan, type PlanRow, type VersionRow } from '../store/plan.ts';
import type { Scheme } from '../contract/scheme.ts';

export type Ctx = Context<typeof plans>;

/** A plan the actor may look at. */
export async function readablePlan(ctx: Ctx, id: string): Promise<PlanRow> {
  return ctx.permitRead(await findPlan(ctx.tx, id));
}

/** Whether the actor may look at what comes after the version in force: the holder's people, and who may edit it. A plan that was shared shared what it says, not its next draft. */
export function seesDraft(ctx: Pick<Context, 'actor' | 'reach'>, plan: Owned): boolean {
  const edits = reachOf(ctx.actor, 'plans.edit-element', 'command');
  return mayRead(ctx.reach, { ...plan, visibility: 'own' }) || (edits !== undefined && mayWrite(edits, plan));
}

/** The last version of a plan that the actor may look at: the draft, for who sees drafts; else the one in force. */
export const lastSeen = (ctx: Pick<Context, 'actor' | 'reach'>, plan: PlanRow): number => (seesDraft(ctx, plan) ? plan.head_version : (plan.sealed_version ?? plan.head_version));

/** A plan as a fact about one of its versions names it: what happens in a draft after the version in force is its holder's, for a history is read by whoever reads the plan. */
export const about = (plan: PlanRow, version: number): PlanRow => (plan.sealed_version !== null && version > plan.sealed_version ? { ...plan, visibility: 'own' } : plan);

/** The version asked for; the one in force (the last approved, else the draft) when none is. */
export async function versionOf(ctx: Ctx, plan: PlanRow, number: number | undefined): Promise<VersionRow> {
  const version = await findVersion(ctx.tx, plan.id, number ?? plan.sealed_version ?? plan.head_version);
  const isHidden = version !== undefined && plan.sealed_version !== null && version.number > plan.sealed_version && !seesDraft(ctx, plan);
  if (!version || isHidden) throw no('version-unknown', { number, title: plan.title });
  return version;
}

/** A plan locked for change by whoever may. @throws house.version-changed when somebody changed it since it was seen */
export async function changeablePlan(ctx: Ctx, id: string, seen?: number): Promise<Permitted<PlanRow>> {
  const plan = ctx.permit(await lockPlan(ctx.tx, id));
  if (seen !== undefined && plan.version !== seen) throw houseNo('version-changed', { current: { title: plan.title, visibility: plan.visibility, version: plan.version } });
  return plan;
}

/** A plan whose newest version is still a draft: the only place where elements change. */
export async function editablePlan(ctx: Ctx, id: string): Promise<Permitted<PlanRow>> {
  const plan = await changeablePlan(ctx, id);
  if (plan.sealed_version === plan.head_version) throw no('plan-sealed', { title: plan.title });
  return plan;
}

export async function schemeOf(ctx: Ctx, id: string): Promise<Scheme> {
  const scheme = await findScheme(ctx.tx, id);
  if (!scheme) throw no('scheme-unknown', { scheme: id });
  return scheme;
}

export interface PlanWords {
  id?: string | undefined;
  slug?: string | undefined;
  title: string;
  scheme: string;
  territory: string;
  owner?: string | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  legalBasis?: string | undefined;
  source?: string | undefined;
  example?: boolean | undefined;
  visibility?: Owned['visibility'] | undefined;
}

/** The row of a plan about to exist, with its territory and holder checked and permitted. */
export async function newPlan(ctx: Ctx, words: PlanWords): Promise<Permitted<PlanRow>> {
  if (words.validFrom && words.validTo && words.validFrom > words.validTo) throw no('validity-backwards', { from: words.validFrom, to: words.validTo });
  await schemeOf(ctx, words.scheme);
  if (!(await findUnit(ctx.tx, words.territory))) throw no('territory-unknown', { code: words.territory });
  const owner = words.owner ?? (await governmentOf(ctx.tx, words.territory))?.id;
  if (!owner || !(await findInstitution(ctx.tx, owner))) throw no('holder-unknown', { code: words.territory });
  return ctx.permitNew({
    id: words.id ?? newId(ctx.now.getTime()),
    owner,
    territory: words.territory,
    parties: [],
    visibility: words.visibility ?? 'own',
    version: 1,
    slug: words.slug ?? null,
    title: words.title,
    scheme: words.scheme,
    source: words.source ?? null,
    example: words.example ?? false,
    head_version: 1,
    sealed_version: null,
  });
}

export async function writePlan(ctx: Ctx, plan: Permitted<PlanRow>, words: PlanWords): Promise<void> {
  await insertPlan(ctx.tx, plan, { valid_from: words.validFrom ?? null, valid_to: words.validTo ?? null, legal_basis: words.legalBasis ?? null }, ctx.now);
}
