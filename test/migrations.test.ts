import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeSchema } from '../scripts/schema/describe.ts';
import { appRole, migrate, readMigrations } from '../src/platform/db/migrate.ts';
import { openPool, withClient } from '../src/platform/db/pg.ts';
import { order } from './house/rooms.ts';
import { stage, type Stage } from './stage/stage.ts';

const root = join(import.meta.dirname, '..');
const product = join(root, 'migrations');
let own: Stage;

beforeAll(async () => {
  own = await stage();
});
afterAll(() => own.close());

const list = async (text: string): Promise<string[]> => (await own.owner.query<{ name: string }>(text)).rows.map(({ name }) => name);
const inSlices = `n.nspname = any(array[${order.map((name) => `'${name}'`).join(', ')}])`;

describe('the schema that migrations make', () => {
  test('is the one that docs/schema.sql shows (node scripts/schema-dump.ts writes it)', async () => {
    expect(await readFile(join(root, 'docs/schema.sql'), 'utf8')).toBe(await describeSchema(own.owner));
  });
  test('says of every table what it is for', async () => {
    expect(await list(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where (${inSlices} or n.nspname = 'platform') and c.relkind in ('r', 'p') and not c.relispartition and obj_description(c.oid, 'pg_class') is null order by 1`)).toEqual([]);
  });
  test('has one schema a slice, named as the slice', async () => {
    const known = [...order, 'platform', 'articula'];
    const schemas = await list(`select n.nspname as name from pg_namespace n where n.nspname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker') and n.nspname not like 'pg\\_%'`);
    expect(schemas.filter((name) => !known.includes(name))).toEqual([]);
  });
  test('points only upward: a foreign key goes to its own schema, a slice above, or the platform', async () => {
    const { rows } = await own.owner.query<{ name: string; from: string; to: string }>(`select k.conrelid::regclass || ' ' || k.conname as name, n.nspname as "from", m.nspname as "to" from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace where k.contype = 'f' and ${inSlices}`);
    expect(rows.filter(({ from, to }) => to !== 'platform' && order.indexOf(to) > order.indexOf(from)).map(({ name }) => name)).toEqual([]);
  });
  test('gives every root its five columns: whose, where, with whom, how visible, which version', async () => {
    const { rows } = await own.owner.query<{ name: string; columns: string[] }>(`select c.oid::regclass::text as name, array_agg(a.attname::text order by a.attname) as columns from pg_class c
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where ${inSlices} and c.relkind = 'r' group by c.oid having bool_or(a.attname = 'visibility') order by 1`);
    const lacking = rows.filter(({ columns }) => !['owner', 'territory', 'parties', 'version'].every((column) => columns.includes(column)));
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });
  test('refuses a visibility that nobody defined', async () => {
    const loose = await list(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'visibility'
      where ${inSlices} and c.relkind = 'r' and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and pg_get_constraintdef(k.oid) like '%own%shared%') order by 1`); // a due date is never public
    expect(loose).toEqual([]);
  });
  test('calls a table by one noun: no plural that a singular row could not bear', async () => {
    expect(await list(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${inSlices} and c.relkind in ('r', 'p') and c.relname ~ '[^s]s$' and c.relname !~ '(us|is|ss)$'`)).toEqual([]);
  });
  test('leaves the application no way to change a fact, a partition of facts or a witness', async () => {
    expect(await list(`select c.oid::regclass::text || ' ' || p.verb as name from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['update', 'delete', 'truncate']) as p (verb)
      where n.nspname = 'platform' and (c.relname like 'fact%' or c.relname = 'witness') and c.relkind in ('r', 'p') and has_table_privilege('${appRole}', c.oid, p.verb)`)).toEqual([]);
  });
  test('belongs to the owner and never to the application', async () => {
    expect(await list(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where (${inSlices} or n.nspname in ('platform', 'articula')) and pg_get_userbyid(c.relowner) = '${appRole}'`)).toEqual([]);
  });
});

describe('migrating', () => {
  test('one file after the other gives the same schema as all at once', async () => {
    const name = 'migrated_in_steps';
    const admin = (own.address.ownerUrl ?? '').replace(/\/[^/]*$/, '/postgres');
    const url = admin.replace(/\/postgres$/, `/${name}`);
    const folder = await mkdtemp(join(tmpdir(), 'articula-steps-'));
    await withClient(admin, { name: 'steps' }, (client) => client.query(`create database ${name} template template0`));
    const pool = openPool(url, { name: 'steps' }, 1);
    try {
      for (const migration of await readMigrations(product)) {
        await copyFile(join(product, `${migration.name}.sql`), join(folder, `${migration.name}.sql`));
        await migrate(url, appRole, folder);
      }
      expect(await describeSchema(pool)).toBe(await describeSchema(own.owner));
    } finally {
      await pool.end();
      await withClient(admin, { name: 'steps' }, (client) => client.query(`drop database ${name} with (force)`));
      await rm(folder, { recursive: true });
    }
  });
  test('each file is named after a slice or the platform', async () => {
    const migrations = await readMigrations(product);
    expect(migrations.filter(({ name }) => ![...order, 'platform'].includes(name.split('_')[1] ?? '')).map(({ name }) => name)).toEqual([]);
  });
  test('no file takes back what an earlier one gave without saying why', async () => {
    const migrations = await readMigrations(product);
    const silent = migrations.filter(({ text }) => /^\s*(drop (table|schema|column)|alter table \S+\s+drop column)/im.test(text) && !/^--/m.test(text));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
