import { expect, it } from 'vitest';
import { readingsOf } from './readings.ts';

it.each([
  ['trianual', [4, 36]],
  [' «Trianual» ', [4, 36]],
  ['bianual', [6, 24]],
  ['trienal', [36]],
  ['semestral', [6]],
  ['cada tanto', []],
  ['', []],
])('«%s» may be read as %o months', (word, months) => {
  expect(readingsOf(word).map((one) => one.months)).toEqual(months);
});
