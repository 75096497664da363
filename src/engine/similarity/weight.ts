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

/**
 * A shared concept or theme says more than a shared word, which may mean two things; a shared way of doing things says
 * hardly anything. These and the other weights of the ranking were chosen with the labelled pairs for tuning, as if up to
 * seven in ten of the words that only one canton says were missing from the vocabulary: what is weighed so bears unknown texts.
 */
const kindWeight: Record<FeatureKind, number> = { stem: 0.15, concept: 1.2, means: 0.03, theme: 1 };
/** How much rarity counts: in a corpus of one country a word is often rare only because few say it so. */
const rarityPower = 0.7;

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
  return (feature) => (known[feature] ??= kindWeight[lexicon.kindOf(feature)] * rarity(Math.min(frequencies.saying(feature), texts), texts) ** rarityPower);
}

const rarity = (saying: number, texts: number): number => Math.log(1 + (texts - saying + 0.5) / (saying + 0.5));
