import { expect, test } from 'vitest';
import { amountOf, blankForm, inputOf, wrongOf } from './form.ts';

test.each([
  ['1500', 1500],
  ['1.500,50', 1500.5],
  ['1500,5', 1500.5],
  ['12.345.678', 12_345_678],
  ['1500.50', 1500.5],
  ['mil', undefined],
  ['-3', undefined],
])('the amount «%s» is read as %s', (text, expected) => {
  expect(amountOf(text)).toBe(expected);
});

test('what was left empty takes away, and lists are split at commas', () => {
  expect(inputOf({ ...blankForm(), title: ' Ordenanza ', matters: 'niñez, movilidad;niñez', number: ' ' })).toMatchObject({ title: 'Ordenanza', matters: ['niñez', 'movilidad'], number: null, amount: null });
});

test('a date is as exact as it is known; another text is told at its field', () => {
  expect(Object.keys(wrongOf({ ...blankForm(), title: 'Ordenanza', signedOn: '2019', publishedOn: '2019-05', forceFrom: '14/05/2019', fiscalYear: '26' }))).toEqual(['forceFrom', 'fiscalYear']);
});
