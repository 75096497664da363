import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import { arithmetic } from './arithmetic.ts';

const farms: Omit<ShortCorpus, 'statements'> = {
  documents: ['censo', 'boletin'],
  topics: [
    { key: 'valle', kind: 'valle', name: 'Valle Alto' },
    ...['norte', 'centro', 'sur'].map((name, n) => ({ key: name, kind: 'vereda', name: `Vereda ${name}`, partOf: 'valle', order: n + 1 })),
    { key: 'plaza', kind: 'plaza', name: 'Plaza', partOf: 'valle' },
  ],
  properties: [
    { key: 'fincas', name: 'Fincas', value: 'number', unit: 'fincas', adds: { parts: 'vereda' } },
    { key: 'cuota', name: 'Cuota', value: 'number', unit: '%', adds: true },
    { key: 'area', name: 'Área', value: 'number', unit: 'ha', adds: true },
  ],
};
const fincas = (whole: number, ...each: (number | 's/d')[]): ShortStatement[] => [
  ['censo', 'valle', 'fincas', whole, { line: 3 }],
  ...each.map((value, n): ShortStatement => ['censo', ['norte', 'centro', 'sur'][n] ?? '', 'fincas', value, { line: 10 + n }]),
];
const found = (statements: ShortStatement[], rule = 'arithmetic.parts') => judge(arithmetic, { ...farms, statements }).filter((one) => one.rule === rule);

describe('a whole and its parts', () => {
  test('parts that add up are silence', () => expect(found(fincas(1066, 24, 221, 821))).toEqual([]));

  test('a whole that is not their sum is said with both numbers', () => {
    const [one, ...others] = found(fincas(1066, 24, 221, 812));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ about: 'valle', severity: 'moderate' });
    expect(one?.says).toBe('Declara 1.066\u00A0fincas en «Fincas» y sus 3 partes suman 1.057\u00A0fincas.');
  });

  test('the key stays when the numbers change', () => expect(found(fincas(1066, 24, 221, 812))[0]?.key).toBe(found(fincas(90, 24, 21, 1))[0]?.key));

  test('a tenth of the whole is serious', () => expect(found(fincas(100, 30, 30, 29))[0]?.severity).toBe('serious'));

  test('a part without datum is not zero: nothing is judged', () => expect(found(fincas(100, 40, 40, 's/d'))).toEqual([]));

  test('parts missing that already exceed the whole are a notice', () => {
    expect(found(fincas(70, 40, 41))).toMatchObject([{ severity: 'notice', says: 'Declara 70\u00A0fincas en «Fincas» y las 2 partes con dato ya suman 81\u00A0fincas; falta 1.' }]);
  });

  test('a part of another kind is not counted as missing', () => expect(found(fincas(9, 2, 3, 5))).toHaveLength(1));

  test('a whole is compared with the parts that stand beside it', () => {
    const slide = { part: 'lámina 2' };
    const told: ShortStatement[] = [...fincas(6, 1, 2, 3), ['censo', 'valle', 'fincas', 60, slide], ['censo', 'norte', 'fincas', 10, slide], ['censo', 'centro', 'fincas', 20, slide], ['censo', 'sur', 'fincas', 30, slide]];
    expect(found(told)).toEqual([]);
  });

  test('parts that stand elsewhere are named', () => {
    const told: ShortStatement[] = [['boletin', 'valle', 'fincas', 7], ...fincas(6, 1, 2, 3).slice(1)];
    expect(found(told)[0]?.says).toBe('Declara 7\u00A0fincas en «Fincas» y sus 3 partes suman 6\u00A0fincas, según censo.');
  });

  test('one of two tables that fits is enough', () => {
    const table = (part: string, each: number[]): ShortStatement[] => each.map((value, n) => ['censo', ['norte', 'centro', 'sur'][n] ?? '', 'fincas', value, { part }]);
    expect(found([['censo', 'valle', 'fincas', 6], ...table('Cuadro 1', [1, 2, 2]), ...table('Cuadro 2', [1, 2, 3])])).toEqual([]);
  });

  test('values of another year are not added', () => {
    const told: ShortStatement[] = [['censo', 'valle', 'fincas', 6, { asOf: '2020' }], ...[1, 2, 9].map((value, n): ShortStatement => ['censo', ['norte', 'centro', 'sur'][n] ?? '', 'fincas', value, { asOf: '2021-05' }])];
    expect(found(told)).toEqual([]);
  });

  test('percentages that were rounded one by one are silence', () => {
    expect(found([['censo', 'valle', 'cuota', 100], ['censo', 'norte', 'cuota', 33.3], ['censo', 'centro', 'cuota', 33.3], ['censo', 'sur', 'cuota', 33.3]])).toEqual([]);
  });

  test('measures that differ by their last digit are a notice', () => {
    expect(found([['censo', 'valle', 'area', 30.2], ['censo', 'norte', 'area', 10.1], ['censo', 'centro', 'area', 20.2]])).toMatchObject([{ severity: 'notice' }]);
  });

  test('a value that we read into the document accuses nobody', () => {
    const [whole, ...each] = fincas(100, 1, 2, 3);
    expect(found([[...(whole ?? ['', '', '', 0]).slice(0, 4), { mark: 'inferred' }] as unknown as ShortStatement, ...each])).toMatchObject([{ severity: 'notice' }]); // a tuple cut and closed again
  });

  test('whatever adds up is never reported, and one changed part is reported once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 2, maxLength: 12 }), fc.nat(), fc.integer({ min: 1, max: 900 }), (each, at, more) => {
        const topics = [{ key: 'red', kind: 'red', name: 'Red' }, ...each.map((_, n) => ({ key: `escuela ${n}`, kind: 'escuela', name: `Escuela ${n}`, partOf: 'red' }))];
        const told = (values: number[]): number => judge(arithmetic, {
          topics, properties: [{ key: 'aulas', value: 'number', adds: true }],
          statements: [['plan', 'red', 'aulas', each.reduce((a, b) => a + b, 0)], ...values.map((value, n): ShortStatement => ['plan', `escuela ${n}`, 'aulas', value])],
        }).length;
        expect(told(each)).toBe(0);
        expect(told(each.map((value, n) => (n === at % each.length ? value + more : value)))).toBe(1);
      }),
    );
  });
});

