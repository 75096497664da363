import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartProblem } from '../../config/problem.ts';
import { appliedMigrations, readMigrations } from '../migrate.ts';
import type { Migration } from '../migrate.ts';
import { withClient } from '../pg.ts';
import type { Client } from '../pg.ts';
import { readArchive } from './archive.ts';
import type { Head, Manifest } from './archive.ts';
import { copyIn } from './copy.ts';
import { addJobs, clearForLoading, columnList, setSequences, tableName } from './tables.ts';
import type { Entry } from './tar.ts';

export interface Checked {
  head: Head;
  manifest: Manifest;
  /** Number of the migration whose schema the backup has. */
  schema: number;
}

/** Reads a backup whole without touching anything. Throws StartProblem when it is damaged, newer, or its key is another. */
export async function checkBackup(file: string, key: string | undefined, migrationsFolder: string): Promise<Checked> {
  const migrations = await readMigrations(migrationsFolder);
  let found = undefined as Head | undefined; // set by a callback, which the compiler does not follow
  const manifest = await readArchive(file, key, async (head) => void (found = head), async () => undefined);
  if (!found) throw new Error('an archive was read without its head');
  refuseOtherSchema(found, migrations); // only now: a damaged head could name any version
  return { head: found, manifest, schema: found.migrations.at(-1)?.number ?? 0 };
}

function refuseOtherSchema(head: Head, migrations: Migration[]): void {
  const known = new Map(migrations.map(({ number, sha256 }) => [number, sha256]));
  const newest = migrations.at(-1)?.number ?? 0;
  if (head.migrations.some(({ number }) => number > newest)) {
    throw new StartProblem(`El respaldo es de una versión más nueva de Articula (${head.version}): instale esa versión o una posterior.`);
  }
  const other = head.migrations.find(({ number, sha256 }) => known.get(number) !== sha256);
  if (other) throw new StartProblem(`El respaldo no corresponde a esta versión de Articula (difiere ${other.name}): restaure con la versión que lo hizo.`);
}

/** Refuses to restore over anything; the demonstration keeps its own folder inside the usual one. `beside`: what may already stand there, because no backup holds it. */
export async function refuseOccupied(folder: string, beside: readonly string[] = []): Promise<void> {
  const inside = await readdir(folder).catch(() => []);
  if (inside.some((name) => !['lost+found', 'demo', ...beside].includes(name))) throw new StartProblem(`La carpeta ${folder} no está vacía: restaure en una carpeta nueva, dada en ARTICULA_DATA.`);
}

export async function refuseOccupiedDatabase(ownerUrl: string): Promise<void> {
  const applied = await withClient(ownerUrl, { name: 'articula restore' }, appliedMigrations);
  if (applied.length > 0) throw new StartProblem('La base de datos ya tiene datos de Articula: restaure en una base nueva, dada en DATABASE_URL.');
}

/**
 * Fills a database that was just migrated to the backup's schema, in one transaction, and an empty data folder.
 * The archive is checked again on the way, so that a file changed since the check fills nothing.
 */
export async function restoreBackup(file: string, key: string | undefined, ownerUrl: string, folder: string): Promise<Manifest> {
  return withClient(ownerUrl, { name: 'articula restore' }, async (client) => {
    await client.query('begin');
    const putBack = await clearForLoading(client);
    const tables = new Map<string, Head['tables'][number]>();
    const manifest = await readArchive(file, key, async (head) => {
      for (const table of head.tables) tables.set(`${table.schema}.${table.name}`, table);
    }, (entry) => place(client, entry, tables, folder));
    await putBack();
    await setSequences(client, manifest.sequences);
    await addJobs(client, manifest.jobs);
    await client.query('commit');
    await client.query('analyze');
    return manifest;
  });
}

async function place(client: Client, entry: Entry, tables: Map<string, Head['tables'][number]>, folder: string): Promise<void> {
  const [, room, rest = ''] = /^(tables|files|notes)\/(.+)$/.exec(entry.name) ?? [];
  if (room === 'tables') {
    const table = tables.get(rest.slice(0, rest.lastIndexOf('/')));
    if (!table) throw new Error(`an entry of no table: ${entry.name}`);
    return copyIn(client, `copy ${tableName(table)} (${columnList(table)}) from stdin`, entry.content);
  }
  if (!room || !/^[\w.-]+(\/[\w.-]+)?$/.test(rest) || rest.includes('..')) throw new Error(`an entry with a name of its own: ${entry.name}`);
  const path = room === 'files' ? join(folder, 'files', rest) : join(folder, rest);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(entry.content, createWriteStream(path, { mode: 0o600, flush: true }));
}
