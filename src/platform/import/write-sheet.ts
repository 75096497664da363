import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, CellValue, Column } from '../../engine/table/index.ts';
import type { Download } from '../../kernel/contract.ts';
import { writeCsv, writeXlsx, type OutColumn } from '../sheet/index.ts';

const media = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

const outCell = (value: CellValue | undefined): Cell => (value === undefined || value === null ? null : Array.isArray(value) ? value.join(' | ') : typeof value === 'object' ? value.missing : value);

/** Writes rows as a file of the machine's temporary folder; whoever sends it takes it away. */
export async function writeSheet(title: string, format: 'xlsx' | 'csv', columns: readonly Column[], rows: readonly Record<string, CellValue>[]): Promise<Download> {
  const path = join(tmpdir(), `articula-${randomUUID()}.${format}`);
  const out: OutColumn[] = columns.map((column) => ({ title: column.title, kind: column.kind, width: column.id === 'name' ? 50 : Math.max(12, Math.min(30, column.title.length + 4)) }));
  const cells = rows.map((row) => columns.map((column) => outCell(row[column.id])));
  if (format === 'xlsx') await writeXlsx({ sheets: [{ name: title.slice(0, 31), columns: out, rows: cells }] }, path);
  else await writeCsv({ columns: out, rows: cells }, path);
  return { name: `${title}.${format}`, media: media[format], path };
}
