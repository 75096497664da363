import type { Condition, Known, KnownFacts } from '../../kernel/cycle.ts';

/** True, false, or null where nobody knows. */
export type Trilean = boolean | null;

/**
 * Whether a condition is true of what is known. `all` is false as soon as one part is, `any` true as soon as one part
 * is; what nobody knows stays unknown otherwise, also when it is denied. A fact without `is` or `atLeast` holds when it
 * is yes, a number over zero or a text. A yes is at least 1, a no is none; a text has no amount.
 */
export function holds(condition: Condition, facts: KnownFacts): Trilean {
  if ('all' in condition) return condition.all.map((part) => holds(part, facts)).reduce(and, true);
  if ('any' in condition) return condition.any.map((part) => holds(part, facts)).reduce(or, false);
  if ('not' in condition) return not(holds(condition.not, facts));
  const value = facts[condition.fact]?.value ?? null;
  if (value === null) return null;
  const equal = condition.is === undefined ? true : value === condition.is;
  const enough = condition.atLeast === undefined ? true : amounts(value, condition.atLeast);
  return condition.is === undefined && condition.atLeast === undefined ? Boolean(value) : and(equal, enough);
}

const and = (one: Trilean, other: Trilean): Trilean => (one === false || other === false ? false : one === null || other === null ? null : true);
const or = (one: Trilean, other: Trilean): Trilean => (one === true || other === true ? true : one === null || other === null ? null : false);
const not = (one: Trilean): Trilean => (one === null ? null : !one);

function amounts(value: boolean | number | string, least: number): Trilean {
  if (typeof value === 'number') return value >= least;
  if (value === false) return least <= 0;
  return value === true && least <= 1 ? true : null;
}

/** The facts that a condition speaks of, each once, in its order. */
export function factsOf(condition: Condition): string[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(factsOf))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(factsOf))];
  return 'not' in condition ? factsOf(condition.not) : [condition.fact];
}

/** The facts that nobody knows and without which a condition is neither true nor false. */
export function unknownIn(condition: Condition, facts: KnownFacts): string[] {
  if (holds(condition, facts) !== null) return [];
  if ('all' in condition) return [...new Set(condition.all.flatMap((part) => unknownIn(part, facts)))];
  if ('any' in condition) return [...new Set(condition.any.flatMap((part) => unknownIn(part, facts)))];
  return 'not' in condition ? unknownIn(condition.not, facts) : [condition.fact];
}

/** The known facts that make a true condition true (of a denial: those that make it so). */
export function reasonsOf(condition: Condition, facts: KnownFacts): Known[] {
  return namesBehind(condition, facts, true).map((name) => facts[name]).filter((known) => known !== undefined);
}

function namesBehind(condition: Condition, facts: KnownFacts, wanted: boolean): string[] {
  if (holds(condition, facts) !== wanted) return [];
  if ('all' in condition) return [...new Set(condition.all.flatMap((part) => namesBehind(part, facts, wanted)))];
  if ('any' in condition) return [...new Set(condition.any.flatMap((part) => namesBehind(part, facts, wanted)))];
  return 'not' in condition ? namesBehind(condition.not, facts, !wanted) : [condition.fact];
}
