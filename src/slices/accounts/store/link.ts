import { execute, maybe, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Authorised } from '../proof.ts';
import type { AccountRow } from './account.ts';

export interface NewLink {
  id: string;
  purpose: 'sign-in' | 'set-password';
  createdAt: Date;
  expiresAt: Date;
}

export async function insertLink(tx: Tx, account: Authorised<AccountRow>, link: NewLink, tokenHash: string): Promise<void> {
  await execute(tx, sql`insert into accounts.link (id, account, token_hash, purpose, created_at, expires_at)
    values (${link.id}, ${account.id}, ${tokenHash}, ${link.purpose}, ${link.createdAt}, ${link.expiresAt})`);
}

/** Using one link, or changing the password, spends every link of the account. */
export const spendLinks = (tx: Tx, account: Authorised<AccountRow>, now: Date): Promise<number> =>
  execute(tx, sql`update accounts.link set used_at = ${now} where account = ${account.id} and used_at is null`);

/** Whether a link was made in the last minutes: letters asked again and again are sent once. */
export const madeSince = async (tx: Tx, account: string, since: Date): Promise<boolean> =>
  (await maybe(tx, sql`select 1 from accounts.link where account = ${account} and created_at > ${since} and used_at is null limit 1`)) !== undefined;
