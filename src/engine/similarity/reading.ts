import type { Lexicon } from './lexicon.ts';
import { stemOf } from './stem.ts';
import { wordsOf, type Word } from './word.ts';

/** One thing a text says: how much it says it, from 0 to 1, and where (start and end in turn, positions in the text). */
export interface Feature {
  id: number;
  strength: number;
  spans: readonly number[];
}

/** What a text says, each feature once, by number. */
export type Reading = readonly Feature[];

/** A word that every plan says counts a sixth; a name of a place or a body a third: sharing «Río Verde» is no theme in common. */
const strengthOf = { weak: 1 / 6, named: 1 / 3, weakTerm: 0.35 } as const;

interface Content extends Word {
  stem: string;
}

/** Reads a text: its stems, the concepts that its words and compound terms name, and their themes. */
export function read(text: string, lexicon: Lexicon): Reading {
  const content: Content[] = [];
  for (const word of wordsOf(text)) if (!lexicon.stops.has(word.text)) content.push({ ...word, stem: stemOf(word.text) });
  const found = new Map<number, { strength: number; spans: number[] }>();
  const add = (id: number, strength: number, spans: readonly number[]): void => {
    const before = found.get(id);
    if (!before) found.set(id, { strength, spans: [...spans] });
    else {
      before.strength = Math.max(before.strength, strength);
      for (let at = 0; at < spans.length; at += 2) if (!before.spans.includes(spans[at]!)) before.spans.push(spans[at]!, spans[at + 1]!); // spans come in pairs
    }
  };
  for (const word of content) if (word.text.length > 1 && !/^\d+$/.test(word.text)) add(lexicon.stem(word.stem), lexicon.weak.has(word.stem) ? strengthOf.weak : word.named ? strengthOf.named : 1, [word.start, word.end]);
  for (let at = 0; at < content.length; ) {
    const said = termsAt(content, at, lexicon);
    const length = said[0]?.keys.length ?? 1;
    const span = [content[at]!.start, content[at + length - 1]!.end]; // a term lies within the text
    for (const { concept, weak } of said) {
      const strength = weak ? strengthOf.weakTerm : 1;
      add(concept, strength, span);
      for (const theme of lexicon.themesOf.get(concept) ?? []) add(theme, strength, span);
    }
    at += length;
  }
  return [...found].map(([id, { strength, spans }]) => ({ id, strength, spans })).toSorted((a, b) => a.id - b.id);
}

/** The longest terms that begin at a word; several concepts may share their words. */
function termsAt(content: readonly Content[], at: number, lexicon: Lexicon): Lexicon['terms'] extends ReadonlyMap<string, readonly (infer T)[]> ? T[] : never {
  const word = content[at];
  if (!word) return [];
  const candidates = [...(lexicon.terms.get(word.stem) ?? []), ...(lexicon.terms.get(`=${word.text}`) ?? [])];
  const fitting = candidates.filter(({ keys }) => keys.every((key, n) => key === content[at + n]?.stem || key === `=${content[at + n]?.text}`));
  const longest = Math.max(0, ...fitting.map(({ keys }) => keys.length));
  return fitting.filter(({ keys }) => keys.length === longest);
}
