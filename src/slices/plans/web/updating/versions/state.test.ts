import { expect, test } from 'vitest';
import { defaultSides } from './state.ts';

const plan = (...numbers: number[]) => ({ versions: numbers.map((number) => ({ number, state: 'approved' as const, validFrom: null, validTo: null, legalBasis: null, approvedOn: null, elements: 1 })) });

test.each([
  ['the newest with the one before it', plan(1, 2, 3), {}, { a: '2', b: '3' }],
  ['what the address says', plan(1, 2, 3), { a: '1', b: '2' }, { a: '1', b: '2' }],
  ['an older one with the one before it', plan(1, 2, 3), { b: '2' }, { a: '1', b: '2' }],
  ['another plan with the newest', plan(1), { a: '0198c0de-0000-7000-8000-000000000000' }, { a: '0198c0de-0000-7000-8000-000000000000', b: '1' }],
  ['nothing when there is one version', plan(1), {}, undefined],
])('compares %s', (_what, given, view, sides) => {
  expect(defaultSides(given, view)).toEqual(sides);
});
