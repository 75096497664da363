import { describe, expect, test } from 'vitest';
import type { MatrixPair } from '../../contract/view.ts';
import type { Matrix } from '../api.ts';
import { heatOf, heatSections, shareOf } from './heat.ts';

const levels = [
  { level: 'province', name: 'provincia', plural: 'provincias', gender: 'f', rank: 1 },
  { level: 'canton', name: 'cantón', plural: 'cantones', gender: 'm', rank: 2 },
  { level: 'parish', name: 'parroquia', plural: 'parroquias', gender: 'f', rank: 3 },
];
const pair = (kind: string, lower: string, upper: string, linked: number | null, total: number | null): MatrixPair => ({
  kind, lower, upper, lowerName: lower, upperName: upper, lowerPlan: null, upperPlan: null, linked, total, index: null, direct: 0, partial: 0, proposed: 0, contested: 0,
});
const pairs = [
  pair('canton-province', 'XX-0101', 'XX-01', 2, 8),
  pair('canton-province', 'XX-0102', 'XX-01', null, null),
  pair('parish-canton', 'XX-010151', 'XX-0101', 1, 4),
  pair('parish-canton', 'XX-010152', 'XX-0101', 3, 6),
  pair('parish-canton', 'XX-010153', 'XX-0101', null, null),
  pair('parish-province', 'XX-010151', 'XX-01', 0, 4),
  pair('neighbours', 'XX-0101', 'XX-0102', null, null),
  pair('neighbours', 'XX-0101', 'XX-0103', 1, 8),
  pair('neighbours', 'XX-0101', 'XX-0201', 0, 8),
  pair('neighbours', 'XX-010151', 'XX-010152', 2, 4),
];
const matrix: Matrix = { territory: 'XX-01', name: 'Valle Alto', levelName: 'provincia', asOf: '2026-11-20', example: true, levels, pairs };
const hrefOf = ({ lower, upper }: { lower: string; upper: string }): string => `par ${lower} ${upper}`;

describe('the heat map of a province', () => {
  const { columns, rows } = heatOf(matrix, [{ code: 'XX-0101', name: 'Alameda' }, { code: 'XX-0102', name: 'Bellorío' }], hrefOf);
  test('has a column per pair of levels, nearest first, neighbours last', () => {
    expect(columns.map(({ key }) => key)).toEqual(['canton-province', 'parish-canton', 'parish-province', 'neighbours']);
  });
  test('opens the pair where there is one, and the government where several are summed', () => {
    expect(rows[0]?.cells['canton-province']).toEqual({ part: 2, whole: 8, href: 'par XX-0101 XX-01' });
    expect(rows[0]?.cells['parish-canton']).toEqual({ part: 4, whole: 10, href: '/coherencia/XX-0101?vista=calor' });
  });
  test('counts neighbours joined, of those with a plan on both sides, and only the canton’s own', () => {
    expect(rows[0]?.cells['neighbours']).toMatchObject({ part: 1, whole: 2 });
  });
  test('says s/d where nobody has data', () => {
    expect(rows[1]?.cells).toEqual({ 'canton-province': 'sd', 'parish-canton': 'sd', 'parish-province': 'sd', neighbours: 'sd' });
  });
});

test('a province shows its cantons, those with data first; a canton itself and its parishes', () => {
  expect(heatSections(matrix)).toMatchObject({ own: [], below: [{ code: 'XX-0101' }, { code: 'XX-0102' }] });
  const inside = heatSections({ ...matrix, territory: 'XX-0101', pairs: pairs.filter(({ lower }) => lower.startsWith('XX-0101')) });
  expect(inside.own.map(({ code }) => code)).toEqual(['XX-0101']);
  expect(inside.below.map(({ code }) => code)).toEqual(['XX-010151', 'XX-010152', 'XX-010153']);
});

test.each([
  [[], 'sd'],
  [[pairs[1]!], 'sd'],
  [[pairs[0]!, pairs[1]!], { part: 2, whole: 8 }],
])('a share of several pairs leaves out those without data', (given, expected) => {
  expect(shareOf(given)).toEqual(expected);
});
