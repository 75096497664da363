import { describe, expect, test } from 'vitest';
import { judge, type ShortStatement, type ShortValue } from '../../../../../test/corpus.ts';
import type { Topic } from '../../contract/topic.ts';
import { reference } from './reference.ts';
import { labelOf, labelsIn, numberKey } from './reference/label.ts';

describe('a label', () => {
  test.each([['Anexo 3. Registro', 'anexo', '3'], ['ANEXO 03', 'anexo', '3'], ['Tabla No. 2 – Resumen', 'tabla', '2'], ['Cuadro N° 11', 'cuadro', '11'], ['Capítulo IV', 'capitulo', '4'], ['Lámina B', 'lamina', 'b'], ['Sección 2.1 Suelos', 'seccion', '2.1'], ['«Mapa 7»', 'mapa', '7']])('of «%s» is %s %s', (text, word, number) => {
    expect(labelOf(text)).toEqual({ word, number });
  });
  test.each(['Resumen', 'Acceso a los datos', 'Suelos y riego', '2019', 'Camino viejo', 'CIERRE Y BALANCE', 'BIENVENIDA Y AGENDA'])('«%s» has none', (text) => expect(labelOf(text)).toBeUndefined());
  test('several in one reference are several', () => expect(labelsIn('véanse los Anexos 2, 3 y 5').map(({ number }) => number)).toEqual(['2', '3', '5']));
  test('a range is all of it', () => expect(labelsIn('Tablas 1 a 3')).toEqual([1, 2, 3].map((number) => ({ word: 'tabla', number: String(number) }))));
  test.each([['IX', '9'], ['xiv', '14'], ['04', '4'], ['A', 'a'], ['3.2.', '3.2']])('%s is compared as %s', (text, key) => expect(numberKey(text)).toBe(key));
});

const annex = (key: string, name: string, more: Partial<Topic> = {}): Topic => ({ key, kind: 'anexo', name, partOf: 'guía', ...more });
const guide = (annexes: Topic[], refers: ShortValue[], statements: ShortStatement[] = [], kind: 'text' | 'topic' | 'list' | 'number' = 'text') => judge(reference, {
  topics: [{ key: 'guía', kind: 'documento', name: 'Guía de poda' }, { key: 'intro', kind: 'apartado', name: 'Introducción', partOf: 'guía' }, ...annexes],
  properties: [{ key: 'remite', value: kind, role: 'refers-to', many: true }, { key: 'con texto', value: 'flag', role: 'content' }, { key: 'n', value: 'number', role: 'number' }],
  statements: [['guía', 'intro', 'con texto', 'yes'], ...annexes.map((one): ShortStatement => ['guía', one.key, 'con texto', 'yes']), ...refers.map((value, at): ShortStatement => ['guía', 'intro', 'remite', value, { line: 20 + at }]), ...statements],
});

describe('a reference', () => {
  const two = [annex('herramientas', 'Anexo 1. Herramientas'), annex('calendario', 'Anexo 2. Calendario de poda')];
  test('to what is there is silence', () => expect(guide(two, ['Anexo 2', 'ver anexo I', 'Anexos 1 y 2', 'Calendario de poda'])).toEqual([]));
  test('to what is not there is said', () => {
    expect(guide(two, ['ver Anexo 4'])).toMatchObject([{ rule: 'reference.missing', about: 'intro', says: 'Remite a «Anexo 4» y el documento no lo tiene.', values: [{ statement: 's4' }, { value: 'no existe', document: '#guía' }] }]);
  });
  test('to a table of a document without tables is said', () => expect(guide(two, ['Tabla No. 3'])).toHaveLength(1));
  test('to several says only those that are missing', () => expect(guide(two, ['Anexos 1, 2 y 3'])[0]?.says).toBe('Remite a «Anexo 3» y el documento no lo tiene.'));
  test('the same missing one twice is one finding', () => expect(guide(two, ['Anexo 9', 'ver anexo 9'])).toHaveLength(1));
  test('to the law is no reference to a part of the document', () => expect(guide(two, ['Ley 30 de 1996', 'artículo 16'])).toEqual([]));
  test('by a number that is said of it is found', () => expect(guide([annex('plagas', 'Plagas')], ['Anexo 7'], [['guía', 'plagas', 'n', 7]])).toEqual([]));
  test('to a topic that exists is silence, to one that does not is said', () => {
    expect(guide(two, ['calendario'], [], 'topic')).toEqual([]);
    expect(guide(two, ['anexo:inventario'], [], 'topic')).toMatchObject([{ rule: 'reference.missing' }]);
  });
  test('in a document that does not tell what it is made of is not judged', () => {
    expect(judge(reference, { topics: [{ key: 'carta', kind: 'carta' }], properties: [{ key: 'remite', value: 'text', role: 'refers-to' }], statements: [['carta', 'carta', 'remite', 'Anexo 4']] })).toEqual([]);
  });
});

describe('a number', () => {
  test('of each its own is silence', () => expect(guide([annex('a', 'Anexo 1. Sierras'), annex('b', 'Anexo 2. Sierras')], [])).toEqual([]));
  test('that two annexes carry is said once', () => {
    expect(guide([annex('a', 'Anexo 3. Sierras'), annex('b', 'ANEXO 3 – Guantes')], [])).toMatchObject([{ rule: 'reference.twice', says: '«Anexo 3» está dos veces: «Anexo 3. Sierras» y «ANEXO 3 – Guantes».' }]);
  });
  test('that the document gives twice is said', () => expect(guide([annex('a', 'Sierras'), annex('b', 'Guantes')], [], [['guía', 'a', 'n', 5], ['guía', 'b', 'n', 5]])).toMatchObject([{ rule: 'reference.twice' }]));
  test('of a version and of the one it continues is silence', () => expect(guide([annex('a', 'Anexo 3. Sierras'), annex('b', 'Anexo 3. Sierras de mano', { continues: ['a'] })], [])).toEqual([]));
  test('before two headings is said, and under two chapters is silence', () => {
    const [a, b] = [annex('a', '3. Suelos', { kind: 'apartado' }), annex('b', '3) Abonos', { kind: 'apartado' })];
    expect(guide([a, b], [])).toMatchObject([{ rule: 'reference.twice', says: '«Apartado 3» está dos veces: «3. Suelos» y «3) Abonos».' }]);
    expect(guide([a, { ...b, partOf: 'intro' }], [])).toEqual([]);
  });
  test('that two meetings share is theirs', () => {
    const meeting = (key: string): Topic => ({ key, kind: 'jornada', name: `Jornada 1 ${key}`, partOf: 'guía' });
    const told = judge(reference, { topics: [{ key: 'guía', kind: 'documento' }, meeting('norte'), meeting('sur')], properties: [{ key: 'lugar', value: 'text' }, { key: 'con texto', value: 'flag', role: 'content' }], statements: [['guía', 'guía', 'con texto', 'yes'], ['guía', 'norte', 'lugar', 'Loma'], ['guía', 'sur', 'lugar', 'Playa']] });
    expect(told).toEqual([]);
  });
  test('of two kinds is silence', () => expect(guide([annex('a', 'Anexo 3'), annex('b', 'Tabla 3', { kind: 'tabla' })], [])).toEqual([]));
  test('that the index gives one and the body another is not used twice', () => {
    const told: ShortStatement[] = [['guía', 'a', 'n', 3, { part: 'índice' }], ['guía', 'b', 'n', 4, { part: 'índice' }], ['guía', 'b', 'n', 3, { part: 'cuerpo' }]];
    expect(guide([annex('a', 'Sierras'), annex('b', 'Guantes')], [], told)).toEqual([]);
  });
});
