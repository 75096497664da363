import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../kernel/id.ts';
import { execute, maybe, sql, type Tx } from '../db/sql.ts';
import { no } from '../operation/words.ts';
import { judgeContent, type ContentKind } from './content.ts';

export interface FileRow {
  id: string;
  sha256: string;
  bytes: number;
  kind: ContentKind;
  name: string;
  uploaded_by: string | null;
  claimed_kind: string | null;
  claimed_id: string | null;
}

export interface Received {
  sha256: string;
  bytes: number;
  kind: ContentKind;
}

/** The files of the house: content on disk by hash, everything else in `platform.file`. */
export interface Files {
  /** Streams an upload to disk, hashed and judged by content. @throws house.too-large, house.file-refused */
  receive(stream: Readable, limitBytes: number): Promise<Received>;
  /** The path of a stored content, for reading. */
  pathOf(sha256: string): string;
  open(sha256: string): Readable;
}

/** Files in one folder: `<folder>/ab/abcdef…`, written aside and renamed when whole. */
export function makeFiles(folder: string): Files {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  return {
    pathOf,
    open: (sha256) => createReadStream(pathOf(sha256)),
    receive: async (stream, limitBytes) => {
      const aside = join(folder, 'arriving', randomUUID());
      await mkdir(join(folder, 'arriving'), { recursive: true });
      try {
        const received = await write(stream, aside, limitBytes);
        await mkdir(join(folder, received.sha256.slice(0, 2)), { recursive: true });
        await rename(aside, pathOf(received.sha256));
        return received;
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
  };
}

async function write(stream: Readable, path: string, limitBytes: number): Promise<Received> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > limitBytes) throw no('too-large', { limit: `${Math.round(limitBytes / 1_000_000)} MB` });
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path, { flush: true }),
  );
  if (bytes === 0) throw no('file-refused', { reason: 'está vacío. Elija otro archivo.' });
  const handle = await open(path);
  const head = Buffer.alloc(Math.min(bytes, 4096));
  await handle.read(head, 0, head.length, 0);
  await handle.close();
  return { sha256: hash.digest('hex'), bytes, kind: judgeContent(head) };
}

/** Writes an uploaded file into quarantine: only its uploader reaches it until a command claims it. */
export async function insertFile(tx: Tx, received: Received, name: string, account: string | null, now: Date): Promise<string> {
  const id = newId(now.getTime());
  await execute(tx, sql`insert into platform.file (id, sha256, bytes, kind, name, uploaded_by, uploaded_at)
    values (${id}, ${received.sha256}, ${received.bytes}, ${received.kind}, ${name.normalize('NFC').slice(0, 200)}, ${account}, ${now})`);
  return id;
}

/** A file that the acting account uploaded and may use. @throws house.file-unknown */
export async function getOwnFile(tx: Tx, id: string, account: string | null): Promise<FileRow> {
  const file = await findFile(tx, id);
  if (!file || file.uploaded_by !== account) throw no('file-unknown');
  return file;
}

export const findFile = (tx: Tx, id: string): Promise<FileRow | undefined> =>
  maybe<FileRow>(tx, sql`select id, sha256, bytes::int8::float8 as bytes, kind, name, uploaded_by, claimed_kind, claimed_id from platform.file where id = ${id}`);

/** Ties a quarantined file to the record it belongs to; from then on that record's slice decides who reads it. */
export async function claimFile(tx: Tx, id: string, kind: string, recordId: string, now: Date): Promise<void> {
  await execute(tx, sql`update platform.file set claimed_kind = ${kind}, claimed_id = ${recordId}, claimed_at = ${now} where id = ${id} and claimed_kind is null`);
}
