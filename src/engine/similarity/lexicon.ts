import { singular, stemOf } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';
import { plainWord, wordsOf } from './word.ts';

/** What a text can have in common with another: a stem, a concept of the vocabulary, a way of doing things, or a theme. */
export type FeatureKind = 'stem' | 'concept' | 'means' | 'theme';

/** A term as it is looked for: keys of its words (a stem, or `=` and the word), and what it stands for. */
export interface Term {
  keys: readonly string[];
  /** Its first word as it is written, in the singular: of two terms of one stem («pino», «piña»), the nearer is meant. */
  first: string;
  concept: number;
  /** It is a single word that everybody says: it hardly shows the concept. */
  weak: boolean;
}

/** A vocabulary ready for reading: features have numbers, terms are found by their first word. */
export interface Lexicon {
  stops: ReadonlySet<string>;
  weak: ReadonlySet<string>;
  /** Terms by the key of their first word, longest first. */
  terms: ReadonlyMap<string, readonly Term[]>;
  /** Terms of one word that a word without a term of its own may derive from («arrozal» of «arroz»); empty when none is near. */
  derived(stem: string): readonly Term[];
  /** Themes of a concept, by its number. */
  themesOf: ReadonlyMap<number, readonly number[]>;
  /** Broader concepts of a concept, by its number. */
  broaderOf: ReadonlyMap<number, readonly number[]>;
  /** Number of a stem; a new one is given at first sight. */
  stem(text: string): number;
  kindOf(feature: number): FeatureKind;
  /** As people say it: a concept's or a theme's name; a stem as it is. */
  nameOf(feature: number): string;
  /** Number of a theme by its id; undefined when the vocabulary has none. */
  theme(id: string): number | undefined;
}

interface Named {
  kind: FeatureKind;
  name: string;
}

/** Numbers for features, given once each. */
function numbering() {
  const numbers = new Map<string, number>();
  const features: Named[] = [];
  const number = (kind: FeatureKind, id: string, name: string): number => {
    const known = numbers.get(`${kind} ${id}`);
    if (known !== undefined) return known;
    numbers.set(`${kind} ${id}`, features.length);
    return features.push({ kind, name }) - 1;
  };
  return { number, features, find: (kind: FeatureKind, id: string) => numbers.get(`${kind} ${id}`) };
}

/** Makes a vocabulary ready for reading texts. */
export function makeLexicon(vocabulary: Vocabulary): Lexicon {
  const { number, features, find } = numbering();
  const stops = new Set(vocabulary.stopWords.map(plainWord));
  const weak = new Set(vocabulary.weakWords.map((word) => stemOf(plainWord(word))));
  for (const { id, name } of vocabulary.themes) number('theme', id, name);
  const terms = new Map<string, Term[]>();
  const [themesOf, broaderOf] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const numbers = new Map(vocabulary.concepts.map(({ id, name, means }) => [id, number(means ? 'means' : 'concept', id, name)]));
  for (const { id, themes, terms: said, means, within } of vocabulary.concepts) {
    const concept = numbers.get(id)!; // numbered just now
    if (within) broaderOf.set(concept, within.flatMap((one) => numbers.get(one) ?? []));
    themesOf.set(concept, means ? [] : themes.flatMap((theme) => find('theme', theme) ?? []));
    for (const text of said) {
      const keys = keysOf(text, stops);
      const first = keys[0];
      if (first === undefined) continue;
      terms.set(first, [...(terms.get(first) ?? []), { keys, first: singular(wordsOf(text).find((word) => !stops.has(word.text))?.text ?? ''), concept, weak: keys.length === 1 && weak.has(first) }]);
    }
  }
  for (const list of terms.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return {
    stops, weak, terms, themesOf, broaderOf, derived: derivations(terms),
    stem: (text) => number('stem', text, text),
    kindOf: (feature) => features[feature]?.kind ?? 'stem',
    nameOf: (feature) => features[feature]?.name ?? '',
    theme: (id) => find('theme', id),
  };
}

/** The keys of a term: its words that are not stop words. A term of stop words alone is nothing. */
function keysOf(text: string, stops: ReadonlySet<string>): string[] {
  const exact = text.startsWith('=');
  return wordsOf(text).filter((word) => !stops.has(word.text)).map((word) => (exact ? `=${word.text}` : stemOf(word.text)));
}

/** Spanish derives at the end: two words that begin alike this long are probably of one family. */
const familyLetters = 5;

/** Finds the terms of one word whose stem another stem continues, or is continued by; the longest of them. */
function derivations(terms: ReadonlyMap<string, readonly Term[]>): (stem: string) => readonly Term[] {
  const byHead = Map.groupBy([...terms.keys()].filter((key) => key.length >= familyLetters && !key.startsWith('=') && terms.get(key)!.some(({ keys, weak }) => keys.length === 1 && !weak)), (key) => key.slice(0, familyLetters));
  const known = new Map<string, readonly Term[]>();
  const find = (stem: string): readonly Term[] => {
    const near = (byHead.get(stem.slice(0, familyLetters)) ?? []).filter((key) => key.startsWith(stem) || stem.startsWith(key)).toSorted((a, b) => b.length - a.length);
    return near.slice(0, 1).flatMap((key) => terms.get(key)!.filter(({ keys, weak }) => keys.length === 1 && !weak)); // the key comes from the map itself
  };
  return (stem) => {
    const before = known.get(stem);
    if (before) return before;
    const found = stem.length < familyLetters ? [] : find(stem);
    known.set(stem, found);
    return found;
  };
}
