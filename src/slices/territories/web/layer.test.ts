import { expect, test } from 'vitest';
import { layerOf } from './layer.ts';
import { unitsOf } from './tree.ts';

test('a scale covers every unit once, in order', () => {
  const values = [1, 1, 2, 3, 3, 3, 4, 5, 8, 13, 21, 34, 0, 0];
  const { steps, toneOf } = layerOf(values);
  expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
  expect(steps.filter(({ from }) => from > 0).every(({ from }, i, all) => i === 0 || from === all[i - 1]!.to + 1)).toBe(true);
  expect([toneOf(0), toneOf(1), toneOf(34)]).toEqual(['name', 'h1', 'h5']);
});

test('where nobody has more than one government there is one step', () => {
  expect(layerOf([1, 1, 1, 0]).steps.map(({ tone, count }) => [tone, count])).toEqual([['h4', 3], ['name', 1]]);
});

test('nothing to draw yields no step', () => {
  expect(layerOf([]).steps).toEqual([]);
});

test('governments add up from the last level to the first', () => {
  const units = unitsOf({ levels: ['country', 'province', 'canton'], codes: ['XX', 'XX-01', 'XX-02', 'XX-0101', 'XX-0102'], names: ['X', 'Uno', 'Dos', 'A', 'B'], level: [0, 1, 1, 2, 2], parent: [-1, 0, 0, 1, 1], government: [0, 1, 1, 1, 0] });
  expect(units.map(({ code, governments, parentName }) => [code, governments, parentName])).toEqual([['XX', 3, ''], ['XX-01', 2, 'X'], ['XX-02', 1, 'X'], ['XX-0101', 1, 'Uno'], ['XX-0102', 0, 'Uno']]);
});
