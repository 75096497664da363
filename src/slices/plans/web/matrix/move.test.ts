import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, stepFrom, stretch, type Ground, type Step } from './move.ts';

/* # heads a group, . is greyed, o can be stood on. */
const draw = (...lines: string[]): Ground => ({ rows: lines.length, columns: lines[0]!.length, open: ({ row, column }) => lines[row]?.[column] === 'o' }); // at least one line is drawn
const ground = draw('####', 'oo.o', 'o..o', '####', 'oooo');
const at = (row: number, column: number) => ({ row, column });

describe('a step', () => {
  it.each<[Step, [number, number], [number, number] | undefined]>([
    ['right', [1, 1], [1, 3]],
    ['left', [1, 3], [1, 1]],
    ['right', [1, 3], [1, 3]],
    ['down', [1, 1], [4, 1]],
    ['down', [2, 0], [4, 0]],
    ['up', [4, 2], [4, 2]],
    ['up', [4, 0], [2, 0]],
    ['up', [1, 0], [1, 0]],
    ['next', [1, 3], [2, 0]],
    ['next', [2, 3], [4, 0]],
    ['next', [4, 3], undefined],
    ['back', [4, 0], [2, 3]],
    ['back', [1, 0], undefined],
    ['rowStart', [4, 3], [4, 0]],
    ['rowEnd', [2, 0], [2, 3]],
    ['first', [4, 3], [1, 0]],
    ['last', [1, 0], [4, 3]],
    ['pageDown', [1, 3], [2, 3]],
    ['pageUp', [4, 3], [2, 3]],
    ['pageDown', [1, 1], [4, 1]],
  ])('%s from %j leads to %j', (step, [row, column], to) => {
    expect(stepFrom(ground, at(row, column), step, 2)).toEqual(to && at(...to));
  });

  it('never leads to what cannot be stood on, and a page back and forth never passes the edge', () => {
    const cells = fc.array(fc.array(fc.constantFrom('o', '.'), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    const steps = fc.constantFrom<Step>('up', 'down', 'left', 'right', 'next', 'back', 'rowStart', 'rowEnd', 'first', 'last', 'pageUp', 'pageDown');
    fc.assert(fc.property(cells, fc.nat(), fc.nat(3), steps, fc.integer({ min: 1, max: 5 }), (rows, r, column, step, page) => {
      const row = r % rows.length;
      rows[row]![column] = 'o'; // a row of the drawing
      const here = draw(...rows.map((line) => line.join('')));
      const to = stepFrom(here, at(row, column), step, page);
      expect(to === undefined ? step === 'next' || step === 'back' : here.open(to)).toBe(true);
    }));
  });
});

it('a selection stretches over greyed cells and heads, up to the edges', () => {
  expect([stretch(ground, at(1, 1), 'right', 2), stretch(ground, at(2, 0), 'down', 2), stretch(ground, at(4, 3), 'pageDown', 9), stretch(ground, at(2, 2), 'first', 2)]).toEqual([at(1, 2), at(3, 0), at(4, 3), at(0, 0)]);
  expect(blockOf(at(4, 1), at(1, 3))).toEqual({ top: 1, bottom: 4, left: 1, right: 3 });
});
