import { stringify } from 'csv-stringify/sync';

import type { Cell, Decimal } from '../../engine/table/index.ts';
import { guarded } from './literal.ts';
import type { OutColumn, OutSheet } from './outline.ts';
import type { Target } from './target.ts';
import { writeTo } from './target.ts';

export type CsvStyle = {
  separator: ';' | ',' | '\t';
  decimal: Decimal;
};

/** What the spreadsheets of the three countries open without asking: semicolons and decimal comma. */
const USUAL: CsvStyle = { separator: ';', decimal: ',' };

const BATCH_ROWS = 500;
/** Whatever could be taken for a separator is quoted, so that the true one is found again. */
const SEPARATOR = /[;,|\t\r\n]/u;
const BYTE_ORDER_MARK = '\uFEFF';

function field(cell: Cell | undefined, column: OutColumn | undefined, decimal: Decimal): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'Sí' : 'No';
  if (typeof cell === 'string') return guarded(cell);
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (!Number.isFinite(cell)) return '';
  return column?.kind === 'code' ? String(cell) : plainNumber(cell).replace('.', decimal);
}

/** Digits without exponent. Three decimals get a fourth, which no thousands have. */
function plainNumber(value: number): string {
  const text = String(value);
  if (/\.\d{3}$/u.test(text)) return `${text}0`;
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

async function* csvPieces({ columns, rows }: Omit<OutSheet, 'name'>, style: CsvStyle): AsyncGenerator<Buffer, void, undefined> {
  const text = (records: string[][]) => Buffer.from(stringify(records, { delimiter: style.separator, record_delimiter: '\r\n', quoted_match: SEPARATOR }), 'utf8');
  yield Buffer.from(BYTE_ORDER_MARK, 'utf8');
  let batch = [columns.map((column) => guarded(column.title))];
  for await (const row of rows) {
    batch.push(row.map((cell, index) => field(cell, columns[index], style.decimal)));
    if (batch.length < BATCH_ROWS) continue;
    yield text(batch);
    batch = [];
  }
  if (batch.length > 0) yield text(batch);
}

/**
 * Writes a table as CSV (UTF-8 with mark) while its rows are read. Text that a spreadsheet could take for a formula
 * gets an apostrophe before it, which reading takes away again; days are yyyy-mm-dd.
 */
export async function writeCsv(sheet: Omit<OutSheet, 'name'>, target: Target, style: Partial<CsvStyle> = {}): Promise<void> {
  await writeTo(csvPieces(sheet, { ...USUAL, ...style }), target);
}
