import { newId } from '../../../kernel/id.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type accounts } from '../contract.ts';
import type { Grant, ScopeKind } from '../contract.ts';
import { spread } from '../authority.ts';
import { endGrant, insertGrant, listGrants, lockGrant, type ListedGrant } from '../store/grant.ts';
import { findRole } from '../store/role.ts';
import { institutionExists, territoryExists } from '../store/list.ts';
import { keepsAnAdministrator } from './administrators.ts';
import { isoOrNull, type Ctx } from './ctx.ts';
import { whyNotGive } from './giving.ts';
import { holderOf, holderNames } from './holders.ts';
import { newGrant } from './new-grant.ts';
import { known } from './roles.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';

export const grants: Pick<Actions<typeof accounts>, 'listGrants' | 'grant' | 'endGrant'> = {
  async listGrants(ctx, { after, limit, ...filter }) {
    const keys = readCursor(after);
    const found = await listGrants(ctx.tx, ctx.reach, filter, keys && [String(keys[0]), String(keys[1])], limit, ctx.now);
    const { items, next } = toPage(found, limit, (row) => [row.createdAt.toISOString(), row.id]);
    const names = await holderNames(ctx.tx, items);
    return { items: items.map((row) => shown(row, names)), next };
  },

  async grant(ctx, input) {
    const scope = { kind: input.scope.kind, id: input.scope.kind === 'everything' ? null : (input.scope.id ?? null) };
    if (input.from && input.to && input.to < input.from) throw no('days-backwards');
    const role = known(await findRole(ctx.tx, input.role), input.role);
    if (!role.scopes.includes(scope.kind)) throw no('role-scope', { role: role.name });
    await knownScope(ctx, scope.kind, scope.id);
    const holder = await holderOf(ctx, input.holder);
    const row = newGrant({ id: input.id ?? newId(ctx.now.getTime()), role: role.id, holder: input.holder, scope, from: input.from ?? null, to: input.to ?? null }, holder.institution, ctx.now);
    const permitted = ctx.permitNew(row);
    const problem = whyNotGive(ctx, role, await spread(ctx.tx, scope));
    if (problem) throw no(problem, { role: role.name });
    await insertGrant(ctx.tx, permitted, ctx.zone);
    const data = { role: role.id, holder: input.holder, scope, from: row.fromOn, to: row.toOn };
    return ctx.record({ fact: 'accounts.granted', kind: 'grant', on: row, data, ...(input.why ? { why: input.why } : {}) }, { id: row.id });
  },

  async endGrant(ctx, { id, version, why }) {
    const row = await lockGrant(ctx.tx, id);
    const permitted = ctx.permit(row);
    if (row!.endsAt !== null && row!.endsAt <= ctx.now) return ctx.unchanged({}); // permit answered for the row's being there
    if (permitted.version !== version) throw houseNo('version-changed', { current: { id, version: permitted.version, to: permitted.toOn } });
    await keepsAnAdministrator(ctx, () => endGrant(ctx.tx, permitted, ctx.now));
    return ctx.record({ fact: 'accounts.grant-ended', kind: 'grant', on: permitted, data: { role: permitted.role, scope: { kind: permitted.scopeKind, id: permitted.scope } }, ...(why ? { why } : {}) }, {});
  },
};

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Groups and programmes belong to slices below: any identity is taken, and opens nothing until it is a party of something. */
async function knownScope(ctx: Ctx, kind: ScopeKind, id: string | null): Promise<void> {
  const there =
    kind === 'everything' ||
    (id !== null &&
      (kind === 'institution' ? await institutionExists(ctx.tx, id) : kind === 'territory' ? await territoryExists(ctx.tx, id) : kind === 'zone' ? (await spread(ctx.tx, { kind, id })).territories.length > 0 : isId(id)));
  if (!there) throw no('scope-unknown', { scope: id ?? '' });
}

function shown(row: ListedGrant, names: Map<string, string>): Grant {
  const kind = row.account ? 'account' : row.person ? 'person' : 'post';
  const id = row.account ?? row.person ?? row.post ?? '';
  return {
    id: row.id,
    role: { id: row.role, name: row.roleName },
    holder: { kind, id, name: row.holderName ?? names.get(id) ?? '' },
    scope: { kind: row.scopeKind, id: row.scope, name: row.scopeName ?? row.scope ?? '' },
    from: row.fromOn,
    to: row.toOn,
    endsAt: isoOrNull(row.endsAt),
    inForce: row.inForce,
    version: row.version,
  };
}
