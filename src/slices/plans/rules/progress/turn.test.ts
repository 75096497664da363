import { expect, test } from 'vitest';
import { turnOf } from './turn.ts';

test.each([
  ['pending', 'report', 'reported'], ['pending', 'accept', 'report-pending'], ['pending', 'return', 'report-pending'],
  ['reported', 'report', 'reported'], ['reported', 'accept', 'accepted'], ['reported', 'return', 'returned'],
  ['returned', 'report', 'reported'], ['returned', 'accept', 'accepted'], ['returned', 'return', 'returned'],
  ['accepted', 'report', 'report-decided'], ['accepted', 'accept', 'accepted'], ['accepted', 'return', 'returned'],
] as const)('a report that is %s, on %s: %s', (state, deed, end) => {
  const turn = turnOf(state, deed);
  expect('to' in turn ? turn.to : turn.no).toBe(end);
});
