import { expect, test } from 'vitest';
import { wordNotes } from './notes.ts';

const nothing = { insertions: 0, deletions: 0, comments: 0, footnotes: 0, contents: 0, hidden: 0, foreign: 0 };

test('a clean document has nothing to say', () => {
  expect(wordNotes(nothing)).toEqual([]);
});

test.each([
  [{ insertions: 3, deletions: 4 }, /7 cambios marcados sin aceptar/],
  [{ deletions: 1 }, /un cambio marcado/],
  [{ contents: 40 }, /índice/],
  [{ comments: 2 }, /2 comentarios/],
  [{ footnotes: 1 }, /una nota al pie/],
  [{ hidden: 1 }, /oculto/],
  [{ foreign: 1 }, /insertado/],
])('%j is said', (held, says) => {
  const said = wordNotes({ ...nothing, ...held });
  expect([said.length, says.test(said[0] ?? '')]).toEqual([1, true]);
});
