import { describe, expect, test } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import { arithmetic } from './arithmetic.ts';
import { completeness } from './completeness.ts';
import { count } from './count.ts';

const listRules = [...count, ...completeness, ...arithmetic];
const ports: Omit<ShortCorpus, 'statements'> = {
  topics: [{ key: 'ruta', kind: 'ruta', name: 'Ruta del mar' }],
  properties: [{ key: 'cuantos', name: 'Puertos', value: 'number', unit: 'puertos', counts: { list: 'cuales' } }, { key: 'cuales', name: 'Nombres', value: 'list' }],
};
const route = (declared: number, items: string[] | undefined, more: ShortStatement[] = []) =>
  judge(listRules, { ...ports, statements: [['guia', 'ruta', 'cuantos', declared, { line: 2 }], ...(items ? [['guia', 'ruta', 'cuales', items, { line: 5 }] satisfies ShortStatement] : []), ...more] });

describe('a number and its list', () => {
  test('a list as long as declared is silence', () => expect(route(3, ['Cabo', 'Ancón', 'Boca'])).toEqual([]));
  test('one more than declared is said', () => {
    expect(route(3, ['Cabo', 'Ancón', 'Boca', 'Isla'])).toMatchObject([{ rule: 'count.listed', about: 'ruta', says: 'Declara 3\u00A0puertos en «Puertos» y se enumeran 4.' }]);
  });
  test('one less than declared is said', () => expect(route(3, ['Cabo', 'Ancón'])).toMatchObject([{ rule: 'count.listed' }]));
  test('one that is listed twice is named', () => expect(route(2, ['Cabo', 'Ancón', 'cabo'])[0]?.says).toContain('Se repite «Cabo».'));
  test('less than half is a claim with examples, and only that', () => expect(route(20, ['Cabo', 'Ancón'])).toMatchObject([{ rule: 'completeness.nominal' }]));
  test('no list at all is a claim with nothing behind, and only that', () => expect(route(20, undefined)).toMatchObject([{ rule: 'completeness.nominal' }]));
  test('of two numbers declared, the one that the list bears out leaves the other to contradiction', () => {
    expect(route(3, ['Cabo', 'Ancón', 'Boca'], [['guia', 'ruta', 'cuantos', 7, { part: 'lámina' }]])).toEqual([]);
  });
  test('a list of another day is not compared', () => {
    expect(judge(count, { ...ports, statements: [['guia', 'ruta', 'cuantos', 3, { asOf: '2020' }], ['guia', 'ruta', 'cuales', ['Cabo', 'Ancón'], { asOf: '2022' }]] })).toEqual([]);
  });
  test('two lists that together make the number are silence', () => {
    expect(judge(count, { ...ports, statements: [['guia', 'ruta', 'cuantos', 3], ['guia', 'ruta', 'cuales', ['Cabo', 'Ancón'], { part: 'Cuadro 1' }], ['guia', 'ruta', 'cuales', ['Boca'], { part: 'Cuadro 2' }]] })).toEqual([]);
  });
  test('s/d declares no number', () => expect(judge(listRules, { ...ports, statements: [['guia', 'ruta', 'cuantos', 's/d'], ['guia', 'ruta', 'cuales', ['Cabo']]] })).toEqual([]));
});

describe('a number and the topics it counts', () => {
  const herd = (declared: number, names: (string | undefined)[], said: ShortStatement[] = [], distinct = false) =>
    judge(listRules, {
      topics: [{ key: 'comité', kind: 'comité', name: 'Comité' }, ...names.map((name, n) => ({ key: `vocal ${n}`, kind: 'vocalía', ...(name ? { name } : {}), partOf: 'comité', order: n + 1 }))],
      properties: [{ key: 'vocales', name: 'Vocalías', value: 'number', counts: { topics: 'vocalía', distinct } }, { key: 'desde', value: 'date' }],
      statements: [['estatuto', 'comité', 'vocales', declared], ...said],
    });
  test('as many parts as declared is silence', () => expect(herd(2, ['Agua', 'Riego'])).toEqual([]));
  test('one part more is said', () => expect(herd(2, ['Agua', 'Riego', 'Caminos'])).toMatchObject([{ rule: 'count.listed', says: 'Declara 2 en «Vocalías» y se enumeran 3.' }]));
  test('parts of which only another document speaks do not spoil the count', () => {
    const others: ShortStatement[] = [['estatuto', 'vocal 0', 'desde', '2020'], ['estatuto', 'vocal 1', 'desde', '2020'], ['reforma', 'vocal 2', 'desde', '2023']];
    expect(herd(2, ['Agua', 'Riego', 'Caminos'], others)).toEqual([]);
  });
  test('a part and the version it continues are one', () => {
    const versions = (declared: number) => judge(listRules, {
      topics: [{ key: 'plan', kind: 'plan' }, { key: 'antes', kind: 'versión', partOf: 'plan' }, { key: 'ahora', kind: 'versión', partOf: 'plan', continues: ['antes'] }, ...['a', 'b', 'c', 'd'].map((key, n) => ({ key, kind: 'línea', name: key, partOf: n < 2 ? 'antes' : 'ahora', ...(n < 2 ? {} : { continues: [n === 2 ? 'a' : 'b'] }) }))],
      properties: [{ key: 'líneas', value: 'number', counts: { topics: 'línea' } }], statements: [['folleto', 'plan', 'líneas', declared]],
    });
    expect(versions(2)).toEqual([]);
    expect(versions(4)).toMatchObject([{ rule: 'count.listed' }]);
  });
  test('a name that stands twice counts once when the number is of different ones', () => expect(herd(2, ['Agua', 'Riego', 'agua'], [], true)).toEqual([]));
  test('parts without a name are a claim with nothing behind', () => expect(herd(3, [undefined, undefined, undefined])).toMatchObject([{ rule: 'completeness.nominal' }]));
});

describe('a number that adds up others', () => {
  const fair = (total: number, north: number, names: string[]) => judge(listRules, {
    topics: [{ key: 'feria', kind: 'feria' }, { key: 'norte', kind: 'plaza', partOf: 'feria' }, { key: 'sur', kind: 'plaza', partOf: 'feria' }],
    properties: [{ key: 'puestos', name: 'Puestos', value: 'number', adds: true, counts: { list: 'quienes' } }, { key: 'quienes', value: 'list' }],
    statements: [['guía', 'feria', 'puestos', total], ['guía', 'norte', 'puestos', north], ['guía', 'sur', 'puestos', 1], ['guía', 'norte', 'quienes', names], ['guía', 'sur', 'quienes', ['Zoila']]],
  });
  test('is silence when all fits', () => expect(fair(3, 2, ['Ana', 'Luis'])).toEqual([]));
  test('is told by its sum alone', () => expect(fair(4, 2, ['Ana', 'Luis']).map(({ rule, about }) => `${rule} ${about}`)).toEqual(['arithmetic.parts feria']));
  test('leaves a short list to the part that is short', () => expect(fair(3, 2, ['Ana']).map(({ rule, about }) => `${rule} ${about}`)).toEqual(['count.listed norte']));
});
