import type { Cell } from '../../engine/table/index.ts';
import type { Download } from '../../kernel/contract.ts';
import { passingFile } from '../file/passing.ts';
import { writeCsv } from './csv-write.ts';
import type { OutColumn } from './outline.ts';
import { writeXlsx } from './xlsx-write.ts';

export type SheetFormat = 'xlsx' | 'csv';
export const sheetMedia: Record<SheetFormat, string> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

/** Spreadsheet programs take 31 characters and refuse these signs. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31).trim() || 'Hoja';

/** Longest name of a file, in characters; it ends with a whole word. */
const nameLength = 90;
/** A title as the name of a file, on every system that will keep it. */
const fileName = (title: string): string => {
  const name = title.replace(/[^\p{L}\p{N} .()-]+/gu, ' ').replace(/\s+/g, ' ').trim();
  return name.length <= nameLength ? name : name.slice(0, name.lastIndexOf(' ', nameLength));
};

/**
 * One sheet as a download.
 * @param title of the sheet and the file: one of example data carries EJEMPLO in it
 */
export async function sheetDownload(title: string, format: SheetFormat, columns: readonly OutColumn[], rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>): Promise<Download> {
  const path = passingFile(format);
  if (format === 'xlsx') await writeXlsx({ sheets: [{ name: sheetName(title), columns, rows }] }, path);
  else await writeCsv({ columns, rows }, path);
  return { name: `${fileName(title)}.${format}`, media: sheetMedia[format], path };
}
