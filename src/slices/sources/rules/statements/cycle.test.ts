import { expect, test } from 'vitest';
import { circleOf } from './cycle.ts';
import { endsBefore } from './period.ts';

const step = (id: string, ...next: string[]) => ({ id, key: id.toUpperCase(), next });

test.each([
  ['one that leads back at once', ['a'], [step('a', 'b')], ['A', 'A']],
  ['one by way of another', ['b'], [step('b', 'a'), step('a', 'b')], ['A', 'B', 'A']],
  ['the shortest of two', ['b', 'c'], [step('b', 'd'), step('c', 'a'), step('d', 'a'), step('a')], ['A', 'C', 'A']],
  ['none in a line', ['b'], [step('b', 'c'), step('c')], undefined],
  ['none in a diamond', ['b', 'c'], [step('b', 'd'), step('c', 'd'), step('d')], undefined],
  ['none in a circle of others', ['b'], [step('b', 'c'), step('c', 'b')], undefined],
  ['none of what leads nowhere', [], [], undefined],
])('%s', (_name, next, steps, expected) => {
  expect(circleOf({ id: 'a', key: 'A' }, next, steps)).toEqual(expected);
});

test.each<[string | undefined, string | undefined, boolean]>([
  ['2019', '2018', true],
  ['2019-08', '2019', false],
  ['2019-08-22', '2019-07', true],
  ['2019-08-22', '2019-08-22', false],
  [undefined, '2018', false],
  ['2019', undefined, false],
])('from %s to %s ends before it begins: %s', (from, to, expected) => {
  expect(endsBefore(from, to)).toBe(expected);
});
