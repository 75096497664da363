import { mayRead, mayWrite, nowhere, type Owned } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import { planOwned, plansInForce, seesDraft, elementStatement, type ElementStatement, type PlanInForce } from '../../../plans/index.ts';
import { findUnit, listUnits, neighboursOf, type UnitRow } from '../../../territories/index.ts';
import { no } from '../../contract.ts';
import type { PlacedElement } from '../../contract/suggest.ts';
import { relationBetween, speaker } from '../../rules.ts';
import { reads } from '../link.ts';
import type { Ctx } from '../scope.ts';

/** A government that another may look up to, or beside it, with the plan that speaks for it. */
export interface Other {
  unit: UnitRow;
  plan: PlanInForce | undefined;
  relation: 'contribuye' | 'coordina';
}

/** Where somebody stands: its unit, and the governments above and beside it whose plans the reader may see. */
export interface Around {
  unit: UnitRow;
  others: Other[];
}

/** Reads who is above and beside a territory. @throws coherence.territory-unknown */
export async function readAround(ctx: Ctx, territory: string): Promise<Around> {
  const unit = await findUnit(ctx.tx, territory);
  if (!unit) throw no('territory-unknown', { code: territory });
  const beside = (await neighboursOf(ctx.tx, territory, ctx.today)).map(({ code }) => code);
  const units = (await listUnits(ctx.tx, [...new Set([...unit.path, ...beside])])).filter((other) => other.government !== null && other.code !== unit.code);
  const plans = Map.groupBy(await plansInForce(ctx.tx, ctx.reach, { on: units.map(({ code }) => code) }), (plan) => plan.territory);
  const others = units.flatMap((other): Other[] => {
    const between = relationBetween(unit, other, beside.includes(other.code));
    return between === 'contribuye' || between === 'coordina' ? [{ unit: other, plan: speaker(plans.get(other.code) ?? []), relation: between }] : [];
  });
  return { unit, others };
}

export interface OwnElement {
  element: ElementStatement;
  plan: Owned & { territory: string; title: string; example: boolean };
}

/** An element whose plan the reader may see. @throws coherence.element-unknown */
export async function readElement(ctx: Ctx, elementId: string): Promise<OwnElement> {
  const element = await elementStatement(ctx.tx, elementId);
  const plan = element ? await planOwned(ctx.tx, element.planId) : undefined;
  if (!element || !plan || plan.territory === null || !reads(ctx, plan)) throw no('element-unknown');
  const inForce = (await plansInForce(ctx.tx, { ...nowhere, everything: true }, { ids: [plan.id] }))[0]?.number ?? 0;
  if (element.number > inForce && !seesDraft(ctx, plan)) throw no('element-unknown');
  return { element, plan: { ...plan, territory: plan.territory } };
}

/** An element with where it is, as it is shown. */
export const placed = (element: Pick<ElementStatement, 'id' | 'identity' | 'planId' | 'code' | 'kind' | 'text'>, plan: { title: string; example: boolean }, unit: UnitRow): PlacedElement => ({
  elementId: element.id, identity: element.identity, code: element.code, kind: element.kind, text: element.text, planId: element.planId, planTitle: plan.title,
  territory: unit.code, territoryName: unit.name, levelName: unit.level_name, rank: unit.rank, example: plan.example,
});

/** Whether the actor may put suggestions of a plan aside, or link in its name. */
export const mayFor = (ctx: Ctx, name: 'coherence.link' | 'coherence.dismiss', plan: Owned): boolean => {
  const reach = reachOf(ctx.actor, name, 'command');
  return reach !== undefined && mayWrite(reach, plan);
};

/**
 * Whether the actor is told what could shame a plan's government: its own people, and whoever works on the plans of its
 * territory. A general leave to read is not enough.
 */
export const isTold = (ctx: Ctx, plan: Owned): boolean => mayFor(ctx, 'coherence.dismiss', plan) || (plan.owner !== null && ctx.actor.memberships.includes(plan.owner));

export const readsPlan = (ctx: Ctx, plan: Owned): boolean => mayRead(ctx.reach, plan);
