import { generate } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { institutionsSlice } from '../institutions/index.ts';
import { territoriesSlice } from '../territories/index.ts';
import { accountsSlice, identify } from './index.ts';

let s: Stage;
let app: TestApp;
let now = new Date('2026-03-10T15:00:00Z');
const zone = 'America/Guayaquil';
const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000));

const ours = newId();
const theirs = newId();
const good = 'tres canoas sobre el río';

interface Opened { session: { token: string; expiresAt: string }; account: { id: string; name: string } }
interface Page { items: { id: string; fullName: string; name: string; roles: string[]; version: number; state: string }[]; next: string | null; count: { value: number } }

const run = <T = unknown>(name: string, input: unknown, by: Parameters<TestApp['run']>[2] = cast.admin()): Promise<T> => app.run<T>(`accounts.${name}`, input, by);
const signIn = (name: string, password: string, code?: string): Promise<Opened> => run<Opened>('sign-in', { name, password, ...(code ? { code } : {}) }, cast.nobody);
const bySession = (opened: Opened) => identify({ session: opened.session.token }, 'es', '10.1.1.1', zone);
const who = (opened: Opened): Promise<Actor> => {
  const knock = bySession(opened);
  return s.db.kysely.transaction().execute((tx) => (typeof knock === 'function' ? knock(tx, now) : Promise.resolve(knock)));
};
const code = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'nothing', (error: { code?: string }) => error.code ?? String(error));
const person = async (name: string, institution: string | null = ours, password: string | undefined = good): Promise<string> =>
  (await run<{ id: string }>('create', { name, fullName: `${name} Ejemplo`, institution, password })).id;
const factsOf = async (id: string): Promise<string[]> => (await s.owner.query('select name from platform.fact where subject_id = $1 order by id', [id])).rows.map((row: { name: string }) => row.name);

const adminOfOurs = actorOf({ account: newId(), operations: ['accounts.*', 'plans.*'], except: ['plans.approve'], reads: true, institutions: [ours] });

beforeAll(async () => {
  s = await stage();
  app = testApp(s, { slices: [territoriesSlice, institutionsSlice, accountsSlice], clock: () => now });
  for (const [id, name] of [[ours, 'Nuestra'], [theirs, 'Ajena']]) await s.owner.query("insert into institutions.institution (id, owner, visibility, kind, name, country) values ($1, $1, 'public', 'gobierno', $2, 'EC')", [id, name]);
});
afterAll(async () => {
  await app.close();
  await s.close();
});

test('an empty house is set up once, by whoever comes first, and says so', async () => {
  expect(await run('state', {}, cast.nobody)).toMatchObject({ needsSetUp: true });
  const opened = await run<Opened>('set-up', { countries: ['EC', 'PE'], name: 'Directora', fullName: 'Directora Ejemplo', password: good }, cast.nobody);
  const actor = await who(opened);
  expect(actor.grants).toMatchObject([{ role: 'administrador', everything: true }]);
  expect(await run('state', {}, cast.nobody)).toMatchObject({ needsSetUp: false });
  expect(await code(run('set-up', { countries: ['EC'], name: 'otra', fullName: 'Otra', password: good }, cast.nobody))).toBe('accounts.already-set-up');
});

test('one signs in by user name in any case or accent, or by mail', async () => {
  const id = await person('maría.ruiz');
  await run('update', { id, version: 1, mail: 'Maria.Ruiz@ejemplo.org' });
  for (const name of ['maría.ruiz', 'MARIA.RUIZ', ' maria_ruiz ', 'maria.ruiz@EJEMPLO.org']) expect((await signIn(name, good)).account.id).toBe(id);
  expect((await factsOf(id)).sort()).toEqual(['accounts.account-changed', 'accounts.account-created', ...Array.from({ length: 4 }, () => 'accounts.signed-in')]);
});

test('a wrong password and an unknown name answer the same', async () => {
  await person('conocida');
  expect(await code(signIn('conocida', 'no es esta la suya'))).toBe('accounts.sign-in-failed');
  expect(await code(signIn('desconocida', 'no es esta la suya'))).toBe('accounts.sign-in-failed');
});

