import type { Bag, Weights } from './weight.ts';

/** Answers what the words weigh that a bag has in common with each wording of each part: found by the words that say it, so that most pairs cost nothing. */
export function sharing(parts: readonly (readonly Bag[])[], { weightOf }: Weights): (bag: Bag) => Float64Array[] {
  const saying = new Map<number, [part: number, wording: number, times: number][]>();
  for (const [part, wordings] of parts.entries())
    for (const [wording, bag] of wordings.entries())
      for (const [at, id] of bag.ids.entries()) {
        const list = saying.get(id) ?? [];
        if (list.length === 0) saying.set(id, list);
        list.push([part, wording, bag.times[at] ?? 0]);
      }
  return (bag) => {
    const shared = parts.map((wordings) => new Float64Array(wordings.length));
    for (const [at, id] of bag.ids.entries()) {
      const weight = weightOf(id);
      if (weight === 0) continue;
      for (const [part, wording, times] of saying.get(id) ?? []) {
        const sums = shared[part]!; // one for each part
        sums[wording] = (sums[wording] ?? 0) + weight * Math.min(times, bag.times[at] ?? 0);
      }
    }
    return shared;
  };
}
