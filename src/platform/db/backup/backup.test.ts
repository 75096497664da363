import { createHash } from 'node:crypto';
import { appendFile, copyFile, mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stage } from '../../../../test/stage/stage.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import { appRole, migrate } from '../migrate.ts';
import { writeBackup } from './backup.ts';
import { checkBackup, restoreBackup } from './restore.ts';

/** Bytes that do not compress, the same in every run: where bytes repeat, some changed bits of a deflate stream still say the same bytes. */
const content = Buffer.concat(Array.from({ length: 21_876 }, (_, i) => createHash('sha256').update(String(i)).digest())).subarray(0, 700_001);

const product = join(import.meta.dirname, '../../../../migrations');
const key = 'una frase larga para el respaldo';
const hash = 'ab'.padEnd(64, '0');
let from: Stage;
let to: Stage;
let room: string;
let migrations: string;
let plain: string;
let sealed: string;

const backUp = (file: string, passphrase?: string): ReturnType<typeof writeBackup> =>
  writeBackup({ ownerUrl: from.address.ownerUrl ?? '', folder: from.folder, notes: ['house.json'], file, key: passphrase, version: '0.9.1' });

const trial = `
  create schema trial;
  create table trial.tree (id int generated always as identity primary key, parent int references trial.tree, words text, big text generated always as (upper(words)) stored);
  create table trial.leaf (tree int not null references trial.tree, day date not null, note jsonb) partition by range (day);
  create table trial.leaf_old partition of trial.leaf for values from (minvalue) to ('2020-01-01');
  create table trial.leaf_new partition of trial.leaf default;
  create function trial.refuse() returns trigger language plpgsql as $$ begin raise exception 'not by hand'; end $$;`;

beforeAll(async () => {
  [from, to] = await Promise.all([stage(), stage()]);
  room = await mkdtemp(join(tmpdir(), 'articula-backup-'));
  migrations = join(room, 'migrations');
  await mkdir(migrations);
  for (const name of await readdir(product)) await copyFile(join(product, name), join(migrations, name));
  await writeFile(join(migrations, '9001_trial_tree.sql'), trial);
  await migrate(from.address.ownerUrl ?? '', appRole, migrations);
  const { owner } = from;
  await owner.query(`insert into trial.tree (parent, words) select nullif(n - 1, 0), 'Ñandú ' || n || E'\\t\\n\\\\' || repeat('á', n) from generate_series(1, 3000) n`);
  await owner.query(`update trial.tree set parent = 3000 where id = 1`); // a circle no order of tables could load
  await owner.query(`insert into trial.leaf select 1 + n % 3000, date '2018-03-05' + n, jsonb_build_object('n', n, 'emoji', '🧵') from generate_series(1, 1500) n`);
  await owner.query(`create trigger refuse before insert on trial.leaf for each row execute function trial.refuse()`);
  await owner.query(`select graphile_worker.add_job('letter', '{"to":"x"}')`);
  await mkdir(join(from.folder, 'files/ab'), { recursive: true });
  await writeFile(join(from.folder, 'files/ab', hash), content);
  await writeFile(join(from.folder, 'house.json'), '{"kind":"demo"}');
  plain = join(room, 'plain.tar.gz');
  sealed = join(room, 'sealed');
  await backUp(plain);
  await backUp(sealed, key);
});
afterAll(async () => {
  await Promise.all([from.close(), to.close()]);
  await rm(room, { recursive: true });
});

const answers = async (own: Stage): Promise<unknown> =>
  (await own.owner.query(`select (select md5(string_agg(t::text, '|' order by id)) from trial.tree t) as trees, (select md5(string_agg(l::text, '|' order by day)) from trial.leaf l) as leaves,
    (select count(*) from graphile_worker.jobs) as jobs, (select last_value from trial.tree_id_seq) as next`)).rows;

test('what is restored answers the same, files and notes included', async () => {
  const checked = await checkBackup(sealed, key, migrations);
  expect(checked.schema).toBe(9001);
  await migrate(to.address.ownerUrl ?? '', appRole, migrations, checked.schema);
  await restoreBackup(sealed, key, to.address.ownerUrl ?? '', to.folder);
  expect(await answers(to)).toEqual(await answers(from));
  expect(await readFile(join(to.folder, 'files/ab', hash))).toEqual(content);
  expect(await readFile(join(to.folder, 'house.json'), 'utf8')).toBe('{"kind":"demo"}');
  await expect(to.owner.query(`insert into trial.leaf values (999999, '2021-01-01', null)`)).rejects.toThrow('foreign key');
});

test('a backup that exists is not written over', async () => {
  await expect(backUp(plain)).rejects.toThrow('ya existe');
});

const damaged = async (source: string, change: (file: string) => Promise<void>): Promise<string> => {
  const file = join(room, `copy-${Math.random()}`);
  await copyFile(source, file);
  await change(file);
  return file;
};
const flip = (at: (size: number) => number) => async (file: string): Promise<void> => {
  const bytes = await readFile(file);
  const place = at(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(file, bytes);
};
const cut = (left: (size: number) => number) => async (file: string): Promise<void> => truncate(file, left((await readFile(file)).length));

test.each<[string, (file: string) => Promise<void>]>([
  ['cut in its middle', cut((size) => Math.floor(size / 2))],
  ['cut by one byte', cut((size) => size - 1)],
  ['with one bit changed near its start', flip(() => 400)],
  ['with one bit changed in its middle', flip((size) => Math.floor(size / 2))],
  ['with one bit changed at its end', flip((size) => size - 1)],
  ['with something added', (file) => appendFile(file, 'x')],
  ['with a second copy added', async (file) => appendFile(file, await readFile(file))],
])('a backup %s is refused, plain or sealed', async (_what, change) => {
  await expect(checkBackup(await damaged(plain, change), undefined, migrations)).rejects.toThrow(/incompleto o fue alterado|no es un respaldo/);
  await expect(checkBackup(await damaged(sealed, change), key, migrations)).rejects.toThrow(/incompleto o fue alterado/);
});

test('another key is told from damage', async () => {
  await expect(checkBackup(sealed, 'otra frase distinta', migrations)).rejects.toThrow('no es la de este respaldo');
});

test('a sealed backup without key asks for it', async () => {
  await expect(checkBackup(sealed, undefined, migrations)).rejects.toThrow('dé su clave');
});

test('a backup of a newer version is refused', async () => {
  await expect(checkBackup(plain, undefined, product)).rejects.toThrow('versión más nueva de Articula (0.9.1)');
});

test('a file of another kind is refused', async () => {
  await expect(checkBackup(join(migrations, '9001_trial_tree.sql'), undefined, migrations)).rejects.toThrow('no es un respaldo');
});

test('a file that does not exist is said so', async () => {
  await expect(checkBackup(join(room, 'nada'), undefined, migrations)).rejects.toThrow('No se puede leer');
});
