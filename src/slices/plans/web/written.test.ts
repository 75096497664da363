import { describe, expect, it } from 'vitest';
import { dayText, inARow, momentOf, numberText, validityText } from './written.ts';

describe('numbers and dates', () => {
  it.each([
    ['EC-08', '1.234,5'],
    ['CO-05001', '1.234,5'],
    ['PE-10', '1,234.5'],
  ])('writes a number as in %s', (territory, text) => {
    expect(numberText(1234.5, territory)).toBe(text);
  });

  it.each([
    ['2019-01-01', '2023-12-31', '2019–2023'],
    ['2020-01-01', '2020-12-31', '2020'],
    ['2019-05-14', '2023-05-14', '14 may 2019–14 may 2023'],
    ['2019-01-01', null, 'desde 2019'],
    [null, '2023-06-30', 'hasta 30 jun 2023'],
    [null, null, undefined],
  ])('validity from %s to %s reads %s', (from, to, text) => {
    expect(validityText(from, to)).toBe(text);
  });

  it.each([
    ['2018', '2018'],
    ['2018-09', 'sep 2018'],
    ['2018-09-04', '4 sep 2018'],
  ])('%s is known as %s', (known, text) => {
    expect(momentOf(known)).toBe(text);
  });

  it('writes a day with its month in letters', () => {
    expect(dayText('2019-08-22')).toBe('22 ago 2019');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a y b'],
    [['a', 'b', 'indicadores'], 'a, b e indicadores'],
    [['a', 'hielo'], 'a y hielo'],
  ])('puts %j in a row', (words, text) => {
    expect(inARow(words)).toBe(text);
  });
});
