/** From which index to which, the end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The lines in sight and some more on each side, from how far one has scrolled; all measures in px. */
export function rowsInSight(scrolled: number, height: number, rowHeight: number, count: number, more: number): Span {
  const top = Math.max(0, Math.min(scrolled, count * rowHeight - height)); // a list that became shorter is scrolled past its end for a moment
  return { from: Math.max(0, Math.floor(top / rowHeight) - more), to: Math.min(count, Math.ceil((top + height) / rowHeight) + more) };
}

/**
 * The columns in sight among those that scroll.
 * @param offsets where each column begins, and where the last one ends; the frozen ones come first
 * @param frozen how many stay in place: what scrolls passes under them
 */
export function columnsInSight(offsets: readonly number[], frozen: number, scrolled: number, width: number, more: number): Span {
  const count = offsets.length - 1;
  const left = scrolled + (offsets[frozen] ?? 0);
  const right = scrolled + width;
  let from = frozen;
  while (from < count && (offsets[from + 1] ?? 0) <= left) from += 1;
  let to = from;
  while (to < count && (offsets[to] ?? 0) < right) to += 1;
  return { from: Math.max(frozen, from - more), to: Math.min(count, to + more) };
}

/** How far to scroll so that a stretch is in sight, as little as possible. */
export function scrollTo(scrolled: number, begin: number, end: number, room: number): number {
  if (begin < scrolled) return begin;
  return end > scrolled + room ? Math.max(0, Math.min(begin, end - room)) : scrolled;
}
