import type { CellValue, Column } from '../../../engine/table/index.ts';
import type { Download } from '../../../kernel/contract.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { sheetDownload, type SheetFormat } from '../../../platform/sheet/download.ts';
import { findAccount } from '../store/account.ts';
import { listGrants } from '../store/grant.ts';
import { listAccounts } from '../store/list.ts';

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

/** Rows as a sheet; choices are written by their labels. */
export async function writePeople(title: string, format: SheetFormat, columns: readonly Column[], rows: readonly Record<string, CellValue>[]): Promise<Download> {
  const shown = (column: Column, value: CellValue | undefined): string | null => (typeof value === 'string' ? (column.choices?.find((choice) => choice.id === value)?.label ?? value) : null);
  return sheetDownload(title, format, columns.map((column) => ({ title: column.title, kind: column.kind, width: 22 })), rows.map((row) => columns.map((column) => shown(column, row[column.id]))));
}
