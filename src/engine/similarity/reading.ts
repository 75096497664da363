import type { Lexicon, Term } from './lexicon.ts';
import { singular, stemOf } from './stem.ts';
import { wordsOf, type Word } from './word.ts';

/** One thing a text says: how much it says it, from 0 to 1, and where (start and end in turn, positions in the text). */
export interface Feature {
  id: number;
  strength: number;
  spans: readonly number[];
}

/** What a text says, each feature once, by number. */
export type Reading = readonly Feature[];

/**
 * A word that every plan says counts a sixth, and a third of a concept; a name of a place or a body a third: sharing «Río
 * Verde» is no theme in common. A word that only derives from a term says less, a compound term more than a word. Found
 * with the labelled pairs for tuning.
 */
const strengthOf = { weak: 1 / 6, named: 1 / 3, weakTerm: 0.15, derived: 0.7, compound: 1.8, broader: 0.6 } as const;
/** What comes after these words is where, when or beside what: it counts half, up to the next pause. */
const circumstances = new Set(['en', 'junto', 'durante', 'hasta', 'desde', 'cerca', 'bajo', 'entre', 'tras', 'ante']);
/** Statements say first what they are about: each word weighs a little less than the one before. */
const standing = { circumstance: 0.5, decay: 0.06 } as const;
/** A word with several meanings says each of them less: its strength goes by this power of their number. A broader concept is no other meaning. */
const shareOfMeanings = -0.3;
/** A theme that several words name is the more the statement's theme: each adds this part of the lesser. */
const themeAgain = 0.3;

interface Content extends Word {
  stem: string;
  /** How much of its strength it keeps by where it stands. */
  standing: number;
}

/** The words of a text that say something, by where they stand. */
function contentOf(text: string, lexicon: Lexicon): Content[] {
  const content: Content[] = [];
  let aside = false;
  for (const word of wordsOf(text)) {
    const last = content.at(-1);
    if (last && /[,;:.]/.test(text.slice(last.end, word.start))) aside = false;
    if (circumstances.has(word.text)) aside = last !== undefined;
    if (!lexicon.stops.has(word.text)) content.push({ ...word, stem: stemOf(word.text), standing: (aside ? standing.circumstance : 1) / (1 + standing.decay * content.length) });
  }
  return content;
}

/** Features as they are found, each once: its greatest strength, with a part of the others where they add up, and all its places. */
class Found {
  readonly #features = new Map<number, { strength: number; spans: number[] }>();

  add(id: number, strength: number, start: number, end: number, again = 0): void {
    const before = this.#features.get(id);
    if (!before) return void this.#features.set(id, { strength, spans: [start, end] });
    before.strength = Math.max(before.strength, strength) + again * Math.min(before.strength, strength);
    if (!before.spans.includes(start)) before.spans.push(start, end);
  }

  reading(): Reading {
    return [...this.#features].map(([id, one]) => ({ id, ...one })).toSorted((a, b) => a.id - b.id);
  }
}

/** Reads a text: its stems, the concepts that its words and compound terms name, and their themes. */
export function read(text: string, lexicon: Lexicon): Reading {
  const content = contentOf(text, lexicon);
  const found = new Found();
  for (const word of content) {
    if (word.text.length < 2 || /^\d+$/.test(word.text)) continue;
    const strength = lexicon.weak.has(word.stem) ? strengthOf.weak : word.named ? strengthOf.named : 1;
    found.add(lexicon.stem(word.stem), word.standing * strength, word.start, word.end);
  }
  for (let at = 0; at < content.length; ) at += readTerm(content, at, lexicon, found);
  return found.reading();
}

/** Reads the term that begins at a word, if any; answers how many words it took. */
function readTerm(content: readonly Content[], at: number, lexicon: Lexicon, found: Found): number {
  const word = content[at];
  if (!word) return 1;
  const own = termsAt(content, at, lexicon);
  const terms = own.length > 0 || lexicon.weak.has(word.stem) || word.named ? own : lexicon.derived(word.stem);
  const length = own[0]?.keys.length ?? 1;
  const end = content[at + length - 1]?.end ?? word.end;
  const meanings = terms.filter(({ concept }) => !terms.some((other) => lexicon.broaderOf.get(other.concept)?.includes(concept))).length;
  const common = word.standing * meanings ** shareOfMeanings * (length > 1 ? strengthOf.compound : 1);
  for (const { concept, weak } of terms) {
    const strength = common * (weak ? strengthOf.weakTerm : own.length > 0 ? 1 : strengthOf.derived);
    found.add(concept, strength, word.start, end);
    for (const theme of lexicon.themesOf.get(concept) ?? []) found.add(theme, strength, word.start, end, themeAgain);
    for (const broader of lexicon.broaderOf.get(concept) ?? []) found.add(broader, strength * strengthOf.broader, word.start, end);
  }
  return length;
}

/** The longest terms that begin at a word; several concepts may share their words. Of single words, those nearest in form. */
function termsAt(content: readonly Content[], at: number, lexicon: Lexicon): readonly Term[] {
  const word = content[at];
  if (!word) return [];
  const candidates = [...(lexicon.terms.get(word.stem) ?? []), ...(lexicon.terms.get(`=${word.text}`) ?? [])];
  const fitting = candidates.filter(({ keys }) => keys.every((key, n) => key === content[at + n]?.stem || key === `=${content[at + n]?.text}`));
  const longest = Math.max(0, ...fitting.map(({ keys }) => keys.length));
  const terms = fitting.filter(({ keys }) => keys.length === longest);
  if (longest > 1) return terms;
  const form = singular(word.text);
  const same = terms.filter(({ first }) => first === form);
  const near = same.length > 0 ? same : terms.filter(({ first }) => bare(first) === bare(form));
  return near.length > 0 ? near : terms;
}

/** A word without its gender. */
const bare = (word: string): string => word.replace(/[aeo]$/, '');
