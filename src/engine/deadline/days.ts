import { guard, endOf, isOpen, nextWorking, type Leg } from './leg.ts';
import type { Point } from './moment.ts';
import { pauseAt } from './pause.ts';

/**
 * Days one by one. Working days leave out weekends and holidays; calendar days leave out nothing but suspensions.
 * The day of the event is not counted unless the norm begins on the same day.
 */
export function countDays(leg: Leg, working: boolean): Point {
  const { from, begins, trail } = leg;
  let day = begins === 'same-day' ? from.day : from.day + 1;
  if (begins !== 'same-day') trail?.start(leg);
  if (begins === 'next-working-day' && !working) day = nextWorking(day, leg);
  for (let nth = 0; ; day++) {
    guard(day, from.day);
    if (working ? !isOpen(day, leg) : stopped(day, leg)) continue;
    nth++;
    trail?.counted(day, nth, leg);
    if (nth === leg.value) return endOf(day, leg);
  }
}

function stopped(day: number, leg: Leg): boolean {
  const pause = pauseAt(leg.pauses, day);
  if (pause) leg.trail?.paused(day, pause);
  return pause !== undefined;
}
