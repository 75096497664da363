import { expect, test } from 'vitest';
import { notesSay } from './note-words.ts';

const nothing = { insertions: 0, deletions: 0, comments: 0, footnotes: 0, contents: 0, hidden: 0, boxes: 0, pictures: 0, foreign: 0 };

test('a clean document has nothing to say', () => {
  expect(notesSay(nothing)).toEqual([]);
});

test.each([
  [{ insertions: 3, deletions: 4 }, /3 textos añadidos y 4 textos tachados/],
  [{ deletions: 1 }, /1 texto tachado\./],
  [{ contents: 40 }, /índice de 40 líneas/],
  [{ comments: 2 }, /2 comentarios/],
  [{ footnotes: 1 }, /1 nota al pie/],
  [{ hidden: 1 }, /1 texto oculto/],
  [{ boxes: 2 }, /2 cuadros de texto/],
  [{ pictures: 1 }, /1 imagen/],
  [{ foreign: 1 }, /1 documento incrustado/],
])('%j is said in one sentence', (held, says) => {
  const said = notesSay({ ...nothing, ...held });
  expect([said.length, says.test(said[0] ?? '')]).toEqual([1, true]);
});
