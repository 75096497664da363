import { expect, test } from 'vitest';
import { comesTooLate } from './place.ts';

test.each([
  ['a draft of a territory that is there', null, false, null, false],
  ['a draft of one that is gone', '2020-12-31', false, null, true],
  ['a draft on the last day of one', '2026-03-10', false, null, false],
  ['an act of a time when it was there', '2020-12-31', true, '2019', false],
  ['an act of the very year in which it ceased', '2020-06-30', true, '2020', false],
  ['an act dated after it was gone', '2020-12-31', true, '2021-01', true],
  ['an act of which no date is known', '2020-12-31', true, null, false],
] as const)('%s', (_, valid_to, passed, dated, late) => {
  expect(comesTooLate({ valid_to }, passed, dated, '2026-03-10')).toBe(late);
});
