import type { Standing } from '../rules.ts';

export interface Place extends Standing {
  level: string;
}

/** One cell of the matrix: from a government to another above it or beside it. */
export interface PairKey {
  kind: string;
  lower: string;
  upper: string;
}

export const neighbourKind = 'neighbours';

/** The name of a pair by its levels: `parish-province`. */
export const verticalKind = (lower: Pick<Place, 'level'>, upper: Pick<Place, 'level'>): string => `${lower.level}-${upper.level}`;

/** Every government of `inside` towards each government above it, nearest first. */
export function verticalPairs(inside: readonly Place[], governments: ReadonlyMap<string, Place>): PairKey[] {
  return inside.flatMap((lower) =>
    lower.path.toReversed().flatMap((code) => {
      const upper = governments.get(code);
      return upper ? [{ kind: verticalKind(lower, upper), lower: lower.code, upper: upper.code }] : [];
    }),
  );
}

/** Neighbours of the same order, each looked at from those of `inside`. */
export function neighbourPairs(inside: readonly Place[], governments: ReadonlyMap<string, Place>, borders: Iterable<readonly [string, string]>): PairKey[] {
  const within = new Set(inside.map(({ code }) => code));
  const found = new Map<string, PairKey>();
  for (const [a, b] of borders) {
    const [one, two] = [governments.get(a), governments.get(b)];
    if (!one || !two || one.rank !== two.rank || a === b) continue;
    for (const [lower, upper] of [[a, b], [b, a]] as const) if (within.has(lower)) found.set(`${lower} ${upper}`, { kind: neighbourKind, lower, upper });
  }
  return [...found.values()];
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Pairs by who is looked at, then by whom they look to. */
export const byCodes = (a: PairKey, b: PairKey): number => inOrder(a.lower, b.lower) || inOrder(a.upper, b.upper);
