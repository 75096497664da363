import { expect, test } from 'vitest';
import type { MatrixPair } from '../contract/view.ts';
import type { Matrix } from './api.ts';
import { coherenceSentence } from './sentence.ts';

const levels = [
  { level: 'province', name: 'provincia', plural: 'provincias', gender: 'f', rank: 1 },
  { level: 'canton', name: 'cantón', plural: 'cantones', gender: 'm', rank: 2 },
  { level: 'parish', name: 'parroquia', plural: 'parroquias', gender: 'f', rank: 3 },
];
const pair = (kind: string, lower: string, upper: string, linked: number | null, total: number | null, lowerPlan: string | null = 'p'): MatrixPair => ({
  kind, lower, upper, lowerName: lower, upperName: upper, lowerPlan, upperPlan: 'q', linked, total, index: null, direct: 0, partial: 0, proposed: 0, contested: 0,
});
const matrix = (territory: string, name: string, pairs: MatrixPair[]): Matrix => ({ territory, name, levelName: '', asOf: '2026-11-20', example: false, levels, pairs });

test.each([
  ['a province', matrix('EC-08', 'Esmeraldas', [pair('canton-province', 'EC-0801', 'EC-08', 1, 10), pair('canton-province', 'EC-0807', 'EC-08', 2, 6), pair('canton-province', 'EC-0804', 'EC-08', null, null, null), pair('parish-canton', 'EC-080752', 'EC-0807', 4, 5)]), 'De 16\u00A0elementos de los cantones, 3 se enlazan con la provincia'],
  ['a province with one link', matrix('EC-08', 'Esmeraldas', [pair('canton-province', 'EC-0801', 'EC-08', 1, 10)]), 'De 10\u00A0elementos de los cantones, 1 se enlaza con la provincia'],
  ['a country', matrix('EC', 'Ecuador', [pair('canton-province', 'EC-0801', 'EC-08', 0, 10), pair('canton-province', 'EC-1301', 'EC-13', 0, 5)]), 'De 15\u00A0elementos de los cantones, ninguno se enlaza con su provincia'],
  ['a canton', matrix('EC-0807', 'Rioverde', [pair('canton-province', 'EC-0807', 'EC-08', 4, 13), pair('parish-canton', 'EC-080752', 'EC-0807', 1, 5)]), 'De 13\u00A0elementos del cantón, 4 se enlazan con la provincia'],
  ['a parish', matrix('EC-080752', 'Lagarto', [pair('parish-province', 'EC-080752', 'EC-08', 1, 6), pair('parish-canton', 'EC-080752', 'EC-0807', 2, 6)]), 'De 6\u00A0elementos de la parroquia, 2 se enlazan con el cantón y 1 con la provincia'],
  ['a government without plan', matrix('EC-0804', 'Quinindé', [pair('canton-province', 'EC-0804', 'EC-08', null, null, null)]), 'Quinindé no tiene plan: no hay dato'],
  ['a government whose upper has none', matrix('EC-0804', 'Quinindé', [pair('canton-province', 'EC-0804', 'EC-08', null, 7)]), 'Quinindé no tiene con qué enlazarse: no hay dato'],
  ['a province where no canton has a plan', matrix('EC-01', 'Azuay', [pair('canton-province', 'EC-0101', 'EC-01', null, null, null)]), 'Ningún cantón de Azuay tiene con qué enlazarse: no hay dato'],
  ['a seat without government', matrix('EC-080750', 'Rioverde', []), 'En Rioverde no hay gobiernos que comparar'],
])('the title of %s says its state', (_case, given, expected) => {
  expect(coherenceSentence(given)).toBe(expected);
});