test.each(['real.lock', 'nobody.lock'])('after five failures %s waits, longer each time, and then may try again', async (name) => {
  if (name === 'real.lock') await person(name);
  for (let i = 0; i < 5; i++) expect(await code(signIn(name, `intento número ${i}`))).toBe('accounts.sign-in-failed');
  expect(await code(signIn(name, good))).toBe('accounts.wait');
  later(16);
  expect(await code(signIn(name, 'intento número seis'))).toBe('accounts.sign-in-failed');
  later(16);
  expect(await code(signIn(name, good))).toBe('accounts.wait');
  later(20);
  expect(await code(signIn(name, good))).toBe(name === 'real.lock' ? 'nothing' : 'accounts.sign-in-failed');
});

test('a whole office behind one address is not locked out by one of its people', async () => {
  const server = await app.server();
  const names = Array.from({ length: 12 }, (_, i) => `oficina.${i}`);
  for (const name of names) await person(name);
  const post = (name: string, password: string) => server.inject({ method: 'POST', url: '/api/accounts.sign-in', remoteAddress: '190.1.2.3', payload: { name, password } });
  for (let i = 0; i < 9; i++) await post('oficina.0', 'la que no era');
  expect((await post('oficina.0', good)).statusCode).toBe(429);
  for (const name of names.slice(1)) expect((await post(name, good)).statusCode).toBe(200);
});

