import { firstDay, lastDay } from '../../../../engine/workflow/index.ts';

/** A day at which a light may become complete, and how its source says that day. */
export interface Turn {
  day: string;
  says: string;
}

const begins = (moment: string): Turn[] => [...new Set([firstDay(moment), lastDay(moment)])].map((day) => ({ day, says: moment }));

/** The days at which what begins at these moments may be so: the first and the last that each may mean. */
export const turnsOf = (moments: readonly (string | null)[]): Turn[] => [...new Set(moments)].flatMap((moment) => (moment === null ? [] : begins(moment)));

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * Since when it has been whole without a break up to a day, as exactly as said; null where it is not whole, or no turn
 * tells. What ends a break is a turn: the day before it tells whether there was one.
 */
export function earliestWhole(turns: readonly Turn[], whole: (day: string) => boolean, upTo: string): string | null {
  const exact = new Map(turns.filter(({ day }) => day <= upTo).toSorted((a, b) => a.says.length - b.says.length).map((turn) => [turn.day, turn]));
  let since: string | null = null;
  for (const { day, says } of [...exact.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1))) {
    if (!whole(day)) break;
    since = says;
    if (!whole(dayBefore(day))) break;
  }
  return since;
}
