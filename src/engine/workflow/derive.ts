import type { Condition, Known, KnownFacts, State, Template } from '../../kernel/cycle.ts';
import { holds, reasonsOf, type Trilean } from './holds.ts';
import { firstDay, lastDay, surelyBy } from './moment.ts';

export interface Derived {
  /** The state that follows from what is known; null when not even the first one does. */
  state: string | null;
  /** Since when it is surely so, as exact as its sources; null when one of them does not say. */
  since: string | null;
  /** What shows it: the evidence of the facts that make it so. */
  evidence: string[];
  /** Earlier states that are not true though this one is: known not to be (false), or nobody knows (null). */
  lacks: { state: string; known: false | null }[];
  /** The furthest state that is true, were it not for one that stands over all; else the same as `state`. */
  reached: string | null;
  /** Nothing further may be true: no condition beyond `reached`, nor one over all, is unknown. */
  sure: boolean;
}

/**
 * Where a record stands in a `derived` cycle: the furthest state whose condition is true. A state marked `over` wins
 * when it is true. Only the first state may have no condition: it is where everything begins, and it is `sure` only
 * when all the others are known not to be.
 * @param asOf ISO date: a fact that was not surely so by then is not known
 */
export function derive(template: Pick<Template, 'states'>, facts: KnownFacts, asOf?: string): Derived {
  const known = asOf === undefined ? facts : knownBy(facts, asOf);
  const read = template.states.map((state, place) => ({ state, met: state.when === undefined ? place === 0 : holds(state.when, known) }));
  const line = read.filter(({ state }) => !state.over);
  const reached = line.findLastIndex(({ met }) => met === true);
  const over = read.findLast(({ state, met }) => state.over && met === true);
  const found = over ?? line[reached];
  return {
    state: found?.state.key ?? null,
    ...shown(found?.state, known),
    lacks: line.slice(0, Math.max(reached, 0)).filter(({ met }) => met !== true).map(({ state, met }) => ({ state: state.key, known: lackOf(met) })),
    reached: line[reached]?.state.key ?? null,
    sure: line.slice(reached + 1).every(({ met }) => met === false) && (over !== undefined || read.every(({ state, met }) => !state.over || met === false)),
  };
}

const lackOf = (met: Trilean): false | null => (met === false ? false : null);

/** What is known on a day: what began later, or may have, is not. */
const knownBy = (facts: KnownFacts, day: string): KnownFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, known]) => [name, known?.on !== undefined && !surelyBy(known.on, day) ? { ...known, value: null } : known]));

function shown(state: State | undefined, facts: KnownFacts): Pick<Derived, 'since' | 'evidence'> {
  const reasons = state?.when === undefined ? [] : reasonsOf(state.when, facts);
  return { since: state?.when === undefined ? null : sinceOf(state.when, facts), evidence: [...new Set(reasons.flatMap(({ evidence = [] }) => evidence))] };
}

/** When a true condition came to be so: all of it with its last part, any of it with its first. */
function sinceOf(condition: Condition, facts: KnownFacts): string | null {
  if ('all' in condition) return ends(condition.all.map((part) => sinceOf(part, facts)), 'last');
  if ('any' in condition) return ends(condition.any.filter((part) => holds(part, facts) === true).map((part) => sinceOf(part, facts)), 'first');
  if ('not' in condition) return ends(reasonsOf(condition, facts).map(({ on }) => on ?? null), 'last');
  return dated(facts[condition.fact]);
}

const dated = (known: Known | undefined): string | null => known?.on ?? null;

function ends(moments: readonly (string | null)[], which: 'first' | 'last'): string | null {
  const said = moments.filter((moment) => moment !== null);
  if (which === 'last' && said.length < moments.length) return null;
  const sorted = said.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
  return sorted.at(which === 'first' ? 0 : -1) ?? null;
}

/** By the last day it may mean, the exacter first: 2019-12-31 before 2019. */
const order = (moment: string): string => `${lastDay(moment)} ${moment.length === 10 ? 0 : moment.length === 7 ? 1 : 2} ${firstDay(moment)}`;
