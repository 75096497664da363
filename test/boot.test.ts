import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runningServer } from '../src/platform/db/orphan.ts';
import { runToEnd, startProduct } from './stage/product.ts';
import type { ProductProcess } from './stage/product.ts';
import { stage } from './stage/stage.ts';
import type { Stage } from './stage/stage.ts';

let room: string;
let running: ProductProcess | undefined;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'articula-boot-'));
});
afterEach(async () => {
  await running?.end('SIGKILL');
  running = undefined;
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const at = (name: string): Record<string, string> => ({ ARTICULA_DATA: join(room, name), ARTICULA_PORT: '0', ARTICULA_LOG_LEVEL: 'silent' });
const start = async (settings: Record<string, string>, words: string[] = []): Promise<ProductProcess> => (running = await startProduct(words, settings));
const health = async (product: ProductProcess): Promise<unknown> => (await fetch(`${product.url}/api/health`)).json();
const gone = async (folder: string): Promise<boolean> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (runningServer(join(folder, 'pg')) === undefined) return true;
    await wait(20);
  }
  return false;
};

describe('an institution', () => {
  test('starts on an empty folder, answers, serves its pages, stops in order and starts again', async () => {
    const first = await start(at('house'));
    expect(await health(first)).toMatchObject({ status: 'ok', demo: false });
    expect(await (await fetch(first.url)).text()).toContain('<script');
    expect((await fetch(`${first.url}/planes/nuevo`)).status).toBe(200);
    expect((await fetch(`${first.url}/assets/de-otra-version.js`)).status).toBe(404);
    expect(await first.end()).toBe(0);
    expect(await gone(join(room, 'house'))).toBe(true);
    expect(await health(await start(at('house')))).toMatchObject({ status: 'ok' });
  });

  test('starts again after kill -9, and leaves no database server behind', async () => {
    await (await start(at('house'))).end('SIGKILL');
    expect(await gone(join(room, 'house'))).toBe(true);
    await (await start(at('house'))).end('SIGKILL');
    expect(await health(await start(at('house')))).toMatchObject({ status: 'ok' });
  });

  test('a second process on the same data is refused in one line', async () => {
    await start(at('house'));
    const second = await runToEnd('main', [], at('house'));
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.error).toMatch(/^La carpeta de datos \S+ ya está en uso por otro Articula \(proceso \d+\)[^\n]+\n$/);
  });

  test('a backup taken while it attends is restored into an empty folder, and only there', async () => {
    await start(at('house'));
    const file = join(room, 'copia.tar.gz');
    expect(await runToEnd('cli', ['backup', file], at('house'))).toMatchObject({ code: 0 });
    expect(await runToEnd('cli', ['restore', file], at('restored'))).toMatchObject({ code: 0, error: '' });
    expect((await runToEnd('cli', ['restore', file], at('restored'))).error).toMatch(/no está vacía[^\n]+\n$/);
    await running?.end();
    expect(await health(await start(at('restored')))).toMatchObject({ status: 'ok' });
  });

  test('doctor finds a running house well', async () => {
    await start(at('house'));
    const said = await runToEnd('cli', ['doctor'], at('house'));
    expect(said.code).toBe(0);
    expect(said.out).toContain('Dos roles: «articula_app» usa la base y no es su dueño');
  });
});

