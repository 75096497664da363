import { describe, expect, test } from 'vitest';
import type { Column } from './column.ts';
import { matchHeaders, shapeOf } from './headers.ts';

const columns: Column[] = [
  { id: 'code', title: 'Código', aliases: ['Cod.', 'N.º'], kind: 'code', required: true },
  { id: 'text', title: 'Descripción del elemento', aliases: ['Texto'], kind: 'text', required: true },
  { id: 'responsible', title: 'Responsable', kind: 'text' },
  { id: 'goal2024', title: 'Meta 2024', kind: 'number' },
  { id: 'goal2025', title: 'Meta 2025', kind: 'number' },
];
const only = (header: string) => matchHeaders([header], columns);

describe('a heading', () => {
  test.each<[string, string]>([
    ['CODIGO', 'code'], ['códigos', 'code'], ['Cod', 'code'], ['DESCRIPCION_DEL_ELEMENTO', 'text'], ['Descripción (elementos)', 'text'],
    ['texto:', 'text'], ['RESPONSABLES', 'responsible'], ['meta-2025', 'goal2025'], ['Metas 2024', 'goal2024'],
  ])('"%s" names %s for sure', (header, id) => {
    expect([only(header).mapping[0], only(header).sure[0]]).toEqual([id, true]);
  });
  test.each<[string, string]>([['Codgio', 'code'], ['Reponsable', 'responsible'], ['Responsable institucional', 'responsible'], ['Descripción', 'text']])(
    '"%s" names %s, to be confirmed',
    (header, id) => expect([only(header).mapping[0], only(header).sure[0]]).toEqual([id, false]),
  );
  test.each(['Meta 2026', 'Observaciones', '', '123', 'Presupuesto'])('"%s" names nothing', (header) => {
    expect(only(header).mapping[0]).toBeNull();
  });
  test('on two lines is known by its lower one', () => {
    expect(only('Datos generales · Código').mapping[0]).toBe('code');
  });
});

describe('all headings together', () => {
  test('an exact one wins over a similar one that stands before it', () => {
    expect(matchHeaders(['Codigoo', 'Código'], columns).mapping).toEqual({ 0: null, 1: 'code' });
  });
  test('two equal ones never share a column, and the choice is asked about', () => {
    const match = matchHeaders(['Responsable', 'Responsable'], columns);
    expect([match.mapping, match.sure[0]]).toEqual([{ 0: 'responsible', 1: null }, false]);
  });
  test('required columns that nobody names are listed', () => {
    expect(matchHeaders(['Responsable', 'Texto'], columns).missing).toEqual(['code']);
  });
  test('a remembered mapping serves files of the same shape', () => {
    const remembered = { shape: shapeOf(['Cod.', 'Qué']), mapping: { 0: 'code', 1: 'text' } };
    expect(matchHeaders(['COD', 'que'], columns, remembered)).toEqual({ mapping: { 0: 'code', 1: 'text' }, sure: { 0: true, 1: true }, missing: [] });
  });
  test('a remembered mapping does not serve another shape', () => {
    const remembered = { shape: shapeOf(['Cod.', 'Qué']), mapping: { 0: 'text', 1: 'code' } };
    expect(matchHeaders(['Cod.', 'Quién'], columns, remembered).mapping).toEqual({ 0: 'code', 1: null });
  });
  test('the shape tells order apart and forgets case and empty ends', () => {
    expect([shapeOf(['A', 'B']) === shapeOf(['a', 'b', '']), shapeOf(['A', 'B']) === shapeOf(['B', 'A'])]).toEqual([true, false]);
  });
});

test('a heading is sure where it is one title to the letter and another only by its plural', () => {
  const columns: Column[] = [{ id: 'title', title: 'Cargo', aliases: ['Puesto'], kind: 'text' }, { id: 'seats', title: 'Puestos', kind: 'integer' }];
  expect(matchHeaders(['Cargo', 'Puestos'], columns)).toMatchObject({ mapping: { 0: 'title', 1: 'seats' }, sure: { 0: true, 1: true } });
});
