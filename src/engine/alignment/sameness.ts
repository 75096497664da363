import { wordsOf } from '../similarity/word.ts';

/** Longer than this, in words, what stands for a parameter is no name or amount but a text of its own. */
const longestValue = 12;
const words = (text: string): string[] => wordsOf(text).map(({ text: word }) => word);

/** Whether a text says word by word what a model says, with something of its own for each parameter; case, accents and punctuation aside. */
export function saysSame(model: string, text: string): boolean {
  const [first = [], ...rest] = model.split(/\[\[[^\]]*\]\]/).map(words);
  const said = words(text);
  const standsAt = (piece: readonly string[], from: number): boolean => piece.every((word, at) => said[from + at] === word);
  if (!standsAt(first, 0)) return false;
  // Every place where the pieces so far may end: a value has at least one word.
  let ends = [first.length];
  for (const [at, piece] of rest.entries()) {
    const last = at === rest.length - 1;
    const next = new Set<number>();
    for (const end of ends)
      for (let value = 1; value <= longestValue; value += 1) {
        const from = end + value;
        if (from <= said.length && standsAt(piece, from) && (!last || from + piece.length === said.length)) next.add(from + piece.length);
      }
    ends = [...next];
  }
  return rest.length === 0 ? first.length === said.length : ends.length > 0;
}
