import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { identify } from './index.ts';

let s: Stage;
let app: TestApp;
const now = new Date('2026-03-10T15:00:00Z');
const password = 'tres canoas sobre el río';
const plain = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

const run = <T = unknown>(name: string, input: unknown, by: Parameters<TestApp['run']>[2] = cast.admin()): Promise<T> => app.run<T>(`accounts.${name}`, input, by);
const person = async (name: string): Promise<string> => (await run<{ id: string }>('create', { name, fullName: `${name} Apellido`, mail: `${name}@ejemplo.org`, password })).id;
const column = async (name: string, id: string): Promise<unknown> => (await s.owner.query<{ value: unknown }>(`select ${name} as value from accounts.account where id = $1`, [id])).rows[0]?.value;

beforeAll(async () => {
  s = await stage();
  app = testApp(s, { clock: () => now });
});
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('a second factor', () => {
  test('stands sealed from the moment it is shown', async () => {
    const id = await person('pendiente');
    const opened = await run<{ session: { token: string } }>('sign-in', { name: 'pendiente', password }, cast.nobody);
    const { secret } = await run<{ secret: string }>('start-totp', {}, identify({ session: opened.session.token }, 'es', '', 'UTC'));
    expect(await column('totp_pending', id)).toMatch(/^articula1:/);
    expect(await column('totp_pending', id)).not.toContain(secret);
  });

  test('that an earlier version left plain is sealed when the house starts, and serves as before', async () => {
    const id = await person('antigua');
    await s.owner.query('update accounts.account set totp_secret = $1 where id = $2', [plain, id]);
    expect(await app.renewSeals()).toBe(1);
    expect(await column('totp_secret', id)).toMatch(/^articula1:/);
    const code = await generate({ secret: plain, epoch: Math.floor(now.getTime() / 1000) });
    await expect(run('sign-in', { name: 'antigua', password, code }, cast.nobody)).resolves.toHaveProperty('session');
  });

  test('that is sealed with the present key is left as it is', async () => {
    await app.renewSeals();
    expect(await app.renewSeals()).toBe(0);
  });

  test('moved to another account by hand does not open there', async () => {
    const [mine, theirs] = [await person('duena'), await person('intrusa')];
    await s.owner.query('update accounts.account set totp_secret = $1 where id = $2', [plain, mine]);
    await app.renewSeals();
    await s.owner.query('update accounts.account set totp_secret = (select totp_secret from accounts.account where id = $1) where id = $2', [mine, theirs]);
    const code = await generate({ secret: plain, epoch: Math.floor(now.getTime() / 1000) });
    await expect(run('sign-in', { name: 'intrusa', password, code }, cast.nobody)).rejects.toThrow();
  });
});

