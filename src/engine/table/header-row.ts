import type { Cell, Grid } from './cell.ts';
import { isBlank, shownCell } from './cell.ts';
import type { Column } from './column.ts';
import { LINE_JOINT, matchHeaders } from './headers.ts';
import { isTall, isWide } from './merge.ts';

/** Rows among which the headings are looked for. */
const SEARCHED_ROWS = 60;

/** Characters beyond which a text is prose, not a heading. */
const HEADING_CHARACTERS = 120;

/** Columns that are read; a sheet with more is no table of ours. */
export const READ_COLUMNS = 512;

/** Rows whose width tells how wide the table is; no heading is looked for below them. */
export const SAMPLED_ROWS = 400;

/** First and last row of the headings, 0-based and inclusive. */
export type HeaderSpan = { first: number; last: number };

const filledCount = (cells: readonly Cell[] | undefined): number => (cells ?? []).filter((cell) => !isBlank(cell)).length;

/** Filled cells of a usual row of the table: what nine in ten of the filled rows do not exceed. */
export function usualWidth(rows: readonly Cell[][]): number {
  const counts = rows.slice(0, SAMPLED_ROWS).map(filledCount).filter((count) => count > 0).sort((left, right) => left - right);
  return counts[Math.floor(counts.length * 0.9)] ?? counts.at(-1) ?? 0;
}

function isHeading(cell: Cell): boolean {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1900 && cell <= 2200;
  return typeof cell === 'string' && cell.trim().length <= HEADING_CHARACTERS && !/^[\d.,\s%$-]+$/u.test(cell.replace(/^(?:19|20|21)\d\d$/u, 'año'));
}

function looksLikeHeadings(cells: readonly Cell[], needed: number): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length >= needed && filled.every(isHeading);
}

/** The row in which most of the known columns are named. */
function namedRow(grid: Grid, columns: readonly Column[]): number | undefined {
  let best: { row: number; count: number } | undefined;
  for (let row = 0; row < Math.min(grid.rows.length, SEARCHED_ROWS); row += 1) {
    const cells = (grid.rows[row] ?? []).slice(0, READ_COLUMNS);
    if (!looksLikeHeadings(cells, 1)) continue;
    const match = matchHeaders(cells.map(shownCell), columns);
    const count = Object.entries(match.mapping).filter(([header, id]) => id !== null && match.sure[Number(header)] === true).length;
    if (count > (best?.count ?? 0)) best = { row, count };
  }
  return best !== undefined && best.count >= Math.min(2, columns.length) ? best.row : undefined;
}

function shapedRow(grid: Grid): number | undefined {
  const usual = usualWidth(grid.rows);
  const needed = usual <= 1 ? 1 : Math.max(2, Math.ceil(usual * 0.6));
  const limit = Math.min(grid.rows.length, SEARCHED_ROWS);
  for (let row = 0; row < limit; row += 1) {
    if (looksLikeHeadings(grid.rows[row] ?? [], needed)) return row;
  }
  return undefined;
}

/** In a file without merges, a second line names the columns that the first left blank beside the name of their group. */
function continues(top: readonly Cell[], below: readonly Cell[]): boolean {
  const free = (column: number): boolean => isBlank(top[column]) || (column + 1 < below.length && isBlank(top[column + 1]));
  return looksLikeHeadings(below, 2) && below.every((cell, column) => isBlank(cell) || free(column)) && below.some((cell, column) => !isBlank(cell) && isBlank(top[column]));
}

/** A second line stands below where a heading spans several columns and each of them has a name of its own beneath. */
function hasLineBelow(grid: Grid, row: number): boolean {
  const below = grid.rows[row + 1] ?? [];
  if ((grid.merges ?? []).length === 0) return continues(grid.rows[row] ?? [], below);
  const groups = (grid.merges ?? []).filter((merge) => merge.top === row && merge.bottom === row && isWide(merge));
  const named = groups.filter((merge) => filledCount(below.slice(merge.left, merge.right + 1)) > 1);
  const width = grid.rows[row]?.length ?? 0;
  return named.some((merge) => merge.right - merge.left + 1 < width) && looksLikeHeadings(below, 2);
}

/** The row above is a first line where it groups some, not all, of the columns, or shares a tall cell with this row. */
function hasLineAbove(grid: Grid, row: number): boolean {
  const merges = (grid.merges ?? []).filter((merge) => merge.top === row - 1);
  if (merges.some((merge) => isTall(merge) && merge.bottom === row)) return true;
  const wide = merges.filter((merge) => merge.bottom === row - 1 && isWide(merge));
  const width = filledCount(grid.rows[row]);
  return wide.length > 0 && filledCount(grid.rows[row - 1]) > 1 && wide.every((merge) => merge.right - merge.left + 1 < width);
}

/** Where the headings stand; with known columns, where they are named. Undefined where no row looks like headings. */
export function headerSpan(grid: Grid, columns?: readonly Column[]): HeaderSpan | undefined {
  const row = (columns === undefined ? undefined : namedRow(grid, columns)) ?? shapedRow(grid);
  if (row === undefined) return undefined;
  if (row > 0 && hasLineAbove(grid, row)) return { first: row - 1, last: row };
  return { first: row, last: hasLineBelow(grid, row) ? row + 1 : row };
}

const headingText = (cell: Cell): string => shownCell(cell).replaceAll(/\s+/gu, ' ').slice(0, HEADING_CHARACTERS);

/** The heading of each column; where it stands on two lines, both. A wide heading counts for each column that it covers. */
export function headersOf(grid: Grid, span: HeaderSpan): string[] {
  const lines = grid.rows.slice(span.first, span.last + 1).map((cells) => cells.slice(0, READ_COLUMNS).map(headingText));
  for (const merge of span.last > span.first ? (grid.merges ?? []) : []) {
    const line = lines[merge.top - span.first];
    if (merge.top < span.first || merge.top > span.last || line === undefined) continue;
    for (let column = merge.left + 1; column <= Math.min(merge.right, READ_COLUMNS - 1); column += 1) line[column] = line[merge.left] ?? '';
  }
  const width = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = lines.map((line) => line[column] ?? '').filter((part) => part !== '');
    return [...new Set(parts)].join(LINE_JOINT);
  });
}
