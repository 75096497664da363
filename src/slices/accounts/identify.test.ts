import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { execute, sql, type Tx } from '../../platform/db/sql.ts';
import type { Credential } from '../../platform/http/credential.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { identify, purge } from './identify.ts';
import { hashOf, newSecret } from './secret.ts';

let s: Stage;
const now = new Date('2026-03-10T15:00:00Z');
const account = newId();

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => s.db.kysely.transaction().execute((tx) => work(tx));
async function who(credential: Credential, at = now, language = 'es'): Promise<Actor> {
  const knock = identify(credential, language, '10.0.0.1', 'America/Guayaquil');
  return typeof knock === 'function' ? s.db.kysely.transaction().setAccessMode('read only').execute((tx) => knock(tx, at)) : knock;
}

async function openSession(seenAt = now, expiresAt = new Date(now.getTime() + 86_400_000)): Promise<string> {
  const token = newSecret();
  await inside((tx) => execute(tx, sql`insert into accounts.session (id, account, token_hash, created_at, seen_at, expires_at)
    values (${newId()}, ${account}, ${hashOf(token)}, ${seenAt}, ${seenAt}, ${expiresAt})`));
  return token;
}

beforeAll(async () => {
  s = await stage();
  await inside(async (tx) => {
    await execute(tx, sql`insert into accounts.account (id, name, full_name, state, created_at) values (${account}, 'rosa', 'Rosa Ejemplo', 'active', ${now})`);
    await execute(tx, sql`insert into accounts.role (id, name, operations, reads) values ('probador', 'Probador', '{plans.create}', true)`);
    await execute(tx, sql`insert into accounts.grant (id, role, account, scope_kind, scope, starts_at, ends_at, created_at)
      values (${newId()}, 'probador', ${account}, 'territory', 'EC-0801', null, '2026-03-11T05:00:00Z', ${now})`);
  });
});
afterAll(() => s.close());

test('without a credential, or with one nobody issued, one is nobody', async () => {
  expect((await who({})).kind).toBe('nobody');
  for (const credential of [{ session: newSecret() }, { token: 'articula_x' }, { link: '' }]) expect((await who(credential)).kind).toBe('nobody');
});

test('the language of nobody is the one the browser asks for first', async () => {
  expect((await who({}, now, 'en-US,en;q=0.9')).language).toBe('en');
  expect((await who({}, now, 'es-EC')).language).toBe('es');
});

test('a session becomes its account with the grants in force', async () => {
  const actor = await who({ session: await openSession() });
  expect(actor).toMatchObject({ kind: 'account', account, name: 'Rosa Ejemplo', grants: [{ role: 'probador', territories: ['EC-0801'], reads: true }] });
});

test('a grant that ended no longer counts in the next request of the same session', async () => {
  const session = await openSession(new Date('2026-03-11T04:00:00Z'), new Date('2026-04-01T00:00:00Z'));
  expect((await who({ session }, new Date('2026-03-11T04:59:59Z'))).grants).toHaveLength(1);
  expect((await who({ session }, new Date('2026-03-11T05:00:00Z'))).grants).toHaveLength(0);
});

test('a session idle for twelve hours, or past its last day, is nobody', async () => {
  const session = await openSession();
  expect((await who({ session }, new Date(now.getTime() + 11.9 * 3_600_000))).kind).toBe('account');
  expect((await who({ session }, new Date(now.getTime() + 12.1 * 3_600_000))).kind).toBe('nobody');
  expect((await who({ session: await openSession(now, new Date(now.getTime() + 60_000)) }, new Date(now.getTime() + 61_000))).kind).toBe('nobody');
});

test('the tidying forgets ended sessions and old failures', async () => {
  await openSession(new Date('2026-01-01T00:00:00Z'), new Date('2026-01-31T00:00:00Z'));
  await inside((tx) => purge(tx, now));
  const { rows } = await s.owner.query("select 1 from accounts.session where expires_at < '2026-03-01'");
  expect(rows).toHaveLength(0);
});
