import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';
import { runningServer } from './orphan.ts';
import { withClient } from './pg.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'articula-pg-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

/** A process that starts the server and writes rows, saying each only after the server acknowledged it. */
const writer = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
import { openClient } from ${JSON.stringify(join(import.meta.dirname, 'pg.ts'))};
const server = await startEmbedded(process.argv[1]);
const client = await openClient(server.ownerUrl, { name: 'writer' });
await client.query('create table if not exists said (id int generated always as identity)');
for (;;) console.log((await client.query('insert into said default values returning id')).rows[0].id);`;

/** Runs the writer until it has said `count` rows, kills it as a power cut would, and answers the last row said. */
async function writeAndKill(folder: string, count: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
    if (said.split('\n').length > count) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return Number(said.split('\n').at(-2));
}

async function lastRow(folder: string): Promise<number> {
  const server = await startEmbedded(folder);
  const row = await withClient(server.ownerUrl, { name: 'test' }, (client) => client.query<{ last: number }>('select max(id) as last from said'));
  await server.stop();
  return row.rows[0]?.last ?? 0;
}

test('what was acknowledged before a kill -9 is there afterwards, however often', async () => {
  const folder = join(room, 'data');
  for (const count of [1, 40, 300]) {
    const said = await writeAndKill(folder, count);
    expect(await lastRow(folder)).toBeGreaterThanOrEqual(said);
  }
});

test('no server stays behind its killed process', async () => {
  const folder = join(room, 'data');
  await writeAndKill(folder, 5);
  for (let tries = 0; tries < 500 && runningServer(join(folder, 'pg')) !== undefined; tries += 1) await wait(20);
  expect(runningServer(join(folder, 'pg'))).toBeUndefined();
});

test('a folder whose path is too long for a socket works, with its socket elsewhere', async () => {
  const folder = join(room, 'ñ'.repeat(60), 'carpeta con espacios');
  mkdirSync(folder, { recursive: true });
  const server = await startEmbedded(folder, { durable: false });
  const answer = await withClient(server.url, { name: 'test' }, (client) => client.query('select current_user'));
  await server.stop();
  expect(answer.rows).toEqual([{ current_user: 'articula_app' }]);
});

test('a cluster whose making was cut short is made anew', async () => {
  const folder = join(room, 'data');
  mkdirSync(join(folder, 'pg.new'), { recursive: true });
  writeFileSync(join(folder, 'pg.new/PG_VERSION'), '18\n');
  const server = await startEmbedded(folder, { durable: false });
  await server.stop();
  expect(existsSync(join(folder, 'pg.new'))).toBe(false);
});

test('the number in postmaster.pid of a process that is no server does not stop the start', async () => {
  const folder = join(room, 'data');
  await (await startEmbedded(folder, { durable: false })).stop();
  writeFileSync(join(folder, 'pg/postmaster.pid'), `${process.pid}\n${join(folder, 'pg')}\n1\n5432\n\n\n`);
  const server = await startEmbedded(folder, { durable: false });
  await server.stop();
  expect(existsSync(join(folder, 'pg/postmaster.pid'))).toBe(false);
});

test('the application may not change the schema', async () => {
  const server = await startEmbedded(join(room, 'data'), { durable: false });
  await expect(withClient(server.url, { name: 'test' }, (client) => client.query('create table public.mine (id int)'))).rejects.toThrow('permission denied');
  await server.stop();
  expect(readFileSync(join(room, 'data/pg/pg_hba.conf'), 'utf8')).toBe('local all all peer map=house\n');
});

test('the log of the server holds no value that a refused statement carried', async () => {
  const folder = join(room, 'data');
  const server = await startEmbedded(folder);
  const refused = withClient(server.ownerUrl, { name: 'test' }, async (client) => {
    await client.query('create table held (mail text primary key)');
    await client.query("insert into held values ('persona@ejemplo.org')");
    await client.query("insert into held values ('persona@ejemplo.org')");
  });
  await expect(refused).rejects.toThrow('duplicate key');
  await expect(withClient(server.ownerUrl, { name: 'test' }, (client) => client.query("select 'persona@ejemplo.org'::uuid"))).rejects.toThrow('invalid input');
  await server.stop();
  expect(readFileSync(join(folder, 'pg.log'), 'utf8')).not.toContain('persona@ejemplo.org');
});
