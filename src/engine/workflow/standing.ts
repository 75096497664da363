import type { Template } from '../../kernel/cycle.ts';
import { firstDay, lastDay, surelyBy } from './moment.ts';

/** One move of a record: from which state (null: that is how it came in) to which, when, and when it was written down. */
export interface Move {
  transition: string;
  from: string | null;
  to: string;
  /** As exact as its source; null when nobody says. */
  on: string | null;
  /** ISO instant or day. */
  recordedAt: string;
}

export interface Standing<M extends Move = Move> {
  /** Null: on that day the record had not come in yet, and nothing tells how it was. */
  state: string | null;
  /** When it came to this state; null when no step says. */
  since: string | null;
  /** The steps that count, in order. */
  history: readonly M[];
}

/**
 * The day by which a step has surely happened. What was written down has happened by then, unless it says of itself
 * that it comes later (a date of force that was announced).
 */
export function surelyOn({ on, recordedAt }: Pick<Move, 'on' | 'recordedAt'>): string {
  const written = recordedAt.slice(0, 10);
  if (on === null) return written;
  return firstDay(on) > written || surelyBy(on, written) ? lastDay(on) : written;
}

/**
 * Where a record stands in a `moved` cycle, today or on another day. A step counts when it had surely happened by that
 * day; those before it counted too, though they do not say their day.
 * @param steps in the order in which they were taken
 * @param asOf ISO date; without it, all steps count
 */
export function standing<M extends Move>(template: Pick<Template, 'states'>, steps: readonly M[], asOf?: string): Standing<M> {
  const last = asOf === undefined ? steps.length - 1 : steps.findLastIndex((step) => surelyOn(step) <= asOf);
  const history = steps.slice(0, last + 1);
  const step = history.at(-1);
  if (step) return { state: step.to, since: step.on, history };
  return { state: steps.length === 0 ? (template.states[0]?.key ?? null) : (steps[0]?.from ?? null), since: null, history };
}
