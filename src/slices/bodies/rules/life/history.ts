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

const yearAfter = (day: string): string => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01`;

/** The days on which what a sign shows begins or ends. */
function turnsOf(sign: Sign): string[] {
  const [begins, ends] = [knownFrom(sign), until(sign)];
  const fiscal = sign.act?.fiscalYear;
  return [begins, dayAfter(ends), monthsBefore(dayAfter(ends), -12), yearAfter(ends), ...(fiscal ? [`${fiscal}-01-01`, `${fiscal + 1}-01-01`] : []), ...(sign.act?.turns ?? [])];
}

/**
 * The states that a body went through up to a day, oldest first, from its first sign on. A state begins when its sources
 * say, as exactly as they do; where what was known came to its end (twelve months without a session), on that very day.
 * @param day ISO date
 */
export function historyOf(cycle: Pick<Template, 'states'>, body: BodySigns, day: string): Stretch[] {
  const first = [...body.signs.map(mayBeFrom), ...(body.signs.length === 0 ? [body.recordedAt.slice(0, 10)] : [])].toSorted()[0];
  const days = [...new Set([...body.signs.flatMap(turnsOf), ...(body.turns ?? []), body.recordedAt.slice(0, 10)])].filter((one) => one <= day && (first === undefined || first <= one)).toSorted().slice(-most);
  return days.reduce<Stretch[]>((before, one) => {
    const facts = knownOn(body, one);
    const { state, since } = derive(boundedCycle(cycle, facts), facts);
    const last = before.at(-1);
    if (last?.state === state || (last === undefined && state === null)) return before;
    const from = since === null ? null : lastDay(since) === one || firstDay(since) > (last?.from ?? '') ? since : one;
    return [...before.slice(0, -1), ...(last ? [{ ...last, to: from ?? one }] : []), { state, from, to: null }];
  }, []);
}
