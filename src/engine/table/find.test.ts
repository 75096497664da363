import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from './cell.ts';
import { columnLetters } from './cell.ts';
import type { Column } from './column.ts';
import { findTable } from './find.ts';

const sheet = (rows: Cell[][], more: Partial<Grid> = {}): Grid => ({ name: 'Hoja1', rows, ...more });
const numbersOf = (grid: Grid) => findTable(grid).rows.map((row) => row.row);

const HEADINGS = ['Código', 'Meta', 'Unidad', 'Valor'];
const row = (index: number): Cell[] => [`1.${index}`, `Meta ${index}`, 'personas', index * 10];

describe('the headings', () => {
  test('are found below merged and blank title rows', () => {
    const grid = sheet(
      [['GAD de Esmeraldas', null, null, null], ['Plan de desarrollo 2023–2027'], [], ['Corte:', 'marzo'], HEADINGS, row(1), row(2)],
      { merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] },
    );
    expect([findTable(grid).headerRow, findTable(grid).headers]).toEqual([5, HEADINGS]);
  });
  test('are the first row where nothing stands above', () => expect(numbersOf(sheet([HEADINGS, row(1)]))).toEqual([2]));
  test('on two lines are joined', () => {
    const grid = sheet([['Código', 'Metas', null, null], [null, 2024, 2025, 2026], ['1', 5, 6, 7]], {
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 1, bottom: 0, right: 3 }],
    });
    expect(findTable(grid)).toMatchObject({ headerRow: 2, headers: ['Código', 'Metas · 2024', 'Metas · 2025', 'Metas · 2026'] });
  });
  test('may be years', () => expect(findTable(sheet([['Indicador', 2024, 2025], ['Cobertura', 5, 6]])).headers).toEqual(['Indicador', '2024', '2025']));
  test('of known columns are found among rows that look alike', () => {
    const columns = [{ id: 'a', title: 'Código', kind: 'code' as const }, { id: 'b', title: 'Meta', kind: 'text' as const }];
    const grid = sheet([['Institución', 'GAD', 'Provincia', 'Manabí'], HEADINGS, row(1)]);
    expect(findTable(grid, columns).headerRow).toBe(2);
  });
  test('of an empty sheet are said to be missing', () => {
    expect(findTable(sheet([])).notes).toEqual([
      { code: 'empty-table', message: 'La hoja no tiene una fila de títulos con datos debajo. Revise que sea la hoja correcta.' },
    ]);
  });
});

test('a sheet of thousands of columns is read up to a limit, and says so', () => {
  const found = findTable(sheet([Array.from({ length: 3000 }, (_, index) => `C${index}`), Array.from({ length: 3000 }, () => 'x')]));
  expect([found.headers.length, found.notes[0]?.message]).toEqual([512, 'La hoja tiene 3000 columnas; se leen las primeras 512.']);
});