describe('an account whose person asks to be erased', () => {
  const erased = async (name: string): Promise<{ id: string; version: number }> => {
    const id = await person(name);
    const { version } = await run<{ version: number }>('disable', { id, version: 1 });
    return { id, ...(await run<{ version: number }>('forget', { id, version, why: 'Lo pidió la persona' })) };
  };
  const detailsOf = async (id: string): Promise<number> => (await s.owner.query('select 1 from platform.fact_detail d join platform.fact f on f.id = d.fact_id where f.subject_id = $1', [id])).rowCount ?? 0;

  test('is closed first', async () => {
    await expect(run('forget', { id: await person('abierta'), version: 1, why: 'Lo pidió la persona' })).rejects.toMatchObject({ code: 'accounts.account-open' });
  });

  test('keeps no name, mail or way in, and none in its history', async () => {
    const { id } = await erased('olvidada');
    expect(await run('get', { id })).toMatchObject({ fullName: 'Persona retirada', mail: null, forgotten: true, state: 'disabled' });
    expect(await run('get', { id })).not.toMatchObject({ name: 'olvidada' });
    expect([await column('password_hash', id), await detailsOf(id)]).toEqual([null, 0]);
  });

  test('keeps what it did: the facts stay, without the name', async () => {
    const { id } = await erased('recordada');
    const { items } = await run<{ items: { name: string }[] }>('history', { subject: id });
    expect(items.map((fact) => fact.name)).toEqual(expect.arrayContaining(['accounts.account-forgotten', 'accounts.account-disabled', 'accounts.account-created']));
  });

  test.each<[string, (id: string, version: number) => Promise<unknown>]>([
    ['opened', (id, version) => run('enable', { id, version })],
    ['renamed', (id, version) => run('update', { id, version, fullName: 'Otra vez' })],
  ])('is not %s again', async (word, act) => {
    const { id, version } = await erased(`no.${word}`);
    await expect(act(id, version)).rejects.toMatchObject({ code: 'accounts.account-forgotten' });
  });

  test('leaves its user name free for another person', async () => {
    await erased('reusada');
    await expect(person('reusada')).resolves.toBeTypeOf('string');
  });

  test('is erased once: asked again it says that nothing changed', async () => {
    const { id, version } = await erased('dosveces');
    expect(await run('forget', { id, version, why: 'Lo pidió la persona' })).toEqual({ version });
  });

  test('is not erased by who may less than it', async () => {
    const { id } = await erased('ajena');
    await expect(run('forget', { id, version: 3, why: 'Lo pidió la persona' }, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });

  test('stays written down where no application may change it', async () => {
    const { id } = await erased('anotada');
    const { rows } = await s.owner.query('select kind, at from platform.erasure where id = $1', [id]);
    expect(rows).toEqual([{ kind: 'account', at: now }]);
    await expect(s.db.pool.query('delete from platform.erasure')).rejects.toThrow('permission denied');
  });
});

describe('whoever owns an account', () => {
  const told = (name: string): string[] => app.letters.filter(({ to }) => to === `${name}@ejemplo.org`).map(({ text }) => text);
  const opened = (name: string): Promise<{ session: { token: string } }> => run('sign-in', { name, password }, cast.nobody);
  const owner = async (name: string) => identify({ session: (await opened(name)).session.token }, 'es', '', 'UTC');

  test.each<[string, RegExp, (id: string, name: string) => Promise<unknown>]>([
    ['clave', /se cambió o se anuló su contraseña/, async (_id, name) => run('change-password', { current: password, password: 'otra canoa larga y nueva' }, await owner(name))],
    ['anulada', /se cambió o se anuló su contraseña/, (id) => run('reset-password', { id })],
    ['correo', /se cambió el correo de su cuenta/, (id) => run('update', { id, version: 1, mail: 'otro.correo@ejemplo.org' })],
    ['programa', /se creó una clave para programas/, async (_id, name) => run('issue-token', { label: 'prueba', days: 1 }, await owner(name))],
  ])('is told by mail: %s', async (name, words, act) => {
    const id = await person(`aviso.${name}`);
    await act(id, `aviso.${name}`);
    await app.drain();
    expect(told(`aviso.${name}`)).toEqual([expect.stringMatching(words)]);
  });

  test('is told nothing that opens the account', async () => {
    const id = await person('aviso.discreto');
    const { path } = await run<{ path: string }>('reset-password', { id });
    await app.drain();
    expect(told('aviso.discreto').join()).not.toContain(path.split('/').at(-1));
  });

  test('is told when a second factor is added, and when it is taken away', async () => {
    await person('aviso.factor');
    const by = await owner('aviso.factor');
    const { secret } = await run<{ secret: string }>('start-totp', {}, by);
    await run('confirm-totp', { code: await generate({ secret, epoch: Math.floor(now.getTime() / 1000) }) }, by);
    await run('remove-totp', { password }, by);
    await app.drain();
    expect(told('aviso.factor')).toEqual([expect.stringContaining('se activó un segundo factor'), expect.stringContaining('se quitó su segundo factor')]);
  });
});

describe('where the house requires the second factor', () => {
  const strict = async (name: string) => identify({ session: (await run<{ session: { token: string } }>('sign-in', { name, password }, cast.nobody)).session.token }, 'es', '', 'UTC', true);
  const administering = async (name: string): Promise<string> => {
    const id = await person(name);
    await s.owner.query("insert into accounts.role (id, name, operations, reads, second_factor, scopes) values ('pide-factor', 'Pide factor', '{accounts.*}', true, true, '{everything}') on conflict do nothing");
    await run('grant', { role: 'pide-factor', holder: { kind: 'account', id }, scope: { kind: 'everything' } });
    return id;
  };

  test('a role that asks for it opens nothing without it, and one is told why', async () => {
    await administering('sin.factor');
    const by = await strict('sin.factor');
    await expect(run('list', {}, by)).rejects.toMatchObject({ code: 'house.not-granted' });
    expect(await run('me', {}, by)).toMatchObject({ secondFactorAsked: true, secondFactorRequired: true });
  });

  test('it can be added then, and the role opens at once', async () => {
    await administering('con.factor');
    const by = await strict('con.factor');
    const { secret } = await run<{ secret: string }>('start-totp', {}, by);
    await run('confirm-totp', { code: await generate({ secret, epoch: Math.floor(now.getTime() / 1000) }) }, by);
    await expect(run('list', {}, by)).resolves.toHaveProperty('items');
    expect(await run('me', {}, by)).toMatchObject({ secondFactorAsked: false, secondFactorRequired: false });
  });

  test('elsewhere it is only asked for', async () => {
    await administering('pedida');
    const by = identify({ session: (await run<{ session: { token: string } }>('sign-in', { name: 'pedida', password }, cast.nobody)).session.token }, 'es', '', 'UTC');
    expect(await run('me', {}, by)).toMatchObject({ secondFactorAsked: true, secondFactorRequired: false });
    await expect(run('list', {}, by)).resolves.toHaveProperty('items');
  });
});
