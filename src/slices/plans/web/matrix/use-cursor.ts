import { useMemo, useState } from 'react';
import type { Scheme } from '../../contract/scheme.ts';
import { hasCell, type MatrixColumn } from './columns.ts';
import { blockOf, stepFrom, stretch, type Block, type Ground, type Place, type Step } from './move.ts';
import type { Item } from './rows.ts';

export interface Cursor {
  /** Where one stands; undefined when there is no cell to stand on. */
  readonly place: Place | undefined;
  /** What is selected: at least the cell one stands on. */
  readonly block: Block | undefined;
  readonly ground: Ground;
  /** Stands on a cell; with `extend` the selection reaches there from where one stood. */
  readonly stand: (place: Place, extend?: boolean) => void;
  /** Takes a step; false when it leads out of the matrix. */
  readonly step: (step: Step, extend: boolean, page: number) => Place | undefined;
  readonly selectAll: () => void;
  /** Back to a single cell; false when it was one. */
  readonly collapse: () => boolean;
}

/** Where one stands, by element and column, so that it stays when rows come, go and change places. */
interface Held {
  readonly id: string | undefined;
  readonly key: string | undefined;
  readonly last: Place;
  readonly far: Place | undefined;
}

const start: Held = { id: undefined, key: undefined, last: { row: 0, column: 0 }, far: undefined };

/** The cell one stands on and the selection, over the lines and columns in force. */
export function useCursor(scheme: Scheme, items: readonly Item[], columns: readonly MatrixColumn[]): Cursor {
  const [held, hold] = useState<Held>(start);
  const rowOf = useMemo(() => new Map(items.flatMap((item, i) => (item.type === 'row' ? [[item.row.id, i] as const] : []))), [items]);
  const ground = useMemo<Ground>(() => ({
    rows: items.length,
    columns: columns.length,
    open: ({ row, column }) => {
      const [item, one] = [items[row], columns[column]];
      return item?.type === 'row' && one !== undefined && hasCell(scheme, item.row, one);
    },
  }), [scheme, items, columns]);
  const place = useMemo(() => placeOf(held, rowOf, columns, ground), [held, rowOf, columns, ground]);
  const at = (to: Place, far: Place | undefined): void => {
    const item = items[to.row];
    hold({ id: item?.type === 'row' ? item.row.id : undefined, key: columns[to.column]?.key, last: to, far });
  };
  const inside = held.far && held.far.row < items.length && held.far.column < columns.length ? held.far : undefined;
  return {
    place,
    block: place && blockOf(place, inside ?? place),
    ground,
    stand: (to, extend = false) => {
      if (extend && place) at(place, to);
      else if (ground.open(to)) at(to, undefined);
    },
    step: (step, extend, page) => {
      if (!place) return undefined;
      const to = extend ? stretch(ground, inside ?? place, step, page) : stepFrom(ground, place, step, page);
      if (to) at(extend ? place : to, extend ? to : undefined);
      return to;
    },
    selectAll: () => {
      const first = stepFrom(ground, { row: 0, column: 0 }, 'first', 1);
      if (first) at({ row: first.row, column: 0 }, { row: items.length - 1, column: columns.length - 1 });
    },
    collapse: () => {
      if (!inside || !place) return false;
      at(place, undefined);
      return true;
    },
  };
}

/** Where the held cell is now; the nearest open one where it is no more. */
function placeOf({ id, key, last }: Held, rowOf: ReadonlyMap<string, number>, columns: readonly MatrixColumn[], ground: Ground): Place | undefined {
  const [row, column] = [id === undefined ? undefined : rowOf.get(id), columns.findIndex((one) => one.key === key)];
  const wanted = { row: Math.min(row ?? last.row, ground.rows - 1), column: column >= 0 ? column : Math.min(last.column, ground.columns - 1) };
  if (wanted.row < 0 || wanted.column < 0) return undefined;
  if (ground.open(wanted)) return wanted;
  return stepFrom(ground, wanted, 'next', 1) ?? stepFrom(ground, wanted, 'back', 1);
}
