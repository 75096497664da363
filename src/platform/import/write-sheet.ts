import type { Cell, CellValue, Column } from '../../engine/table/index.ts';
import type { Download } from '../../kernel/contract.ts';
import { sheetDownload, type SheetFormat } from '../sheet/download.ts';
import type { OutColumn } from '../sheet/index.ts';

/** A cell as a sheet shows it: lists joined by ` | `, absences in words. */
const outCell = (value: CellValue | undefined): Cell => (value === undefined || value === null ? null : Array.isArray(value) ? value.join(' | ') : typeof value === 'object' ? value.missing : value);

/** Columns that hold sentences. */
const long = new Set(['text', 'name']);

/** Rows as a sheet to download, in the columns it is read back by. */
export async function writeSheet(title: string, format: SheetFormat, columns: readonly Column[], rows: Iterable<Record<string, CellValue>>): Promise<Download> {
  const out: OutColumn[] = columns.map(({ id, title: head, kind }) => ({ title: head, kind, width: long.has(id) ? 55 : Math.max(10, Math.min(30, head.length + 4)) }));
  const cells = function* (): Iterable<readonly Cell[]> {
    for (const row of rows) yield columns.map(({ id }) => outCell(row[id]));
  };
  return sheetDownload(title, format, out, cells());
}
