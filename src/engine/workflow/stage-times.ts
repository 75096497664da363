import type { Template } from '../../kernel/cycle.ts';
import { span } from './moment.ts';
import { standing, type Move } from './standing.ts';

/** A stay in a state. */
export interface StageTime {
  state: string;
  from: string | null;
  /** Null while it lasts. */
  to: string | null;
  /** Whole days, when both ends are days; else null. */
  days: number | null;
  /** The least and the most days it may be; null when an end is not known at all. */
  range: { least: number; most: number } | null;
  exact: boolean;
}

/**
 * How long a record stayed in each state, in order; a state it came back to stands again. The last stay runs to `asOf`.
 * Steps without a date leave the stays on both sides without a length.
 * @param steps in the order in which they were taken
 * @param asOf ISO date
 * @param begunOn when the record came in, where no step says
 */
export function stageTimes(template: Pick<Template, 'states'>, steps: readonly Move[], asOf: string, begunOn: string | null = null): StageTime[] {
  const { history } = standing(template, steps, asOf);
  const first = steps.length === 0 ? (template.states[0]?.key ?? null) : (steps[0]?.from ?? null);
  const stays = [...(first === null ? [] : [{ state: first, from: begunOn }]), ...history.map(({ to, on }) => ({ state: to, from: on }))];
  return stays.map(({ state, from }, place) => {
    const to = stays[place + 1]?.from ?? null;
    return { state, from, to, ...length(from, place === stays.length - 1 ? asOf : to) };
  });
}

function length(from: string | null, to: string | null): Pick<StageTime, 'days' | 'range' | 'exact'> {
  const range = from === null || to === null ? null : span(from, to);
  const exact = range !== null && range.least === range.most;
  return { days: exact ? range.least : null, range, exact };
}
