import { describe, expect, test } from 'vitest';
import { judge, measure, type Measure } from './suggestions-measure.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')} %`;

/** One line a half, for whoever reads the run: what the ranking of the product gets right on labels that were written before it. */
function told(half: string, m: Measure): string {
  return `${half}: ${m.pairs} pairs; recall@5 ${percent(m.recall)} (without a word in common ${percent(m.recallUnworded)}); precision@1 ${percent(m.precision)} of ${m.targeted} statements that serve something, ${percent(m.precisionOfAll)} of all that got a suggestion; false alarms ${percent(m.alarmsRefused)} of ${m.refused} labelled refusals, ${percent(m.alarmsUntargeted)} of ${m.untargeted} statements that serve nothing\n`;
}

// The floors lie a little under what was measured when the ranking was last tuned (on the tuning half alone): what falls below has become worse.
describe.each([
  ['tuning', { recall: 0.97, recallUnworded: 0.97, precision: 0.87 }],
  ['trial', { recall: 0.86, recallUnworded: 0.82, precision: 0.66 }],
] as const)('suggestions on the %s half', (half, floor) => {
  const measured = measure(judge(half));
  process.stdout.write(told(half, measured));
  test('find the true ones among the first five', () => {
    expect(measured.recall).toBeGreaterThanOrEqual(floor.recall);
  });
  test('find them without a word in common', () => {
    expect(measured.recallUnworded).toBeGreaterThanOrEqual(floor.recallUnworded);
  });
  test('put a true one first', () => {
    expect(measured.precision).toBeGreaterThanOrEqual(floor.precision);
  });
  test('justify each with the words of both', () => {
    const bare = judge(half).flatMap(({ found }) => found).filter(({ evidence }) => evidence.length === 0 || evidence.some(({ own, other }) => own.length === 0 || other.length === 0));
    expect(bare).toEqual([]);
  });
});