test('the session travels in a cookie that scripts cannot read, and not in the body', async () => {
  await person('galleta');
  const answer = await (await app.server()).inject({ method: 'POST', url: '/api/accounts.sign-in', payload: { name: 'galleta', password: good } });
  expect(answer.json()).not.toHaveProperty('session');
  expect(String(answer.headers['set-cookie'])).toMatch(/^articula_session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
});

test('an unlocking administrator ends the wait', async () => {
  const id = await person('apurada');
  for (let i = 0; i < 5; i++) await code(signIn('apurada', 'otra que no es'));
  await run('unlock', { id });
  expect((await signIn('apurada', good)).account.id).toBe(id);
});

test.each([
  ['corta', 'password-short'],
  ['contraseña123', 'password-common'],
  ['abcabcabcabcabc', 'password-common'],
  ['Elena Quispe Vera Ejemplo', 'password-is-name'],
  ['x'.repeat(129), 'password-long'],
])('the password «%s» is refused as %s', async (password, expected) => {
  expect(await code(run('create', { name: `p.${newId().slice(-8)}`, fullName: 'Elena Quispe Vera Ejemplo', password }))).toBe(`accounts.${expected}`);
});

test('the same password typed with composed or combining accents opens', async () => {
  await person('tilde', ours, 'canción que recuerdo'.normalize('NFD'));
  expect((await signIn('tilde', 'canción que recuerdo'.normalize('NFC'))).account.name).toBe('tilde');
});

test('changing the password closes the other sessions and rotates this one', async () => {
  await person('cambia');
  const [here, elsewhere] = [await signIn('cambia', good), await signIn('cambia', good)];
  expect(await code(run('change-password', { current: 'no la sabe nadie', password: 'otra que sí recuerdo' }, bySession(here)))).toBe('accounts.password-wrong');
  const renewed = await run<Opened>('change-password', { current: good, password: 'otra que sí recuerdo' }, bySession(here));
  expect([(await who(here)).kind, (await who(elsewhere)).kind, (await who(renewed)).kind]).toEqual(['nobody', 'nobody', 'account']);
  expect(await code(signIn('cambia', good))).toBe('accounts.sign-in-failed');
});

test('signing out everywhere leaves no session', async () => {
  await person('sale');
  const [one, two] = [await signIn('sale', good), await signIn('sale', good)];
  expect(await run('sign-out-everywhere', {}, bySession(one))).toEqual({ closed: 2 });
  expect([(await who(one)).kind, (await who(two)).kind]).toEqual(['nobody', 'nobody']);
});

test('a second factor is asked for after the password, its code serves once, and a recovery code stands in', async () => {
  await person('doble');
  const opened = await signIn('doble', good);
  const { secret, qr } = await run<{ secret: string; qr: string }>('start-totp', {}, bySession(opened));
  expect(qr).toContain('<svg');
  const at = (): Promise<string> => generate({ secret, epoch: Math.floor(now.getTime() / 1000) });
  expect(await code(run('confirm-totp', { code: '000000' }, bySession(opened)))).toBe('accounts.factor-code-wrong');
  const { recoveryCodes } = await run<{ recoveryCodes: string[] }>('confirm-totp', { code: await at() }, bySession(opened));
  expect(await code(signIn('doble', good))).toBe('accounts.second-factor-needed');
  expect(await code(signIn('doble', good, await at()))).toBe('accounts.second-factor-wrong');
  later(60);
  const used = await at();
  expect(await code(signIn('doble', good, used))).toBe('nothing');
  expect(await code(signIn('doble', good, used))).toBe('accounts.second-factor-wrong');
  expect(await code(signIn('doble', good, recoveryCodes[3]!.toUpperCase()))).toBe('nothing');
  expect(await code(signIn('doble', good, recoveryCodes[3]))).toBe('accounts.second-factor-wrong');
});

test('the second factor goes only with the password', async () => {
  await person('quita');
  const opened = await signIn('quita', good);
  const { secret } = await run<{ secret: string }>('start-totp', {}, bySession(opened));
  await run('confirm-totp', { code: await generate({ secret, epoch: Math.floor(now.getTime() / 1000) }) }, bySession(opened));
  expect(await code(run('remove-totp', { password: 'ni idea de cuál es' }, bySession(opened)))).toBe('accounts.password-wrong');
  await run('remove-totp', { password: good }, bySession(opened));
  expect(await code(signIn('quita', good))).toBe('nothing');
});

test('a token acts as its account until it expires, and never on passwords or tokens', async () => {
  await person('programa');
  const opened = await signIn('programa', good);
  const { token, id } = await run<{ token: string; id: string }>('issue-token', { label: 'Tablero', days: 2 }, bySession(opened));
  const by = identify({ token }, 'es', '', zone);
  expect(await run('me', {}, by)).toMatchObject({ userName: 'programa', byToken: true });
  expect(await code(run('issue-token', { label: 'Otro' }, by))).toBe('accounts.session-needed');
  expect(await code(run('change-password', { current: good, password: 'otra más que no olvido' }, by))).toBe('accounts.session-needed');
  later(2 * 86_400 + 1);
  expect(await code(run('me', {}, by))).toBe('house.sign-in-needed');
  expect(await run('revoke-token', { id }, bySession(await signIn('programa', good)))).toEqual({});
});

test('the terminal issues a token by user name, and a revoked one opens nothing', async () => {
  const account = await person('terminal');
  const { token, id } = await app.run<{ token: string; id: string }>('accounts.issue-token', { account: 'terminal', label: 'terminal', days: 30 });
  expect(await run('me', {}, identify({ token }, '', '', zone))).toMatchObject({ account });
  await run('revoke-token', { id });
  expect(await code(run('me', {}, identify({ token }, '', '', zone)))).toBe('house.sign-in-needed');
});

test('an invited person chooses a password by a link that serves once', async () => {
  const id = (await run<{ id: string }>('create', { name: 'invitada', fullName: 'Invitada Ejemplo', institution: ours })).id;
  const link = await run<{ path: string; text: string }>('create-link', { account: id });
  const token = link.path.replace('/enlace/', '');
  expect(link.text).toContain(link.path);
  expect(await run('read-link', { token }, cast.nobody)).toMatchObject({ purpose: 'set-password', name: 'invitada' });
  expect(await code(run('use-link', { token }, cast.nobody))).toBe('accounts.link-needs-password');
  await run('use-link', { token, password: good }, cast.nobody);
  expect(await code(run('use-link', { token, password: good }, cast.nobody))).toBe('accounts.link-spent');
  expect((await signIn('invitada', good)).account.id).toBe(id);
});

test('a link expires, and making the password anew closes what was open', async () => {
  const id = await person('reinicia');
  const opened = await signIn('reinicia', good);
  const { path } = await run<{ path: string }>('reset-password', { id });
  expect((await who(opened)).kind).toBe('nobody');
  expect(await code(signIn('reinicia', good))).toBe('accounts.sign-in-failed');
  later(72 * 3600 + 1);
  expect(await code(run('use-link', { token: path.split('/').at(-1), password: good }, cast.nobody))).toBe('accounts.link-spent');
});

test('who forgot the password gets one letter, and a name nobody has gets the same answer', async () => {
  const id = await person('olvida');
  await run('update', { id, version: 1, mail: 'olvida@ejemplo.org' });
  const before = app.letters.length;
  for (const name of ['olvida', 'olvida@ejemplo.org', 'nadie@ejemplo.org']) expect(await run('request-link', { name }, cast.nobody)).toEqual({ mailReady: true });
  await app.drain();
  expect(app.letters.slice(before).map((letter) => letter.to)).toEqual(['olvida@ejemplo.org']);
});

test('an administrator of an institution sees and manages only its people', async () => {
  const [mine, other] = [await person('de.aqui', ours), await person('de.alla', theirs)];
  const page = await run<Page>('list', { q: 'de ' }, adminOfOurs);
  expect(page.items.map((item) => item.id)).toContain(mine);
  expect(page.items.map((item) => item.id)).not.toContain(other);
  const attempts: [string, object][] = [['get', { id: other }], ['disable', { id: other, version: 1 }], ['create-link', { account: other }], ['reset-password', { id: other }], ['list-tokens', { account: other }]];
  for (const [name, input] of attempts) expect([name, await code(run(name, input, adminOfOurs))]).toEqual([name, 'house.not-found']);
  expect(await code(run('create', { name: 'colada', fullName: 'Colada', institution: theirs }, adminOfOurs))).toBe('house.not-your-place');
  expect(await code(run('update', { id: mine, version: 1, institution: theirs }, adminOfOurs))).toBe('house.not-your-place');
});

test('nobody gives what they do not hold, nor further than they reach', async () => {
  const id = await person('recibe', ours);
  await run('save-role', { id: 'lee', name: 'Lee', reads: true, scopes: ['institution', 'everything', 'territory'] });
  await run('save-role', { id: 'manda-territorios', name: 'Manda', operations: ['territories.*'], scopes: ['institution'] });
  const holder = { kind: 'account', id };
  const give = (role: string, scope: object): Promise<unknown> => run('grant', { role, holder, scope }, adminOfOurs);
  expect(await code(give('lee', { kind: 'institution', id: ours }))).toBe('nothing');
  expect(await code(give('lee', { kind: 'institution', id: theirs }))).toBe('house.not-your-place');
  expect(await code(give('lee', { kind: 'everything' }))).toBe('house.not-your-place');
  expect(await code(give('manda-territorios', { kind: 'institution', id: ours }))).toBe('accounts.role-wider');
  expect(await code(give('nada', { kind: 'institution', id: ours }))).toBe('accounts.role-unknown');
});

test('nobody takes over an account that may more than they do', async () => {
  const id = await person('poderosa', ours);
  await run('grant', { role: 'administrador', holder: { kind: 'account', id }, scope: { kind: 'everything' } });
  expect(await code(run('create-link', { account: id }, adminOfOurs))).toBe('accounts.account-wider');
  expect(await code(run('reset-password', { id }, adminOfOurs))).toBe('accounts.account-wider');
  expect(await code(run('update', { id, version: 1, mail: 'mia@ejemplo.org' }, adminOfOurs))).toBe('accounts.account-wider');
});

test('a grant that ends while signed in stops the next request', async () => {
  const id = await person('temporal', ours);
  await run('save-role', { id: 'mira-roles', name: 'Mira roles', operations: ['accounts.list-roles'], scopes: ['everything'] });
  const grant = await run<{ id: string }>('grant', { role: 'mira-roles', holder: { kind: 'account', id }, scope: { kind: 'everything' }, to: '2026-03-31' });
  now = new Date('2026-04-01T04:50:00Z'); // 31 March, 23:50 in Guayaquil
  const opened = await signIn('temporal', good);
  expect(await code(run('list-roles', {}, bySession(opened)))).toBe('nothing');
  later(15 * 60);
  expect(await code(run('list-roles', {}, bySession(opened)))).toBe('house.not-granted');
  const again = await run<{ id: string }>('grant', { role: 'mira-roles', holder: { kind: 'account', id }, scope: { kind: 'everything' } });
  expect(await code(run('list-roles', {}, bySession(opened)))).toBe('nothing');
  await run('end-grant', { id: again.id, version: 1, why: 'Cambió de oficina' });
  expect(await code(run('list-roles', {}, bySession(opened)))).toBe('house.not-granted');
  expect(await factsOf(grant.id)).toEqual(['accounts.granted']);
  expect((await factsOf(again.id)).sort()).toEqual(['accounts.grant-ended', 'accounts.granted']);
});

test('a grant held by a post passes to whoever holds it next', async () => {
  const institutions = <T>(name: string, input: object): Promise<T> => app.run<T>(`institutions.${name}`, input);
  const post = (await institutions<{ id: string }>('create-post', { institution: ours, title: 'Presidencia' })).id;
  const opened: Opened[] = [];
  for (const [name, from, to] of [['saliente', '2023-05-14', '2026-05-14'], ['entrante', '2026-05-15', null]] as const) {
    const id = (await institutions<{ id: string }>('create-person', { name: `Persona ${name}`, institution: ours })).id;
    await institutions('appoint', { post, person: id, from, to, role: 'titular' });
    await run('create', { name, fullName: `Persona ${name}`, institution: ours, person: id, password: good });
  }
  await run('grant', { role: 'mira-roles', holder: { kind: 'post', id: post }, scope: { kind: 'everything' } });
  const may = async (): Promise<boolean[]> => {
    opened.splice(0, 2, await signIn('saliente', good), await signIn('entrante', good));
    return Promise.all(opened.map(async (session) => (await who(session)).grants.length > 0));
  };
  now = new Date('2026-05-15T04:30:00Z'); // still the 14th in Guayaquil
  expect(await may()).toEqual([true, false]);
  now = new Date('2026-05-15T05:30:00Z');
  expect(await may()).toEqual([false, true]);
});

test('nobody comes in as a person whose post may more than they do', async () => {
  const post = (await app.run<{ id: string }>('institutions.create-post', { institution: ours, title: 'Prefectura' })).id;
  const chief = (await app.run<{ id: string }>('institutions.create-person', { name: 'Persona Prefecta', institution: ours })).id;
  await app.run('institutions.appoint', { post, person: chief, from: '2020-01-01', to: null, role: 'titular' });
  await run('grant', { role: 'administrador', holder: { kind: 'post', id: post }, scope: { kind: 'everything' } });
  expect(await code(run('create', { name: 'suplanta', fullName: 'Suplanta', institution: ours, person: chief }, adminOfOurs))).toBe('accounts.account-wider');
});

test('disabling an account ends its sessions and tokens', async () => {
  const id = await person('se.va');
  const opened = await signIn('se.va', good);
  expect(await code(run('disable', { id, version: 7 }))).toBe('house.version-changed');
  await run('disable', { id, version: 1, why: 'Terminó su contrato' });
  expect((await who(opened)).kind).toBe('nobody');
  expect(await code(signIn('se.va', good))).toBe('accounts.sign-in-failed');
  await run('enable', { id, version: 2 });
  expect((await signIn('se.va', good)).account.id).toBe(id);
});

test('names that differ only in signs are one name, and a mail belongs to one account', async () => {
  await person('ana.paz');
  expect(await code(run('create', { name: 'ana_paz', fullName: 'Ana Paz' }))).toBe('accounts.name-taken');
  const id = await person('beto.paz');
  await run('update', { id, version: 1, mail: 'paz@ejemplo.org' });
  expect(await code(run('create', { name: 'carla.paz', fullName: 'Carla Paz', mail: 'PAZ@ejemplo.org' }))).toBe('accounts.mail-taken');
});

test.each(['a', 'con espacio', '‮ana', 'ana@casa', '😀😀😀', 'x'.repeat(61)])('the user name «%s» is refused with the way to write it', async (name) => {
  expect(await code(run('create', { name, fullName: 'Mal Escrita' }))).toBe('house.input-wrong');
});

test('the list goes on page by page in order, finds words without accents and counts', async () => {
  for (const name of ['Zoila Núñez', 'Ángel Núñez', 'Berta Núñez']) await run('create', { name: `n.${name.slice(0, 2).toLowerCase()}`, fullName: name, institution: ours });
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await run<Page>('list', { q: 'nunez', limit: 2, ...(after ? { after } : {}) }, adminOfOurs);
    expect(page.count.value).toBe(3);
    names.push(...page.items.map((item) => item.fullName));
    after = page.next;
  } while (after);
  expect(names).toEqual(['Ángel Núñez', 'Berta Núñez', 'Zoila Núñez']);
});

