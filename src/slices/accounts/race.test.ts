import { generate } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { identify } from './index.ts';

let s: Stage;
let app: TestApp;
let now = new Date('2026-03-10T15:00:00Z');
const good = 'tres canoas sobre el río';

interface Opened {
  session: { token: string };
}
const run = <T = unknown>(name: string, input: unknown, by: Parameters<TestApp['run']>[2] = cast.admin()): Promise<T> => app.run<T>(`accounts.${name}`, input, by);
const by = (opened: Opened) => identify({ session: opened.session.token }, 'es', '10.1.1.1', 'America/Guayaquil');
const person = async (name: string): Promise<string> => (await run<{ id: string }>('create', { name, fullName: `${name} Ejemplo`, password: good })).id;
const codeOf = (secret: string): Promise<string> => generate({ secret, epoch: Math.floor(now.getTime() / 1000) });

/** How each of some calls sent at once ended, by its code; 'done' for those that worked. */
async function atOnce(times: number, call: (n: number) => Promise<unknown>): Promise<string[]> {
  const ends = await Promise.all(Array.from({ length: times }, (_, n) => call(n).then(() => 'done', (error: { code?: string }) => error.code ?? String(error))));
  return ends.toSorted();
}

async function withFactor(name: string): Promise<{ opened: Opened; secret: string }> {
  await person(name);
  const opened = await run<Opened>('sign-in', { name, password: good }, cast.nobody);
  const { secret } = await run<{ secret: string }>('start-totp', {}, by(opened));
  await run('confirm-totp', { code: await codeOf(secret) }, by(opened));
  now = new Date(now.getTime() + 60_000);
  return { opened, secret };
}

beforeAll(async () => {
  s = await stage();
  app = testApp(s, { clock: () => now });
});
afterAll(async () => {
  await app.close();
  await s.close();
});

test('a code of the second factor sent several times at once opens one session', async () => {
  const { secret } = await withFactor('repite');
  const code = await codeOf(secret);
  expect(await atOnce(4, () => run('sign-in', { name: 'repite', password: good, code }, cast.nobody))).toEqual(['accounts.second-factor-wrong', 'accounts.second-factor-wrong', 'accounts.second-factor-wrong', 'done']);
});

test.each(['set-password', 'sign-in'] as const)('a link to %s sent several times at once serves once', async (purpose) => {
  const account = await person(`enlace.${purpose}`);
  const { path } = await run<{ path: string }>('create-link', { account, purpose });
  const token = path.replace('/enlace/', '');
  expect(await atOnce(4, (n) => run('use-link', { token, ...(purpose === 'set-password' ? { password: `otra canoa número ${n}` } : {}) }, cast.nobody))).toEqual(['accounts.link-spent', 'accounts.link-spent', 'accounts.link-spent', 'done']);
});

test('a second factor is not put in the place of another without the password', async () => {
  const { opened } = await withFactor('reemplaza');
  await expect(run('start-totp', {}, by(opened))).rejects.toMatchObject({ code: 'accounts.factor-present' });
  await run('remove-totp', { password: good }, by(opened));
  expect(await run('start-totp', {}, by(opened))).toHaveProperty('secret');
});

test('a sign-in never brings back the password that was just taken away', async () => {
  const id = await person('quitada');
  await atOnce(4, (n) => (n === 0 ? run('reset-password', { id }) : run('sign-in', { name: 'quitada', password: good }, cast.nobody)));
  await expect(run('sign-in', { name: 'quitada', password: good }, cast.nobody)).rejects.toMatchObject({ code: 'accounts.sign-in-failed' });
});
