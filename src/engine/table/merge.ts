import type { Cell, Grid, Merge, Rows } from './cell.ts';
import { isBlank } from './cell.ts';

/** Merges read from a sheet; more than this and the rest is left as it is, since a filled sheet could grow without end. */
const MERGES = 50_000;

/** Cells that filling may write in one sheet. */
const FILLED_CELLS = 1_000_000;

export const isWide = (merge: Merge): boolean => merge.right > merge.left;
export const isTall = (merge: Merge): boolean => merge.bottom > merge.top;

/**
 * Rows from row `from` on (0-based), with the value of each tall merge that begins there repeated downward in its first
 * column. The grid itself is left alone.
 */
export function* filledRows(grid: Grid<Rows>, from: number): Generator<Cell[], void, undefined> {
  const starting = Map.groupBy((grid.merges ?? []).slice(0, MERGES).filter((merge) => isTall(merge) && merge.top >= from), ({ top }) => top);
  let open: { merge: Merge; value: Cell }[] = [];
  let filled = 0;
  let index = -1;
  for (const row of grid.rows) {
    index += 1;
    if (index < from) continue;
    const reaching = open.slice(0, FILLED_CELLS - filled);
    const cells = reaching.length > 0 ? row.slice() : row;
    for (const { merge, value } of reaching) {
      while (cells.length <= merge.left) cells.push(null);
      cells[merge.left] = value;
    }
    filled += reaching.length;
    open = open.filter(({ merge }) => merge.bottom > index);
    for (const merge of starting.get(index) ?? []) {
      const value = cells[merge.left];
      if (value !== undefined && !isBlank(value)) open.push({ merge, value });
    }
    yield cells;
  }
}
