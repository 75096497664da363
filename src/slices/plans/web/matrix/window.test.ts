import { describe, expect, it } from 'vitest';
import { columnsInSight, rowsInSight, scrollTo } from './window.ts';

describe('what is in sight', () => {
  it.each([
    [0, 360, 5000, 0, { from: 0, to: 10 }],
    [0, 360, 5000, 8, { from: 0, to: 18 }],
    [18, 360, 5000, 0, { from: 0, to: 11 }],
    [179_640, 360, 5000, 8, { from: 4982, to: 5000 }],
    [900_000, 360, 5000, 8, { from: 4982, to: 5000 }],
    [0, 360, 3, 8, { from: 0, to: 3 }],
    [0, 360, 0, 8, { from: 0, to: 0 }],
  ])('scrolled %d px over %d px of %d rows with %d more', (scrolled, height, count, more, span) => {
    expect(rowsInSight(scrolled, height, 36, count, more)).toEqual(span);
  });

  it('of the columns leaves out the frozen ones, which are always there', () => {
    const offsets = [0, 80, 380, 500, 620, 740, 860];
    expect(columnsInSight(offsets, 2, 0, 640, 0)).toEqual({ from: 2, to: 5 });
    expect(columnsInSight(offsets, 2, 240, 500, 0)).toEqual({ from: 4, to: 5 });
    expect(columnsInSight(offsets, 2, 240, 500, 2)).toEqual({ from: 2, to: 6 });
  });
});

it('scrolls as little as it must', () => {
  expect([scrollTo(0, 0, 36, 360), scrollTo(0, 720, 756, 360), scrollTo(720, 36, 72, 360), scrollTo(100, 120, 156, 360), scrollTo(50, 400, 900, 360)]).toEqual([0, 396, 36, 100, 400]);
});
