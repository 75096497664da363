import { describe, expect, test } from 'vitest';
import { fits } from '../nearest.ts';
import { byState, isOther, stateOf } from './compare.ts';
import { keyOfCase, recordsHref } from './key.ts';

const day = '2019-09-20';
const told = (value: number | null, asOf: string | null = null) => ({ value, asOf });

test.each([
  [33.3, 100 / 3, true], [33, 100 / 3, true], [34, 100 / 3, false], [96.9, 96.94, true], [97, 96.94, true], [96.9, 97, false], [7, 7, true], [7, 8, false], [0, 0.4, true], [0, 0.6, false], [1066, 1066, true], [-3, 3, false],
])('%d is %d as far as it is written: %s', (declared, calculated, expected) => {
  expect(fits(declared, calculated)).toBe(expected);
});

describe('a declared number is another', () => {
  test.each([
    [told(7), 3, true], [told(7, '2019'), 3, true], [told(7, '2019-09'), 3, true], [told(7, '2018'), 3, false], [told(7, '2019-09-21'), 3, false], [told(3), 3, false], [told(null), 3, false], [told(7), null, false],
  ])('%j beside %j: %s', (one, calculated, expected) => {
    expect(isOther(one, calculated, day)).toBe(expected);
  });
});

describe('how they stand', () => {
  test.each([
    ['none', null, [], false],
    ['calculated', 3, [], false],
    ['declared', null, [told(7)], false],
    ['both', 7, [told(7)], false],
    ['differs', 3, [told(7)], false],
    ['both', 3, [told(7, '2015')], false],
    ['differs', null, [told(7), told(9)], false],
    ['declared', null, [told(7, '2015'), told(9, '2016')], false],
    ['differs', 7, [told(7, '2015')], true],
    ['calculated', 3, [told(null)], false],
    ['declared', null, [told(null)], false],
  ] as const)('%s: %j calculated, %j declared', (state, calculated, declared, found) => {
    expect(stateOf(calculated, declared, day, found)).toBe(state);
  });
  test('those that differ come first', () => {
    expect((['none', 'calculated', 'differs', 'declared', 'both'] as const).map((state) => ({ state })).toSorted(byState).map(({ state }) => state)).toEqual(['differs', 'both', 'declared', 'calculated', 'none']);
  });
});

describe('the address of the records', () => {
  test('is the same question whatever the order of its parameters', () => {
    expect(keyOfCase('plans.actions', { planId: 'x', line: '2' })).toBe(keyOfCase('plans.actions', { line: '2', planId: 'x' }));
  });
  test('carries its parameters and, of another day, the day', () => {
    const address = new URL(recordsHref('territories.units', { territory: 'EC-08', level: 'cantón' }, day), 'https://x');
    expect([address.searchParams.get('cifra'), new URLSearchParams(address.searchParams.get('con') ?? '').get('level'), address.searchParams.get('al')]).toEqual(['territories.units', 'cantón', day]);
  });
});
