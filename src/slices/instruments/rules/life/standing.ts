import { firstDay, lastDay } from '../../../../engine/workflow/index.ts';

const dayMs = 86_400_000;
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Days after which what is not in force is said to stand still. */
export const stalledDays = 60;
/** Days before its end from which what is in force is told to expire. */
export const expiringDays = 90;

/**
 * How many days something stands where it is.
 * @param since when it came there, as exact as its source; null when nobody said
 * @param surely a day on which it surely stood there already
 */
export const daysStanding = (since: string | null, surely: string, today: string): { least: number; most: number | null } => ({
  least: Math.max(0, between(surely, today)),
  most: since === null ? null : Math.max(0, between(firstDay(since), today)),
});

/** Days to an end: negative once it passed; null while a year or a month does not tell. */
export function daysLeft(end: string | null, today: string): number | null {
  if (end === null) return null;
  if (end.length === 10) return between(today, end);
  return lastDay(end) < today ? between(today, lastDay(end)) : null;
}

/** The day before which something must have stood, to stand still by now. */
export const stalledBefore = (today: string): string => new Date(Date.parse(today) - stalledDays * dayMs).toISOString().slice(0, 10);
/** The last day of what is told to expire. */
export const expiringBy = (today: string): string => new Date(Date.parse(today) + expiringDays * dayMs).toISOString().slice(0, 10);
