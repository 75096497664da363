import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';
import { writeOds, writeXlsx as writeElsewhere, writeXlsxStream } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Grid } from '../../engine/table/index.ts';
import { readSheets } from './index.ts';

let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheet-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array | string): Promise<Grid[]> {
  count += 1;
  // No extension on purpose: a file is judged by what it holds.
  const path = join(folder, `file-${count}`);
  await writeFile(path, bytes);
  return readSheets(path);
}

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));

describe('a workbook that another program wrote', () => {
  test('gives texts, numbers, days, truth and gaps as they are', async () => {
    const rows = [['Código', 'Fecha', 'Valor', 'Hecho'], ['0801', day(2019, 8, 22), 12.5, true], [null, null, null, null], ['  x ', null, -3, false]];
    const [grid] = await read(await writeElsewhere({ sheets: [{ name: 'Año 1', rows }] }));
    expect(grid).toEqual({ name: 'Año 1', rows: [rows[0], rows[1], [], rows[3]] });
  });
  test('gives merges and hidden rows', async () => {
    const bytes = await writeElsewhere({
      sheets: [{ name: 'A', rows: [['Título', null], ['a', 'b'], ['c', 'd']], merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }], rowDefs: new Map([[2, { hidden: true }]]) }],
    });
    expect((await read(bytes))[0]).toMatchObject({ hiddenRows: [2], merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] });
  });
  test('gives all its sheets in order and says which are hidden', async () => {
    const grids = await read(await writeElsewhere({ sheets: [{ name: 'Uno', rows: [[1]] }, { name: 'Dos', rows: [[2]], hidden: true }] }));
    expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([['Uno', undefined], ['Dos', true]]);
  });
  test('as a stream, with the wide records of zip64, is read too', async () => {
    const stream = writeXlsxStream([['a', 1], ['b', 2]], { name: 'A', zip64: true });
    expect((await read(new Uint8Array(await new Response(stream).arrayBuffer())))[0]?.rows).toEqual([['a', 1], ['b', 2]]);
  });
  test('counts days from 1904 where the book says so', async () => {
    const bytes = await writeElsewhere({ dateSystem: '1904', sheets: [{ name: 'A', rows: [[day(2021, 3, 5)]] }] });
    expect((await read(bytes))[0]?.rows).toEqual([[day(2021, 3, 5)]]);
  });
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook by hand, with the given rows, styles and shared strings. */
function workbook(sheetData: string, more: { styles?: string; strings?: string; after?: string } = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'),
    '_rels/.rels': strToU8(`<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${MAIN}"><sheets><sheet name="Plan &amp; metas" sheetId="1" r:id="rId7"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relation('rId7', 'worksheet', '/xl/worksheets/hoja.xml')}${relation('rId8', 'styles', 'styles.xml')}${relation('rId9', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    'xl/worksheets/hoja.xml': strToU8(`<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData>${sheetData}</x:sheetData>${more.after ?? ''}</x:worksheet>`),
    'xl/styles.xml': strToU8(more.styles ?? '<styleSheet/>'),
    'xl/sharedStrings.xml': strToU8(more.strings ?? '<sst/>'),
  });
}

describe('a cell', () => {
  const cells = async (xml: string, more: Parameters<typeof workbook>[1] = {}) => (await read(workbook(`<x:row r="1">${xml}</x:row>`, more)))[0]?.rows[0];
  test('with a formula gives the result it had when saved', async () => {
    expect(await cells('<x:c r="A1"><x:f>SUM(B1:B2)</x:f><x:v>42.5</x:v></x:c><x:c r="B1" t="str"><x:f>A1&amp;"x"</x:f><x:v>42,5x</x:v></x:c>')).toEqual([42.5, '42,5x']);
  });
  test('with a formula that was never calculated says so', async () => {
    expect(await cells('<x:c r="A1"><x:f>B1*2</x:f></x:c>')).toEqual(['#CALC!']);
  });
  test('with an error gives its name', async () => expect(await cells('<x:c r="A1" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c>')).toEqual(['#DIV/0!']));
  test('with text in runs gives the whole text without readings', async () => {
    const strings = '<sst><si><r><t>Plan </t></r><r><rPr><b/></rPr><t xml:space="preserve">rural &lt;2&gt;</t></r><rPh><t>no</t></rPh></si></sst>';
    expect(await cells('<x:c r="A1" t="s"><x:v>0</x:v></x:c>', { strings })).toEqual(['Plan rural <2>']);
  });
  test('without a reference stands after the one before', async () => {
    expect(await cells('<x:c r="B1"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c>')).toEqual([null, 1, 2]);
  });
  test.each<[string, string, unknown]>([
    ['dd/mm/yyyy', '43699', day(2019, 8, 22)], ['[$-300A]d" de "mmmm;@', '43699', day(2019, 8, 22)], ['0.0%', '0.969', '96.9 %'], ['0%', '0.01234', '1.2340 %'],
    ['#,##0.00', '43699', 43_699], ['[Red]0.00', '5', 5], ['"dias" 0', '5', 5], ['h:mm', '0.5', '12:00'], ['[h]:mm', '1.5', 1.5], ['General', '7', 7],
  ])('of format %s with %s gives %j', async (code, value, expected) => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    expect(await cells(`<x:c r="A1" s="1"><x:v>${value}</x:v></x:c>`, { styles })).toEqual([expected]);
  });
  test('beyond the 29 February 1900 that never was stands on its true day', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    expect(await cells('<x:c r="A1" s="0"><x:v>1</x:v></x:c><x:c r="B1" s="0"><x:v>61</x:v></x:c>', { styles })).toEqual([day(1900, 1, 1), day(1900, 3, 1)]);
  });
});

test('styled but empty rows to the end of the sheet are no data', async () => {
  const rows = '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="1048576" hidden="1"><x:c r="XFD1048576" s="0"/></x:row>';
  expect((await read(workbook(rows)))[0]).toEqual({ name: 'Plan & metas', rows: [[1]] });
});

describe('an OpenDocument sheet', () => {
  test('that another program wrote gives its values and merges', async () => {
    const rows = [['Código', 'Fecha', 'Valor'], ['0801', day(2020, 2, 29), 1.25]];
    const [grid] = await read(await writeOds({ sheets: [{ name: 'Hoja', rows, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] }] }));
    expect(grid).toMatchObject({ name: 'Hoja', merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] });
    expect(grid?.rows[1]).toEqual(rows[1]);
  });
  const ods = (table: string, styles = '') =>
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(`<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="T" table:style-name="ta1">${table}</table:table></office:spreadsheet></office:body></office:document-content>`),
    });
  const text = (value: string) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  test('gives hidden and filtered rows, rows in groups and in repeated headings', async () => {
    const [grid] = await read(
      ods(`<table:table-header-rows><table:table-row>${text('Título')}</table:table-row></table:table-header-rows>
        <table:table-row-group><table:table-row table:visibility="collapse">${text('a')}</table:table-row></table:table-row-group>
        <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
        <table:table-row table:visibility="filter" table:number-rows-repeated="2">${text('b')}</table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`),
    );
    expect(grid).toEqual({ name: 'T', rows: [['Título'], ['a'], [], [], ['b'], ['b']], hiddenRows: [1, 4, 5] });
  });
  test('tells a sheet that is not shown', async () => {
    const styles = '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    expect((await read(ods(`<table:table-row>${text('a')}</table:table-row>`, styles)))[0]).toMatchObject({ hidden: true });
  });
  test('gives lines and spaces of a text, and leaves comments out', async () => {
    const cell = '<table:table-cell office:value-type="string"><office:annotation><text:p>nota</text:p></office:annotation><text:p>a<text:s text:c="3"/>b<text:line-break/>c</text:p><text:p>d <text:span>e</text:span></text:p></table:table-cell>';
    expect((await read(ods(`<table:table-row>${cell}</table:table-row>`)))[0]?.rows).toEqual([['a   b\nc\nd e']]);
  });
  test('gives percents with their sign and repeated cells each', async () => {
    const cell = '<table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>';
    expect((await read(ods(`<table:table-row><table:table-cell/>${cell}</table:table-row>`)))[0]?.rows).toEqual([[null, '50 %', '50 %']]);
  });
});

describe('comma-separated text', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const expected = [['Código', 'Acción', 'Año'], ['1.1', 'Niñez; "agua", suelo', '2,5']];
  test.each<[string, Buffer | string]>([
    ['semicolons in Latin-1', latin1('Código;Acción;Año\r\n1.1;"Niñez; ""agua"", suelo";2,5\r\n')],
    ['commas in UTF-8', 'Código,Acción,Año\n1.1,"Niñez; ""agua"", suelo","2,5"\n'],
    ['tabs in UTF-16', utf16('Código\tAcción\tAño\r\n1.1\t"Niñez; ""agua"", suelo"\t2,5\r\n')],
    ['bars and a mark', '\uFEFFCódigo|Acción|Año\r1.1|"Niñez; ""agua"", suelo"|2,5\r'],
    ['tabs in UTF-16 without mark', Buffer.from('Código\tAcción\tAño\n1.1\t"Niñez; ""agua"", suelo"\t2,5', 'utf16le')],
    ['a first line that names the separator', 'sep=;\r\nCódigo;Acción;Año\r\n1.1;"Niñez; ""agua"", suelo";2,5'],
  ])('with %s gives the same cells', async (_, bytes) => expect((await read(bytes))[0]?.rows).toEqual(expected));
  test('keeps typographic quotes and euro of Windows-1252', async () => {
    expect((await read(Buffer.from([0x93, 0x61, 0x94, 0x3b, 0x80, 0x0a])))[0]?.rows).toEqual([['“a”', '€']]);
  });
  test('with decimal commas between semicolons is told by its headings', async () => {
    expect((await read('a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n'))[0]?.rows[1]).toEqual(['1,5', '2,5', '3,5']);
  });
  test('keeps line breaks in quotes, loose quotes, empty lines and short rows', async () => {
    expect((await read('a;b\n"x\ny";5" de tubo\n\nz\n'))[0]?.rows).toEqual([['a', 'b'], ['x\ny', '5" de tubo'], [], ['z']]);
  });
  test('loses the apostrophe that guards a formula, and no other', async () => {
    expect((await read("'=1+1;'-5;'tis;''=x\n"))[0]?.rows).toEqual([['=1+1', '-5', "'tis", "'=x"]]);
  });
});
