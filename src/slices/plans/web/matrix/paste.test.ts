import { describe, expect, it } from 'vitest';
import { elementOf, lineScheme } from '../scheme.example.ts';
import { matrixColumns } from './columns.ts';
import { aroundOf, copyBlock, planClear, planPaste } from './paste.ts';
import { itemsOf, rowsOf } from './rows.ts';
import { readTsv, writeTsv } from './tsv.ts';

const elements = [
  elementOf('linea-transversal', 'T1', { id: 't1' }),
  elementOf('linea', 'L1', { id: 'l1' }),
  elementOf('accion', 'A1', { id: 'a1', parentId: 'l1', lines: ['T1'], fields: { como: 'Con "ferias"\ny talleres', responsable: 'Salud' } }),
  elementOf('meta', 'M1', { id: 'm1', parentId: 'a1', fields: { linea_base: 12.5, valores: { 2020: { missing: 'np' }, 2021: 3 } } }),
  elementOf('meta', 'M2', { id: 'm2', parentId: 'a1' }),
];
const desk = { scheme: lineScheme, decimal: ',', around: aroundOf(lineScheme, elements) } as const;
const rows = rowsOf(elements);
const items = itemsOf(lineScheme, rows);
const columns = matrixColumns(lineScheme, rows, { all: false, years: [2022], line: false, narrow: false });
const row = (code: string): number => items.findIndex((item) => item.type === 'row' && item.row.code === code);
const column = (key: string): number => columns.findIndex((one) => one.key === key);
const at = (code: string, key: string) => ({ top: row(code), bottom: row(code), left: column(key), right: column(key) });
const paste = (code: string, key: string, text: string) => planPaste(desk, items, columns, at(code, key), readTsv(text));

describe('a pasted block', () => {
  it('changes the cells below and beside, and counts those that already say so', () => {
    const { changes, same, problems } = paste('M1', 'valores.2020', 'np\t3\t4,5\n1\ts/d\t');
    expect(changes.map(({ code, key, value }) => [code, key, value])).toEqual([['M1', 'valores.2022', 4.5], ['M2', 'valores.2020', 1], ['M2', 'valores.2021', { missing: 's/d' }]]);
    expect([same, problems]).toEqual([3, []]);
  });

  it('says of each cell that does not enter where it is and why, and keeps the others', () => {
    const { changes, problems } = paste('A1', 'como', 'Con radio\tmucho\n\tmucho\n\t9');
    expect(changes.map(({ code, key }) => [code, key])).toEqual([['A1', 'como'], ['M2', 'linea_base']]);
    expect(problems.map(({ at: place, message }) => [place, message.slice(0, 22)])).toEqual([['A1 · Línea base', 'Acción no lleva este d'], ['M1 · Línea base', '«mucho» no es un númer']]);
  });

  it.each([
    ['M1', 'code', 'A1\nN2', ['M1 · Código']],
    ['M1', 'code', 'N\nN', ['M1 · Código', 'M2 · Código']],
    ['A1', 'lines', 'T7', ['A1 · Líneas transversales']],
    ['M1', 'text', '\nOtro', ['M1 · Texto']],
  ])('at %s in %s, %j is refused as the server would', (code, key, text, places) => {
    expect(paste(code, key, text).problems.map((problem) => problem.at)).toEqual(places);
  });

  it('of one cell fills the whole selection, where it is carried', () => {
    const { changes, problems } = planPaste(desk, items, columns, { top: row('A1'), bottom: row('M2'), left: column('responsable'), right: column('responsable') }, [['Unidad de Niñez']]);
    expect([changes.map(({ code }) => code), problems.length]).toEqual([['A1', 'M1', 'M2'], 0]);
  });

  it('says how much of it does not fit', () => {
    expect(paste('M2', columns.at(-1)!.key, 'a\tb\nc\td\ne\tf').beyond).toEqual({ rows: 1, columns: 1 }); // every plan has columns
  });

  it('over what is only read is refused, unless it says what is there', () => {
    expect([paste('M1', 'ready', '1 de 2').problems.length, paste('M1', 'ready', '2 de 2').problems.length]).toEqual([0, 1]);
  });

  it('that was copied from the matrix itself changes nothing', () => {
    const whole = { top: 0, bottom: items.length - 1, left: 0, right: columns.length - 1 };
    const copied = writeTsv(copyBlock(desk, items, columns, whole));
    const { changes, problems, beyond } = planPaste(desk, items, columns, whole, readTsv(copied));
    expect([changes, problems, beyond]).toEqual([[], [], { rows: 0, columns: 0 }]);
  });
});

describe('emptying a block', () => {
  it('writes nothing in every cell that holds something, and leaves code and text', () => {
    const { writes, left } = planClear(desk, items, columns, { top: row('A1'), bottom: row('M1'), left: 0, right: columns.length - 1 });
    expect(writes.map(({ elementId, key }) => [elementId, key]).sort()).toEqual([['a1', 'como'], ['a1', 'lines'], ['a1', 'responsable'], ['m1', 'linea_base'], ['m1', 'valores.2020'], ['m1', 'valores.2021']]);
    expect(left).toBe(4);
  });
});
