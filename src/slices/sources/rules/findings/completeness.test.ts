import { describe, expect, test } from 'vitest';
import { judge, type ShortStatement } from '../../../../../test/corpus.ts';
import type { Topic } from '../../contract/topic.ts';
import { completeness } from './completeness.ts';

describe('a section', () => {
  const manual = (statements: ShortStatement[], more: Topic[] = []) => judge(completeness, {
    topics: [{ key: 'cap', kind: 'capítulo', name: 'Riego por goteo' }, ...more],
    properties: [{ key: 'tiene texto', value: 'flag', role: 'content' }, { key: 'líneas', value: 'number', role: 'lines' }, { key: 'rango', value: 'text', role: 'lines' }],
    statements,
  });
  const under: Topic = { key: 'sub', kind: 'capítulo', name: 'Mangueras', partOf: 'cap' };

  test('with text is silence', () => expect(manual([['manual', 'cap', 'tiene texto', 'yes'], ['manual', 'cap', 'líneas', 12]])).toEqual([]));
  test('without content is said', () => {
    expect(manual([['manual', 'cap', 'tiene texto', 'no', { line: 40 }]])).toMatchObject([{ rule: 'completeness.empty-section', about: 'cap', says: '«Riego por goteo» tiene título y ningún contenido.' }]);
  });
  test.each([['líneas', 1], ['rango', '317'], ['rango', '317-317']])('whose lines hold only its heading is said (%s %s)', (property, value) => {
    expect(manual([['manual', 'cap', property, value]])).toMatchObject([{ rule: 'completeness.empty-section' }]);
  });
  test.each([['líneas', 2], ['rango', '317-340'], ['líneas', 's/d']])('with lines under its heading, or nobody knows how many, is silence (%s %s)', (property, value) => {
    expect(manual([['manual', 'cap', property, value]])).toEqual([]);
  });
  test('that says its content is not judged by its lines', () => expect(manual([['manual', 'cap', 'tiene texto', 'yes'], ['manual', 'cap', 'líneas', 1]])).toEqual([]));
  test('shows its title beside what it lacks', () => expect(manual([['manual', 'cap', 'tiene texto', 'no', { line: 40 }]])[0]?.values.map(({ value }) => value)).toEqual(['Riego por goteo', 'sin contenido']));
  test('whose subsections hold text is not empty', () => expect(manual([['manual', 'cap', 'tiene texto', 'no'], ['manual', 'sub', 'tiene texto', 'yes']], [under])).toEqual([]));
  test('whose subsections are empty is told by them, once', () => {
    expect(manual([['manual', 'cap', 'tiene texto', 'no'], ['manual', 'sub', 'tiene texto', 'no']], [under]).map(({ about }) => about)).toEqual(['sub']);
  });
  test('that is a picture holds no text', () => {
    expect(judge(completeness, { topics: [{ key: 'f', kind: 'figura', name: 'Figura 2' }], properties: [{ key: 'tiene texto', value: 'flag', role: 'content' }], statements: [['manual', 'f', 'tiene texto', 'no']] })).toEqual([]);
  });
  test('that another edition fills stays empty in this one', () => {
    expect(manual([['manual', 'cap', 'tiene texto', 'no'], ['segunda edición', 'cap', 'tiene texto', 'yes']])).toHaveLength(1);
  });
});

describe('a record without a name', () => {
  const clinics = (names: (string | undefined)[], statements: ShortStatement[] = []) => judge(completeness, {
    topics: [{ key: 'red', kind: 'red', name: 'Red de salud' }, ...names.map((name, n): Topic => ({ key: `c${n}`, kind: 'dispensario', ...(name ? { name } : {}), partOf: 'red', order: n + 1 }))],
    properties: [{ key: 'a cargo', name: 'A cargo de', value: 'text', role: 'person' }, { key: 'dispensarios', value: 'number', counts: { topics: 'dispensario' } }],
    statements,
  });
  test('among others that have one is said once for all', () => {
    expect(clinics(['Loma', undefined, 'Playa', undefined])).toMatchObject([{ rule: 'completeness.unnamed', about: 'red', says: '2 registros de «dispensario» no tienen nombre, y 2 otros sí: «dispensario 2» y «dispensario 4».' }]);
  });
  test('is silence when all are named', () => expect(clinics(['Loma', 'Playa'])).toEqual([]));
  test('is silence when none is: nobody meant to name them', () => expect(clinics([undefined, undefined])).toEqual([]));
  test('that a declared number already misses is told by the number', () => {
    expect(clinics(['Loma', undefined, undefined], [['guía', 'red', 'dispensarios', 3]]).map(({ rule }) => rule)).toEqual(['completeness.nominal']);
  });
  test('a post whose person is missing is said', () => {
    expect(clinics(['Loma', 'Playa', 'Puente'], [['guía', 'c0', 'a cargo', 'Rita Mora'], ['guía', 'c1', 'a cargo', 's/d']])).toMatchObject([{ rule: 'completeness.unnamed', says: '«Playa» y «Puente» no dicen «A cargo de», y 1 otro sí.' }]);
  });
});

describe('a number without names', () => {
  const meetings = (declared: number | 's/d', names: string[]) => judge(completeness, {
    topics: [{ key: 'mesa', kind: 'mesa', name: 'Mesa del agua' }],
    properties: [{ key: 'juntas', name: 'Juntas de riego', value: 'number', counts: { list: 'nombres' } }, { key: 'nombres', value: 'list' }],
    statements: [['memoria', 'mesa', 'juntas', declared], ...(names.length > 0 ? [['memoria', 'mesa', 'nombres', names] satisfies ShortStatement] : [])],
  });
  test('with nothing behind is said', () => expect(meetings(10, [])).toMatchObject([{ rule: 'completeness.nominal', severity: 'moderate', says: 'Declara 10 en «Juntas de riego» y detrás no hay ningún nombre.' }]));
  test('with a few behind is minor', () => expect(meetings(10, ['La Vega', 'Tablón'])).toMatchObject([{ severity: 'minor', says: 'Declara 10 en «Juntas de riego» y detrás solo hay 2 nombres.' }]));
  test('with all of them is silence', () => expect(meetings(2, ['La Vega', 'Tablón'])).toEqual([]));
  test.each([0, 's/d'] as const)('%s claims nobody', (declared) => expect(meetings(declared, [])).toEqual([]));
});
