import type { Grant } from '../../platform/access/actor.ts';
import { rows, sql, type Tx } from '../../platform/db/sql.ts';
import { zoneCodes } from './posts.ts';

export type ScopeKind = 'institution' | 'territory' | 'zone' | 'group' | 'programme' | 'everything';

export interface Scope {
  kind: ScopeKind;
  id: string | null;
}

interface GrantInForce {
  role: string;
  operations: string[];
  except: string[];
  reads: boolean;
  scopeKind: ScopeKind;
  scope: string | null;
  secondFactor: boolean;
}

export interface Holder {
  account: string;
  person: string | null;
  posts: string[];
  /** The house asks for a second factor where a role does, and they have none: such a role is held and opens nothing. */
  lacksFactor?: boolean;
}

/** Protected files are reached by no scope of «everything»: only by a grant on their own institution. */
const beyondEverything = ['cases.*'];

/** The grants somebody holds at an instant, by themselves or by a post they hold, with their scopes spelled out. */
export async function grantsInForce(tx: Tx, { account, person, posts, lacksFactor = false }: Holder, now: Date): Promise<{ grants: Grant[]; scopes: Scope[] }> {
  const found = await rows<GrantInForce>(tx, sql`
    select r.id as role, r.operations, r.except_operations as except, r.reads, g.scope_kind as "scopeKind", g.scope, r.second_factor as "secondFactor"
    from accounts.grant g join accounts.role r on r.id = g.role
    where (g.account = ${account} or g.person = ${person}::uuid or g.post = any(${posts}::uuid[]))
      and (g.starts_at is null or g.starts_at <= ${now}) and (g.ends_at is null or g.ends_at > ${now})`);
  const grants = await Promise.all(found.map(async (row): Promise<Grant> => {
    const waits = lacksFactor && row.secondFactor;
    return { ...(await spread(tx, { kind: row.scopeKind, id: row.scope })), role: row.role, operations: waits ? [] : row.operations, reads: row.reads && !waits, except: row.scopeKind === 'everything' ? [...row.except, ...beyondEverything] : row.except };
  }));
  return { grants, scopes: found.map((row) => ({ kind: row.scopeKind, id: row.scope })) };
}

/** How far a scope reaches. Groups and programmes are parties: they open what is shared with them and what they own. */
export async function spread(tx: Tx, scope: Scope): Promise<Pick<Grant, 'everything' | 'institutions' | 'territories'>> {
  const nothing = { everything: false, institutions: [], territories: [] };
  if (scope.kind === 'everything') return { ...nothing, everything: true };
  if (scope.id === null) return nothing;
  if (scope.kind === 'territory') return { ...nothing, territories: [scope.id] };
  if (scope.kind === 'zone') return { ...nothing, territories: await zoneCodes(tx, scope.id) };
  return { ...nothing, institutions: [scope.id] };
}

/** The institutions, groups and programmes somebody belongs to: of their account, their posts and their grants. */
export function membershipsOf(owner: string | null, posts: { institution: string }[], scopes: Scope[]): string[] {
  const parties = scopes.filter((s) => s.kind === 'institution' || s.kind === 'group' || s.kind === 'programme').map((s) => s.id);
  return [...new Set([owner, ...posts.map((p) => p.institution), ...parties])].filter((id): id is string => id !== null);
}
