import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountryRow } from '../../contract/country.ts';
import type { Answer } from '../../contract/validation.ts';
import { countAnswers, lacksWhy } from './answers.ts';
import { fits, isAspect } from './aspect.ts';
import { bandOf, filterCountry } from './country.ts';
import { nearestPairs, sumOf, type CountedPair } from './nearest.ts';
import { ratingOf } from './rating.ts';
import { chooseSteps, type Candidate } from './steps.ts';

describe('a relation', () => {
  test.each([
    ['contribuye', false], ['coordina', false], ['sinergia', true], ['incompatible', true],
  ] as const)('%s is an aspect: %s', (relation, expected) => {
    expect(isAspect(relation)).toBe(expected);
  });
  test.each([
    ['contribuye', 'contribuye', true], ['contribuye', 'coordina', false], ['coordina', 'contribuye', false],
    ['contribuye', 'sinergia', true], ['coordina', 'incompatible', true],
  ] as const)('where only %s counts, %s fits: %s', (between, wanted, expected) => {
    expect(fits(between, wanted)).toBe(expected);
  });
});

describe('the rating of a pair', () => {
  test.each([
    [null, 0, 'sd', false], [null, 3, 'sd', false],
    [0, 0, 'none', false], [0, 2, 'none', false],
    [0.1, 0, 'low', false], [0.1, 1, 'low', false],
    [1 / 3, 0, 'middle', false], [0.5, 4, 'low', true],
    [2 / 3, 0, 'high', false], [1, 1, 'middle', true], [0.6666, 0, 'middle', false],
  ] as const)('of index %s with %i clashes is %s, lowered: %s', (index, clashes, rating, lowered) => {
    expect(ratingOf(index, clashes)).toEqual({ rating, lowered });
  });
});

const pair = (lower: string, upper: string, linked: number | null = null, total: number | null = null, partial = 0): CountedPair => ({ kind: 'x-y', lower, upper, linked, total, direct: (linked ?? 0) - partial, partial });

describe('the pair by which a government is judged', () => {
  const pairs = [pair('EC-080753', 'EC-0807'), pair('EC-080753', 'EC-08'), pair('EC-080753', 'EC'), pair('EC-0807', 'EC-08'), pair('EC-0807', 'EC'), pair('EC-13', 'EC')];
  test.each([
    ['is the nearest above', ['EC-0807', 'EC-08', 'EC'], 'EC-0807'],
    ['passes over one that has no plan', ['EC-08', 'EC'], 'EC-08'],
    ['goes up to the country', ['EC'], 'EC'],
    ['stays the nearest when nobody above has one', [], 'EC-0807'],
  ])('%s', (_case, planned, upper) => {
    expect(nearestPairs(pairs, (code) => planned.includes(code)).get('EC-080753')?.upper).toBe(upper);
  });
});

describe('several pairs as one', () => {
  test('add up what has data and say how many have', () => {
    expect(sumOf([pair('a', 'p', 3, 10, 2), pair('b', 'p', 1, 6), pair('c', 'p')])).toEqual({ linked: 4, total: 16, index: (2 + 1) / 16, withData: 2, governments: 3 });
  });
  test.each([['nobody has data', [pair('a', 'p')], 1], ['there is nobody', [], 0]])('are s/d when %s', (_case, list, governments) => {
    expect(sumOf(list)).toEqual({ linked: null, total: null, index: null, withData: 0, governments });
  });
});

