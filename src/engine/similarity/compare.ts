import type { Lexicon } from './lexicon.ts';
import { pack, type Packed } from './packed.ts';
import type { Feature, Reading } from './reading.ts';
import type { Weigh } from './weight.ts';

/** A text as it is compared: what it says, and how much that is; `themes` is the part of it that are themes. */
export interface Weighed {
  packed: Packed;
  mass: number;
  themes: number;
}

export function weighed(packed: Packed, weigh: Weigh, lexicon: Lexicon): Weighed {
  let [mass, themes] = [0, 0];
  for (let at = 0; at < packed.length; at += 2) {
    const weight = packed[at + 1]! * weigh(packed[at]!); // numbers and strengths come in pairs
    mass += weight;
    if (lexicon.kindOf(packed[at]!) === 'theme') themes += weight;
  }
  return { packed, mass, themes };
}

/**
 * Words shared by two texts that speak of other things («consejo» editorial and «consejo» of protection) count by how
 * much their themes agree, and at least this much; where a text names no theme, this much.
 */
const words = { astray: 0.4, unknown: 0.6 } as const;

/** The places of shared features in both texts, and the weight of each: filled by `compare` for whoever explains. */
type Collected = { one: number; two: number; weight: number }[];

/**
 * How alike two texts are, from 0 (nothing in common) to 1 (they say the same): shared weight over the geometric mean of
 * both. Features are sorted by number: one walk through both.
 */
export function compare(own: Weighed, other: Weighed, weigh: Weigh, lexicon: Lexicon, collected?: Collected): number {
  const [a, b] = [own.packed, other.packed];
  let [themes, topics, loose] = [0, 0, 0];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, two] = [a[i]!, b[j]!]; // both within their texts
    if (one === two) {
      const weight = Math.sqrt(a[i + 1]! * b[j + 1]!) * weigh(one);
      const kind = lexicon.kindOf(one);
      if (kind === 'theme') themes += weight;
      if (kind === 'stem' || kind === 'means') loose += weight;
      else topics += weight;
      collected?.push({ one: i / 2, two: j / 2, weight });
    }
    if (one <= two) i += 2;
    if (two <= one) j += 2;
  }
  if (topics + loose === 0) return 0;
  const agreement = own.themes === 0 || other.themes === 0 ? words.unknown : words.astray + (1 - words.astray) * Math.min(1, themes / Math.sqrt(own.themes * other.themes));
  return (topics + loose * agreement) / Math.sqrt(own.mass * other.mass);
}

/** A feature that two texts share, and how much of the likeness it makes. */
export interface Shared {
  own: Feature;
  other: Feature;
  weight: number;
}

/** What two texts have in common, with its places. */
export function sharedBy(own: Reading, other: Reading, weigh: Weigh, lexicon: Lexicon): Shared[] {
  const collected: Collected = [];
  compare(weighed(pack(own), weigh, lexicon), weighed(pack(other), weigh, lexicon), weigh, lexicon, collected);
  return collected.map(({ one, two, weight }) => ({ own: own[one]!, other: other[two]!, weight })); // packed in the order of the reading
}
