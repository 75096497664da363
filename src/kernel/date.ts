import { z } from './contract.ts';

/** A civil date `2019-08-22`, checked against the calendar: 31 February is no date. */
export const PlainDate = z.string().refine(isPlainDate, { message: 'Escriba una fecha que exista, por ejemplo 2019-08-22.' });
export type PlainDate = string;

export function isPlainDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || match[1] === '0000') return false; // there is no year 0
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Calendars of the few zones that are asked for: making one takes longer than most answers. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The civil date that an instant has in a time zone (IANA name): "today" belongs to an institution. */
export function dateIn(zone: string, instant: Date): PlainDate {
  const known = calendars.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(zone, known);
  return known.format(instant);
}

/** Whether a validity range (either end open) holds on a date. The last day is inside. */
export const holdsOn = (range: { from?: string | null; to?: string | null }, day: PlainDate): boolean =>
  (!range.from || range.from <= day) && (!range.to || day <= range.to);
