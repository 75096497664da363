import { expect, test } from 'vitest';
import { matrixLines } from './coherence.ts';
import type { Matrix } from './coherence.ts';

const level = (id: string, name: string, rank: number): Matrix['levels'][number] => ({ level: id, name, plural: `${name}s`, gender: 'm', rank });
const pair = (words: Partial<Matrix['pairs'][number]>): Matrix['pairs'][number] => ({
  kind: 'canton-province', lower: 'XX-0201', upper: 'XX-02', lowerName: 'Mirador', upperName: 'Costa Larga', lowerPlan: 'p', upperPlan: 'q',
  linked: 0, total: 12, index: 0, direct: 0, partial: 0, proposed: 0, contested: 0, ...words,
});
const matrix: Matrix = {
  territory: 'XX-02', name: 'Costa Larga', levelName: 'provincia', asOf: '2025-03-01', example: true,
  levels: [level('province', 'provincia', 1), level('canton', 'cantón', 2), level('parish', 'parroquia', 3)],
  pairs: [],
};

test('groups go from the top down, neighbours last', () => {
  const pairs = [pair({ kind: 'neighbours' }), pair({ kind: 'parish-canton' }), pair({ kind: 'parish-province' }), pair({})];
  const titles = matrixLines({ ...matrix, pairs }).filter((line) => /^[A-ZÁÉÍÓÚ].*(→|vecinos)/.test(line));
  expect(titles).toEqual(['Cantón → provincia', 'Parroquia → provincia', 'Parroquia → cantón', 'Entre vecinos']);
});

test('each pair says n of N, its index, and apart what does not count', () => {
  const lines = matrixLines({ ...matrix, pairs: [pair({ linked: 5, total: 12, index: 0.375, proposed: 2, contested: 1 })] });
  expect(lines).toContain('  XX-0201 Mirador  → XX-02 Costa Larga  5 de 12 · 41,7 %  índice 37,5 %  2 por decidir, 1 en conflicto');
});

test('without a plan it is s/d, and not zero', () => {
  const lines = matrixLines({ ...matrix, pairs: [pair({ linked: null, total: null, index: null, reason: 'sin plan' })] });
  expect(lines).toContain('  XX-0201 Mirador  → XX-02 Costa Larga  s/d (sin plan)');
});

test('what is an example says so at its head', () => {
  expect(matrixLines(matrix)[0]).toBe('Coherencia externa · Costa Larga provincia (XX-02) · datos al 2025-03-01 · EJEMPLO');
});

test('a territory without governments says so', () => {
  expect(matrixLines(matrix).at(-1)).toBe('No hay gobiernos que comparar en este territorio.');
});
