import type { Ending, NormStanding, NormVersion, Relation } from '../../contract/law/norm.ts';
import { sameArticle } from './article.ts';
import { firstDay, lastDay, surelyBefore } from './moment.ts';

const ends = new Set<string>(['deroga', 'sustituye']);
const endingOf = ({ from: norm, kind, on, article, verified }: Relation): Ending => ({ norm, kind, on, article, verified });

/** Who ends a norm as a whole, of those that act on it. */
export const endingsOf = (acting: readonly Relation[]): Ending[] => acting.filter(({ kind, toArticle }) => ends.has(kind) && toArticle === null).map(endingOf);

/** Who ended or moved an article, by a day. */
export const articleEnding = (acting: readonly Relation[], number: string, day: string): Ending | null => {
  const one = acting.find(({ kind, toArticle, on }) => (ends.has(kind) || kind === 'renumera') && sameArticle(toArticle, number) && (on === null || firstDay(on) <= day));
  return one ? endingOf(one) : null;
};

/** The text of a norm that held on a day: the last that had begun. */
export const versionOn = <V extends { from: string }>(versions: readonly V[], day: string): V | null =>
  versions.filter(({ from }) => firstDay(from) <= day).toSorted((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1)).at(-1) ?? null;

export interface Lived {
  from: string | null;
  to: string | null;
}

/**
 * How a norm stands on a day. Its last day (`to`) is still its own; the day on which another takes its place is the
 * other's. A year that holds both sides leaves it in force, not surely.
 * @param acting relations of other norms to it
 * @param day ISO date
 */
export function standingOn({ from, to }: Lived, acting: readonly Relation[], versions: readonly NormVersion[], day: string): NormStanding {
  const endings = endingsOf(acting);
  const past = endings.filter(({ on }) => on === null || firstDay(on) <= day);
  const ended = past.filter(({ on }) => on === null || on.length === 10 || lastDay(on) < day);
  const version = versionOn(versions, day);
  const whole = { at: day, from, to: to ?? endings.map(({ on }) => on).find((on) => on !== null) ?? null };
  if (from !== null && surelyBefore(day, from)) return { ...whole, state: 'not-yet', sure: true, by: [], version: null };
  if (ended.length > 0) return { ...whole, state: 'ended', sure: ended.some(({ on }) => on !== null), by: ended, version };
  if (to !== null && surelyBefore(to, day)) return { ...whole, state: 'ended', sure: true, by: past, version };
  const blurred = from === null || (from.length < 10 && firstDay(from) <= day && day <= lastDay(from)) || past.length > 0;
  return { ...whole, state: 'in-force', sure: !blurred, by: past, version };
}
