import { expect, test } from 'vitest';
import { chainSentence } from './words.ts';

const topic = (id: string) => ({ id, key: id, kind: 'x', name: null, order: null, says: [] });
const link = (from: string, to: string, mark: 'declared' | 'inferred') => ({ id: from + to, from, to, name: 'lleva a', mark, note: null, documentId: 'd', document: '002', place: '', line: null });

test.each([
  [[topic('a'), topic('b')], [link('a', 'b', 'declared')], '1 enlace entre 2 asuntos.'],
  [[topic('a'), topic('b'), topic('c'), topic('z')], [link('a', 'b', 'inferred'), link('b', 'c', 'inferred')], '2 enlaces entre 3 asuntos; el documento no los dice: se leen en él; 1 queda sin enlace.'],
  [[topic('a'), topic('b'), topic('c')], [link('a', 'b', 'inferred'), link('b', 'c', 'declared')], '2 enlaces entre 3 asuntos; 1 no lo dice el documento.'],
])('a chain is told with who says it and what lacks (%#)', (topics, links, words) => {
  expect(chainSentence({ topics, links })).toBe(words);
});