describe('a percentage and its terms', () => {
  const boats = (share: number, part: number | 's/d' | undefined, of: number, unit = '%') => judge(arithmetic, {
    topics: [{ key: 'caleta', kind: 'caleta', name: 'Caleta' }],
    properties: [{ key: 'con permiso', value: 'number' }, { key: 'botes', name: 'Botes', value: 'number' }, { key: 'cobertura', name: 'Cobertura', value: 'number', unit, share: { part: 'con permiso', of: 'botes' } }],
    statements: [['memoria', 'caleta', 'cobertura', share], ['memoria', 'caleta', 'botes', of], ...(part === undefined ? [] : [['memoria', 'caleta', 'con permiso', part] satisfies ShortStatement])],
  });
  test.each([[55, 11, 20], [96.9, 31, 32], [33, 1, 3], [33.33, 1, 3], [67, 2, 3], [0, 0, 8]])('%d %% of %d among %d is silence', (share, part, of) => expect(boats(share, part, of)).toEqual([]));
  test.each([[56, 11, 20, '55'], [97.1, 31, 32, '96,88'], [66, 2, 3, '66,7'], [54.9, 11, 20, '55']])('%d %% of %d among %d is not', (share, part, of, right) => {
    expect(boats(share, part, of)).toMatchObject([{ rule: 'arithmetic.share', values: [{}, { value: `${right}\u00A0%` }, {}, {}] }]);
  });
  test('terms without datum judge nothing', () => expect(boats(40, 's/d', 20)).toEqual([]));
  test('nothing is divided by zero', () => expect(boats(40, 3, 0)).toEqual([]));
  test('a percentage that no whole number gives is asked about', () => {
    expect(boats(33, undefined, 20)).toMatchObject([{ rule: 'arithmetic.impossible-share', says: 'Declara 33\u00A0% en «Cobertura» y ningún número entero de 20 da ese porcentaje: 6 son 30\u00A0% y 7 son 35\u00A0%.' }]);
  });
  test('a percentage that a whole number gives is silence', () => expect(boats(35, undefined, 20)).toEqual([]));
  test('a document that rounds its own terms is never reported', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4000 }), fc.nat(), fc.integer({ min: 0, max: 3 }), (of, some, digits) => {
      const part = some % (of + 1);
      expect(boats(Number(((part * 100) / of).toFixed(digits)), part, of)).toEqual([]);
    }));
  });
});

describe('a total and what it repeats', () => {
  const network = (declared: number, ...each: string[][]) => judge(arithmetic, {
    topics: [{ key: 'feria', kind: 'feria', name: 'Feria' }, ...each.map((_, n) => ({ key: `dia ${n}`, kind: 'día', name: `Día ${n}`, partOf: 'feria' }))],
    properties: [{ key: 'vendedores', name: 'Vendedores', value: 'number', adds: true, counts: { list: 'quienes', distinct: true } }, { key: 'quienes', value: 'list' }],
    statements: [['acta', 'feria', 'vendedores', declared], ...each.flatMap((items, n): ShortStatement[] => [['acta', `dia ${n}`, 'quienes', items], ['acta', `dia ${n}`, 'vendedores', items.length]])],
  });
  test('a total that counts each once is silence, though its parts add up to more', () => expect(network(3, ['Ana', 'Luis'], ['luis', 'Sara'])).toEqual([]));
  test('a total that counts one twice says whom', () => {
    expect(network(4, ['Ana', 'Luis'], ['luis', 'Sara'])).toMatchObject([{ rule: 'arithmetic.distinct', about: 'feria', says: 'Declara 4 en «Vendedores» contando repetidos: sin repetir son 3. Está más de una vez «Luis».' }]);
  });
  test('nobody in two lists is silence', () => expect(network(4, ['Ana', 'Luis'], ['Rosa', 'Sara'])).toEqual([]));
});