describe('the demonstration', () => {
  const settings = (): Record<string, string> => at('demo');
  const ask = async (product: ProductProcess, token: string, path: string): Promise<unknown> => {
    const answer = await fetch(`${product.url}/api/${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    return answer.json();
  };

  test('killed while it loads its example, begins again and has it whole, the same at the next start and when restored', async () => {
    const cut = startProduct(['--demo'], settings());
    cut.catch(() => undefined); // it is killed before it attends
    while (runningServer(join(room, 'demo/pg')) === undefined) await wait(20);
    await wait(1500);
    process.kill(Number(JSON.parse(await readFile(join(room, 'demo/lock'), 'utf8')).pid), 'SIGKILL');
    expect(await gone(join(room, 'demo'))).toBe(true);

    const first = await start(settings(), ['--demo']);
    expect(first.accounts.length).toBeGreaterThanOrEqual(6);
    const token = await runToEnd('cli', ['token', '--account', first.accounts[0]?.account ?? ''], settings());
    expect(token).toMatchObject({ code: 0, error: '' });
    expect(token.out).toMatch(/^\S+\n$/);
    const plans = await ask(first, token.out.trim(), 'plans.list');
    expect(plans).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ territory: 'CO-05001' })]) });
    const file = join(room, 'demo.copia');
    expect(await runToEnd('cli', ['backup', file], { ...settings(), ARTICULA_BACKUP_KEY: 'clave de la demostración' })).toMatchObject({ code: 0 });
    expect(await first.end()).toBe(0);

    const next = await start(settings(), ['--demo']);
    expect(next.accounts).toEqual(first.accounts);
    expect(await ask(next, token.out.trim(), 'plans.list')).toEqual(plans);
    await next.end();

    const copy = at('demo-restored');
    expect(await runToEnd('cli', ['restore', file], { ...copy, ARTICULA_BACKUP_KEY: 'clave de la demostración' })).toMatchObject({ code: 0, error: '' });
    const restored = await start(copy);
    expect(restored.accounts).toEqual(first.accounts);
    expect(await ask(restored, token.out.trim(), 'plans.list')).toEqual(plans);
  }, 240_000);

  test("does not touch an institution's folder", async () => {
    await (await start(at('theirs'))).end();
    const ended = await runToEnd('main', ['--demo'], at('theirs'));
    expect(ended.error).toMatch(/^La carpeta \S+ tiene los datos de una institución[^\n]+\n$/);
    expect(ended.code).toBe(1);
  });
});

describe('one line and code 1', () => {
  test('for a wrong setting', async () => {
    const ended = await runToEnd('main', [], { ...at('wrong'), ARTICULA_PORT: 'ochenta' });
    expect(ended).toEqual({ code: 1, out: '', error: 'ARTICULA_PORT: se dio «ochenta» y se espera un número de puerto entre 0 y 65535.\n' });
  });

  test('for a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo; // a TCP server that listens has one
    const ended = await runToEnd('main', [], { ...at('taken'), ARTICULA_PORT: String(port) });
    other.close();
    expect(ended.error).toMatch(new RegExp(`^El puerto ${port} ya está ocupado[^\\n]+\\n$`));
    expect(ended.code).toBe(1);
  });

  test('for a demonstration that would be public', async () => {
    const ended = await runToEnd('main', ['--demo'], { ...at('public'), ARTICULA_HOST: '0.0.0.0' });
    expect(ended.error).toMatch(/^ARTICULA_HOST: se dio «0\.0\.0\.0» y la demostración solo atiende en 127\.0\.0\.1[^\n]+\n$/);
    expect(ended.code).toBe(1);
  });

  test('for a database server that does not answer', async () => {
    const ended = await runToEnd('main', [], { ...at('absent'), DATABASE_URL: 'postgres://articula@127.0.0.1:9/articula' });
    expect(ended.error).toMatch(/^DATABASE_URL: no se pudo conectar[^\n]+\n$/);
    expect(ended.code).toBe(1);
  });
});

describe("an institution's own PostgreSQL", () => {
  let own: Stage;
  beforeAll(async () => {
    own = await stage();
  });
  afterAll(() => own.close());
  const urls = (): Record<string, string> => ({ DATABASE_URL: own.address.url, DATABASE_OWNER_URL: own.address.ownerUrl ?? '' });

  test('serves several processes with one folder of files', async () => {
    const settings = { ...at('files'), ...urls() };
    const other = await startProduct([], settings);
    expect(await health(await start(settings))).toEqual(await health(other));
    expect(await other.end()).toBe(0);
  });

  test('with a single role works, and doctor says what is lost', async () => {
    await own.owner.query('create database single_role owner articula_app template template0');
    const settings = { ...at('single'), DATABASE_URL: own.address.url.replace(/\/[^/]*$/, '/single_role') };
    expect(await health(await start(settings))).toMatchObject({ status: 'ok' });
    const said = await runToEnd('cli', ['doctor'], settings);
    await running?.end();
    await own.owner.query('drop database single_role with (force)');
    expect(said.out).toContain('Un solo rol («articula_app») es dueño y usuario');
  });

  test('of a newer version is refused in one line', async () => {
    await own.owner.query("insert into articula.migration (number, name, sha256) values (9999, '9999_future', 'x')");
    const ended = await runToEnd('main', [], { ...at('files'), ...urls() });
    expect(ended.error).toMatch(/^[^\n]*versión más nueva[^\n]+\n$/);
    expect(ended.code).toBe(1);
  });
});
