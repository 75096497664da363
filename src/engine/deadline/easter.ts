import { dayAt } from './day.ts';

/** Easter Sunday of a Gregorian year (1583 on), as a day number. Anonymous Gregorian computus (Meeus, «Astronomical Algorithms», ch. 8). */
export function easterOf(year: number): number {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const sum = moon + sunday - 7 * late + 114;
  return dayAt(year, Math.floor(sum / 31), (sum % 31) + 1);
}