describe('the steps that would help most', () => {
  const one = (kind: Candidate['kind'], key: string, gain: number): Candidate => ({ kind, key, gain });
  const keys = (list: Candidate[]): string[] => chooseSteps(list).map(({ key }) => key);
  test.each<[string, Candidate[], string[]]>([
    ['one of each kind, the surest first', [one('first-link', 'f', 90), one('plan', 'p', 80), one('skipped', 's', 2), one('decide', 'd', 1)], ['d', 's', 'p']],
    ['of one kind the best, then the next', [one('decide', 'a', 2), one('decide', 'b', 5), one('decide', 'c', 3), one('decide', 'e', 1)], ['b', 'c', 'a']],
    ['ties by name', [one('plan', 'z', 4), one('plan', 'm', 4), one('plan', 'a', 4)], ['a', 'm', 'z']],
    ['nothing that moves nothing', [one('decide', 'a', 0), one('plan', 'b', 0)], []],
    ['fewer where there are fewer', [one('skipped', 's', 3)], ['s']],
    ['a second round before the third kind is missing', [one('decide', 'a', 2), one('decide', 'b', 1), one('first-link', 'f', 1)], ['a', 'f', 'b']],
  ])('are %s', (_case, list, expected) => {
    expect(keys(list)).toEqual(expected);
  });
  test('are never more than three and never one twice', () => {
    const any = fc.array(fc.record({ kind: fc.constantFrom<Candidate['kind'][]>('decide', 'skipped', 'plan', 'first-link'), key: fc.uuid(), gain: fc.nat(9) }));
    fc.assert(fc.property(any, (list) => {
      const chosen = chooseSteps(list);
      return chosen.length <= 3 && new Set(chosen).size === chosen.length && chosen.every(({ gain }) => gain > 0);
    }));
  });
});

const row = (more: Partial<CountryRow>): CountryRow => ({ code: 'EC-0807', name: 'Rioverde', level: 'canton', levelName: 'cantón', parent: 'EC-08', parentName: 'Esmeraldas', planId: 'p', expired: false, toward: 'EC-08', linked: 3, total: 16, index: 0.1, proposed: 0, waiting: 0, validated: 0, validations: 0, ...more });

describe('the band of a government', () => {
  test.each([
    [null, null, 'sd'], [0, 0, 'sd'], [0, 9, '0'], [1, 100, '1-20'], [1, 5, '1-20'], [3, 10, '21-40'], [2, 5, '21-40'], [3, 5, '41-60'], [4, 5, '61-80'], [81, 100, '81-100'], [7, 7, '81-100'],
  ] as const)('with %s of %s is %s', (linked, total, band) => {
    expect(bandOf({ linked, total })).toBe(band);
  });
});

describe('a country filtered', () => {
  const rows = [row({}), row({ code: 'EC-08', name: 'Esmeraldas', level: 'province', parent: 'EC', parentName: 'Ecuador', linked: 0 }), row({ code: 'EC-1314', name: 'Sucre', parentName: 'Manabí', planId: null, linked: null, total: null }), row({ code: 'EC-080753', name: 'Lagarto', level: 'parish', parentName: 'Rioverde', expired: true, linked: 5, total: 5 })];
  test.each([
    ['nothing', {}, 4], ['a level', { level: 'canton' }, 2], ['a province', { under: 'EC-08' }, 3], ['a band', { band: 'sd' }, 1], ['another band', { band: '81-100' }, 1],
    ['who has a plan', { plan: 'with' }, 3], ['who has none', { plan: 'without' }, 1], ['whose plan ended', { plan: 'expired' }, 1],
    ['a name without its accent', { q: 'manabi' }, 1], ['a code', { q: 'ec-0807' }, 2], ['two words', { q: 'sucre manabí' }, 1], ['two things at once', { level: 'canton', plan: 'with' }, 1],
  ] as const)('by %s', (_case, filter, count) => {
    expect(filterCountry(rows, filter)).toHaveLength(count);
  });
});

describe('answers to a line', () => {
  test('are counted, those who have not answered too', () => {
    const answers: (Answer | null)[] = ['yes', null, 'changes', 'yes', 'no', null, null];
    expect(countAnswers(answers)).toEqual({ asked: 7, yes: 2, changes: 1, no: 1, pending: 3 });
  });
  test.each([
    ['yes', undefined, false], ['yes', 'porque sí', false], ['changes', undefined, true], ['changes', '  ', true], ['changes', 'falta la cuenca', false], ['no', '', true], ['no', 'es de otra competencia', false],
  ] as const)('%s with «%s» lacks its reason: %s', (answer, why, expected) => {
    expect(lacksWhy(answer, why)).toBe(expected);
  });
});
