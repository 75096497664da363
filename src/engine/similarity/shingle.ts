import { wordsOf, type Word } from './word.ts';

/** Words of a shingle, and the least words of a text that can be called very alike. */
export const shingleWords = 5;
export const leastWords = 25;

const prime = 0x01000193;
/** Thirty bits: such numbers cost a map no memory of their own. Two shingles in a thousand millions meet by chance; the spans that are shown are compared word by word. */
const mask = 0x3fffffff;

/** The shingle that begins at a word, as a number; four words more must follow. */
export function shingleAt(words: readonly Word[], from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + shingleWords; at += 1) {
    const { text } = words[at]!; // whoever asks stays within the text
    for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), prime);
    hash = Math.imul(hash ^ 32, prime);
  }
  return (hash ^ (hash >>> 15)) & mask;
}

/** The shingles of a text: every five words in a row, each once, as numbers. Accents, case and punctuation aside. */
export function shinglesOf(text: string): number[] {
  const words = wordsOf(text);
  const found = new Set<number>();
  for (let at = 0; at + shingleWords <= words.length; at += 1) found.add(shingleAt(words, at));
  return [...found];
}

/** Passages of one text that stand word by word in another, five words or more: start and end in turn, in each. */
export function passages(one: string, two: string): { one: number[]; two: number[] } {
  const [a, b] = [wordsOf(one), wordsOf(two)];
  const keys = (words: readonly Word[]): string[] => Array.from({ length: Math.max(0, words.length - shingleWords + 1) }, (_, at) => words.slice(at, at + shingleWords).map(({ text }) => text).join(' '));
  const [inA, inB] = [keys(a), keys(b)];
  return { one: covered(a, inA, new Set(inB)), two: covered(b, inB, new Set(inA)) };
}

function covered(words: readonly Word[], keys: readonly string[], others: ReadonlySet<string>): number[] {
  const spans: number[] = [];
  let until = -1;
  for (const [at, key] of keys.entries()) {
    if (!others.has(key)) continue;
    const end = words[at + shingleWords - 1]!.end; // the key was made of these words
    if (at <= until) spans[spans.length - 1] = end;
    else spans.push(words[at]!.start, end);
    until = at + shingleWords;
  }
  return spans;
}
