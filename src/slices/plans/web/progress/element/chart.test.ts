import { describe, expect, it } from 'vitest';
import type { PointOfSeries, Standing } from '../../../contract/report.ts';
import { chartOf, levelsOf, ticksOf } from './chart.ts';

const standing: Standing = { achieved: null, counted: null, missing: 's/d', band: null, withData: 0, of: 1, notProgrammed: 0, equalWeights: false };
const point = (to: string, value: number | null, more: Partial<PointOfSeries> = {}): PointOfSeries => ({ periodId: to, period: to, to, value, absence: null, state: 'accepted', programmed: 10, standing, ...more });
const series = [point('2025-12-31', 4), point('2026-03-31', 3), point('2026-06-30', null, { absence: 's/d' }), point('2026-09-30', 5, { state: 'reported' }), point('2026-12-31', null, { state: 'pending' })];

describe('levels', () => {
  it('add up within a year, and begin anew with the next', () => {
    expect(levelsOf(series, true).map(({ level }) => level)).toEqual([4, 3, null, 8, null]);
  });
  it('stay as they were said where periods do not add up', () => {
    expect(levelsOf(series, false).map(({ level }) => level)).toEqual([4, 3, null, 5, null]);
  });
  it('take nothing from what was sent back', () => {
    expect(levelsOf([point('2026-03-31', 3, { state: 'returned' })], false)[0]).toMatchObject({ level: null, value: 3 });
  });
});

describe('the chart', () => {
  const chart = chartOf(levelsOf(series, false), { year: 2028, value: 6, low: 2, high: 12, target: 10, unit: 'x', from: [] }, 600, 200);

  it('draws what is missing as missing, and no line over it', () => {
    expect(chart.points.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'sd', 'reported', 'none']);
    expect(chart.lines).toHaveLength(2);
  });
  it('goes from left to right and keeps everything inside', () => {
    const xs = [...chart.points.map(({ x }) => x), chart.projected!.x];
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect([chart.projected!.high, chart.projected!.low, ...chart.points.map(({ y }) => y)].every((y) => y >= 0 && y <= 200)).toBe(true);
  });
  it('puts more higher', () => {
    expect(chart.points[0]!.y).toBeLessThan(chart.points[1]!.y);
    expect(chart.projected!.high).toBeLessThan(chart.projected!.low);
  });
  it('stands with one period and nothing said', () => {
    expect(chartOf(levelsOf([point('2026-03-31', null, { state: 'pending', programmed: null })], false), null, 320, 160).lines).toEqual([]);
  });
});

it.each([
  [0, 10, [0, 2.5, 5, 7.5, 10]],
  [0, 0, [0, 0.25, 0.5, 0.75, 1]],
  [0, 97, [0, 25, 50, 75, 100]],
  [-3, 8, [-5, 0, 5, 10]],
  [0, 1234.5, [0, 500, 1000, 1500]],
])('marks from %d to %d are %o', (low, high, marks) => {
  expect(ticksOf(low, high)).toEqual(marks);
});
