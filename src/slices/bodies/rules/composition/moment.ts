import { firstDay, lastDay, surelyBefore } from '../../../../engine/workflow/index.ts';

/** Whether a span runs backwards whatever days its moments mean: 2019 may be before or after 2019-05. */
export const crossed = (from: string | null | undefined, to: string | null | undefined): boolean => Boolean(from && to && surelyBefore(to, from));

const always = { first: '0000-01-01', last: '9999-12-31' } as const;

/** A span with ends as exact as their source. Without a beginning it is surely there from the day it was put on record. */
export interface Span {
  from_on: string | null;
  to_on: string | null;
  /** ISO day. */
  recorded_on: string;
}

/** The days in which a span may hold, and those in which it surely does (none when `surelyFrom` is after `surelyTo`). ISO days, both ends inside. */
export function boundsOf({ from_on, to_on, recorded_on }: Span): { mayFrom: string; surelyFrom: string; surelyTo: string; mayTo: string } {
  const surelyTo = to_on ? firstDay(to_on) : always.last;
  return {
    mayFrom: from_on ? firstDay(from_on) : always.first,
    surelyFrom: from_on ? lastDay(from_on) : recorded_on < surelyTo ? recorded_on : surelyTo,
    surelyTo,
    mayTo: to_on ? lastDay(to_on) : always.last,
  };
}

/** Whether a span holds on a day: null when its source is not exact enough to tell. */
export function holdsOn(span: Span, day: string): boolean | null {
  const { mayFrom, surelyFrom, surelyTo, mayTo } = boundsOf(span);
  if (day < mayFrom || mayTo < day) return false;
  return surelyFrom <= day && day <= surelyTo ? true : null;
}

/** The same day some years later: 29 February becomes 1 March where there is none. */
export function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/** The day before an ISO day. */
export const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
