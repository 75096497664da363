import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Cell, CellValue, Column } from '../../../engine/table/index.ts';
import type { Download } from '../../../kernel/contract.ts';
import { writeCsv, writeXlsx, type OutColumn } from '../../../platform/sheet/index.ts';

const media = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

/** A cell as a sheet shows it: lists joined by ` | `, absences in words. */
export function outCell(value: CellValue | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.join(' | ');
  return typeof value === 'object' ? value.missing : value;
}

/**
 * Writes rows as a file in the machine's temporary folder.
 * @param title of the sheet; an export of example data carries EJEMPLO there and in the file's name
 */
export async function writeSheet(title: string, format: 'xlsx' | 'csv', columns: readonly Column[], rows: Iterable<Record<string, CellValue>>): Promise<Download> {
  const path = join(tmpdir(), `articula-${randomUUID()}.${format}`);
  const out: OutColumn[] = columns.map((column) => ({ title: column.title, kind: column.kind, width: column.id === 'text' ? 60 : Math.max(10, Math.min(28, column.title.length + 2)) }));
  const cells = function* (): Iterable<readonly Cell[]> {
    for (const row of rows) yield columns.map((column) => outCell(row[column.id]));
  };
  if (format === 'xlsx') await writeXlsx({ sheets: [{ name: sheetName(title), columns: out, rows: cells() }] }, path);
  else await writeCsv({ columns: out, rows: cells() }, path);
  return { name: `${fileName(title)}.${format}`, media: media[format], path };
}

/** Spreadsheet programs take 31 characters and refuse these signs. */
const sheetName = (title: string): string => title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31).trim() || 'Matriz';

/** Longest name of a file, in characters; it ends with a whole word. */
const nameLength = 90;
const fileName = (title: string): string => {
  const name = title.replace(/[^\p{L}\p{N} .-]+/gu, ' ').replace(/\s+/g, ' ').trim();
  return name.length <= nameLength ? name : name.slice(0, name.lastIndexOf(' ', nameLength));
};
