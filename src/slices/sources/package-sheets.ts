import { findTable, matchHeaders, type Cell, type Column, type Grid } from '../../engine/table/index.ts';
import type { Download } from '../../kernel/contract.ts';
import { fold } from '../../kernel/text.ts';
import { passingFile } from '../../platform/file/passing.ts';
import { sheetMedia } from '../../platform/sheet/download.ts';
import { readSheets, writeXlsx, type OutSheet } from '../../platform/sheet/index.ts';
import { packageFormat, packageLists, packageVersion, type Package, type PackageList } from './contract/packages-format.ts';
import { columnTitles, headColumns, readCellOf, sheetColumns, writeCellOf, type SheetColumn } from './rules/packages/sheet.ts';
import type { PackageWrong } from './rules/packages/wrong.ts';
import { packageListsEs } from './text/packages-problems.es.ts';

/** A workbook read as the JSON of a package, with the row of the sheet from which each item came. */
export interface ReadWorkbook {
  value: Record<string, unknown>;
  wrong: PackageWrong[];
  rows: Partial<Record<PackageList, number[]>>;
}

const headSheet = 'Paquete';

/**
 * Reads an .xlsx or .ods: a sheet for each list, found by its name, and «Paquete» for what is said of the whole. A list
 * without a sheet is empty; rows that are not read are told, never left out in silence.
 * @throws SheetProblem for a file that is no workbook
 */
export async function readWorkbook(path: string): Promise<ReadWorkbook> {
  const grids = await readSheets(path);
  const named = (name: string): Grid | undefined => grids.find((grid) => fold(grid.name) === fold(name));
  const read: ReadWorkbook = { value: { format: packageFormat, version: packageVersion }, wrong: [], rows: {} };
  const head = named(headSheet);
  if (head) Object.assign(read.value, headOf(head));
  else read.wrong.push({ code: 'sheet-unknown', details: { sheet: headSheet } });
  for (const list of packageLists) {
    const grid = named(packageListsEs[list].sheet);
    if (grid) readList(read, list, grid);
    else if (list === 'documents') read.wrong.push({ code: 'sheet-unknown', list, details: { sheet: packageListsEs[list].sheet } });
  }
  return read;
}

/** «Paquete» says one thing a line: its name and its value. */
function headOf({ rows }: Grid): Record<string, unknown> {
  const said = new Map(rows.map(([name, value]) => [fold(String(name ?? '')), value ?? null]));
  return Object.fromEntries(headColumns.flatMap((column) => {
    const value = readCellOf(column, said.get(fold(column.title)) ?? null);
    return value === undefined ? [] : [[column.id, value]];
  }));
}

const columnsFor = (columns: readonly SheetColumn[]): Column[] => columns.map(({ id, title, aliases = [], required = false }) => ({ id, title, aliases: [...aliases], kind: 'text', required }));

function readList(read: ReadWorkbook, list: PackageList, grid: Grid): void {
  const columns = sheetColumns[list];
  const sheet = packageListsEs[list].sheet;
  const table = findTable(grid, columnsFor(columns));
  if (table.headerRow === 0) return;
  const { mapping } = matchHeaders(table.headers, columnsFor(columns));
  const placed = table.headers.flatMap((_, index) => columns.filter(({ id }) => id === mapping[index]).map((column) => ({ index, column })));
  for (const column of columns) if (column.required && !placed.some((one) => one.column.id === column.id) && grid.rows.length > table.headerRow) read.wrong.push({ code: 'column-missing', list, details: { sheet, column: column.title } });
  const rows: number[] = [];
  const items: Record<string, unknown>[] = [];
  // Totals and notes are left out of an ordinary table; here every row under the headings is something to be said.
  for (const [n, cells] of grid.rows.slice(table.headerRow).entries()) {
    const item = Object.fromEntries(placed.flatMap(({ index, column }) => {
      const value = readCellOf(column, cells[index] ?? null);
      return value === undefined ? [] : [[column.id, value]];
    }));
    if (Object.keys(item).length === 0) continue;
    rows.push(table.headerRow + n + 1);
    items.push(fromColumns(item));
  }
  read.value[list] = items;
  read.rows[list] = rows;
}

/** Columns named `share.part` are parts of an object. */
function fromColumns(item: Record<string, unknown>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(item)) {
    const [name = '', part] = id.split('.');
    if (part === undefined) whole[name] = value;
    else whole[name] = { ...(whole[name] as object | undefined), [part]: value }; // made by the line above
  }
  return whole;
}

/** A package as a workbook to download; a template is a package without items. */
export async function writeWorkbook(name: string, given: Package | undefined): Promise<Download> {
  const path = passingFile('xlsx');
  const head: OutSheet = { name: headSheet, columns: columnTitles.head.map((title, at) => ({ title, width: at === 0 ? 20 : 60 })), rows: headColumns.map((column) => [column.title, given ? writeCellOf(column, given[column.id as 'id']) : null]) }; // its columns are fields of the package
  const lists = packageLists.map((list): OutSheet => ({ name: packageListsEs[list].sheet, columns: sheetColumns[list].map(({ title, width = 18 }) => ({ title, width })), rows: rowsOf(list, given) }));
  await writeXlsx({ sheets: [head, ...lists] }, path);
  return { name: `${name}.xlsx`, media: sheetMedia.xlsx, path };
}

function* rowsOf(list: PackageList, given: Package | undefined): Iterable<readonly Cell[]> {
  for (const item of given?.[list] ?? []) {
    const said = item as Record<string, unknown>; // every item of a package is an object
    yield sheetColumns[list].map((column) => {
      const [name = '', part] = column.id.split('.');
      const value = part === undefined ? said[name] : (said[name] as Record<string, unknown> | undefined)?.[part]; // `share` and `counts` are objects
      return writeCellOf(column, value);
    });
  }
}
