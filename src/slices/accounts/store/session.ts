import type { Database } from '../../../platform/db/database.ts';
import { execute, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Authorised } from '../proof.ts';
import type { AccountRow } from './account.ts';
import { idleHours } from '../sessions.ts';

export interface SessionRow {
  id: string;
  account: string;
  device: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
}

const columns = sql`id, account, device, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"`;

export async function insertSession(tx: Tx, account: Authorised<AccountRow>, session: Omit<SessionRow, 'account'>, tokenHash: string): Promise<void> {
  await execute(tx, sql`insert into accounts.session (id, account, token_hash, created_at, seen_at, expires_at, device)
    values (${session.id}, ${account.id}, ${tokenHash}, ${session.createdAt}, ${session.seenAt}, ${session.expiresAt}, ${session.device})`);
}

export const findSession = (tx: Tx, id: string): Promise<SessionRow | undefined> => maybe(tx, sql`select ${columns} from accounts.session where id = ${id}`);

export const listSessions = (tx: Tx, account: Authorised<AccountRow>, now: Date): Promise<SessionRow[]> =>
  rows(tx, sql`select ${columns} from accounts.session where account = ${account.id} and expires_at > ${now}
    and seen_at > ${now}::timestamptz - make_interval(hours => ${idleHours}) order by seen_at desc, id limit 100`);

export const deleteSession = (tx: Tx, account: Authorised<AccountRow>, id: string): Promise<number> =>
  execute(tx, sql`delete from accounts.session where id = ${id} and account = ${account.id}`);

/** The session that this very request presented: whoever holds it may end it. */
export const deletePresented = (tx: Tx, id: string): Promise<number> => execute(tx, sql`delete from accounts.session where id = ${id}`);

export const deleteSessions = (tx: Tx, account: Authorised<AccountRow>): Promise<number> => execute(tx, sql`delete from accounts.session where account = ${account.id}`);

/** Outside writer: a session was used. It changes nothing anybody decides, so it leaves no fact. */
export async function writeSeen(db: Database, data: Record<string, unknown>): Promise<void> {
  const { session, now } = data as { session: string; now: Date }; // written by the action `me`
  await db.kysely.transaction().execute((tx) => execute(tx, sql`update accounts.session set seen_at = ${now} where id = ${session} and seen_at < ${now}`));
}
