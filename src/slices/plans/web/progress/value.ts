import type { Absence } from '../../contract/report.ts';
import { daysBetween } from '../../rules/progress/calendar.ts';
import { percentText } from '../../../../web/ui/percent.ts';
import { decimalOf, numberText } from '../written.ts';
import { oneOf } from './unit.ts';
import { dueWords, valueWords } from './words.ts';

/** A share of what was programmed: 0.9692 → «96,9 %». Twelve digits, because 0.29 × 100 is 28.999999999999996. */
export const shareText = (share: number, territory: string): string => {
  const percent = Number((share * 100).toPrecision(12));
  return percentText(percent, 100, { decimal: decimalOf(territory) }) ?? valueWords.sd;
};

interface Said {
  value: number | null;
  absence: Absence | null;
}

/** A value as it was said: with its unit, or s/d, np, or that nobody said anything. */
export function saidText({ value, absence }: Said, unit: string | null, territory: string): string {
  if (value !== null) return withUnit(numberText(value, territory), unit);
  return absence ?? valueWords.none;
}

/** «78 %», «12 talleres», «1 taller», «71,3 % de núcleos»; a number alone where the plan names no unit. */
export const withUnit = (number: string, unit: string | null): string => (unit === null || unit === '' ? number : `${number}\u00A0${number === '1' ? oneOf(unit) : unit}`);

/** What was programmed: a value with its unit, np, or s/d when the plan does not say. */
export const programmedText = (programmed: number | null, missing: Absence | null, unit: string | null, territory: string): string =>
  programmed === null ? (missing ?? valueWords.sd) : withUnit(numberText(programmed, territory), unit);

/** How far a due day is: «faltan 5 días», «vence hoy», «venció hace 36 días». */
export function dueText(lateDays: number): string {
  if (lateDays === 0) return dueWords.today;
  if (lateDays > 0) return dueWords.late(lateDays);
  return lateDays === -1 ? dueWords.tomorrow : dueWords.left(-lateDays);
}

/** Today where the reader is, as a civil date. */
export function today(now: Date = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Days past a due day; negative are days left. */
export const lateDaysOf = (dueOn: string, day: string = today()): number => daysBetween(dueOn, day);

/** Near or past its day it is marked, with the sign that says so. */
export const dueTone = (lateDays: number): 'late' | 'risk' | 'run' => (lateDays > 0 ? 'late' : lateDays >= -5 ? 'risk' : 'run');
