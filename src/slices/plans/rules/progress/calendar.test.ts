import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, evaluationDays, monthsLater, overlap } from './calendar.ts';

describe('months later', () => {
  test.each([['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-11-30', 3, '2027-02-28'], ['2018-06-15', 36, '2021-06-15'], ['2026-12-01', 12, '2027-12-01'], ['2026-03-31', 240, '2046-03-31']])('%s and %i more are %s', (day, months, later) => {
    expect(monthsLater(day, months)).toBe(later);
  });
  test('never fall in a month that is not the one asked', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }), fc.integer({ min: 0, max: 240 }), (date, months) => {
      const day = date.toISOString().slice(0, 10);
      const later = monthsLater(day, months);
      expect(Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7))).toBe(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + months);
    }));
  });
});

describe('the days of evaluation', () => {
  test('every three years of a ten-year plan are three', () => {
    expect(evaluationDays('2018-12-31', 36, '2028-12-31')).toEqual(['2021-12-31', '2024-12-31', '2027-12-31']);
  });
  test('include the last day of the plan', () => {
    expect(evaluationDays('2020-01-01', 12, '2022-01-01')).toEqual(['2021-01-01', '2022-01-01']);
  });
  test('keep to the end of the month they began with', () => {
    expect(evaluationDays('2026-01-31', 1, '2026-04-30')).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  });
  test('of a plan without an end are those of ten years', () => {
    expect(evaluationDays('2020-01-01', 36, null)).toHaveLength(3);
  });
  test('are none when the plan ends first', () => {
    expect(evaluationDays('2026-01-01', 36, '2027-01-01')).toEqual([]);
  });
});

test.each([['2026-04-15', '2026-04-10', -5], ['2026-04-15', '2026-04-15', 0], ['2026-04-15', '2026-05-15', 30]])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['the next quarter', { from: '2026-04-01', to: '2026-06-30' }, false],
  ['one that shares a day', { from: '2026-03-31', to: '2026-06-30' }, true],
  ['the year that holds it', { from: '2026-01-01', to: '2026-12-31' }, true],
  ['the year before', { from: '2025-01-01', to: '2025-12-31' }, false],
])('a quarter and %s', (_what, other, shared) => {
  expect(overlap({ from: '2026-01-01', to: '2026-03-31' }, other)).toBe(shared);
});
