import type { Archive } from '../sheet/archive.ts';
import { smallText } from '../sheet/archive.ts';
import type { WordCode } from './text.es.ts';

/** Compound files of old Office (MS-CFB 2.2). */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What bytes that are no zip are instead; undefined where they may be one. */
export function refusedBytes(bytes: Buffer): WordCode | undefined {
  if (bytes.subarray(0, 8).equals(COMPOUND)) {
    const has = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
    return has('EncryptedPackage') || has('EncryptionInfo') ? 'locked' : has('WordDocument') ? 'doc' : 'other';
  }
  return bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04_03_4b_50 ? 'other' : undefined;
}

/** Why an archive is not read as a Word document; undefined where it is one, by its declared content types. */
export async function refusedArchive(archive: Archive): Promise<WordCode | undefined> {
  const names = [...archive.entries.keys()];
  if ([...archive.entries.values()].some((entry) => entry.encrypted)) return 'locked';
  if ((await smallText(archive, 'mimetype', 1000)).startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  const types = await smallText(archive, '[Content_Types].xml');
  if (!/wordprocessingml|ms-word\.(?:document|template)\.macroEnabled/iu.test(types)) return 'other';
  return types.includes('macroEnabled') || names.some((name) => /vbaProject|^word\/activeX\//iu.test(name)) ? 'macros' : undefined;
}
