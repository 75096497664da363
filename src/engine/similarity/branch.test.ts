import { expect, test } from 'vitest';
import { branchOf, treeOrder } from './branch.ts';

const tree = [
  { id: 'b', parentId: 'a' }, { id: 'a', parentId: null }, { id: 'c', parentId: 'a' },
  { id: 'd', parentId: 'b' }, { id: 'e', parentId: null }, { id: 'f', parentId: 'gone' },
];
const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join('');

test('a tree is read as a person reads it: each before what hangs from it', () => {
  const order = treeOrder(tree);
  expect(ids(order.map(({ statement }) => statement))).toBe('abdcef');
  expect(order.map(({ depth, size }) => [depth, size])).toEqual([[0, 4], [1, 2], [2, 1], [1, 1], [0, 1], [0, 1]]);
});
test.each([['a', 'abdc'], ['b', 'bd'], ['e', 'e'], ['nobody', '']])('the branch of %s is «%s»', (id, expected) => {
  expect(ids(branchOf(tree, id))).toBe(expected);
});
test('what hangs from itself in a ring is in no tree', () => {
  expect(treeOrder([{ id: 'x', parentId: 'y' }, { id: 'y', parentId: 'x' }])).toEqual([]);
});
