import { monthsAfter } from './day.ts';
import { endOf, guard, nextWorking, type Leg } from './leg.ts';
import type { Point } from './moment.ts';
import { pauseAt } from './pause.ts';
import { noteText } from './text.es.ts';

/**
 * Weeks, months and years, from date to date: 15 March and one month is 15 April; where the last month lacks the day, its
 * last one (COA art. 160). Begun on the same day, the period's last day is the one before the anniversary: 1 to 31 March.
 * Begun on the next working day, it runs from the day before that one. Suspended days inside push the end, one for one.
 */
export function countPeriods(leg: Leg): Point {
  const { begins, from, trail, value } = leg;
  if (begins !== 'same-day') trail?.start(leg);
  const anchor = begins === 'next-working-day' ? nextWorking(from.day + 1, leg) - 1 : from.day;
  const first = begins === 'same-day' ? anchor : anchor + 1;
  if (trail) writeMarks(leg, anchor, first);
  const plain = anniversary(leg, anchor, value);
  if (plain.clamped) trail?.note('clamped', noteText.clamped(plain.day));
  return endOf(pushed(leg, first, plain.day), leg);
}

function anniversary({ unit, begins }: Leg, anchor: number, nth: number): { day: number; clamped: boolean } {
  const back = begins === 'same-day' ? 1 : 0;
  if (unit === 'semanas') return { day: anchor + 7 * nth - back, clamped: false };
  const { day, clamped } = monthsAfter(anchor, unit === 'años' ? 12 * nth : nth);
  return { day: clamped ? day : day - back, clamped };
}

/** The end after one more day for each suspended day up to it. */
function pushed({ pauses }: Leg, first: number, plain: number): number {
  if (pauses.length === 0) return plain;
  let end = plain;
  for (let day = first; day <= end; day++) {
    if (pauseAt(pauses, day)) end++;
    guard(end, plain);
  }
  return end;
}

/** One step for each anniversary, not for each day: a year is not explained by 365 lines. Suspended days are told apart. */
function writeMarks(leg: Leg, anchor: number, first: number): void {
  let next = first;
  for (let nth = 1; nth <= leg.value; nth++) {
    const day = pushed(leg, first, anniversary(leg, anchor, nth).day);
    for (; leg.pauses.length > 0 && next <= day; next++) {
      const pause = pauseAt(leg.pauses, next);
      if (pause) leg.trail?.paused(next, pause);
    }
    leg.trail?.counted(day, nth, leg);
  }
}
