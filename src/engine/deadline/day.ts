import type { PlainDate } from '../../kernel/date.ts';

/** Milliseconds and seconds of a civil day; a day here is a whole number: days since 1 January 1970. */
export const dayMs = 86_400_000;
export const daySeconds = 86_400;

/** `2025-10-09` → 20370. The text must be a date that exists. */
export const dayOf = (on: PlainDate): number => Date.parse(`${on}T00:00:00Z`) / dayMs;

/** 20370 → `2025-10-09`. Years 1 to 9999. */
export const isoOf = (day: number): PlainDate => new Date(day * dayMs).toISOString().slice(0, 10);

/** ISO weekday: Monday 1 … Sunday 7. Day 0 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const yearOf = (day: number): number => new Date(day * dayMs).getUTCFullYear();

/** The day of a year, a month (1–12) and a day of it. */
export const dayAt = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs;

/** Days that a month has: 28 to 31. Month 13 is January of the year after. */
export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Months later, on the same day of the month, or on the last one where it does not exist (`clamped`). */
export function monthsAfter(day: number, months: number): { day: number; clamped: boolean } {
  const date = new Date(day * dayMs);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  const length = monthLength(year, month);
  const clamped = date.getUTCDate() > length;
  return { day: dayAt(year, month, clamped ? length : date.getUTCDate()), clamped };
}
