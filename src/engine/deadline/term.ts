import { isPlainDate } from '../../kernel/date.ts';
import { monthLength } from './day.ts';
import { ImpossibleTerm } from './impossible.ts';

export const units = ['h', 'h hábiles', 'días', 'días hábiles', 'término', 'semanas', 'meses', 'años', 'fecha'] as const;
/** `término` is counted as working days and keeps the law's word. `h` runs on the clock. */
export type Unit = (typeof units)[number];

export type Begins = 'instant' | 'same-day' | 'next-day' | 'next-working-day';
export type Rolls = 'none' | 'next-working-day';
/** Local clock times `HH:MM`; `to` is the minute at which the day closes. */
export type OfficeHours = { from: string; to: string };
/** A date of each year. 29 February is the 28th in common years. */
export type YearlyDate = { month: number; day: number } | { month: number; last: 'working-day' | 'day' };

/** A legal term as the packs have it. What it lacks is not stated by its norm. */
export interface Term {
  /** An amount, or an ISO date where the unit is `fecha` and it happened once. */
  value?: number | string | null;
  /** The far end of «de 5 a 10 días»; the same as the value in «hasta 30 días». */
  max?: number | null;
  unit: Unit;
  /** `h` and `h hábiles` begin at the instant, the others the day after. */
  begins?: Begins | null;
  /** What becomes of a last day that is not worked. Not stated: it stays. */
  rolls?: Rolls | null;
  hours?: OfficeHours | null;
  date?: YearlyDate | null;
}

/** Limits of an amount by unit: a hundred years. */
const most: Record<Exclude<Unit, 'fecha'>, number> = {
  h: 876_600, 'h hábiles': 876_600, días: 36_525, 'días hábiles': 36_525, término: 36_525, semanas: 5218, meses: 1200, años: 100,
};

export const beginsOf = ({ begins, unit }: Term): Begins => begins ?? (unit.startsWith('h') ? 'instant' : 'next-day');

/** Seconds of the day of `08:30`; NaN for what no clock shows. 24:00 is the end of the day. */
function secondOf(time: string): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) > 59) return Number.NaN;
  const second = Number(hours) * 3600 + Number(minutes) * 60;
  return second > 86_400 ? Number.NaN : second;
}

/** Opening and closing in seconds of the day. Missing, unreadable or backwards → `ImpossibleTerm('hours')`. */
export function officeHours({ hours }: Term): { opens: number; closes: number } {
  const [opens, closes] = [secondOf(hours?.from ?? ''), secondOf(hours?.to ?? '')];
  if (!(opens < closes)) throw new ImpossibleTerm('hours');
  return { opens, closes };
}

function isDate({ value, date }: Term): boolean {
  if (!date) return typeof value === 'string' && isPlainDate(value);
  if (!(Number.isInteger(date.month) && date.month >= 1 && date.month <= 12)) return false;
  return 'last' in date ? date.last === 'day' || date.last === 'working-day' : Number.isInteger(date.day) && date.day >= 1 && date.day <= monthLength(2024, date.month);
}

/** The amounts of a term, checked: `[value]` or `[value, max]`; a date has none. One word for each thing that cannot be. */
export function amountsOf(term: Term): number[] {
  const { unit, value, max } = term;
  if (!units.includes(unit)) throw new ImpossibleTerm('unit');
  if (unit === 'fecha') {
    if (!isDate(term)) throw new ImpossibleTerm('date');
    return [];
  }
  const amounts = max === undefined || max === null ? [value] : [value, max];
  return amounts.map((amount, i) => {
    if (typeof amount !== 'number' || !(amount > 0) || !(unit.startsWith('h') || Number.isInteger(amount))) throw new ImpossibleTerm('amount');
    if (amount > most[unit]) throw new ImpossibleTerm('too-far');
    if (i === 1 && amount < Number(value)) throw new ImpossibleTerm('range');
    return amount;
  });
}
