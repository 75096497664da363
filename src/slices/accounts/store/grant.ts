import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, execute, maybe, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Authorised } from '../proof.ts';
import type { ScopeKind } from '../contract.ts';

export interface GrantRow extends Owned {
  role: string;
  account: string | null;
  person: string | null;
  post: string | null;
  scopeKind: ScopeKind;
  scope: string | null;
  fromOn: string | null;
  toOn: string | null;
  createdAt: Date;
}

export interface ListedGrant extends GrantRow {
  roleName: string;
  holderName: string | null;
  scopeName: string | null;
  endsAt: Date | null;
  inForce: boolean;
}

const columns = sql`g.id, g.owner, g.territory, g.parties, g.visibility, g.version, g.role, g.account, g.person, g.post, g.scope_kind as "scopeKind", g.scope,
  g.from_on as "fromOn", g.to_on as "toOn", g.created_at as "createdAt"`;

export const lockGrant = (tx: Tx, id: string): Promise<(GrantRow & { endsAt: Date | null }) | undefined> =>
  maybe(tx, sql`select ${columns}, g.ends_at as "endsAt" from accounts.grant g where g.id = ${id} for update`);

/** Days become instants here: a grant begins and ends at midnight of the house's own zone. */
export async function insertGrant(tx: Tx, row: Authorised<GrantRow>, zone: string): Promise<void> {
  await execute(tx, sql`insert into accounts.grant (id, owner, territory, parties, visibility, version, role, account, person, post, scope_kind, scope, from_on, to_on, starts_at, ends_at, created_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.version}, ${row.role}, ${row.account}, ${row.person}, ${row.post}, ${row.scopeKind}, ${row.scope},
      ${row.fromOn}, ${row.toOn}, (${row.fromOn}::date)::timestamp at time zone ${zone}, (${row.toOn}::date + 1)::timestamp at time zone ${zone}, ${row.createdAt})`);
}

export const endGrant = (tx: Tx, row: Permitted<GrantRow>, now: Date): Promise<number> =>
  execute(tx, sql`update accounts.grant set ends_at = ${now}, starts_at = least(starts_at, ${now}), version = version + 1 where id = ${row.id}`);

export interface GrantFilter {
  account?: string | undefined;
  person?: string | undefined;
  post?: string | undefined;
  role?: string | undefined;
  scope?: string | undefined;
  inForce?: boolean | undefined;
}

const inForce = (now: Date): Sql => sql`((g.starts_at is null or g.starts_at <= ${now}) and (g.ends_at is null or g.ends_at > ${now}))`;

/** The same reach in three parts, each with its index: grants are always shared, never public. */
const reachable = ({ institutions, territories, memberships }: Reach): Sql =>
  sql`(g.owner = any(${institutions}::uuid[]) or g.parties && ${memberships}::text[]${sql.join(territories.map((code) => sql` or g.territory ^@ ${code}`), sql``)})`;

/** Grants within reach, newest first. Names of scopes come from the public read models of territories and institutions. */
export function listGrants(tx: Tx, reach: Reach, filter: GrantFilter, after: [string, string] | undefined, limit: number, now: Date): Promise<ListedGrant[]> {
  const where: Sql[] = [visible(reach, 'g'), ...(reach.everything ? [] : [reachable(reach)])];
  if (filter.account) where.push(sql`g.account = ${filter.account}`);
  if (filter.person) where.push(sql`g.person = ${filter.person}`);
  if (filter.post) where.push(sql`g.post = ${filter.post}`);
  if (filter.role) where.push(sql`g.role = ${filter.role}`);
  if (filter.scope) where.push(sql`g.scope = ${filter.scope}`);
  if (filter.inForce !== undefined) where.push(filter.inForce ? inForce(now) : sql`not ${inForce(now)}`);
  if (after) where.push(sql`(g.created_at, g.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return rows(tx, sql`select ${columns}, r.name as "roleName", g.ends_at as "endsAt", ${inForce(now)} as "inForce", a.full_name as "holderName",
      coalesce(i.name, u.name) as "scopeName"
    from accounts.grant g join accounts.role r on r.id = g.role left join accounts.account a on a.id = g.account
      left join institutions.institution i on g.scope_kind = 'institution' and i.id = g.owner
      left join territories.unit u on g.scope_kind = 'territory' and u.code = g.scope
    where ${all(where)} order by g.created_at desc, g.id desc limit ${limit + 1}`);
}

/** How many active accounts hold one of these roles over everything, now. */
export const countHoldersOfEverything = async (tx: Tx, roles: string[], now: Date): Promise<number> =>
  (await one<{ count: number }>(tx, sql`select count(distinct a.id) from accounts.grant g join accounts.account a on a.state = 'active' and (a.id = g.account or (g.person is not null and a.person = g.person))
    where g.scope_kind = 'everything' and g.role = any(${roles}::text[]) and ${inForce(now)}`)).count;
