import { createInflateRaw } from 'node:zlib';

import type { SheetLimits } from './limits.ts';
import { HARMLESS_BYTES } from './limits.ts';
import { SheetProblem } from './problem.ts';

/** One entry of a zip directory (PKWARE APPNOTE 4.3.12). Sizes in bytes. */
export type ArchiveEntry = { name: string; method: number; encrypted: boolean; packed: number; size: number; offset: number };

/** Entries by name, in the order of the directory. */
export type Archive = { bytes: Buffer; entries: Map<string, ArchiveEntry> };

const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const LOCAL_HEADER = 0x04_03_4b_50;
const WIDE_END = 0x06_06_4b_50;
const WIDE_LOCATOR = 0x07_06_4b_50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xff_ff;
const WIDE = 0xff_ff_ff_ff;

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES); at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new SheetProblem('broken');
}

/** The 8-byte values that the extra field holds for those that the entry itself could not (APPNOTE 4.5.3). */
function wideValues(bytes: Buffer, from: number, to: number): number[] {
  let at = from;
  while (at + 4 <= Math.min(to, bytes.length)) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (bytes.readUInt16LE(at) === 1) {
      const values: number[] = [];
      for (let value = at + 4; value + 8 <= Math.min(end, bytes.length); value += 8) values.push(Number(bytes.readBigUInt64LE(value)));
      return values;
    }
    at = end;
  }
  return [];
}

function entryAt(bytes: Buffer, at: number): { entry: ArchiveEntry; next: number } {
  if (at < 0 || at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new SheetProblem('broken');
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const wide = wideValues(bytes, nameEnd, extraEnd);
  const value = (offset: number): number => {
    const narrow = bytes.readUInt32LE(at + offset);
    return narrow === WIDE ? (wide.shift() ?? WIDE) : narrow;
  };
  // Size, packed size and offset stand in this order in the extra field.
  const [size, packed, offset] = [value(24), value(20), value(42)];
  const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  const entry = { name: bytes.toString('utf8', at + 46, nameEnd), method: bytes.readUInt16LE(at + 10), encrypted, packed, size, offset };
  return { entry, next: extraEnd + bytes.readUInt16LE(at + 32) };
}

/** How many entries the directory has and where it begins; in the wide record where the narrow one has no room. */
function directoryOf(bytes: Buffer): { count: number; offset: number } {
  const end = endOfDirectory(bytes);
  const narrow = { count: bytes.readUInt16LE(end + 10), offset: bytes.readUInt32LE(end + 16) };
  if (narrow.count !== 0xff_ff && narrow.offset !== WIDE) return narrow;
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== WIDE_LOCATOR) return narrow;
  const record = Number(bytes.readBigUInt64LE(locator + 8));
  if (record + 56 > bytes.length || bytes.readUInt32LE(record) !== WIDE_END) throw new SheetProblem('broken');
  return { count: Number(bytes.readBigUInt64LE(record + 32)), offset: Number(bytes.readBigUInt64LE(record + 48)) };
}

/** Reads the directory of a zip without opening any entry. Throws `broken` where there is none. */
export function openArchive(bytes: Buffer, maxEntries: number): Archive {
  if (bytes.length < END_BYTES) throw new SheetProblem('broken');
  const { count, offset } = directoryOf(bytes);
  if (count > maxEntries) throw new SheetProblem('bomb');
  const entries = new Map<string, ArchiveEntry>();
  let at = offset;
  for (let read = 0; read < count; read += 1) {
    const { entry, next } = entryAt(bytes, at);
    // The same name twice is how two readers are shown two different files.
    if (entries.has(entry.name)) throw new SheetProblem('broken');
    entries.set(entry.name, entry);
    at = next;
  }
  return { bytes, entries };
}

/** Refuses what the directory itself betrays: passwords, sizes, ratios, entries that share their bytes. */
export function checkArchive({ bytes, entries }: Archive, limits: SheetLimits): void {
  let total = 0;
  let previousEnd = 0;
  for (const entry of [...entries.values()].sort((left, right) => left.offset - right.offset)) {
    if (entry.encrypted) throw new SheetProblem('encrypted');
    if (entry.offset + entry.packed > bytes.length) throw new SheetProblem('broken');
    if (entry.offset < previousEnd) throw new SheetProblem('bomb');
    previousEnd = entry.offset + entry.packed;
    total += entry.size;
  }
  const dense = total > HARMLESS_BYTES && total > bytes.length * limits.maxRatio;
  if (dense) throw new SheetProblem('bomb');
  if (total > limits.maxUncompressedBytes) throw new SheetProblem('too-big', { limit: megabytes(limits.maxUncompressedBytes) });
}

export const megabytes = (bytes: number): string => `más de ${Math.round(bytes / 1024 / 1024)} MB`;

function packedBytes({ bytes }: Archive, entry: ArchiveEntry): Buffer {
  const at = entry.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) throw new SheetProblem('broken');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + entry.packed > bytes.length) throw new SheetProblem('broken');
  return bytes.subarray(start, start + entry.packed);
}

/** The content of an entry in pieces; stops as soon as it grows beyond the size that the directory declares. */
export async function* contentOf(archive: Archive, entry: ArchiveEntry): AsyncGenerator<Buffer, void, undefined> {
  const packed = packedBytes(archive, entry);
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8) throw new SheetProblem('broken');
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(packed);
  let size = 0;
  try {
    for await (const piece of inflate) {
      size += (piece as Buffer).length; // A zlib stream yields buffers.
      if (size > entry.size) throw new SheetProblem('bomb');
      yield piece as Buffer; // As above.
    }
  } catch (error) {
    // The stream's own errors (bad block, early end) all mean the same to the person.
    throw error instanceof SheetProblem ? error : new SheetProblem('broken');
  }
  if (size < entry.size) throw new SheetProblem('broken');
}

/** The whole text of a small entry; empty where it is absent. */
export async function smallText(archive: Archive, name: string, maxBytes = 4 * 1024 * 1024): Promise<string> {
  const entry = archive.entries.get(name);
  if (entry === undefined) return '';
  if (entry.size > maxBytes) throw new SheetProblem('bomb');
  const pieces: Buffer[] = [];
  for await (const piece of contentOf(archive, entry)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
