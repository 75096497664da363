import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assignment.ts';

/** The oracle: tries every assignment. */
function cheapest(costs: number[][], row = 0, used: number[] = []): number {
  if (row === costs.length) return 0;
  return Math.min(...(costs[row] ?? []).map((cost, column) => (used.includes(column) ? Infinity : cost + cheapest(costs, row + 1, [...used, column]))));
}

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
  .chain(([rows, spare]) => fc.array(fc.array(fc.integer({ min: -20, max: 50 }), { minLength: rows + spare, maxLength: rows + spare }), { minLength: rows, maxLength: rows }));

const solve = (costs: number[][]): number[] => [...assign(costs.length, costs[0]?.length ?? 0, (row, column) => costs[row]?.[column] ?? 0)];

test('no two rows share a column', () => {
  fc.assert(fc.property(matrices, (costs) => new Set(solve(costs)).size === costs.length));
});

test('no other assignment is cheaper', () => {
  fc.assert(
    fc.property(matrices, (costs) => {
      const total = solve(costs).reduce((sum, column, row) => sum + (costs[row]?.[column] ?? 0), 0);
      expect(total).toBe(cheapest(costs));
    }),
  );
});

test('more rows than columns are refused', () => {
  expect(() => assign(3, 2, () => 1)).toThrow(RangeError);
});

test('no rows need no columns', () => {
  expect([...assign(0, 4, () => 1)]).toEqual([]);
});
