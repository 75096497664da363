import { describe, expect, it } from 'vitest';
import { moveInTree, visibleRows } from './tree-walk.ts';

const nodes = [
  { id: 'a', text: 'Ambiente', children: [{ id: 'a1', text: 'Riberas', children: [{ id: 'a11', text: 'Meta' }] }, { id: 'a2', text: 'Manglar' }] },
  { id: 'b', text: 'Órganos' },
  { id: 'c', text: 'Conectividad', children: [{ id: 'c1', text: 'Caminos' }] },
];
const open = new Set(['a']);
const rows = visibleRows(nodes, open);

describe('the rows in sight', () => {
  it('leave out what hangs from a closed element', () => expect(rows.map((row) => row.node.id)).toEqual(['a', 'a1', 'a2', 'b', 'c']));
  it('know their depth', () => expect(rows.map((row) => row.depth)).toEqual([0, 1, 1, 0, 0]));
});

describe('a key in the tree', () => {
  it.each([
    ['ArrowDown', 'a', { focus: 'a1' }], ['ArrowUp', 'b', { focus: 'a2' }], ['Home', 'c', { focus: 'a' }], ['End', 'a', { focus: 'c' }],
    ['ArrowRight', 'a', { focus: 'a1' }], ['ArrowRight', 'c', { focus: 'c', toggle: 'c' }], ['ArrowRight', 'b', undefined],
    ['ArrowLeft', 'a', { focus: 'a', toggle: 'a' }], ['ArrowLeft', 'a2', { focus: 'a' }], ['ArrowLeft', 'b', undefined],
    ['o', 'a', { focus: 'b' }], ['m', 'c', { focus: 'a2' }], ['z', 'a', undefined], ['ArrowDown', 'c', undefined], ['Tab', 'a', undefined],
  ] as const)('%s from %s leads to %o', (key, from, move) => expect(moveInTree(rows, from, key, open)).toEqual(move));
});
