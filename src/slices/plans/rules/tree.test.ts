import { expect, test } from 'vitest';
import { inCircles, inTreeOrder } from './tree.ts';

test('200,000 brothers come out in their order', () => {
  const nodes = Array.from({ length: 200_000 }, (_, i) => ({ id: `n${i}`, parentId: null }));
  expect(inTreeOrder(nodes).ordered.length).toBe(200_000);
});

test('those of a circle are told from what hangs below it', () => {
  const nodes = [['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'a'], ['e', 'd'], ['f', null], ['g', 'g']].map(([id, parentId]) => ({ id: id!, parentId: parentId ?? null })); // each pair has its first
  expect([...inCircles(nodes)].sort()).toEqual(['a', 'b', 'c', 'g']);
});
