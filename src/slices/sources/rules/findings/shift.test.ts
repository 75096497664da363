import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import { shift } from './shift.ts';

const properties: ShortCorpus['properties'] = ['vereda', 'fecha', 'hora', 'familias'].map((key) => ({ key, value: 'text' as const }));
const clean = [
  ['El Salado', '2020-01-04', '09:00', '31'],
  ['La Toma', '2020-01-05', '10:30', '18'],
  ['Tablón', '2020-01-11', '09:00', '44'],
  ['Yunga', '2020-01-12', '08:15', '27'],
  ['Cruz Loma', '2020-01-18', '09:00', '12'],
];
function names(rows: readonly (readonly string[])[]): string[] {
  const topics = [{ key: 'cuadro', kind: 'cuadro' }, ...rows.map((_, row) => ({ key: `f${row}`, kind: 'fila', partOf: 'cuadro' }))];
  const statements = rows.flatMap((cells, row) => cells.flatMap((text, column): ShortStatement[] => (text === '' ? [] : [['D1', `f${row}`, properties[column]?.key ?? '', text, { row, column, part: 'Cuadro' }]])));
  return judge(shift, { topics, properties, statements }).map(({ about, key }) => `${about} ${key.split('|')[1]}`);
}
const withRow = (row: string[]): string[][] => [...clean.slice(0, 3).map((one) => [...one]), row, ...clean.slice(3).map((one) => [...one])];

describe('a table', () => {
  it('in order is silent', () => expect(names(clean)).toEqual([]));
  it('with a row moved one column to the right', () => expect(names(withRow(['Pucará', '', '2020-01-19', '09:00']))).toEqual(['f3 hora', 'f3 familias']));
  it('with two cells exchanged', () => expect(names(withRow(['Pucará', '09:00', '2020-01-19', '12']))).toEqual(['f3 fecha', 'f3 hora']));
  it('with an odd cell that fits no neighbour is only odd', () => expect(names(withRow(['Pucará', 'por definir', '09:00', '12']))).toEqual([]));
  it('with an empty cell is silent', () => expect(names(withRow(['Pucará', '', '09:00', '12']))).toEqual([]));
  it('of three rows says nothing about its columns', () => expect(names([...clean.slice(0, 2), ['Pucará', '', '2020-01-19', '09:00']])).toEqual([]));
});
