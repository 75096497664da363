import { maybe, sql, type Tx } from '../../platform/db/sql.ts';
import type { Language } from '../../kernel/text.ts';
import { idleHours } from './sessions.ts';

/** Who presented a session or a token that is in force. */
export interface Bearer {
  account: string;
  person: string | null;
  owner: string | null;
  fullName: string;
  language: Language;
  /** The session's id; null for a token. */
  session: string | null;
  readsOnly: boolean;
  hasFactor: boolean;
}

/** The bearer of a session or a token, by its hash, if it is in force and its account is active. */
export function findBearer(tx: Tx, kind: 'session' | 'token', hash: string, now: Date): Promise<Bearer | undefined> {
  const columns = sql`a.id as account, a.person, a.owner, a.full_name as "fullName", a.language, a.totp_secret is not null as "hasFactor"`;
  return kind === 'session'
    ? maybe(tx, sql`select ${columns}, s.id as session, false as "readsOnly" from accounts.session s join accounts.account a on a.id = s.account
        where s.token_hash = ${hash} and s.expires_at > ${now} and s.seen_at > ${now}::timestamptz - make_interval(hours => ${idleHours}) and a.state = 'active'`)
    : maybe(tx, sql`select ${columns}, null as session, t.reads_only as "readsOnly" from accounts.token t join accounts.account a on a.id = t.account
        where t.token_hash = ${hash} and t.expires_at > ${now} and t.revoked_at is null and a.state = 'active'`);
}

/** An account as one who needs no credential: for what the house does in its name. Only while it is active. */
export const findHolder = (tx: Tx, account: string): Promise<Bearer | undefined> =>
  maybe(tx, sql`select id as account, person, owner, full_name as "fullName", language, null as session, false as "readsOnly", totp_secret is not null as "hasFactor" from accounts.account where id = ${account}::uuid and state = 'active'`);

export interface LinkRow {
  id: string;
  account: string;
  purpose: 'sign-in' | 'set-password';
  expiresAt: Date;
}

/** A one-time link by its hash, if it can still be used and its account is not disabled. */
export function findLink(tx: Tx, hash: string, now: Date): Promise<LinkRow | undefined> {
  return maybe(tx, sql`select l.id, l.account, l.purpose, l.expires_at as "expiresAt" from accounts.link l join accounts.account a on a.id = l.account
    where l.token_hash = ${hash} and l.expires_at > ${now} and l.used_at is null and a.state <> 'disabled'`);
}
