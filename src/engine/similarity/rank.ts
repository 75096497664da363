import type { Lexicon } from './lexicon.ts';
import { compare, type Shared, type Weighed } from './compare.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
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
  evidence: Evidence[];
}

/** With no candidate above this score nothing is suggested: fewer than one in ten would be right. */
export const leastBest = 0.1;
/** Beside a good one others are shown down to here: a person looks at five, and the second truth is often further down. */
export const leastScore = 0.03;

/** A shared competence speaks for a pair as this much likeness does. It never decides alone. */
const competenceBonus = 0.04;
/** One serves what others aim at and do; what they found, see or measure is served seldom. */
const kindPrior = (kind: string): number => (described.has(kind) ? 0.9 : 1);
const described = new Set(['diagnostico', 'tema', 'vision', 'indicador']);

/** Likeness as a chance: a logistic curve laid through the labelled pairs for tuning. */
const curve = { middle: 0.359, steepness: 17.7 } as const;
const chance = (likeness: number): number => 1 / (1 + Math.exp(-curve.steepness * (likeness - curve.middle)));

/**
 * The statements that one may serve, best first, each with what justifies it; none when the best is below `leastBest`.
 * @param most how many at most
 */
export function suggest<T>(own: Statement<unknown>, others: readonly Statement<T>[], lexicon: Lexicon, weigh: Weigh, most: number): Suggestion<T>[] {
  const found: { other: Statement<T>; score: number; shared: Shared[] }[] = [];
  for (const other of others) {
    const { raw, shared } = compare(own.text, other.text, weigh, lexicon);
    if (raw === 0) continue;
    const score = chance((raw + bonus(own.competence, other.competence)) * kindPrior(other.kind));
    if (score >= leastScore) found.push({ other, score, shared });
  }
  const best = found.toSorted((a, b) => b.score - a.score).slice(0, most);
  if ((best[0]?.score ?? 0) < leastBest) return [];
  return best
    .map(({ other, score, shared }) => ({ of: other.of, score, evidence: evidenceOf(shared, lexicon, commonTheme(own.competence, other.competence)) }));
}

const commonTheme = (one: readonly number[], two: readonly number[]): number | undefined => one.find((theme) => two.includes(theme));
const bonus = (one: readonly number[], two: readonly number[]): number => (commonTheme(one, two) === undefined ? 0 : competenceBonus);
