import type { Actions } from '../../../platform/operation/slice.ts';
import type { MatrixPair, coherence } from '../contract.ts';
import { byCodes, linkage, neighbourKind, neighbourPairs, noTally, verticalPairs, type PairKey, type Tally } from '../rules.ts';
import { listTallies, type TallyRow } from '../store/tally.ts';
import { levelColumns, readScope, wideScope, type Scope } from './scope.ts';
import { readTallies } from './tallies.ts';

export type Counts = Pick<MatrixPair, 'linked' | 'total' | 'index' | 'direct' | 'partial' | 'proposed' | 'contested' | 'missing' | 'reason'>;

/** What a pair of governments comes to. Without a plan on either side, or with nothing that counts, it is s/d and not zero. */
export function countsOf(scope: Scope, pair: Pick<PairKey, 'lower' | 'upper'>, tally: Tally): Counts {
  const [plan, toward] = [scope.plans.get(pair.lower), scope.plans.get(pair.upper)];
  const total = plan ? (scope.counts.get(plan.id)?.total ?? 0) : null;
  if (!plan || !toward || !total) return { ...noTally, linked: null, total, index: null, missing: 's/d', reason: !plan || !toward ? 'sin plan' : 'sin elementos' };
  return { ...tally, ...linkage(tally, total), total };
}

/** A pair of governments in words and numbers. */
export function pairOf(scope: Scope, pair: PairKey, tally: Tally): MatrixPair {
  const { lower, upper } = pair;
  return {
    ...pair,
    lowerName: scope.governments.get(lower)?.name ?? lower, upperName: scope.governments.get(upper)?.name ?? upper,
    lowerPlan: scope.plans.get(lower)?.id ?? null, upperPlan: scope.plans.get(upper)?.id ?? null,
    ...countsOf(scope, pair, tally),
  };
}

/**
 * The pairs of a scope. At a country's size only the neighbours that a link joins are listed: thousands of pairs of
 * zeros say nothing.
 */
function pairsOf(scope: Scope, tallies: readonly TallyRow[]): PairKey[] {
  const pairs = [...verticalPairs(scope.inside, scope.governments), ...neighbourPairs(scope.inside, scope.governments, scope.borders)];
  if (scope.inside.length > wideScope) pairs.push(...joinedNeighbours(scope, tallies));
  return pairs.toSorted(byCodes);
}

function joinedNeighbours(scope: Scope, tallies: readonly TallyRow[]): PairKey[] {
  const territories = new Map([...scope.plans].map(([code, { id }]) => [id, code]));
  return tallies.flatMap(({ plan, toward }) => {
    const [lower, upper] = [scope.governments.get(territories.get(plan) ?? ''), scope.governments.get(territories.get(toward) ?? '')];
    return lower && upper && lower.rank === upper.rank ? [{ kind: neighbourKind, lower: lower.code, upper: upper.code }] : [];
  });
}

const plansInside = (scope: Scope): string[] => scope.inside.flatMap(({ code }) => scope.plans.get(code)?.id ?? []);

export const matrixActions: Pick<Actions<typeof coherence>, 'matrix'> = {
  async matrix(ctx, { territory, at }) {
    const scope = await readScope(ctx, territory, at, { neighbours: true });
    const tallies = await listTallies(ctx.tx, plansInside(scope));
    const pairs = pairsOf(scope, tallies);
    const tally = await readTallies(ctx, scope, pairs, tallies);
    return {
      territory: scope.unit.code, name: scope.unit.name, levelName: scope.unit.level_name, asOf: scope.day,
      example: scope.inside.some(({ code }) => scope.plans.get(code)?.example ?? false),
      levels: levelColumns(scope),
      pairs: pairs.map((pair) => pairOf(scope, pair, tally(pair))),
    };
  },
};
