import type { Permitted } from '../../../platform/access/permitted.ts';
import { execute, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { AccountRow } from './account.ts';
import type { GrantRow } from './grant.ts';

/** Whether an account holds a grant like this one, now or later. */
export const holdsAlready = async (tx: Tx, account: string, grant: { role: string; scopeKind: string; scope: string | null }, now: Date): Promise<boolean> =>
  (await maybe(tx, sql`select 1 from accounts.grant where account = ${account} and role = ${grant.role} and scope_kind = ${grant.scopeKind} and scope is not distinct from ${grant.scope} and (ends_at is null or ends_at > ${now}) limit 1`)) !== undefined;

/**
 * Versions of accounts and grants by id. An account that somebody began to use, or that got another grant, counts as
 * changed: an import that made it can then no longer be undone over their heads.
 */
export const recordVersions = (tx: Tx, ids: string[]): Promise<{ id: string; version: number; label: string }[]> =>
  rows(tx, sql`select a.id, a.full_name as label, (a.version + (a.password_changed_at is not null)::int + (a.signed_in_at is not null)::int
      + (select count(*) from accounts.grant g where g.account = a.id))::int as version
    from accounts.account a where a.id = any(${ids}::uuid[])
    union all select g.id, coalesce(a.full_name, g.role), g.version from accounts.grant g left join accounts.account a on a.id = g.account where g.id = any(${ids}::uuid[])`);

export const deleteGrant = (tx: Tx, grant: Permitted<GrantRow>): Promise<number> => execute(tx, sql`delete from accounts.grant where id = ${grant.id}`);

/** Takes away an account that nobody came to use; its links go with it. */
export async function deleteAccount(tx: Tx, account: Permitted<AccountRow>): Promise<void> {
  await execute(tx, sql`delete from accounts.link where account = ${account.id}`);
  await execute(tx, sql`delete from accounts.account where id = ${account.id}`);
}

/** The accounts that an import made and nobody uses yet: those that need a link. */
export const findImportedAccounts = async (tx: Tx, importId: string): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select a.id from platform.import_row r join accounts.account a on a.id::text = r.record_id
    where r.import_id = ${importId} and r.before->>'madeAccount' = r.record_id and a.state = 'invited' order by r.position`)).map((row) => row.id);
