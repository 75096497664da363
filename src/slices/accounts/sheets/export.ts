import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue, Column } from '../../../engine/table/index.ts';
import type { Download } from '../../../kernel/contract.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { writeCsv, writeXlsx, type OutColumn } from '../../../platform/sheet/index.ts';
import { findAccount } from '../store/account.ts';
import { listGrants } from '../store/grant.ts';
import { listAccounts } from '../store/list.ts';

const media = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;
const pageSize = 200;

/** Every account within reach, one row per grant in force: reading it back changes nothing. */
export async function* exportedPeople(ctx: Context): AsyncIterable<Record<string, CellValue>> {
  for (let after: [string, string] | undefined, more = true; more; ) {
    const page = await listAccounts(ctx.tx, ctx.reach, {}, after, pageSize, ctx.now);
    more = page.length > pageSize;
    for (const item of page.slice(0, pageSize)) {
      const account = await findAccount(ctx.tx, item.id);
      const base = { account: item.name, name: item.fullName, mail: account?.mail ?? null, institution: item.institutionName };
      const grants = (await listGrants(ctx.tx, ctx.reach, { account: item.id, inForce: true }, undefined, 100, ctx.now)).filter((grant) => grant.account === item.id);
      if (grants.length === 0) yield base;
      for (const grant of grants) yield { ...base, role: grant.role, scopeKind: grant.scopeKind, scope: grant.scopeKind === 'institution' ? grant.scopeName : grant.scope, from: grant.fromOn, to: grant.toOn };
      after = [item.key, item.id];
    }
  }
}

/** Writes rows as a sheet in the machine's temporary folder; choices are written by their labels. */
export async function writePeople(title: string, format: 'xlsx' | 'csv', columns: readonly Column[], rows: readonly Record<string, CellValue>[]): Promise<Download> {
  const path = join(tmpdir(), `articula-${randomUUID()}.${format}`);
  const out: OutColumn[] = columns.map((column) => ({ title: column.title, kind: column.kind, width: 22 }));
  const shown = (column: Column, value: CellValue | undefined): string | null => (typeof value === 'string' ? (column.choices?.find((choice) => choice.id === value)?.label ?? value) : null);
  const cells = rows.map((row) => columns.map((column) => shown(column, row[column.id])));
  if (format === 'xlsx') await writeXlsx({ sheets: [{ name: title, columns: out, rows: cells }] }, path);
  else await writeCsv({ columns: out, rows: cells }, path);
  return { name: `${title}.${format}`, media: media[format], path };
}