test('history tells who did what, within reach, and personal values only to who could erase them', async () => {
  const id = await person('historia', ours);
  interface Facts { items: { id: string; name: string; says: string; recordedAt: string; operationSays: string; personal: { field: string; after: unknown }[] | null }[]; next: string | null }
  const ask = (by: Actor, more: object = {}): Promise<Facts> => run<Facts>('history', { subject: id, ...more }, by);
  const facts = await ask(adminOfOurs);
  expect(facts.items).toMatchObject([{ name: 'accounts.account-created', says: 'Se creó una cuenta', operationSays: 'Crear una cuenta' }]);
  expect(facts.items[0]!.personal!.map((p) => p.field)).toEqual(['fullName', 'mail', 'name']);
  const reader = actorOf({ account: newId(), reads: true, institutions: [ours] });
  expect((await ask(reader)).items[0]!.personal).toBeNull();
  expect((await ask(actorOf({ account: newId(), reads: true, institutions: [theirs] }))).items).toEqual([]);
  expect((await ask(adminOfOurs, { to: '2020-01-01' })).items).toEqual([]);
  expect((await ask(adminOfOurs, { name: 'accounts.', from: '2026-01-01' })).items).toHaveLength(1);
  const { id: fact, recordedAt } = facts.items[0]!;
  expect(await run('redact', { id: fact, recordedAt, why: 'Lo pidió la persona' }, adminOfOurs)).toEqual({ erased: 3 });
  expect((await ask(adminOfOurs)).items[0]!.personal).toEqual([]);
  expect(await factsOf(fact)).toEqual(['accounts.redacted']);
  expect(await run('redact', { id: fact, recordedAt, why: 'Otra vez' }, adminOfOurs)).toEqual({ erased: 0 });
});

