import { nobody, reachOf, type Actor } from '../../platform/access/actor.ts';
import { execute, sql, type Tx } from '../../platform/db/sql.ts';
import type { Credential } from '../../platform/http/credential.ts';
import type { Knock } from '../../platform/operation/runner.ts';
import { dateIn, type PlainDate } from '../../kernel/date.ts';
import type { Reach } from '../../kernel/reach.ts';
import type { Language } from '../../kernel/text.ts';
import { grantsInForce, membershipsOf } from './authority.ts';
import { findBearer, findHolder, findLink, type Bearer } from './credential-store.ts';
import { postsHeld } from './posts.ts';
import { hashOf } from './secret.ts';

/**
 * Who a request is: resolved inside the operation's own transaction, with the grants in force at that instant.
 * A credential that nobody issued, or that ended, is nobody's. `zone` says which day it is for mandates; `factorRequired`,
 * that a role which asks for a second factor opens nothing without it.
 */
export function identify(credential: Credential, acceptLanguage: string, _address: string, zone = 'UTC', factorRequired = false): Knock {
  const language: Language = /^\s*en\b/i.test(acceptLanguage) ? 'en' : 'es';
  const stranger: Actor = { ...nobody, language };
  return async (tx, now) => {
    if (credential.link !== undefined) return (await linkActor(tx, credential.link, language, now)) ?? stranger;
    const kind = credential.token !== undefined ? 'token' : 'session';
    const secret = credential.token ?? credential.session;
    const bearer = secret === undefined ? undefined : await findBearer(tx, kind, hashOf(secret), now);
    return bearer ? accountActor(tx, bearer, now, dateIn(zone, now), factorRequired) : stranger;
  };
}

/** An account as an actor, with its grants of this instant. */
export async function accountActor(tx: Tx, bearer: Bearer, now: Date, today: PlainDate, factorRequired = false): Promise<Actor> {
  const posts = bearer.person ? await postsHeld(tx, bearer.person, today) : [];
  const held = await grantsInForce(tx, { account: bearer.account, person: bearer.person, posts: posts.filter((p) => p.titular).map((p) => p.post), lacksFactor: factorRequired && !bearer.hasFactor }, now);
  const grants = bearer.readsOnly ? held.grants.map((grant) => ({ ...grant, operations: [] })) : held.grants;
  return {
    kind: 'account',
    account: bearer.account,
    person: bearer.person,
    session: bearer.session,
    name: bearer.fullName,
    language: bearer.language,
    grants,
    memberships: membershipsOf(bearer.owner, posts, held.scopes),
  };
}

/** How far an account reads an operation today; undefined once it may no longer come in, or no grant of it holds the operation. */
export async function readingReach(tx: Tx, account: string, operation: string, { now, today }: { now: Date; today: PlainDate }): Promise<Reach | undefined> {
  const held = await findHolder(tx, account);
  if (!held) return undefined;
  const actor = await accountActor(tx, held, now, today);
  return reachOf(actor, operation, 'query');
}

async function linkActor(tx: Tx, token: string, language: Language, now: Date): Promise<Actor | undefined> {
  const link = await findLink(tx, hashOf(token), now);
  if (!link) return undefined;
  return { ...nobody, kind: 'link', language, link: { operations: ['accounts.use-link', 'accounts.read-link'], subject: link.account, scope: { purpose: link.purpose } } };
}

/** Forgets what has ended: sessions, links spent or expired for a week, tokens for a year, failures a day old. */
export async function purge(tx: Tx, now: Date): Promise<void> {
  await execute(tx, sql`delete from accounts.session where expires_at < ${now} or seen_at < ${now}::timestamptz - interval '30 days'`);
  await execute(tx, sql`delete from accounts.link where expires_at < ${now}::timestamptz - interval '7 days'`);
  await execute(tx, sql`delete from accounts.token where least(expires_at, revoked_at) < ${now}::timestamptz - interval '1 year'`);
  await execute(tx, sql`delete from accounts.throttle where last_failed_at < ${now}::timestamptz - interval '1 day'`);
}
