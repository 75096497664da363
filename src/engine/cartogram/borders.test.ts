import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parentBorders } from './borders.ts';
import type { Segment } from './borders.ts';

const brick = (column: number, row: number, parent = 'a') => ({ code: `${column} ${row}`, column, row, parent });

test('a brick alone has four lines around it', () => {
  expect(parentBorders([brick(0, 0)])).toHaveLength(4);
});

test('a brick of an odd row is drawn half a brick further right', () => {
  const xs = parentBorders([brick(2, 1)]).flatMap(({ x1, x2 }) => [x1, x2]);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([2.5, 3.5]);
});

test('there is no line between two bricks of one parent', () => {
  const lines = parentBorders([brick(0, 0), brick(1, 0)]);
  expect(lines.filter(({ x1, x2 }) => x1 === 1 && x2 === 1)).toEqual([]);
});

test('the line between two parents is drawn once', () => {
  const lines = parentBorders([brick(0, 0, 'a'), brick(1, 0, 'b')]);
  expect(lines.filter(({ x1, x2 }) => x1 === 1 && x2 === 1)).toHaveLength(1);
});

test('flat stretches in line are one line', () => {
  const top = parentBorders([brick(0, 0), brick(1, 0), brick(2, 0)]).filter(({ y1, y2 }) => y1 === 0 && y2 === 0);
  expect(top).toEqual([{ x1: 0, y1: 0, x2: 3, y2: 0 }]);
});

/** Ends of the half-brick pieces that a line is made of. */
function ends({ x1, y1, x2, y2 }: Segment): string[] {
  if (x1 === x2) return [`${x1} ${y1}`, `${x2} ${y2}`];
  return Array.from({ length: (x2 - x1) * 2 }, (_, n) => [`${x1 + n / 2} ${y1}`, `${x1 + (n + 1) / 2} ${y1}`]).flat();
}

test('the outline of a group of bricks is closed', () => {
  const groups = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 25, selector: String });
  fc.assert(
    fc.property(groups, (cells) => {
      const met = new Map<string, number>();
      for (const end of parentBorders(cells.map(([column, row]) => brick(column, row))).flatMap(ends)) met.set(end, (met.get(end) ?? 0) + 1);
      expect([...met.values()].filter((count) => count % 2 === 1)).toEqual([]);
    }),
  );
});
