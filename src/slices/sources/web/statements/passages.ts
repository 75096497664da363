import type { Statement } from '../../contract.ts';

/** A stretch of text with the statements that stand in it. */
export interface Passage {
  /** Number of its first line; 0 for what stands on the page and on no line. */
  from: number;
  lines: readonly string[];
  said: readonly Statement[];
}

/**
 * A window of text cut where something is said, so that each statement stands beside its line. Statements of no line
 * come first, beside no text; one that began before the window stands at its head.
 * @param from number of the first line of `text`
 * @param chosen a line that a person chose: it begins a passage too
 */
export function passagesOf(text: readonly string[], from: number, said: readonly Statement[], chosen?: number): Passage[] {
  const last = from + text.length - 1;
  const whole = said.filter(({ line }) => line === undefined);
  const byLine = Map.groupBy(said.filter(({ line }) => line !== undefined), ({ line = 0 }) => Math.min(Math.max(line, from), last));
  const starts = [...new Set([from, ...byLine.keys(), ...(chosen !== undefined && chosen >= from && chosen <= last ? [chosen] : [])])].toSorted((a, b) => a - b);
  const passages = text.length === 0 ? [] : starts.map((start, at): Passage => ({ from: start, lines: text.slice(start - from, (starts[at + 1] ?? last + 1) - from), said: byLine.get(start) ?? [] }));
  return whole.length > 0 ? [{ from: 0, lines: [], said: whole }, ...passages] : passages;
}

/** Lines brought at once: a long chapter, light for a phone. */
export const windowLines = 300;

/** Where the window begins, so that a line is in it; the window stays where it is while it holds the line. */
export function windowFrom(begin: number, line: number | undefined): number {
  if (line === undefined || (line >= begin && line < begin + windowLines)) return begin;
  return Math.max(1, line - windowLines / 2);
}

/** What is said at each place of a document whose text the house does not have, in the order given. */
export const placesOf = (said: readonly Statement[]): { place: string; said: Statement[] }[] =>
  [...Map.groupBy(said, (one) => [one.part, one.place].filter(Boolean).join(' · '))].map(([place, list]) => ({ place, said: list }));
