import { isPlainDate, type PlainDate } from '../../kernel/date.ts';
import { dayOf } from './day.ts';
import { ImpossibleTerm } from './impossible.ts';

/** Days, both inside, in which a count stands still. */
export interface Suspension {
  from: PlainDate;
  to: PlainDate;
  why?: string;
}

export interface Pause {
  first: number;
  last: number;
  why: string | undefined;
}

/** Suspensions as days, in order. Dates that do not exist or run backwards → `ImpossibleTerm('suspension')`. */
export function pausesOf(suspensions: readonly Suspension[]): Pause[] {
  const pauses = suspensions.map(({ from, to, why }) => {
    if (!isPlainDate(from) || !isPlainDate(to) || to < from) throw new ImpossibleTerm('suspension');
    return { first: dayOf(from), last: dayOf(to), why };
  });
  return pauses.sort((a, b) => a.first - b.first);
}

export const pauseAt = (pauses: readonly Pause[], day: number): Pause | undefined =>
  pauses.length === 0 ? undefined : pauses.find(({ first, last }) => first <= day && day <= last);
