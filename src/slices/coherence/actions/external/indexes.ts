import { byCodes, verticalPairs } from '../../rules.ts';
import type { Index } from '../../contract.ts';
import { nearestPairs, sumOf } from '../../rules/external/nearest.ts';
import { listTallies } from '../../store/tally.ts';
import { pairOf } from '../matrix.ts';
import type { Ctx, Scope } from '../scope.ts';
import { readTallies } from '../tallies.ts';

export type CountedPair = ReturnType<typeof pairOf>;

/** Every vertical pair of a scope, counted, and the one by which each government is judged. */
export async function countUpward(ctx: Ctx, scope: Scope): Promise<{ pairs: CountedPair[]; nearest: Map<string, CountedPair> }> {
  const keys = verticalPairs(scope.inside, scope.governments);
  const tallies = await listTallies(ctx.tx, scope.inside.flatMap(({ code }) => scope.plans.get(code)?.id ?? []));
  const tally = await readTallies(ctx, scope, keys, tallies);
  const pairs = keys.map((pair) => pairOf(scope, pair, tally(pair)));
  return { pairs, nearest: nearestPairs(pairs, (code) => scope.plans.has(code)) };
}

/** The indexes of a territory: each pair of levels, from the top, then each government towards the nearest above it. */
export function indexesOf(scope: Scope, pairs: readonly CountedPair[], nearest: ReadonlyMap<string, CountedPair>): Index[] {
  const rank = (level: string | undefined): number => scope.levels.find(({ id }) => id === level)?.rank ?? 99;
  const named = (level: string | undefined): string => scope.levels.find(({ id }) => id === level)?.name ?? level ?? '';
  const kinds = [...Map.groupBy(pairs, ({ kind }) => kind)].toSorted(([a], [b]) => rank(a.split('-')[0]) - rank(b.split('-')[0]) || rank(b.split('-')[1]) - rank(a.split('-')[1]));
  const levels = kinds.map(([kind, list]): Index => ({ of: 'levels', kind, territory: null, name: named(kind.split('-')[0]), toward: null, towardName: named(kind.split('-')[1]), ...sumOf(list), ...absent(list) }));
  const own = [...nearest.values()].toSorted(byCodes).map((pair): Index => ({ of: 'government', kind: pair.kind, territory: pair.lower, name: pair.lowerName, toward: pair.upper, towardName: pair.upperName, ...sumOf([pair]), ...absent([pair]) }));
  return [...levels, ...own];
}

const absent = (pairs: readonly CountedPair[]): Pick<Index, 'missing' | 'reason'> => {
  const first = pairs[0];
  return pairs.every(({ linked }) => linked === null) && first?.reason ? { missing: 's/d', reason: first.reason } : {};
};
