import { describe, expect, test } from 'vitest';
import type { AgeGroup } from '../../contract/series.ts';
import { agesWords, situationGroups, snapshotGroups, type LatestValue, type SpreadRow } from './snapshot.ts';

const group = (code: string, from: number | null, to: number | null): AgeGroup => ({ country: 'XX', code, name: code, from, to, aliases: [], note: null, source: 'Prueba', verified: true });
const groups = [group('ninez', 0, 11), group('mayores', 65, null)];
const measured = { name: 'Pobreza', unit: '%', better: 'less', example: false } as const;
const latest = (more: Partial<LatestValue>): LatestValue => ({ ...measured, id: 'v', indicator: 'a', code: 'A-1', group: null, sex: 'all', period: '2023', number: 10, missing: null, source: 'Prueba', mark: 'declared', hasAbove: false, aboveNumber: null, aboveMissing: null, ...more });
const spread = (more: Partial<SpreadRow>): SpreadRow => ({ ...measured, indicator: 'a', code: 'A-1', group: null, period: '2023', with: 2, high: 'X1', highNumber: 9, low: 'X2', lowNumber: 1, ...more });

describe('the latest values under their groups', () => {
  test('stand by the code of the indicator as people count, both sexes first', () => {
    const [, ninez] = snapshotGroups(groups, [latest({}), ...['A-10', 'A-2'].flatMap((code) => (['m', 'all', 'f'] as const).map((sex) => latest({ code, indicator: code, sex, group: 'ninez' })))]);
    expect(ninez?.items.map(({ code, sex }) => `${code} ${sex}`)).toEqual(['A-2 all', 'A-2 f', 'A-2 m', 'A-10 all', 'A-10 f', 'A-10 m']);
  });
  test('leave out all ages where nothing is said of them, and no group of the country', () => {
    expect(snapshotGroups(groups, []).map(({ group: code }) => code)).toEqual(['ninez', 'mayores']);
  });
  test.each([[{ hasAbove: false }, null], [{ hasAbove: true, aboveNumber: 0 }, { number: 0, missing: null }], [{ hasAbove: true, aboveMissing: 's/d' as const }, { number: null, missing: 's/d' }]])('beside %j stands %j', (above, told) => {
    expect(snapshotGroups([], [latest(above)])[0]?.items[0]?.above).toEqual(told);
  });
});

describe('how an indicator lies among the territories under one', () => {
  const spreadOf = (values: LatestValue[], spreads: SpreadRow[]) => situationGroups([], values, spreads, 5)[0]?.items[0]?.spread;
  test('is told in the period of the territory’s own value', () => {
    expect(spreadOf([latest({ period: '2022' })], [spread({ period: '2023' }), spread({ period: '2022', with: 4 })])).toEqual({ period: '2022', with: 4, of: 5, high: { territory: 'X1', number: 9 }, low: { territory: 'X2', number: 1 } });
  });
  test('is told in the last period that they have, where they have none in that one', () => {
    expect(spreadOf([latest({ period: '2024' })], [spread({ period: '2021' }), spread({ period: '2023-T4' }), spread({ period: '2023' })])?.period).toBe('2023-T4');
  });
  test('is told of an indicator that the territory itself has no value of', () => {
    expect(situationGroups([], [], [spread({})], 5)[0]?.items).toMatchObject([{ code: 'A-1', period: null, number: null, missing: null, source: null, spread: { with: 2 } }]);
  });
  test('is not told of one sex alone', () => {
    expect(situationGroups([], [latest({ sex: 'f' }), latest({})], [spread({})], 5)[0]?.items.map(({ sex, spread: one }) => [sex, one !== null])).toEqual([['all', true], ['f', false]]);
  });
});

test.each([[0, 11, '0 a 11 años'], [65, null, '65 años y más'], [null, 17, 'hasta 17 años'], [null, null, null]])('ages from %j to %j read %j', (from, to, words) => expect(agesWords({ from, to })).toBe(words));
