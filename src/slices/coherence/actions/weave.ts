import type { ElementWords, PlanInForce } from '../../plans/index.ts';
import type { Element } from '../contract.ts';
import type { Below } from '../rules.ts';
import { listThreads, type ThreadRow } from '../store/link.ts';
import { wideScope, type Ctx, type Scope } from './scope.ts';
import { readIdentities, type Identities } from './tallies.ts';

/** Links between the plans of a scope whose two elements are still there, and the elements by plan. */
export interface Woven {
  threads: ThreadRow[];
  identities: Map<string, Identities>;
  territoryOf: Map<string, string>;
}

/** Reads the links of a scope. `also`: a plan that is asked about though another speaks for its government. */
export async function weave(ctx: Ctx, scope: Scope, also?: PlanInForce): Promise<Woven> {
  const plans = new Map([...scope.plans.values(), ...(also ? [also] : [])].map((plan) => [plan.id, plan]));
  const ids = [...plans.keys()];
  const identities = await readIdentities(ctx, plans.values());
  const found = await listThreads(ctx.tx, ids.length > wideScope ? undefined : { either: ids }, scope.at);
  const living = (plan: string, identity: string): boolean => identities.get(plan)?.all.has(identity) ?? false;
  const threads = found.filter((link) => living(link.lower_plan, link.lower_identity) && living(link.upper_plan, link.upper_identity));
  return { threads, identities, territoryOf: new Map([...plans.values()].map(({ id, territory }) => [id, territory])) };
}

/** An element as it is shown. */
export const elementOf = (territory: string, { id, identity, planId, code, kind, text, linkage }: ElementWords): Element => ({ id, identity, territory, planId, code, kind, text, counts: linkage });

/** Governments below a code, for the coverage of what it planned. */
export const belowOf = (scope: Scope, code: string): Below[] =>
  scope.inside.filter(({ path }) => path.includes(code)).map(({ code: territory, level }) => ({ territory, level, hasPlan: scope.plans.has(territory) }));

/** Links of contribution that arrive at each element, by its identity. */
export const arriving = (woven: Woven): Map<string, ThreadRow[]> => Map.groupBy(woven.threads.filter(({ relation }) => relation === 'contribuye'), ({ upper_identity }) => upper_identity);

/** Who below covers an element: the territories of accepted links. */
export const covering = (woven: Woven, links: readonly ThreadRow[]): Set<string> => new Set(links.filter(({ state }) => state === 'accepted').flatMap(({ lower_plan }) => woven.territoryOf.get(lower_plan) ?? []));
