import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of an archive, its content made while it is written. */
export type ZipPart = { name: string; content: Iterable<string> | AsyncIterable<string> };

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

const MAX_BYTES = 0xff_ff_ff_fe;
/** 1 January 1980, so that equal content gives equal bytes. */
const DOS_DATE = 0x00_21;
/** Bit 3: sizes follow the content; bit 11: names are UTF-8. */
const FLAGS = 0x08_08;

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08_07_4b_50, 0);
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(size, 12);
  return record;
}

function directoryEntry({ name, crc, packed, size, offset }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02_01_4b_50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt16LE(DOS_DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOfDirectory(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Deflated pieces of a part; what it measured is left in `written`. */
async function* packedPieces(content: ZipPart['content'], written: Written): AsyncGenerator<Buffer, void, undefined> {
  async function* measured(): AsyncGenerator<Buffer, void, undefined> {
    for await (const text of content) {
      const piece = Buffer.from(text, 'utf8');
      written.crc = crc32(piece, written.crc);
      written.size += piece.length;
      yield piece;
    }
  }
  // Level 4 takes half the time of 6 for a file a tenth larger.
  const deflate = createDeflateRaw({ level: 4, chunkSize: 64 * 1024 });
  const fed = pipeline(Readable.from(measured(), { objectMode: true, highWaterMark: 2 }), deflate);
  // The loop below meets the same error; this keeps it from being reported as unhandled first.
  fed.catch(() => {});
  for await (const piece of deflate) {
    written.packed += (piece as Buffer).length; // A zlib stream yields buffers.
    yield piece as Buffer; // As above.
  }
  await fed;
}

/** The bytes of a zip archive (PKWARE APPNOTE 4.3), made while they are read; memory does not grow with its size. Parts up to 4 GiB. */
export async function* zipped(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): AsyncGenerator<Buffer, void, undefined> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const part of parts) {
    const written: Written = { name: Buffer.from(part.name, 'utf8'), crc: 0, packed: 0, size: 0, offset };
    const header = localHeader(written.name);
    yield header;
    yield* packedPieces(part.content, written);
    if (written.size > MAX_BYTES || offset + written.packed > MAX_BYTES) throw new RangeError(`${part.name} passes 4 GiB`);
    yield descriptor(written);
    offset += header.length + written.packed + 16;
    directory.push(directoryEntry(written));
  }
  const entries = Buffer.concat(directory);
  yield entries;
  yield endOfDirectory(directory.length, entries.length, offset);
}
