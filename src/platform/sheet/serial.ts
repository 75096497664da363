import type { Cell } from '../../engine/table/index.ts';

const DAY_MILLISECONDS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The 1900 system counts a 29 February 1900 that never was; serials below it stand one day later. */
const FALSE_LEAP_SERIAL = 60;

/** Serial of 31 December 9999, the last day that spreadsheets know. */
const LAST_SERIAL = 2_958_465;

/** The instant of a serial number, to the second, its UTC parts being those on the sheet; times alone come as text (14:05). */
export function cellOfSerial(serial: number, since1904: boolean): Cell {
  if (serial < 0 || serial > LAST_SERIAL + 1) return serial;
  const seconds = Math.round(serial * 86_400);
  if (serial < 1 && !since1904) {
    const two = (part: number) => String(part).padStart(2, '0');
    return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  }
  const early = !since1904 && serial < FALSE_LEAP_SERIAL ? DAY_MILLISECONDS : 0;
  return new Date((since1904 ? EPOCH_1904 : EPOCH_1900) + early + seconds * 1000);
}

/** The serial number of an instant in the 1900 system; undefined before March 1900, where the system is wrong. */
export function serialOf(date: Date): number | undefined {
  const serial = (date.getTime() - EPOCH_1900) / DAY_MILLISECONDS;
  return serial > FALSE_LEAP_SERIAL && serial < LAST_SERIAL + 1 ? serial : undefined;
}

/** A fraction shown as percent, as the text that the person sees: 0.969 → "96.9 %". Never with exactly three decimals, which could be thousands. */
export function percentText(fraction: number): string {
  const points = Number((fraction * 100).toPrecision(15));
  const text = String(points);
  if (text.includes('e')) return `${points.toFixed(15)} %`;
  return `${/\.\d{3}$/u.test(text) ? `${text}0` : text} %`;
}

/** The instant that ISO text writes (2019-08-22, 2019-08-22T10:00:00); undefined where there is no such day. */
export function dateOfIso(text: string): Date | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/u.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}
