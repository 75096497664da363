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
  /** From 0 to 1: about how many of ten such suggestions people accepted (see `chance`). */
  score: number;
  evidence: Evidence[];
}

/** Under this score nothing is suggested: below it more suggestions were wrong than right on the labelled pairs for tuning. */
export const leastScore = 0.35;

/** A shared competence speaks for a pair as this much likeness does. It never decides alone. */
const competenceBonus = 0.04;
/** What one acts for is looked for among what others aim at: other kinds serve seldom. */
const kindPrior = (kind: string): number => (aims.has(kind) ? 1 : 0.9);
const aims = new Set(['objetivo', 'politica', 'meta', 'programa', 'linea', 'accion']);

/** Likeness as a chance: a logistic curve laid through the labelled pairs for tuning. */
const curve = { middle: 0.16, steepness: 22 } as const;
const chance = (likeness: number): number => 1 / (1 + Math.exp(-curve.steepness * (likeness - curve.middle)));

/**
 * The statements that one may serve, best first, each with what justifies it; none below `leastScore`.
 * @param most how many at most
 */
export function suggest<T>(own: Statement<unknown>, others: readonly Statement<T>[], lexicon: Lexicon, weigh: Weigh, most: number): Suggestion<T>[] {
  const found: { other: Statement<T>; score: number; shared: Shared[] }[] = [];
  for (const other of others) {
    const { raw, shared } = compare(own.text, other.text, weigh);
    if (raw === 0) continue;
    const score = chance((raw + bonus(own.competence, other.competence)) * kindPrior(other.kind));
    if (score >= leastScore) found.push({ other, score, shared });
  }
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ other, score, shared }) => ({ of: other.of, score, evidence: evidenceOf(shared, lexicon, commonTheme(own.competence, other.competence)) }));
}

const commonTheme = (one: readonly number[], two: readonly number[]): number | undefined => one.find((theme) => two.includes(theme));
const bonus = (one: readonly number[], two: readonly number[]): number => (commonTheme(one, two) === undefined ? 0 : competenceBonus);
