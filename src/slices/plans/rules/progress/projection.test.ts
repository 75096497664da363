import { describe, expect, test } from 'vitest';
import { limitsOf, projectionOf, type Reached } from './projection.ts';

const at = (to: string, value: number): Reached => ({ period: to, to, value });
const goal = { target: 100, unit: '%' };

describe('a projection', () => {
  test('goes on along a straight line, and its range is the line', () => {
    // Ten a year on the same day, by whole years of 365 days.
    const found = projectionOf([at('2021-12-31', 10), at('2022-12-31', 20), at('2023-12-31', 30)], 2025, goal)!;
    expect([found.value, found.low, found.high].map((n) => Number(n.toFixed(1)))).toEqual([50, 50, 50]);
  });
  test('takes the last three reported periods and no other', () => {
    expect(projectionOf([at('2019-12-31', 90), at('2021-12-31', 10), at('2022-12-31', 20), at('2023-12-31', 30)], 2025, goal)!.from.map(({ value }) => value)).toEqual([10, 20, 30]);
  });
  test('runs from the slowest to the fastest step', () => {
    const { low, value, high } = projectionOf([at('2021-12-31', 0), at('2022-12-31', 10), at('2023-12-31', 40)], 2024, goal)!;
    expect([low, value, high].map((n) => Math.round(n))).toEqual([50, 57, 70]);
  });
  test('of steps that fall keeps the lower end low', () => {
    const { low, high } = projectionOf([at('2021-12-31', 30), at('2022-12-31', 20), at('2023-12-31', 18)], 2024, goal)!;
    expect([Math.round(low), Math.round(high)]).toEqual([8, 16]);
  });
  test('heeds how long each step took', () => {
    const { value } = projectionOf([at('2023-12-31', 0), at('2024-03-31', 9.1), at('2024-12-31', 36.6)], 2025, goal)!;
    expect(Math.round(value)).toBe(73);
  });
  test('does not leave what a value cannot leave', () => {
    expect(projectionOf([at('2021-12-31', 40), at('2022-12-31', 70), at('2023-12-31', 95)], 2028, { ...goal, limits: { low: 0, high: 100 } })).toMatchObject({ value: 100, low: 100, high: 100 });
  });
  test.each([
    ['the execution of an action', { reports: 'execution', unit: '%', final: 100 }, [24, 51, 78], { low: 0, high: 100 }],
    ['a percentage', { reports: 'value', unit: '% de familias', final: 80 }, [71, 79.6, 78.6], { low: 0, high: 100 }],
    ['a percentage that passes 100', { reports: 'value', unit: '% de cobertura', final: 80 }, [96, 104], { low: 0, high: Infinity }],
    ['a count', { reports: 'value', unit: 'talleres', final: null }, [9, 4, 1], { low: 0, high: Infinity }],
    ['a balance', { reports: 'value', unit: 'puntos', final: 3 }, [-2, 0, 1], { low: -Infinity, high: Infinity }],
  ] as const)('of %s stays where it can be', (_what, target, reached, limits) => {
    expect(limitsOf(target, reached)).toEqual(limits);
  });
  test.each([
    ['under three periods', [at('2021-12-31', 10), at('2022-12-31', 20)], 2025],
    ['with none', [], 2025],
    ['for a year that is over', [at('2021-12-31', 10), at('2022-12-31', 20), at('2023-12-31', 30)], 2023],
  ])('is none %s', (_when, reached, year) => {
    expect(projectionOf(reached, year, goal)).toBeNull();
  });
});
