import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockedPdf, smallPdf } from '../../../test/small-pdf.ts';
import { judgeContent } from '../file/content.ts';
import { readDocument } from './read.ts';
import type { ReadingLimits } from './text.ts';

let folder: string;
let count = 0;
async function read(bytes: Uint8Array, limits: Partial<ReadingLimits> = {}) {
  const path = join(folder, String(++count));
  await writeFile(path, bytes);
  return readDocument(path, judgeContent(bytes.subarray(0, 4096)), limits);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a text file', () => {
  test('is one page with its lines', async () => {
    expect(await read(Buffer.from('Acta\n\nAsisten 12 personas\n'))).toEqual({ state: 'read', pages: 1, texts: ['Acta\n\nAsisten 12 personas'] });
  });
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('Órgano de niñez')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFÓrgano de niñez')],
    ['Latin-1', Buffer.from('Órgano de niñez', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFÓrgano de niñez', 'utf16le')],
  ])('in %s reads the same', async (_name, bytes) => {
    expect((await read(bytes)).texts).toEqual(['Órgano de niñez']);
  });
  test('in the Windows set keeps its quotation marks', async () => {
    expect((await read(Buffer.from([0x93, 0x61, 0xf1, 0x6f, 0x94]))).texts).toEqual(['“año”']);
  });
  test.each([
    ['uno\r\ndos\rtres', 'uno\ndos\ntres'],
    ['uno  \t\ndos', 'uno\ndos'],
    ['uno\fdos', 'uno\ndos'],
  ])('%j counts its lines as people do', async (text, expected) => {
    expect((await read(Buffer.from(text))).texts).toEqual([expected]);
  });
  test('of nothing but spaces holds no text', async () => {
    expect((await read(Buffer.from(' \n \n'))).state).toBe('empty');
  });
  test('past the limit is left unread, and says so', async () => {
    expect(await read(Buffer.from('x'.repeat(500)), { characters: 100 })).toMatchObject({ state: 'large', texts: [] });
  });
});

describe('a PDF', () => {
  test('is read page by page, line by line', async () => {
    const answer = await read(smallPdf([['Plan cantonal', 'Meta: 154 personas (de 221)'], [], ['Página tres, año 2019']]));
    expect(answer).toMatchObject({ state: 'read', pages: 3 });
    expect(answer.texts[0]?.split('\n')).toEqual(['Plan cantonal', 'Meta: 154 personas (de 221)']);
    expect(answer.texts.slice(1)).toEqual(['', 'Página tres, año 2019']);
  });
  test('of pictures alone says how many pages it has and that they hold no text', async () => {
    expect(await read(smallPdf([[], []]))).toEqual({ state: 'empty', pages: 2, texts: ['', ''] });
  });
  test('with a password is locked', async () => {
    expect(await read(lockedPdf([['Reservado']]))).toEqual({ state: 'locked', pages: null, texts: [] });
  });
  test.each<[string, Buffer]>([
    ['only its first word', Buffer.from('%PDF-1.7\n')],
    ['noise behind its first word', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))])],
  ])('of %s is broken', async (_name, bytes) => {
    expect(await read(bytes)).toEqual({ state: 'broken', pages: null, texts: [] });
  });
  test('cut in the middle answers something, and never an error', async () => {
    const whole = smallPdf([['Uno'], ['Dos'], ['Tres']]);
    for (const share of [0.2, 0.5, 0.8, 0.97]) expect(['read', 'empty', 'broken']).toContain((await read(whole.subarray(0, Math.floor(whole.length * share)))).state);
  });
  test('whose pages form a circle ends', async () => {
    const bytes = Buffer.from(smallPdf([['Uno'], ['Dos']]).toString('latin1').replace('/Kids [4 0 R 6 0 R]', '/Kids [2 0 R 2 0 R]'), 'latin1');
    expect((await read(bytes, { deadlineMilliseconds: 10_000 })).state).not.toBe('none');
  });
  test('past the pages that are read keeps the first ones', async () => {
    expect(await read(smallPdf([['Uno'], ['Dos'], ['Tres']]), { pages: 2 })).toEqual({ state: 'large', pages: 3, texts: ['Uno', 'Dos'] });
  });
  test('that takes too long is left', async () => {
    expect(await read(smallPdf([['Uno']]), { deadlineMilliseconds: 1 })).toEqual({ state: 'large', pages: null, texts: [] });
  });
});

test('a file of another kind is not read', async () => {
  expect(await read(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ state: 'none', pages: null, texts: [] });
});
