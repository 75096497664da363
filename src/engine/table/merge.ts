import type { Cell, Grid, Merge } from './cell.ts';
import { isBlank } from './cell.ts';

/** Merges read from a sheet; more than this and the rest is left as it is, since a filled sheet could grow without end. */
const MERGES = 50_000;

/** Cells that filling may write in one sheet. */
const FILLED_CELLS = 1_000_000;

export const isWide = (merge: Merge): boolean => merge.right > merge.left;
export const isTall = (merge: Merge): boolean => merge.bottom > merge.top;

/**
 * Rows with the value of each tall merge repeated downward in its first column, from row `from` on (0-based).
 * The grid itself is left alone.
 */
export function filledRows(grid: Grid, from: number): Cell[][] {
  const rows = grid.rows.slice();
  const copied = new Set<number>();
  let filled = 0;
  for (const merge of (grid.merges ?? []).slice(0, MERGES)) {
    const value = rows[merge.top]?.[merge.left];
    if (!isTall(merge) || merge.top < from || value === undefined || isBlank(value)) continue;
    const last = Math.min(merge.bottom, rows.length - 1);
    for (let row = merge.top + 1; row <= last && filled < FILLED_CELLS; row += 1, filled += 1) {
      const source = rows[row] ?? [];
      const cells = copied.has(row) ? source : source.slice();
      while (cells.length <= merge.left) cells.push(null);
      cells[merge.left] = value;
      rows[row] = cells;
      copied.add(row);
    }
  }
  return rows;
}
