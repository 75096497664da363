import { readFile, stat } from 'node:fs/promises';

import type { Archive } from './archive.ts';
import { openArchive, smallText } from './archive.ts';
import { decodedBytes } from './csv-read.ts';
import { usualLimits } from './limits.ts';
import { SheetProblem } from './problem.ts';

export type SheetKind = 'xlsx' | 'xlsm' | 'csv' | 'ods' | 'xls' | 'encrypted' | 'zip' | 'other';

/** Compound files of old Office (MS-CFB 2.2). */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Bytes among which text betrays itself as something else. */
const SAMPLE_BYTES = 64 * 1024;

function kindOfCompound(bytes: Buffer): SheetKind {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'encrypted';
  return has('Workbook') || has('Book') ? 'xls' : 'other';
}

async function kindOfOds(archive: Archive): Promise<SheetKind> {
  if (archive.entries.has('encrypted-package')) return 'encrypted';
  const manifest = await smallText(archive, 'META-INF/manifest.xml');
  return manifest.includes('encryption-data') ? 'encrypted' : 'ods';
}

/** What a zip archive holds, by its directory and its declared content types. */
export async function kindOfArchive(archive: Archive): Promise<SheetKind> {
  const names = [...archive.entries.keys()];
  if ([...archive.entries.values()].some((entry) => entry.encrypted)) return 'encrypted';
  const mime = await smallText(archive, 'mimetype', 1000);
  if (mime.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return kindOfOds(archive);
  if (!names.some((name) => /^xl\/[^/]*\.xml$/iu.test(name))) return 'zip';
  const types = await smallText(archive, '[Content_Types].xml');
  if (!types.includes('spreadsheetml')) return 'zip';
  const active = names.some((name) => /vbaProject|^xl\/(?:macrosheets|activeX)\//iu.test(name));
  return active || types.includes('macroEnabled') ? 'xlsm' : 'xlsx';
}

function kindOfText(bytes: Buffer): SheetKind {
  const text = decodedBytes(bytes.subarray(0, SAMPLE_BYTES)).replace(/^\uFEFF/u, '').trimStart();
  // oxlint-disable-next-line no-control-regex -- control characters are what tells binary from text
  const controls = text.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/gu)?.length ?? 0;
  if (text === '' || text.includes('\0') || controls > text.length / 10) return 'other';
  return /^(?:<[!?a-z]|%PDF|\{\\rtf|ID;P|II\*|GIF8)/iu.test(text) ? 'other' : 'csv';
}

/** What bytes are, by what they hold and never by a name. A zip that is no sheet, or is cut off, is `zip`. */
export async function judgeBytes(bytes: Buffer): Promise<SheetKind> {
  if (bytes.subarray(0, 8).equals(COMPOUND)) return kindOfCompound(bytes);
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04_03_4b_50) return kindOfText(bytes);
  try {
    return await kindOfArchive(openArchive(bytes, usualLimits.maxEntries));
  } catch (error) {
    if (error instanceof SheetProblem) return 'zip';
    throw error;
  }
}

/** What a file is, by its bytes. A file above the usual limit is `other`: it would not be read. */
export async function judge(source: Uint8Array | string): Promise<SheetKind> {
  if (typeof source !== 'string') return judgeBytes(Buffer.from(source.buffer, source.byteOffset, source.byteLength));
  const { size } = await stat(source);
  return size > usualLimits.maxFileBytes ? 'other' : judgeBytes(await readFile(source));
}
