import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, brokenBands, printedWithin } from './rules.ts';
import type { Scheme } from './contract.ts';

const band = (id: string, from: number | null, to: number | null): Scheme['bands'][number] => ({ id, from, to, word: { f: id, m: id }, tone: 'ok', shape: 'tick' });
const goal = { basis: 'number' as const, bands: [band('incumplida', null, 70), band('parcial', 70, 85), band('cumplida', 85, null)] };
const strict = { basis: 'number' as const, bands: [band('en curso', 0, 97), band('lograda', 97, 100.000001)] };

describe('the band of a value', () => {
  test.each([
    [84.96, 'parcial'],
    [84.999999, 'parcial'],
    [85, 'cumplida'],
    [70, 'parcial'],
    [69.999, 'incumplida'],
    [-3, 'incumplida'],
    [140, 'cumplida'],
  ])('%d falls in %s', (value, id) => {
    expect(bandOf(goal, value)?.id).toBe(id);
  });
  test('96.9 is not 97', () => {
    expect(bandOf(strict, 96.9)?.id).toBe('en curso');
  });
  test.each([-1, 101, Number.NaN])('%d falls in none where the bands do not reach it', (value) => {
    expect(bandOf(strict, value)).toBeUndefined();
  });
  test('a person chooses where no cut-off is known', () => {
    expect(bandOf({ basis: 'judgement', bands: [band('con problemas', null, null)] }, 50)).toBeUndefined();
  });
});

describe('the printed value', () => {
  test.each([
    [84.96, 1, 84.9],
    [84.94, 1, 84.9],
    [69.97, 1, 69.9],
    [84.6, 0, 84],
    [85.04, 1, 85],
    [12.34, 1, 12.3],
  ])('%d with %d decimals prints %d', (value, decimals, printed) => {
    expect(printedWithin(goal, value, decimals)).toBe(printed);
  });
  test('never crosses a cut-off', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 160, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        expect(bandOf(goal, printedWithin(goal, value, decimals))).toBe(bandOf(goal, value));
      }),
    );
  });
});

test.each([
  [[band('a', null, 10), band('b', 11, null)], /a.*b/],
  [[band('a', null, 10), band('b', 9, null)], /a.*b/],
  [[band('a', 5, 5)], /a/],
  [[band('a', null, null), band('b', 3, null)], /a.*b/],
])('bands with a gap, an overlap or no width are refused: %#', (bands, words) => {
  expect(brokenBands({ basis: 'number', bands })).toMatch(words);
});
test('bands that touch are whole', () => {
  expect([brokenBands(goal), brokenBands(strict)]).toEqual([undefined, undefined]);
});
