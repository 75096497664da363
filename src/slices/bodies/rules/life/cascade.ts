import type { KnownFacts } from '../../../../kernel/cycle.ts';
import type { CascadeStep } from '../../contract/life.ts';
import type { Trilean } from './sign.ts';

const isTrue = (facts: KnownFacts, name: string): boolean => facts[name]?.value === true;
const trilean = (facts: KnownFacts, name: string): Trilean => {
  const value = facts[name]?.value;
  return typeof value === 'boolean' ? value : null;
};

export const existsIn = (facts: KnownFacts): Trilean => trilean(facts, 'exists');
export const createdIn = (facts: KnownFacts): Trilean => trilean(facts, 'creation');

/** It held a session in the last twelve months and does not stand still; not one on record is unknown, not none. */
export function workingIn(facts: KnownFacts): Trilean {
  if (isTrue(facts, 'inactive') || existsIn(facts) === false) return false;
  const sessions = facts['sessions']?.value;
  return typeof sessions === 'number' ? sessions > 0 : null;
}

/** How far a territory is: the furthest step that something shows. */
export function cascadeStep(facts: KnownFacts): CascadeStep {
  if (workingIn(facts) === true) return 'working';
  if (isTrue(facts, 'installation') || isTrue(facts, 'oath')) return 'installed';
  if (createdIn(facts) === true) return 'created';
  if (existsIn(facts) === true) return 'exists';
  if (isTrue(facts, 'advocacy')) return 'advocacy';
  if (isTrue(facts, 'created-later')) return 'later';
  return existsIn(facts) === false ? 'none' : 'unknown';
}
