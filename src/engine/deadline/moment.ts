import { isPlainDate } from '../../kernel/date.ts';
import { dayOf, daySeconds, isoOf } from './day.ts';
import { ImpossibleTerm } from './impossible.ts';
import { instantAt, offsetAt } from './zone.ts';

/** A place in local time: a day and the second of it, 0 to 86,400; 86,400 is the end of that day, said as 23:59:59. */
export interface Point {
  day: number;
  second: number;
  /** Seconds since 1970, where the count ran on the clock: a local time that happens twice is told apart by it. */
  instant?: number;
}

/** A start as it was given: a date alone has no time. */
export interface Start extends Point {
  timed: boolean;
}

/** From the Gregorian calendar on, and a century before the last year that has four figures. */
const [earliest, latest] = ['1583-01-01', '9800-12-31'];

const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The local place of an instant (seconds since 1970) in a zone. */
export function pointOf(zone: string, instant: number): Point {
  const local = instant + offsetAt(zone, instant);
  const day = Math.floor(local / daySeconds);
  return { day, second: local - day * daySeconds, instant };
}

/** Seconds since 1970 of a local place. */
export const instantOf = (zone: string, { day, second, instant }: Point): number => instant ?? instantAt(zone, day * daySeconds + second);

/** Seconds of `+05:30`, `-0500` or `Z`; undefined when no clock could show it. */
function offsetOf(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** Reads an ISO date, a local date-time or an instant with its offset; the last is read in the zone. Else `ImpossibleTerm('from')`. */
export function readStart(from: string, zone: string): Start {
  const [, date = '', hours, minutes, seconds = '0', offset] = shape.exec(from.trim()) ?? [];
  if (!isPlainDate(date) || date < earliest || date > latest) throw new ImpossibleTerm('from');
  const day = dayOf(date);
  if (hours === undefined) return { day, second: 0, timed: false };
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) throw new ImpossibleTerm('from');
  const second = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (offset === undefined) return { day, second, timed: true };
  const ahead = offsetOf(offset);
  if (ahead === undefined) throw new ImpossibleTerm('from');
  return { ...pointOf(zone, day * daySeconds + second - ahead), timed: true };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** 38,100 seconds → `10:35:00`. */
export const clockTime = (second: number): string => `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;

/** ISO date-time with the zone's offset; the end of a day is its last second. */
export function isoAt(zone: string, point: Point): string {
  const last = Math.min(point.second, daySeconds - 1);
  const offset = offsetAt(zone, point.instant ?? instantAt(zone, point.day * daySeconds + last));
  const minutes = Math.abs(Math.round(offset / 60));
  return `${isoOf(point.day)}T${clockTime(last)}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
