import { expect, test } from 'vitest';
import type { Value } from '../../../../kernel/statement.ts';
import { differs } from './differ.ts';

const number = (n: number, unit?: string): Value => ({ kind: 'number', number: n, ...(unit ? { unit } : {}) });
const text = (words: string): Value => ({ kind: 'text', text: words });
const list = (...items: string[]): Value => ({ kind: 'list', items });
const flag = (word: 'yes' | 'no' | 'partial'): Value => ({ kind: 'flag', flag: word });
const date = (from: string, to?: string): Value => ({ kind: 'date', from, ...(to ? { to } : {}) });

test.each<[string, [Value, string | null][], boolean]>([
  ['one alone', [[number(154), null]], false],
  ['the same number', [[number(154), null], [number(154, 'personas'), null]], false],
  ['other numbers', [[number(154), null], [number(155), null]], true],
  ['other numbers of other years', [[number(154), '2018'], [number(155), '2019']], false],
  ['other numbers of a year and a month in it', [[number(154), '2019'], [number(155), '2019-08']], true],
  ['other numbers, one of no known day', [[number(154), null], [number(155), '2019']], true],
  ['a number and no datum', [[number(154), null], [{ kind: 'none', why: 's/d' }, null]], false],
  ['the same words, otherwise written', [[text('Mesa  cantonal'), null], [text('mesa cantonal'), null]], false],
  ['other words', [[text('Mesa cantonal'), null], [text('Mesa parroquial'), null]], true],
  ['the same list in another order', [[list('Manta', 'Jaramijó'), null], [list('Jaramijó', 'Manta'), null]], false],
  ['a list with one less', [[list('Manta', 'Jaramijó'), null], [list('Manta'), null]], true],
  ['yes and in part', [[flag('yes'), null], [flag('partial'), null]], true],
  ['a day given twice', [[date('2019-08-22'), null], [date('2019-08-22', '2019-08-22'), null]], false],
])('%s', (_name, said, expected) => {
  expect(differs(said.map(([value, asOf]) => ({ value, asOf })), false)).toBe(expected);
});

test('where many values are normal nothing differs', () => {
  expect(differs([{ value: number(1), asOf: null }, { value: number(2), asOf: null }], true)).toBe(false);
});
