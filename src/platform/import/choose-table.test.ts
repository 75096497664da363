import { expect, test } from 'vitest';
import type { Column, Grid } from '../../engine/table/index.ts';
import { chooseTable, otherSheets } from './choose-table.ts';

const columns: Column[] = [{ id: 'code', title: 'Código', kind: 'code' }, { id: 'text', title: 'Texto', kind: 'text' }];
const matrix = (name: string, text: string): Grid => ({ name, rows: [['Código', 'Texto'], ['1', text]] });

test('a sheet in sight is read before a hidden one with the same headings', () => {
  const { name, others } = chooseTable([{ ...matrix('Copia vieja', 'antes'), hidden: true }, matrix('Matriz', 'hoy')], columns);
  expect([name, others]).toEqual(['Matriz', []]);
});

test('a hidden sheet is read where no other has the table', () => {
  expect(chooseTable([{ name: 'Portada', rows: [['PDOT']] }, { ...matrix('Datos', 'x'), hidden: true }], columns).name).toBe('Datos');
});

test('a second matrix of the book is told, for it is not read', () => {
  const { name, others } = chooseTable([matrix('OE1', 'a'), { name: 'Índice', rows: [['Hoja'], ['1']] }, matrix('OE2', 'b')], columns);
  expect(otherSheets(name, others)).toEqual([{ message: 'Se lee solo la hoja «OE1». No se lee «OE2»: si también va, junte las filas en una hoja o súbalas en otro archivo.' }]);
});
