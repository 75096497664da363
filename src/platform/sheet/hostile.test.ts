import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { judge, readSheets, SheetProblem } from './index.ts';
import type { SheetLimits } from './index.ts';

let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stored(bytes: Uint8Array | string, name = 'x.xlsx'): Promise<string> {
  count += 1;
  const path = join(folder, `${count}-${name}`);
  await writeFile(path, bytes);
  return path;
}

async function refusalOf(bytes: Uint8Array | string, limits: Partial<SheetLimits> = {}): Promise<string> {
  try {
    const grids = await readSheets(await stored(bytes), limits);
    return `read ${grids.length}`;
  } catch (error) {
    if (error instanceof SheetProblem) return error.code;
    throw error;
  }
}

const relation = (type: string, target: string) =>
  strToU8(`<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`);
const types = (main: string) => strToU8(`<Types><Override ContentType="application/vnd.${main}.main+xml"/></Types>`);

function parts(sheet: Uint8Array | string, more: Zippable = {}): Zippable {
  return {
    '[Content_Types].xml': types('openxmlformats-officedocument.spreadsheetml.sheet'),
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`) : sheet,
    ...more,
  };
}
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const compound = (name: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(512)]);

/** Overwrites the uncompressed size that the directory declares for an entry. */
function declaring(archive: Uint8Array, name: string, size: number): Buffer {
  const bytes = Buffer.from(archive);
  bytes.writeUInt32LE(size, bytes.lastIndexOf(name) - 46 + 24);
  return bytes;
}

describe('a file is told by what it holds', () => {
  test.each<[string, () => Uint8Array | string, string]>([
    ['a workbook', () => zipSync(parts(ROW)), 'xlsx'],
    ['a workbook with macros', () => zipSync(parts(ROW, { 'xl/vbaProject.bin': new Uint8Array(9) })), 'xlsm'],
    ['a workbook declared with macros', () => zipSync(parts(ROW, { '[Content_Types].xml': strToU8('<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>spreadsheetml</Types>') })), 'xlsm'],
    ['a Word document', () => zipSync({ '[Content_Types].xml': types('openxmlformats-officedocument.wordprocessingml.document'), 'word/document.xml': strToU8('<x/>') }), 'zip'],
    ['an old workbook', () => compound('Workbook'), 'xls'],
    ['a workbook with password', () => compound('EncryptedPackage'), 'encrypted'],
    ['an OpenDocument sheet with password', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }), 'encrypted'],
    ['an OpenDocument text', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'zip'],
    ['a cut workbook', () => zipSync(parts(ROW)).subarray(0, 300), 'zip'],
    ['separated text', () => 'a;b\n1;2\n', 'csv'],
    ['a web page saved as .xls', () => '<html><table><tr><td>1</td></tr></table></html>', 'other'],
    ['a PDF', () => '%PDF-1.7\n1 0 obj', 'other'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'other'],
  ])('%s', async (_, bytes, kind) => expect(await judge(await stored(bytes(), 'datos.csv'))).toBe(kind));
});

describe('a file is refused, with its reason', () => {
  test.each<[string, () => Uint8Array | string, string]>([
    ['when it is empty', () => '', 'empty'],
    ['when its sheets are', () => zipSync(parts('')), 'empty'],
    ['when it has macros', () => zipSync(parts(ROW, { 'xl/vbaProject.bin': new Uint8Array(9) })), 'macros'],
    ['when it has a password', () => compound('EncryptedPackage'), 'encrypted'],
    ['when it is an .xls', () => compound('Workbook'), 'xls'],
    ['when it is a Word document renamed', () => zipSync({ '[Content_Types].xml': types('wordprocessingml'), 'word/document.xml': strToU8('<x/>') }), 'unknown'],
    ['when it is cut off', () => zipSync(parts(ROW)).subarray(0, 700), 'broken'],
    ['when its XML is cut off', () => zipSync(parts(strToU8('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row'))), 'broken'],
    ['when it declares entities of its own', () => zipSync(parts(strToU8(`<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>${ROW}</worksheet>`))), 'broken'],
    ['when rows go backward', () => zipSync(parts(`<row r="9"><c r="A9"><v>1</v></c></row>${ROW}`)), 'broken'],
    ['when a cell stands outside the sheet', () => zipSync(parts('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')), 'broken'],
    ['when a quote never closes', () => 'a;b\n"x;y\nz;w\n', 'quotes'],
  ])('%s', async (_, bytes, code) => expect(await refusalOf(bytes())).toBe(code));

  test('when a sheet grows beyond all measure once opened', async () => {
    expect(await refusalOf(zipSync(parts(new Uint8Array(60_000_000).fill(32))))).toBe('bomb');
  });
  test('when it grows beyond the size that it declares', async () => {
    const archive = zipSync(parts(new Uint8Array(30_000_000).fill(32)));
    expect(await refusalOf(declaring(archive, 'xl/worksheets/sheet1.xml', 1000))).toBe('bomb');
  });
  test('when its entries share their bytes', async () => {
    const bytes = Buffer.from(zipSync(parts(ROW, { 'xl/media/1.bin': new Uint8Array(50), 'xl/media/2.bin': new Uint8Array(50) }), { level: 0 }));
    const [first, second] = ['xl/media/1.bin', 'xl/media/2.bin'].map((name) => bytes.lastIndexOf(name) - 46 + 42);
    bytes.writeUInt32LE(bytes.readUInt32LE(first ?? 0), second ?? 0);
    expect(await refusalOf(bytes)).toBe('bomb');
  });
  test('when it has too many entries', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`xl/${index}`, new Uint8Array(0)]));
    expect(await refusalOf(zipSync(parts(ROW, many)), { maxEntries: 50 })).toBe('bomb');
  });
  test('when it has too many rows', async () => {
    expect(await refusalOf(zipSync(parts('<row r="5000"><c r="A5000"><v>1</v></c></row>')), { maxRows: 4999 })).toBe('too-big');
  });
  test('when few cells stand so far out that the sheet would fill the memory', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join('');
    expect(await refusalOf(zipSync(parts(rows)))).toBe('too-big');
  });
  test('when one repeated cell stands for millions', async () => {
    const table = '<table:table table:name="T"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row></table:table>';
    const ods = { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8(table) };
    expect(await refusalOf(zipSync(ods))).toBe('too-big');
  });
  test('when separated text has too many cells', async () => expect(await refusalOf(`${'1;'.repeat(2000)}1\n`, { maxCells: 2000 })).toBe('too-big'));
  test('when it takes longer than allowed', async () => expect(await refusalOf(zipSync(parts(ROW)), { deadlineMilliseconds: 1 })).toBe('too-slow'));
  test('when its strings do not fit in the memory of the reader', async () => {
    const strings = Array.from({ length: 400_000 }, (_, index) => `<si><t>texto ${index}</t></si>`).join('');
    const book = parts(ROW, {
      'xl/_rels/workbook.xml.rels': relation('sharedStrings', 'sharedStrings.xml'),
      'xl/sharedStrings.xml': [strToU8(`<sst>${strings}</sst>`), { level: 1 }],
    });
    expect(await refusalOf(zipSync(book), { readerMegabytes: 16 })).toBe('too-big');
  });
});

test('nothing of an archive is written anywhere, whatever its entries are called', async () => {
  await refusalOf(zipSync(parts(ROW, { '../../escaped.txt': strToU8('x') })));
  expect(existsSync(join(folder, '..', 'escaped.txt'))).toBe(false);
});

test('a refusal says in one sentence what to do', () => {
  expect(new SheetProblem('xls').message).toBe('El archivo está en el formato antiguo .xls: guárdelo como .xlsx y vuelva a subirlo.');
});

test('after hostile files, good ones are still read', async () => {
  await Promise.all(Array.from({ length: 6 }, () => refusalOf(zipSync(parts(new Uint8Array(25_000_000).fill(32))))));
  expect(await refusalOf(zipSync(parts(ROW)))).toBe('read 1');
});
