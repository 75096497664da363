import type { Reach } from '../../../kernel/reach.ts';
import { fold } from '../../../kernel/text.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';

export interface AccountFilter {
  q?: string | undefined;
  institution?: string | undefined;
  state?: string | undefined;
  role?: string | undefined;
}

export interface ListedAccount {
  id: string;
  name: string;
  fullName: string;
  key: string;
  institutionId: string | null;
  institutionName: string | null;
  state: 'invited' | 'active' | 'disabled';
  secondFactor: boolean;
  roles: string[];
  signedInAt: Date | null;
  lockedUntil: Date | null;
  version: number;
}

const columns = (now: Date): Sql => sql`a.id, a.name, a.full_name as "fullName", a.full_name_key as key, a.owner as "institutionId", i.name as "institutionName", a.state,
  a.totp_secret is not null as "secondFactor", a.signed_in_at as "signedInAt", a.version,
  (select t.locked_until from accounts.throttle t where t.key = a.id::text and t.locked_until > ${now}) as "lockedUntil",
  coalesce((select array_agg(distinct r.name) from accounts.grant g join accounts.role r on r.id = g.role
    where (g.account = a.id or (g.person is not null and g.person = a.person)) and (g.starts_at is null or g.starts_at <= ${now}) and (g.ends_at is null or g.ends_at > ${now})), '{}') as roles`;

const from = sql`accounts.account a left join institutions.institution i on i.id = a.owner`;

function conditions(reach: Reach, filter: AccountFilter): Sql[] {
  const where: Sql[] = [visible(reach, 'a')];
  // Accounts are private to their institution ('own'): the same reach, in a shape that the owner's index answers.
  if (!reach.everything) where.push(sql`a.owner = any(${reach.institutions}::uuid[])`);
  for (const word of fold(filter.q ?? '').split(' ').filter(Boolean)) where.push(sql`a.words like ${`%${word}%`}`);
  if (filter.institution) where.push(sql`a.owner = ${filter.institution}`);
  if (filter.state) where.push(sql`a.state = ${filter.state}`);
  if (filter.role) where.push(sql`exists (select 1 from accounts.grant g where g.account = a.id and g.role = ${filter.role} and g.ends_at is null)`);
  return where;
}

/** Accounts within reach by full name; the page is chosen first, its names and roles are read for those rows only. */
export function listAccounts(tx: Tx, reach: Reach, filter: AccountFilter, after: [string, string] | undefined, limit: number, now: Date): Promise<ListedAccount[]> {
  const where = conditions(reach, filter);
  if (after) where.push(sql`(a.full_name_key, a.id) > (${after[0]}, ${after[1]}::uuid)`);
  return rows(tx, sql`select ${columns(now)} from (select a.id from accounts.account a where ${all(where)} order by a.full_name_key, a.id limit ${limit + 1}) page join accounts.account a on a.id = page.id
    left join institutions.institution i on i.id = a.owner order by a.full_name_key, a.id`);
}

/** How many there are, counting no further than `cap` + 1. */
export const countAccountsListed = async (tx: Tx, reach: Reach, filter: AccountFilter, cap: number): Promise<number> =>
  (await maybe<{ count: number }>(tx, sql`select count(*) from (select 1 from accounts.account a where ${all(conditions(reach, filter))} limit ${cap + 1}) c`))?.count ?? 0;

export const findListed = (tx: Tx, id: string, now: Date): Promise<ListedAccount | undefined> => maybe(tx, sql`select ${columns(now)} from ${from} where a.id = ${id}`);

/** Names of institutions, from their public read model. */
export const institutionNames = (tx: Tx, ids: string[]): Promise<{ id: string; name: string; territory: string | null }[]> =>
  rows(tx, sql`select id, name, territory from institutions.institution where id::text = any(${ids}::text[]) order by name`);

export const institutionExists = async (tx: Tx, id: string): Promise<boolean> => (await maybe(tx, sql`select 1 from institutions.institution where id::text = ${id}`)) !== undefined;

export const territoryExists = async (tx: Tx, code: string): Promise<boolean> => (await maybe(tx, sql`select 1 from territories.unit where code = ${code}`)) !== undefined;
