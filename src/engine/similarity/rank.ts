import { compare, sharedBy, type Weighed } from './compare.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { read } from './reading.ts';
import type { Weigh } from './weight.ts';

/** A statement of a plan, ready to be compared. */
export interface Statement<T> {
  of: T;
  text: Weighed;
  /** Its kind in the plan: `objetivo`, `meta`… */
  kind: string;
  /** Numbers of the themes of the competence it carries. */
  competence: readonly number[];
}

export interface Suggestion<T> {
  of: T;
  /** From 0 to 1: how many such suggestions were true among the labelled pairs (see `chance`). */
  score: number;
}

/** With no candidate above this score nothing is suggested: most statements that serve nothing stay without, and few true ones are lost. */
export const leastBest = 0.15;
/** Beside a good one others are shown down to here: a person looks at five, and the second truth is often further down. */
export const leastScore = 0.03;

/** A shared competence speaks for a pair as this much likeness does. It never decides alone. */
const competenceBonus = 0.05;
/** One serves what others aim at and do; what they found, see or measure is served seldom. */
const kindPrior = (kind: string): number => (described.has(kind) ? 0.9 : 1);
const described = new Set(['diagnostico', 'tema', 'vision', 'indicador']);

/** Likeness as a chance: a logistic curve laid through the first five of the labelled statements for tuning, read with parts of the vocabulary missing, so that it is not too sure of texts whose words nobody looked at. */
const curve = { middle: 0.494, steepness: 9.8 } as const;
const chance = (likeness: number): number => 1 / (1 + Math.exp(-curve.steepness * (likeness - curve.middle)));

/**
 * The statements that one may serve, best first; none when the best is below `leastBest`.
 * @param most how many at most
 */
export function suggest<T>(own: Statement<unknown>, others: readonly Statement<T>[], lexicon: Lexicon, weigh: Weigh, most: number): Suggestion<T>[] {
  const found: Suggestion<T>[] = [];
  for (const other of others) {
    const likeness = compare(own.text, other.text, weigh, lexicon);
    if (likeness === 0) continue;
    const bonus = commonTheme(own.competence, other.competence) === undefined ? 0 : competenceBonus;
    const score = chance((likeness + bonus) * kindPrior(other.kind));
    if (score >= leastScore) found.push({ of: other.of, score });
  }
  const best = found.toSorted((a, b) => b.score - a.score).slice(0, most);
  return (best[0]?.score ?? 0) < leastBest ? [] : best;
}

const commonTheme = (one: readonly number[], two: readonly number[]): number | undefined => one.find((theme) => two.includes(theme));

/** A text with the themes of the competence it carries, to be explained beside another. */
export interface Said {
  text: string;
  competence: readonly number[];
}

/** Why one text is like another: the words of each that justify it. */
export const explain = (own: Said, other: Said, lexicon: Lexicon, weigh: Weigh): Evidence[] =>
  evidenceOf(sharedBy(read(own.text, lexicon), read(other.text, lexicon), weigh, lexicon), lexicon, commonTheme(own.competence, other.competence));
