import { derive, firstDay, lastDay } from '../../../../engine/workflow/index.ts';
import type { Template } from '../../../../kernel/cycle.ts';
import { boundedCycle } from './bounded.ts';
import { knownOn } from './known.ts';
import { dayAfter, knownFrom, mayBeFrom, monthsBefore, until, type BodySigns, type Sign } from './sign.ts';

/** So many days on which something may have changed are looked at, the latest ones. */
const most = 600;

/** A time in one state. `from` null: no source says since when. */
export interface Stretch {
  state: string | null;
  from: string | null;
  to: string | null;
}

type Cycle = Pick<Template, 'states'>;

const yearAfter = (day: string): string => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01`;

/** The days on which what a sign shows begins or ends. */
function turnsOf(sign: Sign): string[] {
  const [begins, ends] = [knownFrom(sign), until(sign)];
  const fiscal = sign.act?.fiscalYear;
  return [begins, dayAfter(ends), monthsBefore(dayAfter(ends), -12), yearAfter(ends), ...(fiscal ? [`${fiscal}-01-01`, `${fiscal + 1}-01-01`] : []), ...(sign.act?.turns ?? [])];
}

/** The days up to one on which the state of a body may have changed, oldest first. */
function turnsUpTo(body: BodySigns, day: string): string[] {
  const first = [...body.signs.map(mayBeFrom), ...(body.signs.length === 0 ? [body.recordedAt.slice(0, 10)] : [])].toSorted()[0];
  return [...new Set([...body.signs.flatMap(turnsOf), ...(body.turns ?? []), body.recordedAt.slice(0, 10)])].filter((one) => one <= day && (first === undefined || first <= one)).toSorted().slice(-most);
}

interface Standing {
  state: string | null;
  since: string | null;
}

function standingOn(cycle: Cycle, body: BodySigns, day: string): Standing {
  const facts = knownOn(body, day);
  return derive(boundedCycle(cycle, facts), facts);
}

/**
 * Since when a state that was first seen on a turn has been so: as its sources say it, where they speak of that day or of
 * a time after the state before began; else that very day (twelve months without a session).
 */
function fromOf({ since }: Standing, turn: string, before: () => string): string | null {
  if (since === null) return null;
  return lastDay(since) === turn || firstDay(since) > before() ? since : turn;
}

/**
 * The states that a body went through up to a day, oldest first, from its first sign on. A state begins when its sources
 * say, as exactly as they do; where what was known came to its end, on that very day.
 * @param day ISO date
 */
export function historyOf(cycle: Cycle, body: BodySigns, day: string): Stretch[] {
  const found = turnsUpTo(body, day).reduce<(Stretch & { turn: string })[]>((before, turn) => {
    const standing = standingOn(cycle, body, turn);
    const last = before.at(-1);
    if (last?.state === standing.state || (last === undefined && standing.state === null)) return before;
    const from = fromOf(standing, turn, () => last?.turn ?? '');
    return [...before.slice(0, -1), ...(last ? [{ ...last, to: from ?? turn }] : []), { state: standing.state, from, to: null, turn }];
  }, []);
  return found.map(({ state, from, to }) => ({ state, from, to }));
}

/**
 * Since when a body has stood without a break where it stands on a day: the beginning of the last stretch of its history,
 * found from its end. A session that keeps it where it is begins nothing.
 * @param day ISO date
 */
export function sinceWhen(cycle: Cycle, body: BodySigns, day: string): string | null {
  const now = standingOn(cycle, body, day);
  const turns = turnsUpTo(body, day);
  const read = (place: number): Standing => standingOn(cycle, body, turns[place]!); // only of places that there are
  let place = turns.length - 1;
  if (place < 0 || now.state === null) return now.since;
  let first = read(place);
  if (first.state !== now.state) return now.since; // it changed on a day that nothing tells
  while (place > 0) {
    const earlier = read(place - 1);
    if (earlier.state !== now.state) break;
    [first, place] = [earlier, place - 1];
  }
  return fromOf(first, turns[place]!, () => beginningOf(cycle, body, turns.slice(0, place)) ?? '');
}

/** The turn on which the last state of some turns was first seen; undefined where there was none before. */
function beginningOf(cycle: Cycle, body: BodySigns, turns: readonly string[]): string | undefined {
  const last = turns.length === 0 ? null : standingOn(cycle, body, turns.at(-1)!).state; // there is one
  const other = turns.findLastIndex((turn) => standingOn(cycle, body, turn).state !== last);
  return last === null && other < 0 ? undefined : turns[other + 1];
}
