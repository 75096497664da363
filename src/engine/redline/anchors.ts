import { commonStretches, type Stretch } from './myers.ts';
import { isWord } from './runs.ts';

/**
 * What two lists of words have in common, as stretches in order. Words that each side says once are anchors (B. Cohen's
 * patience difference): a text that was cut, moved around or repeated is compared piece by piece instead of letting
 * common words pair by chance. Between anchors the longest common part is looked for.
 */
export function sameStretches(a: readonly string[], b: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  compare(a, b, { a: 0, b: 0 }, found);
  return joined(found);
}

function compare(a: readonly string[], b: readonly string[], from: { a: number; b: number }, found: Stretch[]): void {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start > 0) found.push({ a: from.a, b: from.b, length: start });
  const [innerA, innerB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (innerA.length > 0 && innerB.length > 0) between(innerA, innerB, { a: from.a + start, b: from.b + start }, found);
  if (end > 0) found.push({ a: from.a + a.length - end, b: from.b + b.length - end, length: end });
}

function between(a: readonly string[], b: readonly string[], from: { a: number; b: number }, found: Stretch[]): void {
  const anchors = rising(saidOnce(a, b));
  if (anchors.length === 0) {
    for (const { length, ...start } of commonStretches(a, b)) found.push({ a: from.a + start.a, b: from.b + start.b, length });
    return;
  }
  let last = { a: 0, b: 0 };
  for (const anchor of [...anchors, { a: a.length, b: b.length }]) {
    compare(a.slice(last.a, anchor.a), b.slice(last.b, anchor.b), { a: from.a + last.a, b: from.b + last.b }, found);
    if (anchor.a < a.length) found.push({ a: from.a + anchor.a, b: from.b + anchor.b, length: 1 });
    last = { a: anchor.a + 1, b: anchor.b + 1 };
  }
}

/** Where each word stands that both sides say exactly once, in the order of the first. */
function saidOnce(a: readonly string[], b: readonly string[]): { a: number; b: number }[] {
  const [inA, inB] = [places(a), places(b)];
  return [...inA].flatMap(([word, place]) => {
    const other = inB.get(word);
    return place === -1 || other === undefined || other === -1 ? [] : [{ a: place, b: other }];
  });
}

/** Of each word, where it stands; -1 when more than once. */
function places(list: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [place, word] of list.entries()) if (isWord(word)) found.set(word, found.has(word) ? -1 : place);
  return found;
}

/** The longest run of pairs that go forward on both sides. The pairs come ordered by the first. */
export function rising<T extends { b: number }>(pairs: readonly T[]): T[] {
  const tails: number[] = [];
  const before = pairs.map(() => -1);
  for (const [place, { b }] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]!.b < b) low = middle + 1; // tails hold places of pairs
      else high = middle;
    }
    before[place] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = place;
  }
  const found: T[] = [];
  for (let place = tails.at(-1) ?? -1; place !== -1; place = before[place]!) found.push(pairs[place]!);
  return found.toReversed();
}

/** Neighbouring stretches as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    const last = whole.at(-1);
    if (last && last.a + last.length === stretch.a && last.b + last.length === stretch.b) last.length += stretch.length;
    else whole.push({ ...stretch });
  }
  return whole;
}
