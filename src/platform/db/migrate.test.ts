import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { stage } from '../../../test/stage/stage.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { appRole, migrate } from './migrate.ts';

let own: Stage;
let folder: string;
const product = join(import.meta.dirname, '../../../migrations');
const run = (): ReturnType<typeof migrate> => migrate(own.address.ownerUrl ?? '', appRole, folder);
const add = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

beforeAll(async () => {
  own = await stage();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articula-migrations-'));
  for (const name of await readdir(product).catch(() => [])) await copyFile(join(product, name), join(folder, name));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => own.close());

test('a migrated database has nothing left to apply', async () => {
  expect((await run()).applied).toEqual([]);
});

test('another role that comes later uses the house as the first one does, and facts stay as they were written', async () => {
  await own.owner.query('create role latecomer login');
  await migrate(own.address.ownerUrl ?? '', 'latecomer', product);
  const may = async (table: string, right: string): Promise<boolean> => (await own.owner.query<{ may: boolean }>('select has_table_privilege($1, $2, $3) as may', ['latecomer', table, right])).rows[0]!.may;
  expect([await may('plans.plan', 'update'), await may('platform.fact', 'insert'), await may('articula.migration', 'select')]).toEqual([true, true, true]);
  expect([await may('platform.fact', 'update'), await may('platform.fact', 'delete'), await may('platform.witness', 'update'), await may('articula.migration', 'insert')]).toEqual([false, false, false, false]);
  await own.owner.query('drop owned by latecomer; drop role latecomer');
});

test('a migration that fails in its middle leaves nothing of itself', async () => {
  await add('9001_trial_halves.sql', 'create table half (id int); select no_such_function();');
  await expect(run()).rejects.toThrow('9001_trial_halves');
  const { rows } = await own.owner.query("select to_regclass('half') as half");
  expect(rows).toEqual([{ half: null }]);
});

test('what the owner makes is used by the application, except what a migration takes back', async () => {
  await add('9002_trial_ledger.sql', `create schema trial; create table trial.ledger (id int); revoke update, delete on trial.ledger from ${appRole};`);
  await run();
  await own.db.pool.query('insert into trial.ledger values (1)');
  await expect(own.db.pool.query('delete from trial.ledger')).rejects.toThrow('permission denied');
});

test('a migration that changed after it was applied is refused', async () => {
  await add('9002_trial_ledger.sql', 'select 1;');
  await expect(run()).rejects.toThrow('La migración 9002_trial_ledger cambió');
});

test('a database newer than the product is refused', async () => {
  await expect(run()).rejects.toThrow('versión más nueva');
});

test('a file with another kind of name is refused', async () => {
  await add('17-things.sql', 'select 1;');
  await expect(run()).rejects.toThrow('17-things.sql');
});
