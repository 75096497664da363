import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartProblem } from '../config/problem.ts';
import { isNewcomer, letIn } from './newcomer.ts';
import { quoteName, withClient } from './pg.ts';
import type { Client } from './pg.ts';

export interface Migration {
  number: number;
  name: string;
  text: string;
  sha256: string;
}

/** The migrations of a folder, in order. Throws when a name is not `NNNN_<slice>[_<what>].sql` or a number repeats. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const all = await Promise.all(names.map((name) => readMigration(folder, name)));
  const twice = all.find((one, at) => all[at + 1]?.number === one.number);
  if (twice) throw new Error(`two migrations are number ${twice.number}`);
  return all;
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const number = /^(\d{4})_[a-z][a-z0-9_]*\.sql$/.exec(name)?.[1];
  if (!number) throw new Error(`migration ${name} is not named NNNN_<slice>[_<what>].sql`);
  const text = await readFile(join(folder, name), 'utf8');
  return { number: Number(number), name: name.slice(0, -4), text, sha256: createHash('sha256').update(text).digest('hex') };
}

export interface Migrated {
  applied: string[];
  /** Number of the newest migration the database has. */
  version: number;
}

/** The application's role in migrations: written as this word, replaced by the real name where an institution chose another. */
export const appRole = 'articula_app';
const lockKey = 41_127_001; // any fixed number: two processes that start together migrate one after the other

/**
 * Brings a database to the product's version: forward only, each file in its own transaction, its hash recorded.
 * `upTo` stops at an older number (a restore begins at the backup's schema). Throws StartProblem when the database is
 * newer than the product or when a file that was applied has changed.
 */
export async function migrate(ownerUrl: string, role: string, folder: string, upTo: number = Infinity): Promise<Migrated> {
  const migrations = (await readMigrations(folder)).filter(({ number }) => number <= upTo);
  return withClient(ownerUrl, { name: 'articula migrate' }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const done = await appliedMigrations(client);
    const pending = pendingMigrations(migrations, done);
    if (done.length === 0) await prepare(client, role);
    else if (await isNewcomer(client, role)) await welcome(client, role);
    for (const migration of pending) await apply(client, migration, role);
    return { applied: pending.map(({ name }) => name), version: migrations.at(-1)?.number ?? 0 };
  });
}

export interface Applied {
  number: number;
  name: string;
  sha256: string;
}

/** What the database says was applied; empty when it never saw the product. */
export async function appliedMigrations(client: Client): Promise<Applied[]> {
  const known = await client.query<{ known: boolean }>("select to_regclass('articula.migration') is not null as known");
  if (!known.rows[0]?.known) return [];
  return (await client.query<Applied>('select number, name, sha256 from articula.migration order by number')).rows;
}

/** What is left to apply. Throws StartProblem as `migrate` says. */
export function pendingMigrations(migrations: Migration[], done: Applied[]): Migration[] {
  const newest = migrations.at(-1)?.number ?? 0;
  if ((done.at(-1)?.number ?? 0) > newest) {
    throw new StartProblem('La carpeta de datos es de una versión más nueva de Articula: instale esa versión o una posterior.');
  }
  const byNumber = new Map(migrations.map((one) => [one.number, one]));
  const changed = done.find((one) => byNumber.get(one.number)?.sha256 !== one.sha256);
  if (changed) {
    throw new StartProblem(`La migración ${changed.name} cambió después de aplicarse: restablezca el archivo original de la versión instalada.`);
  }
  const seen = new Set(done.map(({ number }) => number));
  return migrations.filter(({ number }) => !seen.has(number));
}

async function prepare(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ owner: string }>('select current_user as owner');
  const app = quoteName(role);
  await client.query(`
    begin;
    create schema articula;
    create table articula.migration (number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now());
    comment on table articula.migration is 'Migrations applied, with the hash of their text';
    grant usage on schema articula to ${app};
    grant select on articula.migration to ${app};
    create extension if not exists pg_trgm schema public;
    create extension if not exists unaccent schema public;
    ${rows[0]?.owner === role ? '' : ownership(app)}
    commit`);
}

/** What the owner makes, the application uses; a migration takes back what it must not (facts: no update, no delete). */
const ownership = (app: string): string => `
    alter default privileges grant usage on schemas to ${app};
    alter default privileges grant select, insert, update, delete on tables to ${app};
    alter default privileges grant usage, select on sequences to ${app};
    alter default privileges grant execute on functions to ${app};`;

/** All or nothing, before what is pending: later tables follow the defaults. */
async function welcome(client: Client, role: string): Promise<void> {
  await client.query('begin');
  await letIn(client, role);
  await client.query(ownership(quoteName(role)));
  await client.query('commit');
}

async function apply(client: Client, migration: Migration, role: string): Promise<void> {
  const text = role === appRole ? migration.text : migration.text.replaceAll(/\barticula_app\b/g, quoteName(role));
  try {
    await client.query('begin');
    await client.query(text);
    await client.query('insert into articula.migration (number, name, sha256) values ($1, $2, $3)', [migration.number, migration.name, migration.sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
