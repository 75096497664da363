import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatStep, percentText } from './percent.ts';

const nb = '\u00A0';

describe('a percentage', () => {
  it('has one decimal where it is not exact', () => expect(percentText(1, 6)).toBe(`16,7${nb}%`));
  it('has none where it is exact', () => expect(percentText(1, 5)).toBe(`20${nb}%`));
  it('writes the decimal sign of the country', () => expect(percentText(2, 3, { decimal: '.' })).toBe(`66.7${nb}%`));
  it('does not become 97 at 96.9', () => expect(percentText(310, 320)).toBe(`96,9${nb}%`));
  it('does not become 100 at 99.96', () => expect(percentText(2499, 2500)).toBe(`99,9${nb}%`));
  it('does not become 70 at 69.96', () => expect(percentText(1749, 2500)).toBe(`69,9${nb}%`));
  it('is never 0 when there is something', () => expect(percentText(1, 64_000)).toBe(`0,1${nb}%`));
  it('keeps its decimal when it rounds to a whole number from above', () => expect(percentText(97_020, 100_000)).toBe(`97,0${nb}%`));
  it('stays under a limit that it has not reached', () => expect(percentText(8447, 10_000, { bounds: [84.5] })).toBe(`84,4${nb}%`));
  it('counts a half', () => expect(percentText(2.5, 6)).toBe(`41,7${nb}%`));
  it('is nothing where there is nothing to divide by', () => expect(percentText(0, 0)).toBeUndefined());
  it('is 0 for none of some', () => expect(percentText(0, 7)).toBe(`0${nb}%`));
});

describe('any percentage', () => {
  const pair = fc.integer({ min: 1, max: 70_000 }).chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
  const value = (text: string | undefined): number => Number((text ?? '').replace(`${nb}%`, '').replace(',', '.'));

  it('stays within a tenth of its value', () => fc.assert(fc.property(pair, ([part, whole]) => Math.abs(value(percentText(part, whole)) - (part * 100) / whole) <= 0.1)));
  it('says 100 only for all', () => fc.assert(fc.property(pair, ([part, whole]) => (value(percentText(part, whole)) === 100) === (part === whole))));
  it('says 0 only for none', () => fc.assert(fc.property(pair, ([part, whole]) => (value(percentText(part, whole)) === 0) === (part === 0))));
});

describe('the heat scale', () => {
  it.each([[0, 5, 0], [1, 5, 1], [1, 4, 2], [2, 5, 2], [3, 5, 3], [4, 5, 4], [9, 10, 5], [1, 1000, 1], [7, 7, 5]] as const)('puts %i of %i at step %i', (part, whole, step) => expect(heatStep(part, whole)).toBe(step));
});
