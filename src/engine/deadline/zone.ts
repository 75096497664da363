import { daySeconds } from './day.ts';

interface Clock {
  format: Intl.DateTimeFormat;
  /** Offset in seconds by day of the epoch, for days around which it does not change. */
  steady: Map<number, number | null>;
}

const clocks = new Map<string, Clock>();

function clockOf(zone: string): Clock {
  const known = clocks.get(zone);
  if (known) return known;
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const clock = { format: new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts }), steady: new Map() };
  clocks.set(zone, clock);
  return clock;
}

function readOffset({ format }: Clock, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant * 1000)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - instant;
}

/** Whether the machine knows a zone by that IANA name. */
export function isZone(zone: string): boolean {
  try {
    return clockOf(zone) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Seconds that a zone's clocks are ahead of UTC at an instant (seconds since 1970). Reads Intl; remembers days without a change. */
export function offsetAt(zone: string, instant: number): number {
  const clock = clockOf(zone);
  const day = Math.floor(instant / daySeconds);
  let steady = clock.steady.get(day);
  if (steady === undefined) {
    const [before, after] = [readOffset(clock, day * daySeconds), readOffset(clock, (day + 1) * daySeconds)];
    steady = before === after ? before : null;
    clock.steady.set(day, steady);
  }
  return steady ?? readOffset(clock, instant);
}

/**
 * The instant at which a zone's clocks show a local second (seconds since 1970 as if local were UTC).
 * A time that the clocks show twice is the first one; one that they skip is read with the offset before the change.
 */
export function instantAt(zone: string, local: number): number {
  const early = local - offsetAt(zone, local - daySeconds);
  const late = local - offsetAt(zone, local + daySeconds);
  if (early + offsetAt(zone, early) === local) return early;
  return late + offsetAt(zone, late) === local ? late : early;
}
