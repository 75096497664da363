import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { readXlsx as readElsewhere } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Cell, Column } from '../../engine/table/index.ts';
import { findTable, matchHeaders, readRows } from '../../engine/table/index.ts';
import { readSheets, SheetProblem, writeCsv, writeXlsx } from './index.ts';
import { usualLimits } from './limits.ts';
import type { OutColumn, OutSheet } from './outline.ts';
import { readFileParts } from './read-file.ts';
import { Gathering } from './sink.ts';

let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const path = (end = 'xlsx') => join(folder, `${(count += 1)}.${end}`);

/** Reads in this thread, which a property that runs many times needs. */
async function readHere(file: string) {
  const gathering = new Gathering();
  await readFileParts(file, usualLimits, (part) => gathering.take(part));
  return gathering.grids.map((grid) => ({ ...grid, rows: [...grid.rows] }));
}

async function xlsx(columns: OutColumn[], rows: OutSheet['rows']): Promise<string> {
  const file = path();
  await writeXlsx({ sheets: [{ name: 'Datos', columns, rows }] }, file);
  return file;
}

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));
const FORMULAS = ['=1+1', '+593', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=x", "''-1", "'quoted", '-'];

describe('a workbook of ours', () => {
  test('is read by another program with the same values', async () => {
    const rows: Cell[][] = [['0801', day(2019, 8, 22), 12.5, '=1+1'], ['1.10', day(2026, 2, 28), -3, '🌱 ñ <&> "x"']];
    const file = await xlsx([{ title: 'Código', kind: 'code' }, { title: 'Fecha', kind: 'date' }, { title: 'Valor' }, { title: 'Texto' }], rows);
    const book = await readElsewhere(await readFile(file));
    expect(book.sheets[0]?.rows).toEqual([['Código', 'Fecha', 'Valor', 'Texto'], ...rows]);
  });
  test('holds no formula, whatever its texts begin with', async () => {
    const file = await xlsx([{ title: '=Título' }], FORMULAS.map((text) => [text]));
    expect(strFromU8(unzipSync(await readFile(file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f');
  });
  test('gives texts that look like formulas back as they were', async () => {
    const file = await xlsx([{ title: 'T' }], FORMULAS.map((text) => [text]));
    expect((await readSheets(file))[0]?.rows.slice(1).flat()).toEqual(FORMULAS);
  });
  test('gives text of arbitrary signs, numbers and days back', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((value) => value.toWellFormed());
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
    const date = fc.date({ min: day(1900, 3, 2), max: day(9999, 12, 30), noInvalidDate: true }).map((value) => new Date(Math.floor(value.getTime() / 1000) * 1000));
    const escapes = fc.constantFrom('_x0041_', '_x005F_x0041_', 'a_x', ']]>', '<!--', '&amp;', '\r\n', ' ', '_x_x0020_');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.oneof(text, escapes), number, date), { minLength: 1, maxLength: 20 }), async (rows) => {
        const grids = await readHere(await xlsx([{ title: 'a' }, { title: 'b' }, { title: 'c' }], rows));
        expect(grids[0]?.rows.slice(1)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
  test('shows percents as such and gives their points back', async () => {
    const column: Column = { id: 'p', title: 'Avance', kind: 'percent' };
    const points = [96.9, 0, 100, 1.234, -12.5, 33.333_333, 7];
    const grid = (await readSheets(await xlsx([{ title: 'Avance', kind: 'percent' }], points.map((value) => [value]))))[0];
    const table = findTable(grid ?? { name: '', rows: [] });
    const { rows } = readRows(table, matchHeaders(table.headers, [column]).mapping, [column], { decimal: ',' });
    expect(rows.map((row) => row.values['p'])).toEqual(points);
  });
  test('has a day where a date column gives ISO text, and text where there is no such day', async () => {
    const file = await xlsx([{ title: 'Fecha', kind: 'date' }], [['2026-11-03'], ['2026-02-31'], ['s/d']]);
    expect((await readSheets(file))[0]?.rows.slice(1)).toEqual([[day(2026, 11, 3)], ['2026-02-31'], ['s/d']]);
  });
  test('has several sheets, each with a name that programs accept', async () => {
    const file = path();
    const sheet = (name: string): OutSheet => ({ name, columns: [{ title: 'a' }], rows: [[1]] });
    await writeXlsx({ sheets: [sheet('Metas 2024/2025: [línea 1] muy larga'), sheet('A'), sheet('a'), sheet('')] }, file);
    expect((await readSheets(file)).map((grid) => grid.name)).toEqual(['Metas 2024 2025   línea 1  muy', 'A', 'a (2)', 'Hoja']);
  });
  test('goes on in another sheet past the rows that one can hold', async () => {
    function* rows(): Generator<Cell[]> {
      for (let index = 0; index < 1_048_577; index += 1) yield [null];
    }
    const file = await xlsx([{ title: 'Único' }], rows());
    const book = await readHere(file);
    expect(book.map((grid) => [grid.name, grid.rows])).toEqual([['Datos', [['Único']]], ['Datos (2)', [['Único']]]]);
  });
  test('takes rows as they come and goes to any stream', async () => {
    async function* rows(): AsyncGenerator<Cell[]> {
      for (const value of [1, 2, 3]) yield [await Promise.resolve(value)];
    }
    const pieces: Buffer[] = [];
    const stream = new Writable({
      write(piece: Buffer, _, done) {
        pieces.push(piece);
        done();
      },
    });
    await writeXlsx({ sheets: [{ name: 'A', columns: [{ title: 'n' }], rows: rows() }] }, stream);
    expect((await readElsewhere(Buffer.concat(pieces))).sheets[0]?.rows).toEqual([['n'], [1], [2], [3]]);
  });
  test('leaves no half file where its rows fail', async () => {
    function* rows(): Generator<Cell[]> {
      yield [1];
      throw new Error('the database went away');
    }
    const file = join(folder, 'half.xlsx');
    await writeXlsx({ sheets: [{ name: 'A', columns: [], rows: rows() }] }, file).catch(() => {});
    expect((await readdir(folder)).filter((name) => name.startsWith('half'))).toEqual([]);
  });
  test('refuses a text that no cell holds, naming its row', async () => {
    await expect(xlsx([{ title: 'T' }], [['a'], ['x'.repeat(32_768)]])).rejects.toThrow(
      new SheetProblem('cell-too-long', { row: 3, sheet: 'Datos', limit: '32767' }),
    );
  });
});

describe('separated text of ours', () => {
  async function csv(columns: OutColumn[], rows: Cell[][], style = {}): Promise<string> {
    const file = path('csv');
    await writeCsv({ columns, rows }, file, style);
    return file;
  }
  test('has a mark, semicolons, decimal commas and guarded texts', async () => {
    const file = await csv([{ title: 'Código', kind: 'code' }, { title: 'Valor' }, { title: 'Día' }, { title: 'Sí' }], [['0801', 1234.5, day(2020, 5, 1), true], ['=1', -5, null, '-5']]);
    expect(await readFile(file, 'utf8')).toBe("\uFEFFCódigo;Valor;Día;Sí\r\n0801;\"1234,5\";2020-05-01;Sí\r\n'=1;-5;;'-5\r\n");
  });
  test.each([';', ',', '\t'] as const)('gives arbitrary text back, separated by %j', async (separator) => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.constantFrom(...FORMULAS, 'a;b', 'c,d', '"', '""x', 'l1\nl2', '\r', '|', "'"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 10 }), async (rows) => {
        const grids = await readHere(await csv([{ title: 'Código' }, { title: 'Texto' }], rows, { separator }));
        expect(grids[0]?.rows.slice(1)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
  test('gives numbers back, even those that look like thousands', async () => {
    const column: Column = { id: 'n', title: 'Valor', kind: 'number' };
    const values = [1.234, 1234, 0.5, -12.75, 1e-7, 123_456_789.123];
    const [grid] = await readSheets(await csv([{ title: 'Valor' }], values.map((value) => [value])));
    const { rows } = readRows(findTable(grid ?? { name: '', rows: [] }), { 0: 'n' }, [column], { decimal: '.' });
    expect(rows.map((row) => row.values['n'])).toEqual(values);
  });
});
