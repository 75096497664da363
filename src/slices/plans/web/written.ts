/* Numbers and dates as each country writes them; the country is the first two letters of a territory's code. */
const locales: Record<string, string> = { EC: 'es-EC', PE: 'es-PE', CO: 'es-CO' };
const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

export const localeOf = (territory: string): string => locales[territory.slice(0, 2)] ?? 'es-EC';

export { decimalOf } from '../rules/decimal.ts';

/** 1066 → «1.066» in Ecuador, «1,066» in Peru. */
export const numberText = (value: number, territory = 'EC'): string => new Intl.NumberFormat(localeOf(territory), { maximumFractionDigits: 6, useGrouping: true }).format(value);

/** 2019-08-22 → «22 ago 2019»; the first day of a year alone stays a date. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** A moment as far as it is known: «2018», «sep 2018», «14 sep 2018». */
export function momentOf(known: string): string {
  const [year = '', month, date] = known.split('-');
  if (month === undefined) return year;
  return date === undefined ? `${months[Number(month) - 1] ?? ''} ${year}` : dayText(known);
}

/** An instant as a day and an hour of the reader's device: «20 sep 2019, 10h42». */
export function momentText(instant: string): string {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getDate()} ${months[at.getMonth()] ?? ''} ${at.getFullYear()}, ${two(at.getHours())}h${two(at.getMinutes())}`;
}

/** From and to as years when they are whole years, as days otherwise; an open end says so. Undefined when nothing is known. */
export function validityText(from: string | null, to: string | null): string | undefined {
  if (from === null && to === null) return undefined;
  const start = from?.endsWith('-01-01') ? from.slice(0, 4) : from === null ? undefined : dayText(from);
  const end = to?.endsWith('-12-31') || (to?.endsWith('-01-01') && from?.endsWith('-01-01')) ? to.slice(0, 4) : to === null ? undefined : dayText(to);
  if (start === undefined) return `hasta ${end}`;
  if (end === undefined) return `desde ${start}`;
  return start === end ? start : `${start}–${end}`;
}

/** Words in a row: «a», «a y b», «a, b y c»; «e» before the sound of i. */
export function inARow(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${/^h?i(?!e)/iu.test(last) ? 'e' : 'y'} ${last}`;
}
