import { execute, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Authorised } from '../proof.ts';
import type { AccountRow } from './account.ts';

export interface TokenRow {
  id: string;
  account: string;
  label: string;
  readsOnly: boolean;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

const columns = sql`id, account, label, reads_only as "readsOnly", created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`;

export async function insertToken(tx: Tx, account: Authorised<AccountRow>, token: Omit<TokenRow, 'account' | 'revokedAt'>, tokenHash: string): Promise<void> {
  await execute(tx, sql`insert into accounts.token (id, account, label, token_hash, reads_only, created_at, expires_at)
    values (${token.id}, ${account.id}, ${token.label}, ${tokenHash}, ${token.readsOnly}, ${token.createdAt}, ${token.expiresAt})`);
}

export const lockToken = (tx: Tx, id: string): Promise<TokenRow | undefined> => maybe(tx, sql`select ${columns} from accounts.token where id = ${id} for update`);

export const listTokens = (tx: Tx, account: Authorised<AccountRow>): Promise<TokenRow[]> =>
  rows(tx, sql`select ${columns} from accounts.token where account = ${account.id} order by created_at desc, id limit 200`);

export const revokeToken = (tx: Tx, account: Authorised<AccountRow>, id: string, now: Date): Promise<number> =>
  execute(tx, sql`update accounts.token set revoked_at = ${now} where id = ${id} and account = ${account.id} and revoked_at is null`);

export const revokeTokens = (tx: Tx, account: Authorised<AccountRow>, now: Date): Promise<number> =>
  execute(tx, sql`update accounts.token set revoked_at = ${now} where account = ${account.id} and revoked_at is null and expires_at > ${now}`);

export async function replaceRecoveryCodes(tx: Tx, account: Authorised<AccountRow>, hashes: string[]): Promise<void> {
  await execute(tx, sql`delete from accounts.recovery_code where account = ${account.id}`);
  for (const hash of hashes) await execute(tx, sql`insert into accounts.recovery_code (account, code_hash) values (${account.id}, ${hash})`);
}

/** Spends a recovery code; false when it is none of theirs, or was used. */
export const spendRecoveryCode = async (tx: Tx, account: AccountRow, hash: string, now: Date): Promise<boolean> =>
  (await execute(tx, sql`update accounts.recovery_code set used_at = ${now} where account = ${account.id} and code_hash = ${hash} and used_at is null`)) > 0;

export const countRecoveryCodes = async (tx: Tx, account: string): Promise<number> =>
  (await maybe<{ count: number }>(tx, sql`select count(*) from accounts.recovery_code where account = ${account} and used_at is null`))?.count ?? 0;
