import { createHash } from 'node:crypto';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type Role, type accounts } from '../contract.ts';
import type { PackRole } from '../packs.ts';
import { insertRole, listRoles, lockRole, updateRole, type RoleRow } from '../store/role.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { keepsAnAdministrator } from './administrators.ts';

const hashOfRole = (role: PackRole): string =>
  createHash('sha256').update(JSON.stringify([role.name, role.description, role.can, role.cannot, role.operations, role.except, role.reads, role.scopes, role.secondFactor])).digest('hex');

/** A role as a pack states it, before anybody edited it. */
export const packedRole = (role: PackRole, pack: string): RoleRow => ({ ...role, owner: null, territory: null, parties: [], visibility: 'public', version: 1, pack, packHash: hashOfRole(role) });

const shown = (row: RoleRow): Role => ({
  id: row.id, name: row.name, description: row.description, can: row.can, cannot: row.cannot, operations: row.operations, except: row.except,
  reads: row.reads, scopes: row.scopes, secondFactor: row.secondFactor, version: row.version,
});

export const roles: Pick<Actions<typeof accounts>, 'listRoles' | 'saveRole'> = {
  async listRoles(ctx) {
    return { items: (await listRoles(ctx.tx)).map(shown), next: null };
  },

  async saveRole(ctx, { version, pack, ...words }) {
    const before = await lockRole(ctx.tx, words.id);
    const packed = pack !== undefined && ctx.actor.kind === 'system';
    const wanted = { ...packedRole(words, pack ?? ''), ...(packed ? {} : { pack: before?.pack ?? null, packHash: null }) };
    if (!before) {
      await insertRole(ctx.tx, ctx.permitNew(wanted));
      return ctx.record({ fact: 'accounts.role-saved', kind: 'role', on: wanted, data: { role: wanted.id, fields: ['operations', 'scopes'] } }, { version: 1 });
    }
    const permitted = ctx.permit(before);
    if (packed && (before.packHash === null || before.packHash === wanted.packHash)) return ctx.unchanged({ version: before.version }); // a local edit wins
    if (!packed && version !== before.version) throw houseNo('version-changed', { current: shown(before) });
    const after = { ...wanted, version: before.version + 1 };
    await keepsAnAdministrator(ctx, () => updateRole(ctx.tx, ctx.permit({ ...permitted, ...after })));
    return ctx.record({ fact: 'accounts.role-saved', kind: 'role', on: after, data: { role: after.id, fields: changed(before, after), operations: { before: before.operations, after: after.operations } } }, { version: after.version });
  },
};

const changed = (before: RoleRow, after: RoleRow): string[] =>
  (['name', 'description', 'can', 'cannot', 'operations', 'except', 'reads', 'scopes', 'secondFactor'] as const).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** The role, or a plain answer that there is none of that name. */
export function known(role: RoleRow | undefined, id: string): RoleRow {
  if (!role) throw no('role-unknown', { role: id });
  return role;
}
