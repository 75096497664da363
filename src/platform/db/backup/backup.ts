import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { StartProblem } from '../../config/problem.ts';
import { appliedMigrations } from '../migrate.ts';
import { withClient } from '../pg.ts';
import type { Client } from '../pg.ts';
import { headName, manifestName } from './archive.ts';
import type { Head, Manifest } from './archive.ts';
import { copyOut } from './copy.ts';
import { seal } from './seal.ts';
import { columnList, listJobs, listSequences, listTables, tableName } from './tables.ts';
import type { TableShape } from './tables.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';

export interface BackupParts {
  ownerUrl: string;
  /** The data folder: its `files/` and the notes named here go along. */
  folder: string;
  notes: string[];
  /** The file to write; it must not exist. */
  file: string;
  /** Passphrase; without one the backup is a plain tar.gz. */
  key: string | undefined;
  version: string;
  /** Names of the keys that seal something in these tables, as the backup's instant sees them. */
  keysInUse?: (client: Client) => Promise<string[]>;
}

export interface BackupResult {
  tables: number;
  rows: number;
  files: number;
  bytes: number;
  /** Names of the keys a restore will ask for. */
  keys: string[];
}

const segmentBytes = 4_000_000; // a table is cut into entries of about this size, so that each is known before it is written

/**
 * Writes all tables as one instant saw them, then the files, while the product goes on. The file appears under its
 * name only when whole and on the disk. Throws StartProblem when it exists or cannot be written.
 */
export async function writeBackup(parts: BackupParts): Promise<BackupResult> {
  if (existsSync(parts.file)) throw new StartProblem(`${parts.file} ya existe: elija otro nombre para el respaldo.`);
  const aside = `${parts.file}.partial`;
  const sink = new PassThrough({ highWaterMark: 1_000_000 });
  const out = createWriteStream(aside, { mode: 0o600, flush: true });
  const layers = parts.key ? pipeline(sink, createGzip({ level: 3 }), (source: AsyncIterable<Buffer>) => seal(source, parts.key ?? ''), out) : pipeline(sink, createGzip({ level: 3 }), out);
  try {
    const archive = new ArchiveWriter(sink, layers);
    const written = withClient(parts.ownerUrl, { name: 'articula backup' }, (client) => writeEverything(client, parts, archive)).catch((error: unknown) => {
      sink.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    });
    const [result] = await Promise.all([written, layers]);
    await rename(aside, parts.file);
    return { ...result, bytes: (await stat(parts.file)).size };
  } catch (error) {
    await rm(aside, { force: true });
    throw cannotWrite(error, parts.file);
  }
}

function cannotWrite(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return new StartProblem(`No hay espacio para el respaldo ${file}: libere espacio o elija otro disco.`, { cause: error });
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS' || code === 'EISDIR') return new StartProblem(`No se puede escribir ${file}: revise la ruta y los permisos.`, { cause: error });
  return error;
}

async function writeEverything(client: Client, parts: BackupParts, archive: ArchiveWriter): Promise<Omit<BackupResult, 'bytes'>> {
  await client.query('set row_security = off');
  await client.query('begin isolation level repeatable read read only');
  const tables = await listTables(client);
  const migrations = (await appliedMigrations(client)).map(({ number, name, sha256 }) => ({ number, name, sha256 }));
  const head: Head = { product: 'articula', format: 1, version: parts.version, createdAt: new Date().toISOString(), migrations, tables, keys: (await parts.keysInUse?.(client)) ?? [] };
  await archive.json(headName, head);
  const rows: Manifest['rows'] = {};
  for (const table of tables) rows[`${table.schema}.${table.name}`] = await writeTable(client, table, archive);
  const rest = { sequences: await listSequences(client), jobs: await listJobs(client) };
  await client.query('commit');
  const files = await writeFiles(parts, archive);
  await archive.end({ entries: archive.entries, rows, ...rest });
  return { tables: tables.length, rows: Object.values(rows).reduce((a, b) => a + b, 0), files, keys: head.keys };
}

async function writeTable(client: Client, table: TableShape, archive: ArchiveWriter): Promise<number> {
  let held: Buffer[] = [];
  let bytes = 0;
  let segment = 0;
  let rows = 0;
  const flush = async (): Promise<void> => {
    segment += 1;
    const name = `tables/${table.schema}.${table.name}/${String(segment).padStart(6, '0')}`;
    await archive.whole(name, Buffer.concat(held));
    held = [];
    bytes = 0;
  };
  await copyOut(client, `copy ${tableName(table)} (${columnList(table)}) to stdout`, async (piece) => {
    held.push(piece);
    bytes += piece.length;
    rows += 1; // the protocol sends one row a piece
    if (bytes >= segmentBytes) await flush();
  });
  if (bytes > 0) await flush();
  return rows;
}

async function writeFiles({ folder, notes }: BackupParts, archive: ArchiveWriter): Promise<number> {
  let count = 0;
  for (const note of notes) {
    if (existsSync(join(folder, note))) await archive.whole(`notes/${note}`, await readFile(join(folder, note)));
  }
  const shelves = existsSync(join(folder, 'files')) ? (await readdir(join(folder, 'files'))).filter((name) => /^[0-9a-f]{2}$/.test(name)) : [];
  for (const shelf of shelves.sort()) {
    for (const name of (await readdir(join(folder, 'files', shelf))).sort()) {
      await archive.file(`files/${shelf}/${name}`, join(folder, 'files', shelf, name));
      count += 1;
    }
  }
  return count;
}

/** Writes entries into the stream as fast as it takes them, remembering each with its hash. */
class ArchiveWriter {
  readonly entries: Manifest['entries'] = [];
  private readonly sink: PassThrough;
  private readonly layers: Promise<void>;

  constructor(sink: PassThrough, layers: Promise<void>) {
    this.sink = sink;
    this.layers = layers;
    layers.catch(() => undefined); // awaited by the caller too
  }

  private async write(piece: Buffer): Promise<void> {
    if (this.sink.write(piece)) return;
    await Promise.race([new Promise((resolve) => this.sink.once('drain', resolve)), this.layers]);
  }

  async whole(name: string, content: Buffer): Promise<void> {
    await this.write(tarHeader(name, content.length));
    await this.write(content);
    await this.write(tarPadding(content.length));
    this.entries.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
  }

  json(name: string, value: unknown): Promise<void> {
    return this.whole(name, Buffer.from(JSON.stringify(value)));
  }

  async file(name: string, path: string): Promise<void> {
    const handle = await open(path);
    const { size } = await handle.stat();
    const hash = createHash('sha256');
    await this.write(tarHeader(name, size));
    if (size > 0) {
      for await (const piece of createReadStream('', { fd: handle, end: size - 1 }) as AsyncIterable<Buffer>) { // without encoding it yields bytes
        hash.update(piece);
        await this.write(piece);
      }
    } else await handle.close();
    await this.write(tarPadding(size));
    this.entries.push({ name, bytes: size, sha256: hash.digest('hex') });
  }

  async end(manifest: Manifest): Promise<void> {
    const content = Buffer.from(JSON.stringify(manifest));
    await this.write(tarHeader(manifestName, content.length));
    await this.write(content);
    await this.write(tarPadding(content.length));
    await this.write(tarEnd);
    this.sink.end();
  }
}
