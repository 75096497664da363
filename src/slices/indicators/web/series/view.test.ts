import { describe, expect, test } from 'vitest';
import type { SeriesValue } from '../../contract/series.ts';
import { axisOf, gridOf, groupColumns, linesOf, numberOf, periodsOf } from './view.ts';

const value = (more: Partial<SeriesValue>): SeriesValue => ({ id: 'v', version: 1, indicator: 'i', indicatorCode: 'A-1', indicatorName: 'A', unit: '%', territory: 'X1', territoryName: 'Uno', period: '2022', group: null, sex: 'all', number: 1, missing: null, source: 'F', document: null, documentTitle: null, mark: 'declared', note: null, example: false, recordedAt: '', recordedBy: null, ...more });
const group = { country: 'XX', code: 'ninez', name: 'Niñas y niños', from: 0, to: 11, aliases: [], note: null, source: 'F', verified: true };

describe('columns of groups', () => {
  test.each([[[], [null, 'ninez']], [[value({ group: 'ninez' })], ['ninez']], [[value({})], [null, 'ninez']]])('%#', (values, codes) => expect(groupColumns([group], values).map(({ code }) => code)).toEqual(codes));
});
test('a territory of which nothing is on record has its row', () => {
  const rows = gridOf([{ code: 'X', name: 'Todo' }, { code: 'X1', name: 'Uno' }], [value({})]);
  expect(rows.map(({ territory, cells }) => [territory, cells.size])).toEqual([['X', 0], ['X1', 1]]);
});
test('lines stand in time, broken where there is no number, and only of groups with two', () => {
  const rows = periodsOf([value({ period: '2021', number: 5 }), value({ period: '2023-T1', number: 7 }), value({ period: '2022', number: null, missing: 's/d' }), value({ period: '2022', group: 'ninez', number: 3 })]);
  expect(rows.map(({ period }) => period)).toEqual(['2023-T1', '2022', '2021']);
  expect(linesOf(rows, groupColumns([group], [value({})]))).toEqual({ periods: ['2021', '2022', '2023-T1'], lines: [{ key: 'all', name: 'Todas las edades', numbers: [5, null, 7] }] });
});
describe('the marks of an axis', () => {
  test.each([[[0, 10], 0, 10], [[31, 33], 31, 33], [[5, 100], 0, 100], [[7], 7, 7], [[-4, 4], -4, 4], [[0.001, 0.0042], 0, 0.005], [[0], 0, 0]])('of %j go from %d or less to %d or more', (numbers, low, high) => {
    const marks = axisOf(numbers);
    expect(marks.length).toBeGreaterThan(1);
    expect(marks.length).toBeLessThan(8);
    expect(marks[0]).toBeLessThanOrEqual(low);
    expect(marks.at(-1)).toBeGreaterThanOrEqual(high);
  });
});
test.each([['12,5', 12.5], ['1.234,5', 1234.5], ['12.5', 12.5], ['-3', -3], ['0', 0], ['', undefined], ['s/d', undefined], ['1,2,3', undefined], ['1 200', 1200]])('«%s» is %s', (text, number) => expect(numberOf(text)).toBe(number));
