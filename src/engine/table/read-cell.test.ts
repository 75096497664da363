import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import type { CellValue, Column, ColumnKind, Settings } from './column.ts';
import { readCell } from './read-cell.ts';

const comma: Settings = { decimal: ',' };
const point: Settings = { decimal: '.' };
const column = (kind: ColumnKind, more: Partial<Column> = {}): Column => ({ id: 'x', title: 'Meta', kind, ...more });

function value(cell: Cell, kind: ColumnKind, more: Partial<Column> = {}, settings = comma): CellValue {
  const reading = readCell(cell, column(kind, more), settings);
  if (!reading.ok) throw new Error(`${reading.code}: ${reading.message}`);
  return reading.value;
}

function refusal(cell: Cell, kind: ColumnKind, more: Partial<Column> = {}): string {
  const reading = readCell(cell, column(kind, more), comma);
  return reading.ok ? `accepted ${JSON.stringify(reading.value)}` : reading.message;
}

describe('absence', () => {
  test.each(['', '   ', '\u200B', null])('an empty cell (%j) is null, not zero', (cell) => {
    expect(value(cell, 'number')).toBeNull();
  });
  test.each(['s/d', 'S/D', 'sin dato', 'Sin datos', 'n/d', 'N/D', 's.d.'])('"%s" is a declared lack of data', (cell) => {
    expect(value(cell, 'number')).toEqual({ missing: 's/d' });
  });
  test.each(['np', 'NP', 'No programado', 'n.p.'])('"%s" is declared as not programmed', (cell) => {
    expect(value(cell, 'percent')).toEqual({ missing: 'np' });
  });
  test('zero is zero', () => expect(value('0', 'integer')).toBe(0));
  test('in a text column s/d stays the text that it is', () => expect(value('s/d', 'text')).toBe('s/d'));
  test('an option that is written s/d wins over the lack of data', () => {
    expect(value('S/D', 'choice', { choices: [{ id: 'none', label: 's/d' }] })).toBe('none');
  });
  test('a required cell left empty says what is missing', () => {
    expect(refusal(null, 'text', { required: true })).toBe('Falta «Meta». Escríbalo en esta celda.');
  });
});

describe('numbers', () => {
  test.each<[string, number]>([
    ['1.234,56', 1234.56], ['1,234.56', 1234.56], ['1.234.567', 1_234_567], ['1,234,567', 1_234_567], ['12,5', 12.5],
    ['12.5', 12.5], ['0.125', 0.125], ['$ 1.500,00', 1500], ['US$1,500.00', 1500], ['S/ 2 300,50', 2300.5],
    ['(1.200,00)', -1200], ['−7,25', -7.25], ['- 3', -3], ['96,9 %', 96.9], ['100%', 100], ["1'234.5", 1234.5],
    ['€ 20', 20], ['COP 1.000.000', 1_000_000], [',5', 0.5], ['1\u00A0234,5', 1234.5], ['$-5,5', -5.5],
  ])('%s is %d', (text, expected) => expect(value(text, 'number')).toBe(expected));
  test('1.234 follows the decimal sign that is given', () => {
    expect([value('1.234', 'number', {}, comma), value('1.234', 'number', {}, point)]).toEqual([1234, 1.234]);
  });
  test.each(['abc', '12 34', '1.2.3', '12 km', '1,23,4', '-', '1e5', '٣', 'Infinity', '0x10'])('"%s" is no number', (text) => {
    expect(refusal(text, 'number')).toContain('no es un número');
  });
  test('a half is no integer', () => expect(refusal('12,5', 'integer')).toBe('«12,5» no es un número entero. Quite los decimales.'));
  test('a broken formula is named as such', () => {
    expect(refusal('#REF!', 'number')).toBe('La fórmula de esta celda da #REF!. Corríjala o escriba el valor.');
  });
  test('every number written with a decimal comma reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = `${whole.toLocaleString('es-CO', { useGrouping: true })},${String(cents).padStart(2, '0')}`;
        const sign = whole < 0 ? -1 : 1;
        expect(value(text, 'money')).toBeCloseTo(whole + (sign * cents) / 100, 6);
      }),
    );
  });
});

