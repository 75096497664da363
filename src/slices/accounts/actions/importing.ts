import { carryOut, undoImport } from '../../../platform/import/carry-out.ts';
import { previewSheet } from '../../../platform/import/preview.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import type { CellValue } from '../../../engine/table/index.ts';
import type { accounts } from '../contract.ts';
import { peopleColumns } from '../sheets/columns.ts';
import { exportedPeople, writePeople } from '../sheets/export.ts';
import { peopleSheet } from '../sheets/people.ts';
import { lockAccount } from '../store/account.ts';
import { listRoles } from '../store/role.ts';
import { findImportedAccounts } from '../store/sheet.ts';
import { notWider } from './giving.ts';
import { makeLink } from './links.ts';

type Importing = Pick<Actions<typeof accounts>, 'previewImport' | 'import' | 'undoImport' | 'createLinks' | 'export' | 'template'>;

export const importing: Importing = {
  async previewImport(ctx, { fileId, institution, mapping }) {
    // Whoever administers one institution loads into it unless the sheet says otherwise.
    const own = ctx.reach.everything || ctx.reach.institutions.length !== 1 ? null : ctx.reach.institutions[0]!;
    return previewSheet(ctx, peopleSheet, { institution: institution ?? own }, { fileId, mapping });
  },

  async import(ctx, { previewId, onlyValid }) {
    const carried = await carryOut(ctx, peopleSheet, previewId, onlyValid);
    const answer = { importId: carried.importId, created: carried.created, changed: carried.changed, accounts: await findImportedAccounts(ctx.tx, carried.importId) };
    if (carried.again) return ctx.unchanged(answer);
    const data = { import: carried.importId, created: carried.created, changed: carried.changed, accounts: answer.accounts };
    return ctx.record({ fact: 'accounts.people-imported', kind: 'import', on: { ...carried.place, id: carried.importId }, data }, answer);
  },

  async undoImport(ctx, { importId }) {
    const { undone, place } = await undoImport(ctx, peopleSheet, importId);
    return ctx.record({ fact: 'accounts.import-undone', kind: 'import', on: { ...place, id: importId }, data: { import: importId, undone } }, { importId, undone });
  },

  async createLinks(ctx, input) {
    const items: { account: string; fullName: string; path: string; text: string; expiresAt: string }[] = [];
    for (const [at, id] of [...new Set(input.accounts)].sort().entries()) {
      const account = ctx.permit(await lockAccount(ctx.tx, id));
      await notWider(ctx, account);
      const { path, text, expiresAt } = await makeLink(ctx, account, 'set-password', input.hours, false);
      items.push({ account: id, fullName: account.fullName, path, text, expiresAt });
      if (at > 0) ctx.note({ fact: 'accounts.link-created', kind: 'account', on: account, data: { purpose: 'set-password', hours: input.hours } });
    }
    const first = ctx.permit(await lockAccount(ctx.tx, items[0]!.account)); // the contract asks for one at least
    return ctx.record({ fact: 'accounts.link-created', kind: 'account', on: first, data: { purpose: 'set-password', hours: input.hours } }, { items });
  },

  async export(ctx, { format }) {
    const rows: Record<string, CellValue>[] = [];
    for await (const row of exportedPeople(ctx)) rows.push(row);
    return writePeople(ctx.demo ? 'EJEMPLO Cuentas' : 'Cuentas', format, peopleColumns(await listRoles(ctx.tx)), rows);
  },

  async template(ctx, { format }) {
    return writePeople('Plantilla de cuentas', format, peopleColumns(await listRoles(ctx.tx)), []);
  },
};
