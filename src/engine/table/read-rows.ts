import { columnLetters } from './cell.ts';
import type { CellValue, Column, Settings } from './column.ts';
import { isNumeric } from './column.ts';
import type { LongTable, Table, TableRow } from './find.ts';
import type { Mapping } from './headers.ts';
import { ColumnDecimal } from './number.ts';
import { said } from './problem.ts';
import { readCell } from './read-cell.ts';
import type { Placed } from './shift.ts';
import { shiftIn } from './shift.ts';
import type { TableCode } from './text.es.ts';

/** `column` is the letters that the sheet shows. */
export type CellProblem = { column: string; code: TableCode; message: string };

/** `values` by column id, only those that fit; `held` says why a person should look before the row is used. */
export type ReadRow = { row: number; values: Record<string, CellValue>; problems: CellProblem[]; held?: string };

/** How a number of two readings was read. */
export type RowsNote = { column: string; code: TableCode; message: string };

export type RowsReading = { rows: ReadRow[]; notes: RowsNote[] };

/** A table as far as its rows are read: an array of them, or what unpacks them. */
type Readable = Pick<LongTable, 'headers' | 'rows'>;

function placedColumns(table: Readable, mapping: Mapping, columns: readonly Column[], settings: Settings): { placed: Placed[]; notes: RowsNote[] } {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const found = table.headers.flatMap((_, index) => {
    const column = byId.get(mapping[index] ?? '');
    return column === undefined ? [] : [{ index, column, sign: isNumeric(column.kind) ? new ColumnDecimal() : undefined }];
  });
  const numeric = found.filter(({ sign }) => sign !== undefined);
  if (numeric.length > 0) for (const { cells } of table.rows) for (const { index, sign } of numeric) sign?.see(cells[index] ?? null);
  const notes: RowsNote[] = [];
  const placed = found.map(({ index, column, sign }): Placed => {
    if (sign === undefined) return { index, column, settings };
    const { decimal, by, firstOpen } = sign.reading(settings.decimal);
    if (firstOpen !== undefined) {
      const letters = columnLetters(index);
      const hint = decimal === ',' ? 'coma decimal' : 'punto decimal';
      const code = by === 'column' ? 'decimal-by-column' : 'decimal-by-country';
      notes.push({ column: letters, ...said(code, { letters, title: column.title, value: firstOpen, hint }) });
    }
    return { index, column, settings: { ...settings, decimal } };
  });
  return { placed, notes };
}

function readRow(row: TableRow, placed: readonly Placed[]): ReadRow {
  const values: Record<string, CellValue> = {};
  const problems: CellProblem[] = [];
  const faults = new Map<number, TableCode>();
  for (const { index, column, settings } of placed) {
    const reading = readCell(row.cells[index] ?? null, column, settings);
    if (reading.ok) values[column.id] = reading.value;
    else {
      problems.push({ column: columnLetters(index), code: reading.code, message: reading.message });
      faults.set(index, reading.code);
    }
  }
  const held = faults.size > 0 ? shiftIn(row.cells, placed, faults) : undefined;
  return held === undefined ? { row: row.row, values, problems } : { row: row.row, values, problems, held };
}

/** Remembers the values of the unique columns and reports a repeated one on the later row, naming the first. */
class Uniqueness {
  readonly #placed: readonly Placed[];
  readonly #firstRows = new Map<string, Map<string, number>>();

  constructor(placed: readonly Placed[]) {
    this.#placed = placed.filter(({ column }) => column.unique === true);
    for (const { column } of this.#placed) this.#firstRows.set(column.id, new Map());
  }

  check(row: ReadRow, source: TableRow): void {
    for (const { index, column } of this.#placed) {
      const value = row.values[column.id];
      const firstRows = this.#firstRows.get(column.id);
      if ((typeof value !== 'string' && typeof value !== 'number') || firstRows === undefined) continue;
      const key = String(value).toLowerCase();
      const first = firstRows.get(key);
      if (first === undefined) firstRows.set(key, row.row);
      // 2.10 typed as a number is 2.1 by the time it arrives.
      else row.problems.push({ column: columnLetters(index), ...said(typeof source.cells[index] === 'number' && key.includes('.') ? 'duplicate-number' : 'duplicate', { value: String(value), row: first }) });
    }
  }
}

export type RowStream = { rows: Generator<ReadRow, void, undefined>; notes: RowsNote[] };

/** As readRows, one row at a time, for tables that should not stand in memory twice. */
export function streamRows(table: Readable, mapping: Mapping, columns: readonly Column[], settings: Settings): RowStream {
  const { placed, notes } = placedColumns(table, mapping, columns, settings);
  const uniqueness = new Uniqueness(placed);
  function* rows(): Generator<ReadRow, void, undefined> {
    for (const source of table.rows) {
      const row = readRow(source, placed);
      uniqueness.check(row, source);
      yield row;
    }
  }
  return { rows: rows(), notes };
}

/**
 * The rows of a table as values of its columns, each with its problems by column letters. Numbers of two readings
 * (1.234) are decided per column and said in `notes`. Unmapped columns are left out, so an import cannot blank them.
 */
export function readRows(table: Table, mapping: Mapping, columns: readonly Column[], settings: Settings): RowsReading {
  const { rows, notes } = streamRows(table, mapping, columns, settings);
  return { rows: [...rows], notes };
}
