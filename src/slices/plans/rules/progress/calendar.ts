import type { PlainDate } from '../../../../kernel/date.ts';

/** More dates than this say nothing new: a plan without an end is evaluated for ever. */
const most = 40;

/** The day so many months later; a month without that day ends earlier (31 January, one month on: 28 February). */
export function monthsLater(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + (month - 1) + months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** When a plan is to be evaluated: every so many months after a day, until the plan ends; ten years where no end is known. */
export function evaluationDays(from: PlainDate, months: number, until: PlainDate | null): PlainDate[] {
  const end = until ?? monthsLater(from, 120);
  const days: PlainDate[] = [];
  for (let n = 1; n <= most; n++) {
    const day = monthsLater(from, n * months);
    if (day > end) break;
    days.push(day);
  }
  return days;
}

/** Whole days from one civil date to another; negative when it lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

interface Span {
  from: PlainDate;
  to: PlainDate;
}

/** Whether two spans share a day. */
export const overlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;
