import { fold } from '../../../../../kernel/text.ts';

/** Names shorter than this differ in a letter and are two. */
const leastLetters = 6;
/** Longer ones are sentences: other rules compare those. */
const mostLetters = 80;

/** What a name is without its numbers and lone letters: «grupo 1» and «grupo 2» differ on purpose. */
const numbersOf = (folded: string): string => folded.split(' ').filter((word) => /\d/.test(word) || word.length === 1 || /^[ivxlc]+$/.test(word)).join(' ');

/** A name with one letter less, in every way: two names a letter apart share one of these. */
function* shortened(name: string): Generator<string> {
  yield name;
  for (let at = 0; at < name.length; at += 1) yield name.slice(0, at) + name.slice(at + 1);
}

/** Whether one letter (changed, added, lost, or two exchanged) makes one of the other. */
function isOneLetterAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

/** A plural or a gender is another word, not a slip: the difference is in the last letters of a word. */
const isEnding = (a: string, b: string): boolean => {
  const [one, two] = [a.split(' '), b.split(' ')];
  return one.length === two.length && one.every((word, n) => word === two[n] || word.replace(/(es|[aeos])$/, '') === two[n]?.replace(/(es|[aeos])$/, ''));
};

/**
 * Pairs whose names are a letter apart, or the same but for their spaces, each pair once. Names are compared folded;
 * linear in the number of names (names by what remains of them with a letter less).
 */
export function nearNames<T>(names: readonly { of: T; name: string }[]): [T, T][] {
  const buckets = new Map<string, { of: T; folded: string; joined: string }[]>();
  const found: [T, T][] = [];
  for (const { of, name } of names) {
    const folded = fold(name);
    const joined = folded.replaceAll(' ', '');
    if (joined.length < leastLetters || joined.length > mostLetters) continue;
    const met = new Set<T>();
    for (const key of shortened(joined)) {
      for (const other of buckets.get(key) ?? []) {
        if (met.has(other.of) || folded === other.folded || numbersOf(folded) !== numbersOf(other.folded)) continue;
        const near = joined === other.joined || (isOneLetterAway(joined, other.joined) && !isEnding(folded, other.folded));
        if (near) found.push([other.of, of]);
        met.add(other.of);
      }
      const bucket = buckets.get(key);
      if (bucket) bucket.push({ of, folded, joined });
      else buckets.set(key, [{ of, folded, joined }]);
    }
  }
  return found;
}
