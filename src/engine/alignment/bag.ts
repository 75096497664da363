import type { Bag, Weights } from './weight.ts';

/** Calls for each word that both say, with how often both say it. */
function both(a: Bag, b: Bag, met: (id: number, times: number) => void): void {
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const [left, right] = [a.ids[i] ?? 0, b.ids[j] ?? 0];
    if (left === right) met(left, Math.min(a.times[i++] ?? 0, b.times[j++] ?? 0));
    else if (left < right) i += 1;
    else j += 1;
  }
}

/** What the words that both say weigh. */
export function overlap(a: Bag, b: Bag, { weightOf }: Weights): number {
  let sum = 0;
  both(a, b, (id, times) => (sum += times * weightOf(id)));
  return sum;
}

/** The words that both say, heaviest first. */
export function inCommon(a: Bag, b: Bag, { weightOf }: Weights): number[] {
  const ids: number[] = [];
  both(a, b, (id) => ids.push(id));
  return ids.filter((id) => weightOf(id) > 0).sort((one, two) => weightOf(two) - weightOf(one) || one - two);
}

/** What is left of one when what the other says is taken away. */
export function without(a: Bag, b: Bag, { weightOf }: Weights): Bag {
  const taken = new Map<number, number>();
  both(a, b, (id, times) => taken.set(id, times));
  const times = a.times.map((many, at) => many - (taken.get(a.ids[at] ?? -1) ?? 0));
  return { ids: a.ids, times, mass: a.ids.reduce((sum, id, at) => sum + (times[at] ?? 0) * weightOf(id), 0) };
}

/** What two say together. */
export function together(a: Bag, b: Bag, { weightOf }: Weights): Bag {
  const times = new Map<number, number>();
  for (const bag of [a, b]) for (const [at, id] of bag.ids.entries()) times.set(id, (times.get(id) ?? 0) + (bag.times[at] ?? 0));
  const ids = Int32Array.from(times.keys()).sort();
  return { ids, times: Uint8Array.from(ids, (id) => times.get(id) ?? 0), mass: ids.reduce((sum, id) => sum + (times.get(id) ?? 0) * weightOf(id), 0) };
}

/** How alike two are, from 0 to 1: what both say of what either says (Dice). */
export const dice = (a: Bag, b: Bag, shared: number): number => (a.mass + b.mass > 0 ? (2 * shared) / (a.mass + b.mass) : 0);
