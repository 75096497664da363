import { createHash } from 'node:crypto';
import type { ElementWords, PlanInForce } from '../../plans/index.ts';
import type { Element } from '../contract.ts';
import type { Below } from '../rules.ts';
import { listThreads, type ThreadRow } from '../store/link.ts';
import { recalled, remember, rememberedIdentities, rememberedThreads, rememberIdentities } from './external/memory.ts';
import { wideScope, type Ctx, type Scope } from './scope.ts';
import { readIdentities, type Identities } from './tallies.ts';

/** Links between the plans of a scope whose two elements are still there, and the elements by plan. */
export interface Woven {
  threads: ThreadRow[];
  identities: Map<string, Identities>;
  territoryOf: Map<string, string>;
}

/** Whether a scope is so wide that its links are remembered from one question to the next. */
const isRemembered = (scope: Scope): boolean => scope.at === undefined && scope.plans.size > wideScope;

/** Reads the links of a scope. `also`: a plan that is asked about though another speaks for its government. */
export async function weave(ctx: Ctx, scope: Scope, also?: PlanInForce): Promise<Woven> {
  const plans = new Map([...scope.plans.values(), ...(also ? [also] : [])].map((plan) => [plan.id, plan]));
  const ids = [...plans.keys()];
  const identities = await identitiesOf(ctx, scope, plans);
  const found = isRemembered(scope) ? (await rememberedThreads(ctx)).threads : await listThreads(ctx.tx, ids.length > wideScope ? undefined : { either: ids }, scope.at);
  return { threads: living(found, identities), identities, territoryOf: new Map([...plans.values()].map(({ id, territory }) => [id, territory])) };
}

/** Links whose two elements are still there. */
function living(found: Iterable<ThreadRow>, identities: ReadonlyMap<string, Identities>): ThreadRow[] {
  const threads: ThreadRow[] = [];
  for (const link of found) if (identities.get(link.lower_plan)?.all.has(link.lower_identity) && identities.get(link.upper_plan)?.all.has(link.upper_identity)) threads.push(link);
  return threads;
}

/** The elements of some plans; of a whole country, those of plans that changed since they were last read. */
async function identitiesOf(ctx: Ctx, scope: Scope, plans: ReadonlyMap<string, PlanInForce>): Promise<Map<string, Identities>> {
  if (!isRemembered(scope)) return readIdentities(ctx, plans.values());
  const prints = printsOf(scope);
  const known = rememberedIdentities(ctx, prints);
  const fresh = await readIdentities(ctx, [...plans.values()].filter(({ id }) => !known.has(id)));
  for (const [plan, value] of fresh) {
    const print = prints.get(plan);
    if (print !== undefined) rememberIdentities(ctx, plan, print, value);
    known.set(plan, value);
  }
  return known;
}

/** What each plan of a scope consists of, as a fingerprint. */
const printsOf = ({ counts }: Scope): Map<string, string> => new Map([...counts].map(([plan, { print, printAll }]) => [plan, `${print} ${printAll}`]));

/**
 * What is worked out from the links of a scope and takes long for a whole country: there it is done once, until a link
 * or an element is another. `work` depends on nothing but the scope and its links.
 */
export async function wovenAnswer<A>(ctx: Ctx, scope: Scope, name: string, work: (woven: Woven) => A): Promise<A> {
  if (!isRemembered(scope)) return work(await weave(ctx, scope));
  const { turn } = await rememberedThreads(ctx);
  const places = [...scope.plans].map(([code, { id }]) => `${code} ${id}`);
  const print = createHash('sha1').update(JSON.stringify([scope.unit.code, scope.day, places, [...printsOf(scope)].toSorted(), scope.inside.map(({ code }) => code)])).digest('hex');
  const key = `${name} ${print}`;
  return recalled<A>(ctx, key, turn) ?? remember(ctx, key, turn, work(await weave(ctx, scope)));
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
