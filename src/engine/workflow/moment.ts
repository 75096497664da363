/** Moments as exact as their source (`2019`, `2019-05`, `2019-05-14`) and what is sure of them. */

const dayMs = 86_400_000;

/** The first day that a moment may mean. */
export const firstDay = (moment: string): string => (moment.length === 4 ? `${moment}-01-01` : moment.length === 7 ? `${moment}-01` : moment);

/** The last day that a moment may mean. */
export function lastDay(moment: string): string {
  if (moment.length === 4) return `${moment}-12-31`;
  if (moment.length > 7) return moment;
  const [year, month] = moment.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

/** Whether it happened on that day or before, whatever day it means: 2019 has surely happened on 2019-12-31, not before. */
export const surelyBy = (moment: string, day: string): boolean => lastDay(moment) <= day;

/** Whether one is before the other whatever days they mean: 2018 is before 2019-04, 2019 may not be. */
export const surelyBefore = (one: string, other: string): boolean => lastDay(one) < firstDay(other);

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/**
 * Days between two moments, the least and the most they may be (never under 0: the first is known to come first).
 * Null when the second is surely before the first: that is an error of the record, not a length.
 */
export function span(from: string, to: string): { least: number; most: number } | null {
  if (surelyBefore(to, from)) return null;
  return { least: Math.max(0, days(lastDay(from), firstDay(to))), most: days(firstDay(from), lastDay(to)) };
}
