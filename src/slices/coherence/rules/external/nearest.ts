import type { PairKey } from '../pairs.ts';

/** What adding up needs of a pair: who looks up and how many of its elements are linked. Null is s/d. */
export interface CountedPair extends PairKey {
  linked: number | null;
  total: number | null;
  direct: number;
  partial: number;
}

/**
 * The pair by which each government is judged: towards the nearest above it that has a plan. One whose governments
 * above all lack one keeps its nearest pair, which is s/d.
 * @param pairs vertical, each government's nearest first
 */
export function nearestPairs<P extends PairKey>(pairs: readonly P[], hasPlan: (code: string) => boolean): Map<string, P> {
  const found = new Map<string, P>();
  for (const pair of pairs) {
    const before = found.get(pair.lower);
    if (!before || (!hasPlan(before.upper) && hasPlan(pair.upper))) found.set(pair.lower, pair);
  }
  return found;
}

export interface Sum {
  linked: number | null;
  total: number | null;
  index: number | null;
  /** Pairs with data, and all. */
  withData: number;
  governments: number;
}

/** Several pairs as one share: their elements together, of those that have data. */
export function sumOf(pairs: readonly CountedPair[]): Sum {
  const known = pairs.filter(({ linked, total }) => linked !== null && total !== null);
  const add = (of: (pair: CountedPair) => number): number => known.reduce((sum, pair) => sum + of(pair), 0);
  const total = add((pair) => pair.total ?? 0);
  const counted = { withData: known.length, governments: pairs.length };
  if (total === 0) return { linked: null, total: null, index: null, ...counted };
  return { linked: add((pair) => pair.linked ?? 0), total, index: (add(({ direct }) => direct) + add(({ partial }) => partial) / 2) / total, ...counted };
}
