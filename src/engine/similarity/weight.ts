import type { FeatureKind, Lexicon } from './lexicon.ts';
import type { Packed } from './packed.ts';

/** How many texts there are and how many of them say each feature. */
export interface Frequencies {
  texts: number;
  saying(feature: number): number;
}

/** Counts texts as they come and go. */
export class FrequencyCount implements Frequencies {
  texts = 0;
  readonly #saying = new Map<number, number>();

  saying(feature: number): number {
    return this.#saying.get(feature) ?? 0;
  }

  /** @param by 1 when a text comes, -1 when it goes */
  count(packed: Packed, by: 1 | -1 = 1): void {
    this.texts += by;
    for (let at = 0; at < packed.length; at += 2) this.#saying.set(packed[at]!, this.saying(packed[at]!) + by); // numbers and strengths come in pairs
  }
}

/** A shared concept says more than a shared word, which may mean two things; a shared way of doing things says little. */
const kindWeight: Record<FeatureKind, number> = { stem: 0.35, concept: 1.2, means: 0.1, theme: 0.5 };

/** Fewer texts than this say nothing on how rare a word is: then the count leans on a corpus of this size. */
const fewTexts = 60;

/**
 * What it means that a text says a feature: the rarer, the more (the inverse frequency of BM25, Robertson and Spärck
 * Jones), by kind. Statements of plans are short: a word is said once, so that its own frequency saturates at once.
 */
export type Weigh = (feature: number) => number;

/** The weights of features in a corpus as it is now: make it anew when the corpus changed. */
export function weigher(lexicon: Lexicon, frequencies: Frequencies): Weigh {
  const known: number[] = [];
  const texts = Math.max(frequencies.texts, fewTexts);
  return (feature) => (known[feature] ??= kindWeight[lexicon.kindOf(feature)] * rarity(Math.min(frequencies.saying(feature), texts), texts));
}

const rarity = (saying: number, texts: number): number => Math.log(1 + (texts - saying + 0.5) / (saying + 0.5));
