import { useCallback, useMemo, useRef, useState } from 'react';
import { useScrolled } from '../../../../web/ui/use-scrolled.ts';
import type { OpenPlan } from '../plan/state.ts';
import { decimalOf } from '../written.ts';
import { offsetsOf, type MatrixColumn } from './columns.ts';
import type { Edits } from './edits.ts';
import { freshRow, headHeight, rowHeight, type Sheet } from './GridRow.tsx';
import type { Mark } from './marks.ts';
import type { Place, Step } from './move.ts';
import { aroundOf, type Desk } from './paste.ts';
import type { Item, Row } from './rows.ts';
import { useCursor } from './use-cursor.ts';
import { useSnapshot } from './use-edits.ts';
import { scrollTo } from './window.ts';

export interface GridProps {
  open: OpenPlan;
  items: readonly Item[];
  columns: readonly MatrixColumn[];
  edits: Edits;
  /** Why nothing can be written here; undefined when it can. */
  lock: string | undefined;
  hrefOf: (elementId: string) => string;
  onOpen: (elementId: string) => void;
}

/** Where one stands in a matrix, what is in sight of it, and how to get elsewhere. */
export function useGrid({ open: { scheme, plan, elements }, items, columns, edits, lock }: GridProps) {
  const snapshot = useSnapshot(edits);
  const cursor = useCursor(scheme, items, columns);
  const [attach, view] = useScrolled();
  const box = useRef<HTMLDivElement | null>(null);
  const hold = useCallback((node: HTMLDivElement | null) => {
    box.current = node;
    return attach(node);
  }, [attach]);
  /** Whether the focus belongs to the matrix: then it follows the cell one stands on. */
  const focusing = useRef(false);
  const [said, say] = useState('');
  const sheet = useMemo<Sheet>(() => {
    const offsets = offsetsOf(columns);
    const frozen = columns.filter((column) => column.frozen).length;
    return { scheme, territory: plan.territory, columns, offsets, frozen, frozenWidth: offsets[frozen] ?? 0, locked: lock !== undefined };
  }, [scheme, plan.territory, columns, lock]);
  const desk = useMemo<Desk>(() => ({ scheme, decimal: decimalOf(plan.territory), around: aroundOf(scheme, elements) }), [scheme, plan.territory, elements]);
  const hasGroups = items[0]?.type === 'group';

  const rowAt = (index: number): Row | undefined => {
    const item = items[index];
    return item?.type === 'row' ? freshRow(item.row, snapshot.rows.get(item.row.id)) : undefined;
  };
  const reveal = (to: Place): void => {
    const node = box.current;
    if (!node) return;
    const under = hasGroups ? rowHeight : 0; // the head of the group lies over the first line
    node.scrollTop = Math.max(0, scrollTo(node.scrollTop + under, to.row * rowHeight, (to.row + 1) * rowHeight, node.clientHeight - headHeight - under) - under);
    if (to.column < sheet.frozen) return;
    const begin = (sheet.offsets[to.column] ?? 0) - sheet.frozenWidth;
    node.scrollLeft = scrollTo(node.scrollLeft, begin, begin + (columns[to.column]?.width ?? 0), node.clientWidth - sheet.frozenWidth);
  };
  const { place } = cursor;
  const [row, column] = [place && rowAt(place.row), place && columns[place.column]];
  const mark: Mark | undefined = row && column && snapshot.marks.get(row.id)?.get(column.key);
  return {
    snapshot, cursor, view, box, hold, focusing, said, say, sheet, desk, hasGroups, reveal,
    /** The cell one stands on. */
    row, column, mark,
    /** The lines with what the server answered since the page was read. */
    freshItems: (): Item[] => items.map((item) => (item.type === 'row' && snapshot.rows.has(item.row.id) ? { type: 'row', row: freshRow(item.row, snapshot.rows.get(item.row.id)) } : item)),
    /** Takes a step and brings it into sight; false when it leads out of the matrix. */
    go: (step: Step, extend = false): boolean => {
      const to = cursor.step(step, extend, Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 2));
      focusing.current = true;
      if (to) reveal(to);
      return to !== undefined;
    },
    /** Goes to a cell by its element and column, if it is among those shown. */
    goTo: (elementId: string, key: string): void => {
      const to = { row: items.findIndex((item) => item.type === 'row' && item.row.id === elementId), column: columns.findIndex((one) => one.key === key) };
      if (to.row < 0 || to.column < 0) return;
      focusing.current = true;
      cursor.stand(to);
      reveal(to);
    },
  };
}

export type GridState = ReturnType<typeof useGrid>;
