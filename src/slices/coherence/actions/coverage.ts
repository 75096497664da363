import type { Actions } from '../../../platform/operation/slice.ts';
import { elementRow, elementsOf, plansInForce } from '../../plans/index.ts';
import { no, type Coverage, type Element, type coherence } from '../contract.ts';
import { coverageOf, type Below } from '../rules.ts';
import type { ThreadRow } from '../store/link.ts';
import { governmentOf, readScope, type Ctx } from './scope.ts';
import { arriving, belowOf, covering, elementOf, weave, type Woven } from './weave.ts';

const better = { accepted: 3, proposed: 2, contested: 1 } as const;

function coverageRow(element: Element, below: readonly Below[], woven: Woven, links: readonly ThreadRow[]): Coverage {
  const cells = new Map<string, Coverage['cells'][number]>();
  for (const { lower_plan, degree, state } of links) {
    const territory = woven.territoryOf.get(lower_plan);
    const before = cells.get(territory ?? '');
    if (!territory || (before && (better[before.state] > better[state] || (before.state === state && before.degree === 'direct')))) continue;
    cells.set(territory, { territory, degree, state });
  }
  return { ...element, ...coverageOf(below, covering(woven, links)), cells: [...cells.values()] };
}

export const coverageActions: Pick<Actions<typeof coherence>, 'coverage'> = {
  async coverage(ctx, { elementId, territory, at }) {
    const asked = await coverageSubject(ctx, elementId, territory);
    const scope = await readScope(ctx, asked.territory, at, { neighbours: false });
    const plan = asked.planId ? (await plansInForce(ctx.tx, ctx.reach, { ids: [asked.planId] }, at))[0] : scope.plans.get(asked.territory);
    const woven = await weave(ctx, scope, plan);
    const arrivals = arriving(woven);
    const below = belowOf(scope, asked.territory);
    const elements = plan ? (await elementsOf(ctx.tx, [plan])).filter(({ linkage, identity }) => (asked.identity ? identity === asked.identity : linkage || arrivals.has(identity))) : [];
    return {
      territory: asked.territory, asOf: scope.day,
      governments: scope.inside.filter(({ code }) => code !== asked.territory).map((unit) => governmentOf(scope, unit)),
      elements: elements.map((one) => coverageRow(elementOf(asked.territory, one), below, woven, arrivals.get(one.identity) ?? [])),
    };
  },
};

/** What a coverage is asked of: an element, or all that a territory planned. */
async function coverageSubject(ctx: Ctx, elementId: string | undefined, territory: string | undefined): Promise<{ territory: string; identity?: string; planId?: string }> {
  if (!elementId) {
    if (!territory) throw no('ask-one');
    return { territory };
  }
  const element = await elementRow(ctx.tx, elementId);
  const plan = element ? (await plansInForce(ctx.tx, ctx.reach, { ids: [element.planId] }))[0] : undefined;
  if (!element || !plan) throw no('element-unknown');
  return { territory: plan.territory, identity: element.identity, planId: plan.id };
}
