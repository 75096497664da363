import { describe, expect, it } from 'vitest';
import { elementOf, lineScheme } from '../scheme.example.ts';
import { branchesOf, depthOf, kindsUnder, nextCode, possibleParents, type Branch } from './tree-items.ts';

const linea = elementOf('linea', 'L1', { id: 'l' });
const accion = elementOf('accion', 'L1.1', { id: 'a', parentId: 'l' });
const meta = elementOf('meta', 'L1.1.1', { id: 'm', parentId: 'a' });
const elements = [meta, linea, accion];
const codes = (branches: Branch[]): unknown[] => branches.map((b) => [b.element.code, codes(b.children)]);

describe('the tree', () => {
  it('hangs children from parents whatever their order', () => {
    expect(codes(branchesOf(elements))).toEqual([['L1', [['L1.1', [['L1.1.1', []]]]]]]);
  });

  it('hides nothing: who lost its parent stands at the root', () => {
    expect(codes(branchesOf([elementOf('meta', 'M', { parentId: 'gone' }), linea]))).toEqual([['M', []], ['L1', []]]);
  });

  it('shows every element of a circle once', () => {
    const circle = [elementOf('accion', 'A', { id: 'x', parentId: 'y' }), elementOf('accion', 'B', { id: 'y', parentId: 'x' })];
    expect(JSON.stringify(codes(branchesOf(circle))).match(/[AB]/g)?.sort()).toEqual(['A', 'B']);
  });

  it('knows how deep an element stands', () => {
    expect([depthOf(elements, 'l'), depthOf(elements, 'm')]).toEqual([0, 2]);
  });
});

describe('adding', () => {
  it('proposes the next free code under a parent and at the root', () => {
    expect([nextCode(elements, linea), nextCode(elements, meta), nextCode([...elements, elementOf('linea', '2')], undefined)]).toEqual(['L1.2', 'L1.1.1.1', '3']);
  });

  it('offers the kinds that may hang there, in the order of the scheme', () => {
    expect([kindsUnder(lineScheme, undefined), kindsUnder(lineScheme, 'accion'), kindsUnder(lineScheme, 'indicador')].map((kinds) => kinds.map((k) => k.id))).toEqual([['objetivo', 'linea-transversal', 'linea'], ['meta'], []]);
  });
});

it('never offers an element what hangs from itself', () => {
  const own = elementOf('accion', 'L1.2', { id: 'b', parentId: 'l' });
  expect(possibleParents(lineScheme, [...elements, own], 'meta', 'a').map((e) => e.id)).toEqual(['l', 'b']);
});
