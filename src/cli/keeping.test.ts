import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../platform/access/actor.ts';
import { readConfig } from '../platform/config/config.ts';
import { identify } from '../slices/accounts/index.ts';
import { openRing } from '../platform/vault/ring.ts';
import { refuseMissingKeys } from '../start/keys.ts';
import { commands } from './index.ts';
import { openTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const root = join(import.meta.dirname, '../..');
const password = 'tres canoas sobre el río';
const stranger = identify({}, 'es', '', 'UTC');
let room: string;
let house: Terminal;
let secret: string;
let recoveryCodes: string[];

const open = (folder: string, settings: Record<string, string> = {}): Terminal => {
  const config = () => readConfig({ ARTICULA_DATA: join(room, folder), ARTICULA_LOG_LEVEL: 'silent', ...settings }, { folder: room });
  return openTerminal({ config, emptyConfig: config, root });
};

/** Runs a command on a folder; answers what it said. */
async function tell(folder: string, words: string, settings: Record<string, string> = {}): Promise<string> {
  const [name, ...rest] = words.split(' ').map((word) => (word.startsWith('@') ? join(room, word.slice(1)) : word));
  const terminal = open(folder, settings);
  const said: string[] = [];
  try {
    await commands.find((one) => one.name === name)?.run({ ...terminal, say: (line) => void said.push(line) }, rest);
  } finally {
    await terminal.close();
  }
  return said.join('\n');
}

const run = async <T>(terminal: Terminal, name: string, input: object, by: Parameters<Awaited<ReturnType<Terminal['product']>>['app']['run']>[2] = system('prueba')): Promise<T> => (await terminal.product()).app.run<T>(`accounts.${name}`, input, by);

/** Comes in as Ana, with the code of now unless told otherwise. */
const signIn = async (terminal: Terminal, code?: string): Promise<{ session: { token: string } }> => {
  await (await terminal.product()).database.pool.query('update accounts.account set totp_last_step = 0'); // as if the last code were of another moment
  return run(terminal, 'sign-in', { name: 'ana', password, code: code ?? (await generate({ secret })) }, stranger);
};

interface Listed {
  items: { id: string; name: string; fullName: string; version: number }[];
}
const people = async (terminal: Terminal): Promise<Listed['items']> => (await run<Listed>(terminal, 'list', {})).items;
const named = async (terminal: Terminal, name: string): Promise<Listed['items'][number]> => {
  const found = (await people(terminal)).find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not there`);
  return found;
};

/** A house with a second factor and two copies; after the first one, Luz asked to be erased and a fact of Juan was. */
beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'articula-keeping-'));
  house = open('house');
  await run(house, 'set-up', { name: 'inicio', fullName: 'Inicio Ejemplo', password, countries: ['XX'] }, stranger);
  for (const name of ['ana', 'luz', 'juan']) await run(house, 'create', { name, fullName: `${name} Apellidosecreto`, mail: `${name}@ejemplo.org`, password });
  const opened = await run<{ session: { token: string } }>(house, 'sign-in', { name: 'ana', password }, stranger);
  const ana = identify({ session: opened.session.token }, 'es', '', 'UTC');
  ({ secret } = await run<{ secret: string }>(house, 'start-totp', {}, ana));
  ({ recoveryCodes } = await run<{ recoveryCodes: string[] }>(house, 'confirm-totp', { code: await generate({ secret }) }, ana));
  await tell('house', 'backup @before.tar.gz');
  await run(house, 'disable', { id: (await named(house, 'luz')).id, version: 1 });
  await run(house, 'forget', { id: (await named(house, 'luz')).id, version: 2, why: 'Lo pidió la persona' });
  const { items } = await run<{ items: { id: string; recordedAt: string }[] }>(house, 'history', { subject: (await named(house, 'juan')).id });
  await run(house, 'redact', { id: items[0]?.id, recordedAt: items[0]?.recordedAt, why: 'Lo pidió la persona' });
  await (await house.product()).app.drain();
}, 120_000);
afterAll(async () => {
  await house.close();
  rmSync(room, { recursive: true, force: true });
});

const details = async (terminal: Terminal): Promise<string> => JSON.stringify((await (await terminal.product()).database.pool.query('select * from platform.fact_detail')).rows);

describe('a copy of the house', () => {
  test('holds no second factor that can be read', () => {
    const copy = gunzipSync(readFileSync(join(room, 'before.tar.gz'))).toString('latin1');
    expect(copy).toContain('articula1:');
    expect(copy).not.toContain(secret);
  });
  test('holds no key', () => {
    const { keys } = JSON.parse(readFileSync(join(room, 'house/keys.json'), 'utf8')) as { keys: string[] };
    const copy = gunzipSync(readFileSync(join(room, 'before.tar.gz'))).toString('latin1');
    expect(keys.filter((key) => copy.includes(key))).toEqual([]);
  });
  test('is not restored without its key, and nothing is left behind', async () => {
    await expect(tell('no-key', 'restore @before.tar.gz')).rejects.toThrow(/pide la clave [0-9a-f]{8}/);
    expect(existsSync(join(room, 'no-key'))).toBe(false);
  });
  test('is not restored with another key, and says that it is another', async () => {
    await expect(tell('other-key', 'restore @before.tar.gz', { ARTICULA_KEY: 'otra clave que nada tiene que ver con esta' })).rejects.toThrow('ARTICULA_KEY no es la clave de este respaldo');
  });
});

describe('a key that is renewed', () => {
  test('leaves the sign-in of everybody as it was', async () => {
    const before = readFileSync(join(room, 'house/keys.json'), 'utf8');
    const said = await tell('house', 'keys --renew');
    expect(said).toMatch(/Se sellaron de nuevo 1 cuentas con la clave ([0-9a-f]{8})\.[^]*Clave \1, de hoy: sella 1\.\nClave [0-9a-f]{8}, anterior: sella 0/);
    expect(readFileSync(join(room, 'house/keys.json'), 'utf8')).not.toBe(before);
    await expect(signIn(house)).resolves.toHaveProperty('session');
  });
  test('that is nowhere stops the house from opening, before anything is sealed with another', async () => {
    const { address } = await house.store();
    await expect(refuseMissingKeys(address, openRing(room), room)).rejects.toThrow(/Falta la clave [0-9a-f]{8}, con que se sellaron segundos factores/);
  });
  test('that is not missing is not declared lost', async () => {
    await expect(tell('house', 'keys --lost 0badc0de')).rejects.toThrow('no falta');
  });
});

describe('restored, after its key was renewed, with what the earlier folder kept', () => {
  let restored: Terminal;
  let said: string;
  beforeAll(async () => {
    said = await tell('restored', 'restore @before.tar.gz --previous @house');
    restored = open('restored');
  }, 60_000);
  afterAll(() => restored.close());

  test('who was erased after the copy does not come back', async () => {
    expect(said).toContain('Borrados vueltos a aplicar: 2 de 2.');
    expect((await people(restored)).map(({ fullName }) => fullName).toSorted()).toEqual(['Inicio Ejemplo', 'Persona retirada', 'ana Apellidosecreto', 'juan Apellidosecreto']);
    expect(await details(restored)).not.toMatch(/luz|juan/);
  });
  test('the erasures are written down again in the new folder', () => {
    expect(readFileSync(join(room, 'restored/erasures.log'), 'utf8').split('\n').toSorted()).toEqual(readFileSync(join(room, 'house/erasures.log'), 'utf8').split('\n').toSorted());
  });
  test('doctor says how many were applied', async () => {
    expect(await tell('restored', 'doctor')).toMatch(/Borrados de datos personales: 2; tras la restauración del \S+ se volvieron a aplicar 2 de 2/);
  });
  test('people come in with their second factor', async () => {
    await expect(signIn(restored)).resolves.toHaveProperty('session');
  });
  test('the same erasures applied again find nothing', async () => {
    expect(await tell('restored', 'erasures @house/erasures.log')).toContain('Borrados del registro: 2; se volvieron a aplicar 0');
  });
});

describe('restored with its key lost', () => {
  let restored: Terminal;
  let said: string;
  beforeAll(async () => {
    said = await tell('lost', 'restore @before.tar.gz --lost-key');
    restored = open('lost');
  }, 60_000);
  afterAll(() => restored.close());

  test('says that what was erased since may be back, and how to erase it', async () => {
    expect(said).toContain('No se dio el registro de borrados');
    expect(await tell('lost', 'doctor')).toContain('[aviso]');
    expect(await tell('lost', 'erasures @house/erasures.log')).toContain('se volvieron a aplicar 2');
    expect((await people(restored)).some(({ name }) => name === 'luz')).toBe(false);
  });
  test('a code cannot be checked, and it says so', async () => {
    await expect(signIn(restored)).rejects.toMatchObject({ code: 'accounts.second-factor-closed' });
  });
  test('a recovery code still opens', async () => {
    await expect(signIn(restored, recoveryCodes[0])).resolves.toHaveProperty('session');
  });
  test('keys tells which one was lost', async () => {
    expect(await tell('lost', 'keys')).toMatch(/Clave [0-9a-f]{8}, perdida: sella 1/);
  });
});
