import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import type { Column } from './column.ts';
import { findTable } from './find.ts';
import { matchHeaders } from './headers.ts';
import { readRows } from './read-rows.ts';

const columns: Column[] = [
  { id: 'code', title: 'Código', kind: 'code', pattern: String.raw`\d+(?:\.\d+)*`, unique: true, required: true },
  { id: 'name', title: 'Nombre', kind: 'text' },
  { id: 'year', title: 'Año', kind: 'year' },
  { id: 'budget', title: 'Presupuesto', kind: 'money' },
  { id: 'state', title: 'Estado', kind: 'choice', choices: [{ id: 'done', label: 'Hecho' }, { id: 'open', label: 'Abierto' }] },
];
const HEADINGS = columns.map((column) => column.title);

function read(rows: Cell[][], decimal: ',' | '.' = ',') {
  const table = findTable({ name: 'Plan', rows: [HEADINGS, ...rows] }, columns);
  return readRows(table, matchHeaders(table.headers, columns).mapping, columns, { decimal });
}

test('a good row becomes values by column', () => {
  expect(read([['1.1', 'Agua segura', 2025, '1.500,50', 'hecho']]).rows).toEqual([
    { row: 2, values: { code: '1.1', name: 'Agua segura', year: 2025, budget: 1500.5, state: 'done' }, problems: [] },
  ]);
});

test('a column that is not in the file is left out of the values', () => {
  const table = findTable({ name: 'Plan', rows: [['Código', 'Nombre'], ['1', 'Agua']] }, columns);
  const [row] = readRows(table, matchHeaders(table.headers, columns).mapping, columns, { decimal: ',' }).rows;
  expect(Object.keys(row?.values ?? {})).toEqual(['code', 'name']);
});

test('a problem names its column by letters', () => {
  expect(read([['1', 'Agua', 'pronto', 1, 'Hecho']]).rows[0]?.problems).toEqual([
    { column: 'C', code: 'not-a-year', message: '«pronto» no es un año de 1900 a 2200. Escriba cuatro cifras, por ejemplo 2026.' },
  ]);
});

test('a code that stands twice is reported on the second row, naming the first', () => {
  const rows = read([['2.7', 'a', 2024, 1, 'Hecho'], ['2.8', 'b', 2024, 1, 'Hecho'], ['2.7', 'c', 2024, 1, 'Hecho']]).rows;
  expect(rows.map((row) => row.problems.map((problem) => problem.message))).toEqual([[], [], ['El código 2.7 ya está en la fila 2.']]);
});

test('a code typed as a number that stands twice may have lost its zero, and the message says so', () => {
  const rows = read([['3.1', 'a', 2024, 1, 'Hecho'], [3.1, 'diez', 2024, 1, 'Hecho']]).rows;
  expect(rows[1]?.problems).toEqual([{ column: 'A', code: 'duplicate-number', message: 'El código 3.1 ya está en la fila 2. Si es otro, como 3.10, dé formato de texto a la celda y escríbalo de nuevo.' }]);
});

describe('a number of two readings', () => {
  const budgets = (texts: string[], decimal: ',' | '.') => {
    const { rows, notes } = read(texts.map((text, index) => [String(index), 'x', 2024, text, 'Hecho']), decimal);
    return { values: rows.map((row) => row.values['budget']), notes: notes.map((note) => note.message) };
  };
  test('follows the rest of its column, and says so', () => {
    expect(budgets(['1.234', '12,50'], '.')).toEqual({
      values: [1234, 12.5],
      notes: ['En D («Presupuesto»), 1.234 se leyó con coma decimal, como los demás valores de la columna.'],
    });
  });
  test('follows the country where the column does not tell, and asks', () => {
    expect(budgets(['1.234', '500'], '.')).toEqual({
      values: [1.234, 500],
      notes: ['En D («Presupuesto»), 1.234 se leyó con punto decimal, como es usual en el país. Confirme que sea así.'],
    });
  });
  test('needs no word where all are clear', () => expect(budgets(['1.234,00', '5'], ',').notes).toEqual([]));
});

describe('cells that moved one column', () => {
  const held = (cells: Cell[]) => read([cells, ['9', 'Vecina', 2024, 5, 'Abierto']]).rows[0]?.held;
  test('to the right hold the row', () => {
    expect(held(['1', 'Agua', 1500.5, 'Hecho', null])).toBe(
      '«1500.5» está en C («Año») y parece de D («Presupuesto»). Revise si las celdas de esta fila se corrieron.',
    );
  });
  test('to the left hold the row', () => expect(held(['1', 'Agua', null, null, '2500,75'])).toContain('parece de D («Presupuesto»)'));
  test('and were swapped hold the row', () => expect(held(['1', '2025', 'Agua', 4, 'Hecho'])).toContain('está en C («Año») y parece de B («Nombre»)'));
  test('in a chain hold the row', () => expect(held(['Agua', '2025', '1500,5', 'Hecho', null])).toContain('se corrieron'));
  test('do not hold a row with a plain mistake', () => expect(held(['1', 'Agua', 'dos mil', 4, 'Hecho'])).toBeUndefined());
  test('do not hold a row for a mistake beside an empty cell that takes any text', () => {
    const people: Column[] = [{ id: 'mail', title: 'Correo', kind: 'text', pattern: String.raw`\S+@\S+` }, { id: 'phone', title: 'Teléfono', kind: 'text' }];
    const table = findTable({ name: 'x', rows: [['Correo', 'Teléfono'], ['ana-arroba-uno', null]] }, people);
    const [row] = readRows(table, { 0: 'mail', 1: 'phone' }, people, { decimal: ',' }).rows;
    expect([row?.held, row?.problems[0]?.code]).toEqual([undefined, 'wrong-form']);
  });
  test('do not hold a row for a date that does not exist', () => {
    const dated: Column[] = [{ id: 'on', title: 'Fecha', kind: 'date' }, { id: 'note', title: 'Nota', kind: 'text' }];
    const table = findTable({ name: 'x', rows: [['Fecha', 'Nota'], ['31/02/2020', null]] }, dated);
    expect(readRows(table, { 0: 'on', 1: 'note' }, dated, { decimal: ',' }).rows[0]?.held).toBeUndefined();
  });
});
