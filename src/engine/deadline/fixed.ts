import { dayAt, dayOf, monthLength, yearOf } from './day.ts';
import { guard, type Leg } from './leg.ts';
import type { Point } from './moment.ts';
import type { YearlyDate } from './term.ts';
import { dayWords, noteText, yearlyWords } from './text.es.ts';

/** A date that happened once, or the next time of one that returns each year, the day of the start included. */
export function fixedDate(leg: Leg): Point {
  const { date, value } = leg.term;
  const day = date ? nextOf(date, leg) : dayOf(String(value));
  if (day < leg.from.day) leg.trail?.note('past', noteText.past(day));
  if (date && 'day' in date && dayWords(day, yearOf(day)) !== yearlyWords(date)) leg.trail?.note('no-such-day', noteText['no-such-day'](day));
  leg.trail?.fixed(day, date ? yearlyWords(date) : dayWords(day));
  if (date && 'last' in date && date.last === 'working-day') writeRest(leg, day);
  return { day, second: 86_400 };
}

function nextOf(date: YearlyDate, leg: Leg): number {
  const year = yearOf(leg.from.day);
  const day = dayIn(year, date, leg);
  return day < leg.from.day ? dayIn(year + 1, date, leg) : day;
}

function dayIn(year: number, date: YearlyDate, leg: Leg): number {
  const end = dayAt(year, date.month, monthLength(year, date.month));
  if (!('last' in date)) return Math.min(dayAt(year, date.month, date.day), end);
  let day = end;
  while (date.last === 'working-day' && !leg.calendar.works(day)) {
    day--;
    guard(end, day);
  }
  return day;
}

/** The days of the month after its last working one say why that is the last. */
function writeRest({ trail }: Leg, last: number): void {
  trail?.looked(last);
  for (let day = last + 1; day < dayAt(yearOf(last), new Date(last * 86_400_000).getUTCMonth() + 2, 1); day++) trail?.rested(day);
}
