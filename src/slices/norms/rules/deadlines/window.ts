import type { CalendarData } from '../../../../engine/deadline/index.ts';
import { calendarSaid } from './counted.ts';
import type { TouchedDay } from './data.ts';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The named days of a place in some years, as text that differs when anything of a day does. */
function named(data: CalendarData, place: string, years: readonly number[]): Map<string, string> {
  const said = calendarSaid(data, place);
  if ('failure' in said) return new Map();
  return new Map(years.flatMap((year) => said.value.year(year).map((day) => [day.on, JSON.stringify(day)] as const)));
}

/**
 * First and last day that a change of dated days touches. A dated day also replaces what a rule proposed for the same
 * holiday, perhaps on another day of that year or of the one beside it.
 */
export function windowOf(before: CalendarData, after: CalendarData, days: readonly TouchedDay[]): { first: string; last: string } {
  const years = [...new Set(days.flatMap(({ on }) => [yearOf(on) - 1, yearOf(on), yearOf(on) + 1]))];
  const dates = [...new Set(days.map(({ territory }) => territory))].flatMap((place) => {
    const [was, is] = [named(before, place, years), named(after, place, years)];
    return [...new Set([...was.keys(), ...is.keys()])].filter((on) => was.get(on) !== is.get(on));
  });
  const all = [...dates, ...days.map(({ on }) => on)].toSorted();
  return { first: all[0]!, last: all.at(-1)! }; // a change touches at least one day
}
