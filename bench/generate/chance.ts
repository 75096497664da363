import { seeded } from '../../src/engine/cartogram/random.ts';

/** Seeded choices: the same seed makes the same records on every machine. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from 0 up to, without, `limit`. */
  below(limit: number): number;
  one<T>(list: readonly T[]): T;
  /** A UUID that says nothing, from the seed. */
  id(): string;
}

export function chance(seed: number): Chance {
  const next = seeded(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const hex = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    next,
    below,
    one: <T>(list: readonly T[]): T => list[below(list.length)] as T, // no list here is empty
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
