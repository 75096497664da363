import type { Calendar } from '../../../../engine/deadline/index.ts';
import { countsWork } from './term.ts';

const dayMs = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** Days beyond which nobody counts working ones to a date: the distance is told in calendar days. */
const countedTo = 400;

/** Days from one civil date to another: negative when it passed. Working ones where the term counts those. */
export function daysLeft(today: string, dueOn: string, unit: string, calendar: Calendar | undefined): { days: number; working: boolean } {
  const [from, to] = [numberOf(today), numberOf(dueOn)];
  if (!countsWork(unit) || !calendar || Math.abs(to - from) > countedTo) return { days: to - from, working: false };
  let days = 0;
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day++) if (calendar.works(day)) days++;
  return { days: to < from ? -days : days, working: true };
}

/** The day before. */
export const dayBefore = (day: string): string => new Date((numberOf(day) - 1) * dayMs).toISOString().slice(0, 10);

/** The date that one goes by: the far end of a range, else the only one. */
export const lastAt = ({ dueAt, mostAt }: { dueAt: string; mostAt?: string | null | undefined }): string => mostAt ?? dueAt;
