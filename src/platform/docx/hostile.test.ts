import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { p, wordFile, wordParts } from '../../../test/small-word.ts';
import { readWord, WordProblem, type WordLimits } from './index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-word-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function refusalOf(source: Uint8Array | string, limits: Partial<WordLimits> = {}): Promise<string> {
  try {
    const { paragraphs } = await readWord(source, limits);
    return `read ${paragraphs.length}`;
  } catch (error) {
    if (error instanceof WordProblem) return error.code;
    throw error;
  }
}

const compound = (name: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(512)]);
const good = p('Art. 1.- Uno');
const noise = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => (at * 7919 + (at >> 3)) % 256);

describe('a file is refused, and the process goes on,', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['when it is of the old format', () => compound('WordDocument'), 'doc'],
    ['when it has a password', () => compound('EncryptedPackage'), 'locked'],
    ['when it is another old file', () => compound('Workbook'), 'other'],
    ['when it has macros', () => wordFile(good, { more: { 'word/vbaProject.bin': noise(20) } }), 'macros'],
    ['when it declares macros', () => wordFile(good, { more: { '[Content_Types].xml': strToU8('<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>') } }), 'macros'],
    ['when it is OpenDocument', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'odt'],
    ['when it is a sheet', () => zipSync({ '[Content_Types].xml': strToU8('<Types>spreadsheetml</Types>'), 'xl/workbook.xml': strToU8('<x/>') }), 'other'],
    ['when it is a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'other'],
    ['when it is plain text', () => Buffer.from('Art. 1.- Uno'), 'other'],
    ['when it is empty', () => new Uint8Array(0), 'other'],
    ['when it holds no text', () => wordFile(p('')), 'empty'],
    ['when it is cut off', () => wordFile(good).subarray(0, 500), 'broken'],
    ['when its text is missing', () => zipSync({ ...wordParts(good), 'word/document.xml': strToU8('') }), 'empty'],
    ['when its XML is cut off', () => zipSync({ ...wordParts(good), 'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>x</w:t') }), 'broken'],
    ['when it declares entities of its own', () => zipSync({ ...wordParts(good), 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>') }), 'broken'],
    ['when it grows beyond all measure once opened', () => zipSync({ ...wordParts(good), 'word/document.xml': new Uint8Array(60_000_000).fill(32) }), 'bomb'],
    ['when a picture of it does', () => zipSync({ ...wordParts(good), 'word/media/1.png': new Uint8Array(60_000_000) }), 'bomb'],
  ])('%s', async (_, bytes, code) => expect(await refusalOf(bytes())).toBe(code));

  test('when it has too many parts', async () => {
    const more = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`word/${at}`, new Uint8Array(0)]));
    expect(await refusalOf(wordFile(good, { more }), { maxEntries: 50 })).toBe('bomb');
  });
  test('when it has too many paragraphs', async () => expect(await refusalOf(wordFile(good.repeat(101)), { maxParagraphs: 100 })).toBe('too-long'));
  test('when it has too many letters', async () => expect(await refusalOf(wordFile(good.repeat(101)), { maxCharacters: 1000 })).toBe('too-long'));
  test('when it weighs too much', async () => expect(await refusalOf(wordFile(good), { maxFileBytes: 100 })).toBe('too-big'));
  test('when it takes longer than allowed', async () => expect(await refusalOf(wordFile(good), { deadlineMilliseconds: 1 })).toBe('too-slow'));
  test('when it does not fit in the memory of the reader', async () => {
    const words = Array.from({ length: 300_000 }, (_, at) => p(`párrafo ${at}`)).join('');
    expect(await refusalOf(zipSync(wordParts(words), { level: 1 }), { readerMegabytes: 16, maxParagraphs: 1e9 })).toBe('too-big');
  });
  test('when paragraphs stand in each other without end', async () => {
    expect(await refusalOf(wordFile('<w:p><w:r><w:drawing><w:txbxContent>'.repeat(200_000)))).toMatch(/^(?:empty|bomb|too-big|broken)$/u);
  });
  test('when its styles are based on each other in a circle', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>';
    expect(await refusalOf(wordFile(p('x', '<w:pStyle w:val="A"/>'), { styles }))).toBe('read 1');
  });
  test('when its lists stand for each other in a circle', async () => {
    const styles = '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>';
    expect(await refusalOf(wordFile(p('x', '<w:numPr><w:numId w:val="2"/></w:numPr>'), { styles, numbering }))).toBe('read 1');
  });
});

test('after hostile files, good ones are still read, from the disk too', async () => {
  await Promise.all(Array.from({ length: 4 }, () => refusalOf(zipSync({ ...wordParts(good), 'word/document.xml': new Uint8Array(25_000_000).fill(32) }))));
  const path = join(folder, 'bueno');
  await writeFile(path, wordFile(good));
  expect(await refusalOf(path)).toBe('read 1');
});

test('a refusal says in one sentence what to do', () => {
  expect(new WordProblem('doc').message).toBe('El archivo está en el formato antiguo .doc: guárdelo como .docx y vuelva a subirlo.');
});
