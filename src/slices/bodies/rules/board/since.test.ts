import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliestWhole, turnsOf } from './since.ts';

const within = (...spans: [string, string][]) => (day: string): boolean => spans.some(([from, to]) => from <= day && day <= to);

test.each([
  [['2015-03-01', '2021-06-10'], within(['2015-03-01', '2019-12-31'], ['2021-06-10', '9999']), '2024-01-01', '2021-06-10'],
  [['2015-03-01', '2017-06-10'], within(['2015-03-01', '9999']), '2024-01-01', '2015-03-01'],
  [['2015-03-01', '2017'], within(['2017-12-31', '9999']), '2024-01-01', '2017'],
  [['2015', '2017-06-10'], within(['2015-12-31', '9999']), '2016-05-05', '2015'],
  [['2015-03-01'], within(['2015-03-01', '2016-01-01']), '2015-12-31', '2015-03-01'],
  [['2030-01-01'], within(['2030-01-01', '9999']), '2024-01-01', null],
  [['2015-03-01'], within(['2018-01-01', '9999']), '2016-01-01', null],
  [[null, '2019-05'], within(['2019-05-31', '9999']), '2024-01-01', '2019-05'],
] as const)('since when it is whole (%#)', (moments, whole, upTo, since) => {
  expect(earliestWhole(turnsOf(moments), whole, upTo)).toBe(since);
});

test('what it says is never after the day, and whole from then on', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(fc.property(fc.array(day, { maxLength: 8 }), day, (starts, upTo) => {
    const sorted = [...new Set(starts)].toSorted();
    const whole = (on: string): boolean => sorted.some((from, n) => n % 2 === 0 && from <= on && on < (sorted[n + 1] ?? '9999'));
    const since = earliestWhole(turnsOf(sorted), whole, upTo);
    if (since === null) return;
    expect(since <= upTo).toBe(true);
    expect(whole(since)).toBe(true);
    expect(sorted.filter((turn) => turn > since && turn <= upTo).every(whole)).toBe(whole(upTo));
  }));
});
