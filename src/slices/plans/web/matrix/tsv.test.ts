import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from './tsv.ts';

describe('a block from a spreadsheet', () => {
  it.each([
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['a', [['a']]],
    ['', [['']]],
    ['a\n', [['a']]],
    ['a\n\n', [['a'], ['']]],
    ['\t\n', [['', '']]],
    ['"dos\nlíneas"\tx', [['dos\nlíneas', 'x']]],
    ['"con ""comillas"""\tx', [['con "comillas"', 'x']]],
    ['"tab\taquí"\n"y\raquí"', [['tab\taquí'], ['y\naquí']]],
    ['"Entornos" seguros\tx', [['"Entornos" seguros', 'x']]],
    ['6" de lluvia\ty', [['6" de lluvia', 'y']]],
    ['"sin cierre\tx\ny', [['"sin cierre', 'x'], ['y']]],
    ['a\rb', [['a'], ['b']]],
  ])('%j is %j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  it('comes back as it was copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', '"', '\t', '\n', ';', ',') });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(readTsv(writeTsv(rows))).toEqual(rows);
    }));
  });
});
