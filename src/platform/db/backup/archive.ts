import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { z } from '../../../kernel/contract.ts';
import { StartProblem } from '../../config/problem.ts';
import { isSealed, unseal } from './seal.ts';
import { readTar } from './tar.ts';
import type { Entry } from './tar.ts';

const Table = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) });

/** `head.json`, the first entry: what the backup is of. */
export const Head = z.object({
  product: z.literal('articula'),
  format: z.literal(1),
  version: z.string(),
  createdAt: z.string(),
  migrations: z.array(z.object({ number: z.number(), name: z.string(), sha256: z.string() })),
  tables: z.array(Table),
  /** Names of the keys that opened what is sealed in it; the keys themselves are in no backup. */
  keys: z.array(z.string()).default([]),
});
export type Head = z.infer<typeof Head>;

/** `manifest.json`, the last entry: every entry before it with its hash, and what is no table. */
export const Manifest = z.object({
  entries: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  rows: z.record(z.string(), z.number()),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string(), called: z.boolean() })),
  jobs: z.array(z.object({ task: z.string(), payload: z.unknown(), runAt: z.string(), maxAttempts: z.number() })),
});
export type Manifest = z.infer<typeof Manifest>;

export const headName = 'head.json';
export const manifestName = 'manifest.json';

/**
 * Walks a backup, giving each entry between head and manifest; returns the manifest once every entry was checked
 * against it. Throws StartProblem with one line for whatever is wrong with the file.
 */
export async function readArchive(file: string, key: string | undefined, begin: (head: Head) => Promise<void>, take: (entry: Entry) => Promise<void>): Promise<Manifest> {
  const source = await openArchive(file, key);
  const seen: Manifest['entries'] = [];
  let manifest: Manifest | undefined;
  try {
    for await (const entry of readTar(source)) {
      if (entry.name === manifestName) manifest = Manifest.parse(await readJson(entry));
      else {
        const hash = createHash('sha256');
        const content = hashed(entry.content, hash);
        if (seen.length === 0) await begin(readHead(entry.name, await readJson({ ...entry, content })));
        else await take({ ...entry, content });
        for await (const rest of content) void rest;
        seen.push({ name: entry.name, bytes: entry.bytes, sha256: hash.digest('hex') });
      }
    }
  } catch (error) {
    throw damaged(error);
  }
  if (!manifest || JSON.stringify(manifest.entries) !== JSON.stringify(seen)) throw damaged(undefined);
  return manifest;
}

function readHead(name: string, value: unknown): Head {
  const format = z.object({ product: z.literal('articula'), format: z.number() }).safeParse(value);
  if (name !== headName || !format.success) throw new StartProblem('El archivo no es un respaldo de Articula: elija el que hizo «articula backup».');
  if (format.data.format > 1) throw new StartProblem('El respaldo es de una versión más nueva de Articula: instale esa versión o una posterior.');
  return Head.parse(value);
}

async function* hashed(content: AsyncIterable<Buffer>, hash: { update(piece: Buffer): unknown }): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}

async function readJson(entry: Entry): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.content) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}

/** Magic, deflate, no flags, no time: as we write it, since gzip does not check its own header. */
const gzipStart = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);

async function openArchive(file: string, key: string | undefined): Promise<AsyncIterable<Buffer>> {
  const start = await startOf(file);
  const raw: AsyncIterable<Buffer> = createReadStream(file);
  if (isSealed(start)) {
    if (!key) throw new StartProblem('El respaldo está cifrado: dé su clave en ARTICULA_BACKUP_KEY.');
    return inflate(unseal(raw, key));
  }
  if (!start.subarray(0, gzipStart.length).equals(gzipStart)) throw new StartProblem(`${file} no es un respaldo de Articula: elija el que hizo «articula backup».`);
  return inflate(raw);
}

/** Decompresses; what stands after the compressed stream is damage too. */
async function* inflate(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let given = 0;
  const counted = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      given += piece.length;
      yield piece;
    }
  };
  pipeline(source, counted, gunzip).catch(() => undefined); // it ends `gunzip` with the error, which the loop below throws
  yield* gunzip as AsyncIterable<Buffer>; // without encoding it yields bytes
  if (gunzip.bytesWritten !== given) throw new Error('something stands after the archive');
}

async function startOf(file: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    await handle.close();
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new StartProblem(`No se puede leer ${file}: revise la ruta y los permisos.`, { cause: error });
  }
}

/** Damage is whatever the archive's own layers say; an operating-system error (disk full) or a plain word passes as it is. */
function damaged(error: unknown): unknown {
  if (error instanceof StartProblem || (error instanceof Error && ('syscall' in error || 'severity' in error))) return error;
  return new StartProblem('El respaldo está incompleto o fue alterado y no se restauró nada: use otra copia.', { cause: error });
}
