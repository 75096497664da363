import type { Calendar } from './calendar.ts';
import { ImpossibleTerm } from './impossible.ts';
import type { Point, Start } from './moment.ts';
import { pauseAt, type Pause } from './pause.ts';
import type { Begins, OfficeHours, Term, Unit, YearlyDate } from './term.ts';
import type { Trail } from './trail.ts';

/** One stretch of a count: the term itself or an extension of it, checked. */
export interface Leg {
  value: number;
  unit: Unit;
  begins: Begins;
  from: Start;
  calendar: Calendar;
  pauses: readonly Pause[];
  /** Absent on the fast path: nothing is written down. */
  trail: Trail | undefined;
  term: Term;
  hours?: OfficeHours;
  date?: YearlyDate;
}

/** Beyond this many days of walking a calendar has no working days left. */
export const farthest = 60_000;

/** A walk that never meets a working day ends here, not in the machine's patience. */
export function guard(day: number, from: number): void {
  if (day - from > farthest) throw new ImpossibleTerm('too-far');
}

/** Whether a day may be counted as worked, written down when it may not. */
export function isOpen(day: number, leg: Leg): boolean {
  const pause = pauseAt(leg.pauses, day);
  if (pause) {
    leg.trail?.paused(day, pause);
    return false;
  }
  if (leg.calendar.works(day)) {
    leg.trail?.looked(day);
    return true;
  }
  leg.trail?.rested(day);
  return false;
}

/** The first day of a count that begins on the next working one, from a day on; those before are written down. */
export function nextWorking(day: number, leg: Leg): number {
  let next = day;
  while (!isOpen(next, leg)) {
    next++;
    guard(next, day);
  }
  return next;
}

/** The end of a day term: the day's end, or the time of the start where it runs from moment to moment. */
export const endOf = (day: number, { begins, from }: Leg): Point => ({ day, second: begins === 'instant' && from.timed ? from.second : 86_400 });
