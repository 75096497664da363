import type { Permitted } from '../../../platform/access/permitted.ts';
import { nowhere, type Owned, type Reach } from '../../../kernel/reach.ts';
import { countElements, elementKeys, plansInForce, type ElementCount, type PlanInForce } from '../../plans/index.ts';
import type { Relation } from '../contract.ts';
import { isJoining, noTally, tallyOf, type CountedLink, type PairKey, type Tally } from '../rules.ts';
import { listThreads, type ThreadRow } from '../store/link.ts';
import { lockPairs, saveTallies, type TallyRow } from '../store/tally.ts';
import { wideScope, type Ctx, type Scope } from './scope.ts';

const everywhere: Reach = { ...nowhere, everything: true };
const key = (one: string, two: string): string => `${one} ${two}`;

/** Elements of a plan by identity: those that count, and all. */
export interface Identities {
  own: Set<string>;
  all: Set<string>;
}

/** The elements of some versions, sorted by plan. */
export async function readIdentities(ctx: Ctx, plans: Iterable<PlanInForce>): Promise<Map<string, Identities>> {
  const found = new Map<string, Identities>();
  for (const { planId, identity, linkage } of await elementKeys(ctx.tx, [...plans])) {
    const one = found.get(planId) ?? { own: new Set(), all: new Set() };
    found.set(planId, one);
    one.all.add(identity);
    if (linkage) one.own.add(identity);
  }
  return found;
}

const nothing: Identities = { own: new Set(), all: new Set() };

/** A counter of links by pair of plans: every link is looked at from both ends, since neighbours coordinate both ways. Synergies and incompatibilities count nowhere. */
function counter(threads: readonly ThreadRow[], identities: ReadonlyMap<string, Identities>): (plan: string, toward: string) => Tally {
  const byPair = new Map<string, CountedLink[]>();
  const put = (at: string, link: CountedLink): void => {
    const list = byPair.get(at);
    if (list) list.push(link);
    else byPair.set(at, [link]);
  };
  for (const { lower_plan, upper_plan, lower_identity, upper_identity, degree, state, relation } of threads) {
    if (!isJoining(relation)) continue;
    put(key(lower_plan, upper_plan), { own: lower_identity, other: upper_identity, degree, state });
    if (relation === 'coordina') put(key(upper_plan, lower_plan), { own: upper_identity, other: lower_identity, degree, state });
  }
  return (plan, toward) => tallyOf(byPair.get(key(plan, toward)) ?? [], (identities.get(plan) ?? nothing).own, (identities.get(toward) ?? nothing).all);
}

/**
 * The tally of every pair of a scope whose two sides have a plan: kept ones now, counted from the links for a day.
 * @param tallies those kept of the plans that are looked at
 */
export async function readTallies(ctx: Ctx, scope: Scope, pairs: readonly PairKey[], tallies: readonly TallyRow[]): Promise<(pair: PairKey) => Tally> {
  const joined = pairs.flatMap((pair) => {
    const [plan, toward] = [scope.plans.get(pair.lower), scope.plans.get(pair.upper)];
    return plan && toward ? [{ pair, plan, toward }] : [];
  });
  const kept = scope.at === undefined ? new Map(tallies.map((row) => [key(row.plan, row.toward), row])) : undefined;
  const isStale = (row: TallyRow): boolean => row.plan_print !== (scope.counts.get(row.plan)?.print ?? '') || row.toward_print !== (scope.counts.get(row.toward)?.printAll ?? '');
  const stale = joined.filter(({ plan, toward }) => {
    const row = kept?.get(key(plan.id, toward.id));
    return kept === undefined || (row !== undefined && isStale(row));
  });
  const fresh = await countPairs(ctx, scope, stale);
  return ({ lower, upper }) => {
    const at = key(scope.plans.get(lower)?.id ?? '', scope.plans.get(upper)?.id ?? '');
    return fresh.get(at) ?? kept?.get(at) ?? noTally;
  };
}

/** Counts pairs from the links themselves: a day in the past, or plans that changed since their tally. */
async function countPairs(ctx: Ctx, scope: Scope, joined: readonly { plan: PlanInForce; toward: PlanInForce }[]): Promise<Map<string, Tally>> {
  if (joined.length === 0) return new Map();
  const plans = new Map(joined.flatMap(({ plan, toward }) => [[plan.id, plan], [toward.id, toward]] as const));
  const threads = await listThreads(ctx.tx, plans.size > wideScope ? undefined : { either: [...plans.keys()] }, scope.at);
  const count = counter(threads, await readIdentities(ctx, plans.values()));
  return new Map(joined.map(({ plan, toward }) => [key(plan.id, toward.id), count(plan.id, toward.id)]));
}

/**
 * Counts pairs of plans anew and keeps the tallies, in the transaction of what changed.
 * @param pairs who is counted, towards whom; a link between neighbours is counted both ways
 */
export async function recountPairs(ctx: Ctx, authority: Permitted<Owned>, pairs: readonly (readonly [string, string])[]): Promise<number> {
  if (pairs.length === 0) return 0;
  await lockPairs(ctx.tx, pairs);
  const ids = [...new Set(pairs.flat())];
  const plans = await plansInForce(ctx.tx, everywhere, { ids });
  const prints = new Map((await countElements(ctx.tx, plans)).map((one) => [one.planId, one])); // before the elements: a change in between shows as stale
  const count = counter(await listThreads(ctx.tx, ids.length > wideScope ? undefined : { either: ids }), await readIdentities(ctx, plans));
  const directed = new Map(pairs.map(([plan, toward]) => [key(plan, toward), tallyRow(plan, toward, count(plan, toward), prints)]));
  await saveTallies(ctx.tx, authority, [...directed.values()]);
  return directed.size;
}

const tallyRow = (plan: string, toward: string, tally: Tally, prints: ReadonlyMap<string, ElementCount>): TallyRow => ({ ...tally, plan, toward, plan_print: prints.get(plan)?.print ?? '', toward_print: prints.get(toward)?.printAll ?? '' });

/** The directions in which a link counts; an aspect in none. */
export function directionsOf(link: { lower_plan: string; upper_plan: string; relation: Relation }): [string, string][] {
  if (!isJoining(link.relation)) return [];
  return link.relation === 'coordina' ? [[link.lower_plan, link.upper_plan], [link.upper_plan, link.lower_plan]] : [[link.lower_plan, link.upper_plan]];
}
