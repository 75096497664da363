import { useMemo } from 'react';
import type { Scrolled } from '../../../../web/ui/use-scrolled.ts';
import type { Sheet } from './GridRow.tsx';
import type { Place } from './move.ts';
import { columnsInSight } from './window.ts';

/** Columns drawn beyond those in sight, so that the keyboard meets them ready. */
const more = 2;

/** The columns to draw among those that scroll: those in sight, and the one that has the focus. The same list until it changes. */
export function useColumnsShown(sheet: Sheet, view: Scrolled, place: Place | undefined): readonly number[] {
  const { from, to } = columnsInSight(sheet.offsets, sheet.frozen, view.left, view.width, more);
  const stood = place && place.column >= sheet.frozen && (place.column < from || place.column >= to) ? place.column : -1;
  return useMemo(() => [...Array.from({ length: to - from }, (_, i) => from + i), ...(stood >= 0 ? [stood] : [])], [from, to, stood]);
}
