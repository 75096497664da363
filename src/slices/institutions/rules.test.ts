import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closesCircle, crossed, overlap, searchedWords } from './rules.ts';

const day = fc.option(fc.integer({ min: 1, max: 28 }).map((n) => `2020-01-${String(n).padStart(2, '0')}`), { nil: null });
const span = fc.record({ from: day, to: day }).filter(({ from, to }) => !crossed(from, to));

describe('two spans', () => {
  test('share a day or not whichever is asked first', () => {
    fc.assert(fc.property(span, span, (a, b) => overlap(a, b) === overlap(b, a)));
  });
  test('share a day exactly when some day of the month lies in both', () => {
    const days = Array.from({ length: 30 }, (_, i) => (i === 0 ? '2019-12-31' : i === 29 ? '2020-02-01' : `2020-01-${String(i).padStart(2, '0')}`));
    const holds = (s: { from: string | null; to: string | null }, d: string): boolean => (!s.from || s.from <= d) && (!s.to || d <= s.to);
    fc.assert(fc.property(span, span, (a, b) => overlap(a, b) === days.some((d) => holds(a, d) && holds(b, d))));
  });
});

test.each([['2019', '2019-05', false], ['2019-06', '2019', false], ['2020', '2019-12-31', true], ['2019-05-02', '2019-05-01', true], [null, '2019', false]])('from %s to %s runs backwards: %s', (from, to, answer) => {
  expect(crossed(from, to)).toBe(answer);
});

test('a parent that hangs from its child closes a circle', () => {
  const parents = new Map([['b', 'a'], ['c', 'b']]);
  expect([closesCircle('a', 'c', parents), closesCircle('d', 'c', parents), closesCircle('a', 'a', new Map())]).toEqual([true, false, true]);
});

test('searched words are folded and few', () => {
  expect([searchedWords('  GAD  Municipal, ESMERALDAS '), searchedWords(undefined), searchedWords('a b c d e f g h i j').length]).toEqual([['gad', 'municipal', 'esmeraldas'], [], 8]);
});