describe('days', () => {
  test.each<[Cell, string]>([
    ['22/08/2019', '2019-08-22'], ['22-08-2019', '2019-08-22'], ['22.8.19', '2019-08-22'], ['22-ago-2019', '2019-08-22'],
    ['22 de agosto de 2019', '2019-08-22'], ['22 de Agosto del 2019', '2019-08-22'], ['jueves, 22 de agosto de 2019', '2019-08-22'],
    ['1.º de mayo de 2020', '2020-05-01'], ['primero de setiembre de 2021', '2021-09-01'], ['agosto 22 de 2019', '2019-08-22'],
    ['2019-08-22', '2019-08-22'], ['2019-08-22T10:30:00Z', '2019-08-22'], ['22/08/2019 14:05', '2019-08-22'], [43_699, '2019-08-22'],
    ['43699', '2019-08-22'], [43_699.75, '2019-08-22'], [20_190_822, '2019-08-22'], [new Date(Date.UTC(2019, 7, 22)), '2019-08-22'],
    ['29/02/2020', '2020-02-29'],
  ])('%s is %s', (cell, expected) => expect(value(cell, 'date')).toBe(expected));
  test.each(['31/02/2020', '29/02/2019', '31-abr-2021', '2020-02-31', '30 de febrero de 2020', '00/05/2020'])(
    '%s does not exist and is never shifted',
    (text) => expect(refusal(text, 'date')).toBe(`${text} no existe. Corrija la fecha.`),
  );
  test('a month before the day is refused with the order to use', () => {
    expect(refusal('08/22/2019', 'date')).toBe('08/22/2019 tiene el mes antes que el día. Escriba día/mes/año, por ejemplo 22/08/2019.');
  });
  test.each<Cell>([2019, 'agosto 2019', 'pronto', true, '22 de brumario de 2019', 12])('%s is no whole date', (cell) => {
    expect(refusal(cell, 'date')).toContain('no es una fecha');
  });
  test.each<[Cell, number]>([[2026, 2026], ['2026', 2026], ['2026.0', 2026]])('%s is the year %d', (cell, expected) => {
    expect(value(cell, 'year')).toBe(expected);
  });
  test.each<Cell>(['26', 2026.5, new Date(Date.UTC(1905, 6, 18)), '20266'])('%s is no year', (cell) => {
    expect(refusal(cell, 'year')).toContain('no es un año');
  });
});

describe('codes', () => {
  test.each<[Cell, number, string]>([[801, 4, '0801'], ['801', 4, '0801'], ['0801', 4, '0801'], [80_150, 6, '080150'], [8, 2, '08']])(
    '%s of width %d becomes %s',
    (cell, width, expected) => expect(value(cell, 'code', { width })).toBe(expected),
  );
  test('an element code keeps its point', () => expect(value(2.7, 'code')).toBe('2.7'));
  test('a code that the sheet turned into a date is refused', () => {
    expect(refusal(new Date(Date.UTC(2026, 2, 2)), 'code')).toContain('convirtió este código en la fecha 02/03/2026');
  });
  test.each<Cell>([1.234_567_890_123_456_7e20, '1,23457E+15'])('a code that lost digits (%s) is refused', (cell) => {
    expect(refusal(cell, 'code')).toContain('perdió cifras');
  });
  test('a code of another form is refused', () => {
    expect(refusal('EC08', 'code', { pattern: String.raw`\d{4}`, width: 4 })).toBe('«EC08» no tiene la forma de «Meta». Revise el valor.');
  });
});