describe('the rows', () => {
  test('end at notes under the table', () => {
    const grid = sheet([HEADINGS, row(1), row(2), [], ['Fuente: Secretaría de Planificación'], ['Otra línea']]);
    expect(numbersOf(grid)).toEqual([2, 3]);
  });
  test('end at a long text after a gap', () => {
    expect(numbersOf(sheet([HEADINGS, row(1), [], ['Las metas se revisan cada año en la asamblea cantonal de participación.']]))).toEqual([2]);
  });
  test('leave totals out and say so', () => {
    const found = findTable(sheet([HEADINGS, row(1), ['TOTAL', null, null, 10], row(2)]));
    expect([found.rows.map((each) => each.row), found.notes[0]?.message]).toEqual([[2, 4], 'La fila 3 es un total («TOTAL») y no se lee.']);
  });
  test('keep an element whose name begins with total', () => {
    expect(numbersOf(sheet([HEADINGS, ['Total de nacidos vivos', 'x', 'y', 1]]))).toEqual([2]);
  });
  test('leave merged section headings out', () => {
    const grid = sheet([HEADINGS, ['EJE 1: SOCIAL', null, null, null], row(1), ['EJE 2', null, null, null], row(2)], {
      merges: [1, 3].map((top) => ({ top, left: 0, bottom: top, right: 3 })),
    });
    expect(numbersOf(grid)).toEqual([3, 5]);
  });
  test('after a gap are still read', () => expect(numbersOf(sheet([HEADINGS, row(1), [], [], row(2)]))).toEqual([2, 5]));
  test('that are hidden are kept and flagged', () => {
    const found = findTable(sheet([HEADINGS, row(1), row(2)], { hiddenRows: [2] }));
    expect([found.rows.map((each) => each.hidden), found.notes[0]?.message]).toEqual([[undefined, true], 'Hay 1 fila oculta; también se lee.']);
  });
  test('repeat the value of a tall merge', () => {
    const grid = sheet([['Línea', 'Acción', 'Año'], ['Prevención', 'a', 1], [null, 'b', 2], [null, 'c', 3]], { merges: [{ top: 1, left: 0, bottom: 3, right: 0 }] });
    expect(findTable(grid).rows.map((each) => each.cells[0])).toEqual(['Prevención', 'Prevención', 'Prevención']);
  });
  test('of a list of one column are all kept', () => {
    expect(numbersOf(sheet([['Parroquia'], ['Tachina'], ['San Mateo'], [], ['Una parroquia de nombre verdaderamente largo y compuesto']]))).toEqual([2, 3, 5]);
  });
});

test.each<[number, string]>([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA']])('column %d is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

describe('below a matrix of one column per kind', () => {
  const wide: Cell[][] = [['Objetivo', 'Meta', 'Programa', 'Monto'], ['Puertos', 'Un muelle', 'Dragado', 10], ['Caminos', 'Tres puentes', 'Pilotes', 20]];
  test.each(['TOTAL INVERSIÓN', 'Total presupuesto 2024', 'Subtotal Objetivo 1', 'TOTAL GENERAL DEL PLAN USD'])('«%s» is a total', (text) => {
    expect(numbersOf(sheet([...wide, [text, null, null, 30]]))).toEqual([2, 3]);
  });
  test.each([[['Firma: Ing. Zambrano']], [['Elaborado por:', null, 'Aprobado por:', null]], [['f) ______________']]] as Cell[][][])('a row of signatures (%j) is no data', (line) => {
    expect(numbersOf(sheet([...wide, [], line]))).toEqual([2, 3]);
  });
  test('a text that begins with total is data like another', () => {
    expect(numbersOf(sheet([...wide, ['Total cobertura de agua en los recintos', null, null, 5]]))).toEqual([2, 3, 4]);
  });
});

describe('headings', () => {
  test('on two lines are joined in a file that has no merges', () => {
    const table = findTable(sheet([['Código', 'Meta', 'Programación', null, null], [null, null, 2024, 2025, 2026], ['1.1', 'Un muelle', 1, 2, 3]]));
    expect([table.headers, table.rows.map(({ row: at }) => at)]).toEqual([['Código', 'Meta', 'Programación · 2024', '2025', '2026'], [3]]);
  });
  test('that stand again on every page are no data', () => {
    expect(numbersOf(sheet([HEADINGS, row(1), HEADINGS, row(2)]))).toEqual([2, 4]);
  });
  test('with blanks at the end do not swallow the first row of data', () => {
    const columns: Column[] = [{ id: 'code', title: 'Código', kind: 'code' }, { id: 'goal', title: 'Meta', kind: 'text' }];
    const grid = sheet([['Código', 'Meta', null, null], ['1.1', 'Un muelle', 'x', 'y'], ['1.2', 'Dos faros', 'z', null]]);
    expect(findTable(grid, columns).rows.map(({ row: at }) => at)).toEqual([2, 3]);
  });
});
