import type { Compared } from './likeness.ts';

/**
 * How alike two parts must be to be proposed although they share little, and how many times as alike as either is to
 * anything else that remains: less where they stand between the same neighbours. Chosen on two public ordinances (docs/bench.md).
 */
const clear = { apart: { likeness: 0.2, times: 1.5 }, between: { likeness: 0.14, times: 1.3 } } as const;
/** Less alike than this is no rival of anything. */
const leastRival = clear.between.likeness / clear.apart.times;

interface Candidate {
  t: number;
  m: number;
  likeness: number;
}

/**
 * Pairs what remains unpaired where each is clearly the other's best among what remains, the surest first.
 * @param partner the part of the model of each part of the text, -1 for none
 * @param stronger how alike, row by row of the text
 * @returns `partner` with what was found
 */
export function pairRemaining({ model }: Compared, partner: readonly number[], stronger: Float64Array): number[] {
  const found = [...partner];
  const taken = new Set(found);
  const models = model.flatMap((_, m) => (taken.has(m) ? [] : [m]));
  let rest = found.flatMap((known, t) => (known < 0 ? models.map((m): Candidate => ({ t, m, likeness: stronger[t * model.length + m] ?? 0 })) : [])).filter(({ likeness }) => likeness >= leastRival);
  rest.sort((a, b) => b.likeness - a.likeness || a.t - b.t || a.m - b.m);
  for (;;) {
    const best = clearest(rest, found, model.length);
    if (!best) return found;
    found[best.t] = best.m;
    rest = rest.filter(({ t, m }) => t !== best.t && m !== best.m);
  }
}

function clearest(rest: readonly Candidate[], partner: readonly number[], columns: number): Candidate | undefined {
  const rivals = [rivalOf(rest, ({ t }) => t), rivalOf(rest, ({ m }) => m)];
  const room = roomOf(partner, columns);
  return rest.find((one) => {
    const { after, before } = room[one.t]!; // one for each part of the text
    const least = after < one.m && one.m < before ? clear.between : clear.apart;
    return one.likeness >= least.likeness && rivals.every((rival) => one.likeness >= rival(one) * least.times);
  });
}

/** How alike the best other candidate of the same row or column is. */
function rivalOf(rest: readonly Candidate[], side: (one: Candidate) => number): (one: Candidate) => number {
  const leaders = new Map<number, Candidate[]>();
  for (const one of rest) {
    const known = leaders.get(side(one)) ?? [];
    if (known.length < 2) leaders.set(side(one), [...known, one]); // the best come first
  }
  return (one) => leaders.get(side(one))?.find((other) => other !== one)?.likeness ?? 0;
}

/** Between which parts of the model each part of the text stands, by the nearest pairs before and after it; the ends count as pairs. */
function roomOf(partner: readonly number[], columns: number): { after: number; before: number }[] {
  let last = -1;
  const room = partner.map((m) => {
    const after = last;
    if (m >= 0) last = m;
    return { after, before: columns };
  });
  let next = columns;
  for (let t = partner.length - 1; t >= 0; t -= 1) {
    room[t]!.before = next; // made above
    if ((partner[t] ?? -1) >= 0) next = partner[t] ?? next;
  }
  return room;
}