describe('texts', () => {
  test('marks of direction and of no width go, emoji stay whole', () => {
    expect(value('\u202Eplan\u200B \u200Frural 👩🏽‍🌾\uFEFF 👨‍👩‍👧 ❤️‍🔥 a\u200Db', 'text')).toBe('plan rural 👩🏽‍🌾 👨‍👩‍👧 ❤️‍🔥 ab');
  });
  test('accents are composed', () => expect(value('accio\u0301n', 'text')).toBe('acción'));
  test('lines stay lines', () => expect(value(' a\r\nb\u00A0c ', 'text')).toBe('a\nb c'));
  test('ten thousand characters and one more are too many', () => {
    expect(refusal('á'.repeat(10_001), 'text')).toBe('El texto tiene 10001 caracteres y caben 10000. Acórtelo.');
  });
  test('an emoji counts as one character', () => expect(value('🌱🌱🌱', 'text', { maxLength: 3 })).toBe('🌱🌱🌱'));
  test('reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = value(text, 'text');
        expect(value(typeof once === 'string' ? once : null, 'text')).toBe(once);
      }),
    );
  });
});

describe('options', () => {
  const choices = [
    { id: 'objetivo', label: 'Objetivo estratégico', aliases: ['OE'] },
    { id: 'meta', label: 'Meta' },
  ];
  test.each<[string, string]>([['OBJETIVO ESTRATEGICO', 'objetivo'], ['objetivos estratégicos', 'objetivo'], ['oe', 'objetivo'], ['Metas', 'meta']])(
    '"%s" is the option %s',
    (text, expected) => expect(value(text, 'choice', { choices })).toBe(expected),
  );
  test('a typo is asked about, not corrected', () => {
    expect(refusal('Mata', 'choice', { choices })).toBe('«Mata» no es una opción de «Meta». ¿Quiso decir «Meta»?');
  });
  test('another word gets the list', () => {
    expect(refusal('Indicador', 'choice', { choices })).toBe(
      '«Indicador» no es una opción de «Meta». Elija una de estas: Objetivo estratégico, Meta.',
    );
  });
  test('a list is split and each part is an option once', () => {
    expect(value('Meta; OE, metas', 'list', { choices })).toEqual(['meta', 'objetivo']);
  });
  test('a list of free names keeps their commas', () => {
    expect(value('Salud, educación; Obras', 'list')).toEqual(['Salud, educación', 'Obras']);
  });
  test.each<[Cell, boolean]>([['Sí', true], ['si', true], ['X', true], [true, true], ['✓', true], [1, true], ['NO', false], [0, false], ['falso', false]])(
    '%s is %s',
    (cell, expected) => expect(value(cell, 'yesno')).toBe(expected),
  );
  test('perhaps is neither', () => expect(refusal('quizás', 'yesno')).toBe('«quizás» no se entiende. Escriba sí o no.'));
});

describe('traces of a program', () => {
  const text: Column = { id: 't', title: 'Texto', kind: 'text' };
  test.each(['#NOMBRE?', '#¿NOMBRE?', '#¡VALOR!', 'Err:502', '#¡DESBORDAMIENTO!', '#N/D'])('%s is an error of a formula, in a text too', (value) => {
    expect(readCell(value, text, { decimal: ',' })).toMatchObject({ ok: false, code: 'formula-error' });
  });
  test('a row of hashes is a column that was too narrow', () => {
    expect(readCell('####', { id: 'n', title: 'Monto', kind: 'money' }, { decimal: ',' })).toMatchObject({ ok: false, code: 'too-narrow' });
  });
  test('a number keeps the digits that every spreadsheet keeps', () => {
    const number: Column = { id: 'n', title: 'Valor', kind: 'number' };
    expect(readCell(1 / 3, number, { decimal: ',' })).toEqual(readCell(0.333333333333333, number, { decimal: ',' }));
  });
});

describe('a moment', () => {
  const moment: Column = { id: 'm', title: 'Existe desde', kind: 'moment' };
  test.each([[2019, '2019'], ['2019-8', '2019-08'], ['08/2019', '2019-08'], ['22/08/2019', '2019-08-22'], [new Date(Date.UTC(2019, 7, 22)), '2019-08-22']] as [Cell, string][])('%s is %s', (cell, value) => {
    expect(readCell(cell, moment, { decimal: ',' })).toEqual({ ok: true, value });
  });
  test.each([['2019-13', 'not-a-moment'], ['31/02/2019', 'no-such-day'], ['ayer', 'not-a-moment']])('%s is none', (cell, code) => {
    expect(readCell(cell, moment, { decimal: ',' })).toMatchObject({ ok: false, code });
  });
});
