import { firstDay, lastDay } from '../../../../engine/workflow/index.ts';

/**
 * When an instrument binds. Its dates are as exact as their source: a year, a month or a day; what they do not tell is
 * said to be unknown (null), never invented.
 */
export interface Binding {
  force_from: string | null;
  force_to: string | null;
  signed_on: string | null;
  published_on: string | null;
  /** Whether its kind's life-cycle calls its present state in force; null when the kind is not loaded. */
  binds: boolean | null;
  /** Whether its present state neither binds nor ends: it has not come to bind yet, whatever is planned. */
  pending?: boolean;
  /** The day by which it had surely come to its present state (ISO). */
  standing_from?: string;
}

/** Since when an act binds where nobody said it: since it was published; unpublished, since it was signed. */
export const forceBegin = ({ force_from, published_on, signed_on }: Pick<Binding, 'force_from' | 'published_on' | 'signed_on'>): string | null => force_from ?? published_on ?? signed_on;

/**
 * Whether an instrument was in force on a day: true, surely; false, surely not; null, its dates cannot tell. A year counts
 * from its last day for a beginning and to its first for an end; the day it ends is still its own. Of one that ended and
 * nobody said when, it is told that it does not bind since that was written down, nor did before it began.
 * @param day ISO date
 */
export function inForceOn(row: Binding, day: string): boolean | null {
  // A draft has no day from which it binds, whatever else is dated or planned of it.
  if (row.pending === true) return false;
  const [begin, end] = [forceBegin(row), row.force_to];
  const ended = end === null && row.binds === false;
  if (ended && row.force_from === null && row.published_on === null) return false;
  if (begin !== null && day < firstDay(begin)) return false;
  if (ended) return row.standing_from !== undefined && row.standing_from <= day ? false : null;
  if (end !== null && day > lastDay(end)) return false;
  if (begin === null || day < lastDay(begin)) return null;
  return end === null || day <= firstDay(end) ? true : null;
}
