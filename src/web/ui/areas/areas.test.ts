import { describe, expect, it } from 'vitest';
import { moveAmongAreas } from './area.ts';
import { SEAT, brickLines, halfColumn, parentBorders } from './borders.ts';

describe('the borders of parents', () => {
  const lines = (path: string): number => path.split('M').length - 1;
  it('go round a lone brick: two halves above, two below, two sides', () => expect(lines(parentBorders([{ column: 0, row: 0, parent: 'a' }]))).toBe(6));
  it('do not part two bricks of one parent', () => expect(lines(parentBorders([{ column: 0, row: 0, parent: 'a' }, { column: 1, row: 0, parent: 'a' }]))).toBe(10));
  it('part two bricks of two parents once', () => expect(lines(parentBorders([{ column: 0, row: 0, parent: 'a' }, { column: 1, row: 0, parent: 'b' }]))).toBe(11));
  it('leave open the half edge between a brick and the one of its parent under it', () => expect(lines(parentBorders([{ column: 0, row: 0, parent: 'a' }, { column: 0, row: 1, parent: 'a' }]))).toBe(10));
  it('move odd rows by half a brick, also above the origin', () => expect([halfColumn({ column: 2, row: 3 }), halfColumn({ column: 2, row: -1 }), halfColumn({ column: 2, row: 4 })]).toEqual([5, 5, 4]));
  it('are in px', () => expect(parentBorders([{ column: 1, row: 0, parent: 'a' }])).toContain(`M${SEAT.width} 0h`));
});

describe('a name in a brick', () => {
  it('stays whole when short', () => expect(brickLines('Súa')).toEqual(['Súa']));
  it('breaks where its longest line is shortest', () => expect(brickLines('Colón Eloy del María')).toEqual(['Colón Eloy', 'del María']));
  it('shortens its first words when two lines do not hold it', () => expect(brickLines('San Francisco de Onzole')).toEqual(['S. Francisco', 'de Onzole']));
  it('takes three lines rather than lose letters', () => expect(brickLines('Santo Domingo de los Tsáchilas')).toEqual(['Sto. Domingo', 'de los', 'Tsáchilas']));
  it('breaks earlier where its letters are bold', () => expect(brickLines('San Lorenzo', 9)).toEqual(['San', 'Lorenzo']));
  it('keeps one word that fits', () => expect(brickLines('Esmeraldas', 9)).toEqual(['Esmeraldas']));
  it('is cut when one word is too long', () => expect(brickLines('Tsáchilasconuna')).toEqual(['Tsáchilascon…']));
});

describe('an arrow among units', () => {
  const points = [{ code: 'a', x: 0, y: 0 }, { code: 'b', x: 57, y: 0 }, { code: 'c', x: 28, y: 36 }, { code: 'd', x: 200, y: 5 }];
  it.each([['a', 'ArrowRight', 'b'], ['b', 'ArrowRight', 'd'], ['a', 'ArrowDown', 'c'], ['c', 'ArrowUp', 'a'], ['a', 'ArrowLeft', undefined], ['a', 'x', undefined], ['z', 'ArrowUp', undefined]])('from %s, %s leads to %s', (from, key, to) => expect(moveAmongAreas(points, from, key)).toBe(to));
});
