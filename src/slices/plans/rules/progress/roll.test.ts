import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf, Climb, combine, type Bare, type Branch, type Part } from './roll.ts';

const leaf = (achieved: number | null, missing: 's/d' | 'np' | null = achieved === null ? 's/d' : null): Bare => standingOf({ achieved, missing, obstacle: null, level: null });
const part = (achieved: number | null | 'np', weight: number | null = null): Part => ({ standing: achieved === 'np' ? leaf(null, 'np') : leaf(achieved), weight });

describe('a roll-up', () => {
  test.each<[string, Part[], number | null, string | null, [number, number, number], boolean]>([
    ['of equal parts is their mean, and says that they weigh the same', [part(0.2), part(0.8)], 0.5, null, [2, 2, 0], true],
    ['counts 100 what passed 100', [part(1.8), part(0.5)], 0.75, null, [2, 2, 0], true],
    ['counts nothing less than 0', [part(-3), part(0.5)], 0.25, null, [2, 2, 0], true],
    ['leaves out what has no data, and counts it', [part(0.4), part(null), part(null)], 0.4, null, [1, 3, 0], true],
    ['leaves out what was not programmed, and not from its n', [part(0.4), part('np')], 0.4, null, [1, 1, 1], false],
    ['heeds the weights', [part(1, 3), part(0, 1)], 0.75, null, [2, 2, 0], false],
    ['with one weight missing weighs all the same', [part(1, 3), part(0, null)], 0.5, null, [2, 2, 0], true],
    ['with a weight of zero counts it in n and adds nothing', [part(1, 0), part(0.5, 2)], 0.5, null, [2, 2, 0], false],
    ['with all weights zero weighs all the same', [part(1, 0), part(0.5, 0)], 0.75, null, [2, 2, 0], true],
    ['where only what weighs nothing has data has none', [part(1, 0), part(null, 2)], null, 's/d', [1, 2, 0], false],
    ['of what nobody knows has no data', [part(null), part(null)], null, 's/d', [0, 2, 0], true],
    ['of what was not programmed was not programmed', [part('np'), part('np')], null, 'np', [0, 0, 2], false],
    ['of nothing has no data', [], null, 's/d', [0, 0, 0], false],
    ['of one part does not speak of weights', [part(0.969)], 0.969, null, [1, 1, 0], false],
  ])('%s', (_what, parts, counted, missing, [withData, of, notProgrammed], equalWeights) => {
    expect(combine(parts)).toEqual({ achieved: counted, counted, missing, withData, of, notProgrammed, equalWeights });
  });

  const shares = fc.array(fc.record({ achieved: fc.option(fc.double({ min: -2, max: 3, noNaN: true })), weight: fc.option(fc.integer({ min: 0, max: 100 })) }), { maxLength: 30 });
  test('is never under its least part nor over its best', () => {
    fc.assert(fc.property(shares, (list) => {
      const { counted } = combine(list.map(({ achieved, weight }) => part(achieved, weight)));
      const known = list.flatMap(({ achieved }) => (achieved === null ? [] : [Math.min(1, Math.max(0, achieved))]));
      expect(counted === null || (counted >= Math.min(...known) && counted <= Math.max(...known))).toBe(true);
    }));
  });
  test('is never changed by what was not programmed', () => {
    fc.assert(fc.property(shares, fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 5 }), (list, weights) => {
      const parts = list.map(({ achieved, weight }) => part(achieved, weight));
      expect(combine([...parts, ...weights.map((weight) => part('np', weight))]).counted).toBe(combine(parts).counted);
    }));
  });
  test('never has more data than parts', () => {
    fc.assert(fc.property(shares, (list) => {
      const { withData, of } = combine(list.map(({ achieved, weight }) => part(achieved, weight)));
      expect([withData <= of, of]).toEqual([true, list.length]);
    }));
  });
});

describe('a climb', () => {
  const branch = (id: string, kind: string, parentId: string | null, more: Partial<Branch> = {}): Branch => ({ id, code: id, kind, parentId, lines: [], weight: null, ...more });
  const tree = [branch('L1', 'linea', null), branch('A1', 'accion', 'L1', { lines: ['T1'] }), branch('A2', 'accion', 'L1'), branch('M1', 'meta', 'A1'), branch('M2', 'meta', 'A1', { lines: ['T1'] }), branch('M3', 'meta', 'A2'), branch('T1', 'transversal', null)];
  const targets = new Map([['M1', leaf(1)], ['M2', leaf(0)], ['M3', leaf(1)]]);

  test('takes targets to their action, actions to their line and lines to the plan, each level by its own mean', () => {
    const climb = new Climb(tree, targets);
    expect([climb.below('A1')!.counted, climb.below('L1')!.counted, climb.below(null)!.counted]).toEqual([0.5, 0.75, 0.75]);
  });
  test('counts targets and not the levels between', () => {
    expect(new Climb(tree, targets).below(null)).toMatchObject({ withData: 3, of: 3 });
  });
  test('heeds the weight of the action when it comes to its line', () => {
    const weighed = tree.map((one) => (one.id === 'A1' ? { ...one, weight: 1 } : one.id === 'A2' ? { ...one, weight: 3 } : one));
    expect(new Climb(weighed, targets).below('L1')!.counted).toBe(0.875);
  });
  test('knows nothing below what nobody reports on', () => {
    expect(new Climb(tree, targets).below('M1')).toBeUndefined();
  });
  test('gathers across a cross-cutting line what names it and all that hangs from it, once', () => {
    expect(new Climb(tree, targets).across('T1')).toMatchObject({ counted: 0.5, of: 2 });
  });
  test('keeps an element of the kind beside those of its kind below it', () => {
    const nested = [branch('P1', 'programa', null), branch('P2', 'programa', 'P1'), branch('P3', 'programa', 'P2')];
    expect(new Climb(nested, new Map([['P1', leaf(0.3)], ['P2', leaf(0.6)], ['P3', leaf(0.9)]])).below(null)).toMatchObject({ of: 3, withData: 3 });
  });
});
