import { daySeconds } from './day.ts';
import { guard, isOpen, nextWorking, type Leg } from './leg.ts';
import { instantOf, pointOf, type Point } from './moment.ts';
import { pauseAt } from './pause.ts';
import { officeHours } from './term.ts';

/** Where an hour count begins: at the instant, or at the first second of the day that the norm says. */
function firstPoint(leg: Leg): Point {
  const { begins, from } = leg;
  if (begins === 'instant') return from.second === daySeconds ? { day: from.day + 1, second: 0 } : from;
  if (begins === 'same-day') return { day: from.day, second: 0 };
  leg.trail?.start(leg);
  return { day: begins === 'next-day' ? from.day + 1 : nextWorking(from.day + 1, leg), second: 0 };
}

/** Hours that run on the clock, night and weekend included; only suspended days stand still. Ends at the exact second. */
export function countHours(leg: Leg): Point {
  const { zone } = leg.calendar;
  const first = firstPoint(leg);
  const whole = Math.round(leg.value * 3600);
  let at = instantOf(zone, first);
  for (let day = first.day, left = whole; ; day++) {
    guard(day, first.day);
    const midnight = instantOf(zone, { day: day + 1, second: 0 });
    const pause = pauseAt(leg.pauses, day);
    const counted = pause ? 0 : Math.min(left, midnight - at);
    if (pause) leg.trail?.paused(day, pause);
    left -= counted;
    if (counted > 0) leg.trail?.ran(day, counted, whole - left, leg);
    if (left === 0) return pointOf(zone, at + counted);
    at = midnight;
  }
}

/** Hours inside the norm's own timetable, on working days. Ends at the exact second; a full day ends at closing time. */
export function countWorkingHours(leg: Leg): Point {
  const { opens, closes } = officeHours(leg.term);
  const first = firstPoint(leg);
  const whole = Math.round(leg.value * 3600);
  for (let day = first.day, left = whole; ; day++) {
    guard(day, first.day);
    if (!isOpen(day, leg)) continue;
    const begins = Math.max(opens, day === first.day ? first.second : 0);
    const counted = Math.min(left, Math.max(0, closes - begins));
    left -= counted;
    if (counted > 0) leg.trail?.ran(day, counted, whole - left, leg);
    else leg.trail?.closed(day);
    if (left === 0) return { day, second: begins + counted };
  }
}
