import { expect, test } from 'vitest';
import type { Value } from '../../../../kernel/statement.ts';
import { draftOf, readNumber, valueOf, valueWords, type ValueDraft } from './value.ts';

const values: Value[] = [
  { kind: 'number', number: 96.9, unit: '%' },
  { kind: 'number', number: -3 },
  { kind: 'number', number: 1066, unit: 'gobiernos' },
  { kind: 'date', from: '2019-08' },
  { kind: 'date', from: '2019-08-19', to: '2019-08-24' },
  { kind: 'time', from: '08:30', to: '10:00' },
  { kind: 'text', text: 'Territorio seguro' },
  { kind: 'list', items: ['La Pila', 'San Lorenzo'] },
  { kind: 'flag', flag: 'partial' },
  { kind: 'topic', topic: 'grupo:1' },
  { kind: 'none', why: 'np' },
];
const kindOf = (value: Value): ValueDraft['kind'] => (value.kind === 'none' ? 'number' : value.kind);

test.each(values)('what a form shows of %j it says again', (value) => {
  expect(valueOf(draftOf(value, kindOf(value)))).toEqual(value);
});
test.each([
  ['1.066', 1066],
  ['96,9', 96.9],
  ['96.9', 96.9],
  ['1.234.567,5', 1234567.5],
  ['-3', -3],
  ['0', 0],
  ['doce', undefined],
  ['1,2,3', undefined],
  ['', undefined],
])('«%s» is the number %s', (text, expected) => {
  expect(readNumber(text)).toBe(expected);
});
test.each<[ValueDraft['kind'], string]>([['number', 'muchas'], ['date', '22/08/2019'], ['time', '8h30'], ['flag', 'quizá'], ['text', '  ']])('a %s such as «%s» says nothing yet', (kind, main) => {
  expect(valueOf({ kind, main, to: '', unit: '', none: '' })).toBeUndefined();
});
test('a share never grows to the next whole one', () => {
  expect(valueWords({ kind: 'number', number: 96.9, unit: '%' })).toBe('96,9\u00A0%');
});
test('a text is shown whole', () => {
  const long = 'palabra '.repeat(60).trim();
  expect(valueWords({ kind: 'text', text: long })).toBe(long);
});
