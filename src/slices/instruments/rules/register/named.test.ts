import { expect, test } from 'vitest';
import { numberKey, numbersIn } from './named.ts';

test.each([
  ['Resolución de Alcaldía N° 400 – 2021 – MPLP', ['400-2021-mplp']],
  ['Ordenanza 012-2014, reformada por la 007/2019', ['012-2014', '007/2019']],
  ['Plan 2021, acción 3', []],
])('«%s» names acts by their numbers', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
test.each([['400-2021-MPLP', '400-2021-mplp'], [' 400 – 2021 – MPLP', '400-2021-mplp'], ['12', undefined], [null, undefined]])('the number %s is compared as %s', (number, key) => {
  expect(numberKey(number)).toBe(key);
});
