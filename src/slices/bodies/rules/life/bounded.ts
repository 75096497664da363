import { holds } from '../../../../engine/workflow/index.ts';
import type { Condition, Known, KnownFacts, Template } from '../../../../kernel/cycle.ts';
import type { Trilean } from './sign.ts';

/** A number of which only a least is known: two sessions on record do not say that there were no more. */
export interface AtLeast extends Known {
  atLeast: true;
}

const isLeast = (known: Known | undefined): known is AtLeast => known !== undefined && 'atLeast' in known && known.atLeast === true;

/** A fact of which nobody knows anything, under no name that a kind uses. */
const unknown: Condition = { fact: 'nobody-knows' };

/** The condition as it can be asked where some numbers are only a least: to ask for more than the least is not known. */
export function bounded(condition: Condition, facts: KnownFacts): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => bounded(part, facts)) };
  if ('any' in condition) return { any: condition.any.map((part) => bounded(part, facts)) };
  if ('not' in condition) return { not: bounded(condition.not, facts) };
  const known = facts[condition.fact];
  if (!isLeast(known) || typeof known.value !== 'number') return condition;
  return condition.is === undefined && known.value >= (condition.atLeast ?? 1) ? condition : unknown;
}

/** Whether a condition is true of what is known of a body. */
export const holdsOf = (condition: Condition, facts: KnownFacts): Trilean => holds(bounded(condition, facts), facts);

/** A life-cycle with its conditions as they can be asked. */
export const boundedCycle = <T extends Pick<Template, 'states'>>(cycle: T, facts: KnownFacts): T => ({
  ...cycle,
  states: cycle.states.map((state) => (state.when === undefined ? state : { ...state, when: bounded(state.when, facts) })),
});
