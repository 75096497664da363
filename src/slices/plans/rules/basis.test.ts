import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closesCircle, notesOf, type Above } from './basis.ts';

const plan = { from: '2018-01-01', to: '2028-12-31' };
const above = (change: Partial<Above>): Above => ({ relation: 'superior', onDate: null, from: null, to: null, ...change });

describe('what the dates of a plan say beside those of what it rests on', () => {
  test.each([
    ['inside it', above({ from: '2016-01-01', to: '2028-12-31' }), ['contained']],
    ['begun before it', above({ from: '2019-01-01', to: '2030-12-31' }), ['outside']],
    ['ended after it', above({ from: '2016-01-01', to: '2027-12-31' }), ['outside']],
    ['inside one without end', above({ from: '2016-01-01' }), ['contained']],
    ['beside one without dates', above({}), ['undated']],
    ['under a norm of before', above({ relation: 'norm', onDate: '2017-11-03' }), []],
    ['under a norm of the day it began', above({ relation: 'norm', onDate: '2018-01-01' }), []],
    ['under a norm of later', above({ relation: 'norm', onDate: '2019-06-01' }), ['norm-later']],
    ['under a norm of a later year', above({ relation: 'norm', onDate: '2019' }), ['norm-later']],
    ['under a norm of an earlier year', above({ relation: 'norm', onDate: '2017' }), []],
    ['under a norm of some day of the year it began', above({ relation: 'norm', onDate: '2018' }), ['undated']],
    ['under a norm without date', above({ relation: 'norm' }), ['undated']],
    ['under a plan that nobody approved', above({ from: '2016-01-01', to: '2030-12-31', plan: { sealed: false, seen: true } }), ['not-approved', 'contained']],
    ['under a plan that the reader may not see', above({ plan: { sealed: true, seen: false } }), ['out-of-sight']],
  ] as const)('a plan %s', (_, upper, notes) => {
    expect(notesOf(plan, upper)).toEqual(notes);
  });
  test('a plan without dates accuses nobody', () => {
    expect(notesOf({ from: null, to: null }, above({ from: '2016-01-01', to: '2020-12-31' }))).toEqual(['undated']);
  });
});

describe('circles', () => {
  test('a plan cannot stand above what it rests on, however far', () => {
    const edges = [{ lower: 'a', upper: 'b' }, { lower: 'b', upper: 'c' }];
    expect(closesCircle(edges, 'c', 'a')).toBe(true);
    expect(closesCircle(edges, 'a', 'c')).toBe(false);
    expect(closesCircle(edges, 'a', 'a')).toBe(true);
  });
  test('joining always upward never closes one', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20))), fc.nat(20), fc.nat(20), (pairs, x, y) => {
      const edges = pairs.filter(([a, b]) => a < b).map(([a, b]) => ({ lower: String(a), upper: String(b) }));
      return x >= y || !closesCircle(edges, String(x), String(y));
    }));
  });
});
