import type { Lexicon } from './lexicon.ts';
import type { Feature, Reading } from './reading.ts';
import type { Weigh } from './weight.ts';

/** A text as it is compared: what it says, and how much that is; `themes` is the part of it that are themes. */
export interface Weighed {
  reading: Reading;
  mass: number;
  themes: number;
}

export function weighed(reading: Reading, weigh: Weigh, lexicon: Lexicon): Weighed {
  let [mass, themes] = [0, 0];
  for (const { id, strength } of reading) {
    const weight = strength * weigh(id);
    mass += weight;
    if (lexicon.kindOf(id) === 'theme') themes += weight;
  }
  return { reading, mass, themes };
}

/** A feature that two texts share, and how much of the likeness it makes. */
export interface Shared {
  own: Feature;
  other: Feature;
  weight: number;
}

export interface Likeness {
  /** From 0 (nothing in common) to 1 (they say the same): shared weight over the geometric mean of both. */
  raw: number;
  shared: Shared[];
}

/**
 * Words shared by two texts that speak of other things («consejo» editorial and «consejo» of protection) count by how
 * much their themes agree, and at least this much; where a text names no theme, this much.
 */
const words = { astray: 0.4, unknown: 0.5 } as const;

/** What two texts have in common. Readings are sorted by feature: one walk through both. */
export function compare(own: Weighed, other: Weighed, weigh: Weigh, lexicon: Lexicon): Likeness {
  const shared: Shared[] = [];
  let themes = 0;
  for (let a = 0, b = 0; a < own.reading.length && b < other.reading.length; ) {
    const [one, two] = [own.reading[a]!, other.reading[b]!]; // both within their readings
    if (one.id === two.id) {
      const weight = Math.sqrt(one.strength * two.strength) * weigh(one.id);
      shared.push({ own: one, other: two, weight });
      if (lexicon.kindOf(one.id) === 'theme') themes += weight;
    }
    if (one.id <= two.id) a += 1;
    if (two.id <= one.id) b += 1;
  }
  if (shared.length === 0) return { raw: 0, shared };
  const agreement = own.themes === 0 || other.themes === 0 ? words.unknown : words.astray + (1 - words.astray) * Math.min(1, themes / Math.sqrt(own.themes * other.themes));
  let sum = 0;
  for (const one of shared) {
    const kind = lexicon.kindOf(one.own.id);
    if (kind === 'stem' || kind === 'means') one.weight *= agreement;
    sum += one.weight;
  }
  return { raw: sum / Math.sqrt(own.mass * other.mass), shared };
}
