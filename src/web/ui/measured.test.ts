import { describe, expect, test } from 'vitest';
import { plainNumber, writtenCalculated, writtenDeclared } from './measured.ts';

const ec = { locale: 'es-EC' };
const pe = { locale: 'es-PE' };
const of = (part: string, whole: string): string => `${part} de ${whole}`;
const calculated = (value: number | null, unit: string, share?: { part: number; whole: number }) => ({ calculated: { value, unit, of: share, asOf: '2019-09-20', says: '' } });

test.each([[1066, ec, '1.066'], [96.9, ec, '96,9'], [96.9, pe, '96.9'], [99.999, ec, '99,99'], [0.001, ec, '0,001'], [1234567.5, ec, '1.234.567,5'], [-3, ec, '-3']])('%d is written as its country writes it: %j %s', (value, look, text) => {
  expect(plainNumber(value, look)).toBe(text);
});

describe('a calculated value', () => {
  test.each([
    ['a share goes with its fraction', calculated((3 / 16) * 100, '%', { part: 3, whole: 16 }), { value: '18,8\u00A0%', after: '3 de 16' }],
    ['a share is never rounded to a whole that it has not reached', calculated((999 / 1000) * 100 + 0, '%', { part: 9999, whole: 10_000 }), { value: '99,9\u00A0%', after: '9.999 de 10.000' }],
    ['a mean tells of how many it is', calculated(40, '%', { part: 1, whole: 2 }), { value: '40\u00A0%', after: '1 de 2' }],
    ['a count of some is told of all', calculated(1, 'cargos', { part: 1, whole: 3 }), { value: '1', after: 'de 3 cargos' }],
    ['a count of all is told once', calculated(3, 'cargos', { part: 3, whole: 3 }), { value: '3', after: 'cargos' }],
    ['a plain count has its unit', calculated(1066, 'gobiernos'), { value: '1.066', after: 'gobiernos' }],
    ['what nobody knows is no value', calculated(null, '%', { part: 0, whole: 4 }), undefined],
  ])('%s', (_name, item, expected) => {
    expect(writtenCalculated(item, ec, of)).toEqual(expected);
  });
});

test.each([
  [{ value: 7, missing: null, unit: 'parroquias' }, { value: '7', after: 'parroquias' }],
  [{ value: 55.5, missing: null, unit: '%' }, { value: '55,5\u00A0%', after: '' }],
  [{ value: null, missing: 'np', unit: 'metas' }, { value: 'np', after: '' }],
])('a declared value is told as its document tells it: %j', (one, expected) => {
  expect(writtenDeclared(one, ec)).toEqual(expected);
});
