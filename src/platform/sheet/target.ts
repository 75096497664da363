import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** An open stream, or the path of a file. */
export type Target = Writable | string;

/** Sends pieces to the target as fast as it takes them. To a path, the file appears only when it is whole. */
export async function writeTo(pieces: AsyncIterable<Buffer>, target: Target): Promise<void> {
  const source = Readable.from(pieces, { objectMode: true, highWaterMark: 4 });
  if (typeof target !== 'string') {
    await pipeline(source, target);
    return;
  }
  const partial = `${target}.part`;
  try {
    await pipeline(source, createWriteStream(partial));
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