test('the pack brings a role anew only while nobody edited it', async () => {
  const role = { id: 'de-pack', name: 'De pack', operations: ['plans.comment'], scopes: ['institution'], pack: 'base' };
  const save = (words: object): Promise<unknown> => app.run('accounts.save-role', words);
  expect(await save(role)).toEqual({ version: 1 });
  expect(await save(role)).toEqual({ version: 1 });
  expect(await save({ ...role, name: 'De pack, segunda' })).toEqual({ version: 2 });
  expect(await run('save-role', { id: 'de-pack', name: 'Editado aquí', scopes: ['institution'], version: 2 })).toEqual({ version: 3 });
  expect(await save({ ...role, name: 'De pack, tercera' })).toEqual({ version: 3 });
});

test('the last administrator cannot be removed, nor the role that makes one', async () => {
  const holders = await s.owner.query<{ id: string; version: number; account: string }>("select id, version, account from accounts.grant where scope_kind = 'everything' and role = 'administrador' and ends_at is null order by created_at");
  const [first, ...rest] = holders.rows;
  for (const grant of rest) await run('end-grant', { id: grant.id, version: grant.version });
  expect(await code(run('end-grant', { id: first!.id, version: first!.version }))).toBe('accounts.last-administrator');
  expect(await code(run('disable', { id: first!.account, version: 1 }))).toBe('accounts.last-administrator');
  expect(await code(run('save-role', { id: 'administrador', name: 'Nadie', scopes: ['everything'], version: 1 }))).toBe('accounts.last-administrator');
});

test('every example of the contract is well said', () => {
  for (const [name, operation] of Object.entries(accountsSlice.contract.operations)) expect([name, operation.input.safeParse(operation.example).success]).toEqual([name, true]);
});
