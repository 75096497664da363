import { expect, test } from 'vitest';
import type { Part } from '../../../../kernel/part.ts';
import { changeOf } from './answer.ts';
import { changedKeys, countsOf, isLate, quotes, standsIn } from './standing.ts';

const part = (key: string, text: string, more: Partial<Part> = {}): Part => ({ key, kind: 'article', level: 0, number: null, heading: null, text, optional: false, choices: [], ...more });
const then = [part('a', 'La junta tiene tres miembros.'), part('b', 'Rige desde su firma.'), part('c', 'El informe es anual.')];

test.each([
  ['the whole text', null, null, null],
  ['a part that says the same', 'b', null, 'same'],
  ['a part written otherwise', 'a', null, 'changed'],
  ['a part taken away', 'c', null, 'gone'],
  ['words that stay in a part written otherwise', 'a', 'La Junta', 'same'],
  ['words that went', 'a', 'tres miembros', 'changed'],
  ['words of a part taken away', 'c', 'anual', 'gone'],
] as const)('of %s is said what became of it', (_what, key, quote, said) => {
  expect(standsIn(then, [part('a', 'La junta tiene cinco miembros.'), part('b', 'Rige  desde su firma.')], key, quote)).toBe(said);
});

test('another number alone changes nothing of what is said', () => {
  expect(changedKeys(then, then.map((one, at) => ({ ...one, number: String(at + 7) })))).toEqual([]);
});

test('what was written, changed and taken away is changed', () => {
  expect(changedKeys(then, [part('a', 'La junta tiene cinco miembros.'), then[1]!, part('d', 'Artículo nuevo.')]).toSorted()).toEqual(['a', 'c', 'd']);
});

test('words are found in the heading and in other wordings too', () => {
  const one = part('a', 'Texto.', { heading: 'De la Junta', choices: [{ key: '2', title: 'Otra', text: 'Con cinco miembros' }] });
  expect([quotes(one, 'de la junta'), quotes(one, 'cinco  miembros'), quotes(one, 'siete')]).toEqual([true, true, false]);
});

test('a new part may be what carries an observation', () => {
  expect(changeOf({ decision: 'accepted', changedText: 2, changedParts: ['d', 'd'] }, { number: 1, parts: then, part: 'a' }, [...then, part('d', 'Artículo nuevo.')])).toEqual({ parts: ['d'] });
});

test('counts tell an accepted one that no version carries', () => {
  expect(countsOf([{ decision: null, changedText: null }, { decision: 'accepted', changedText: null }, { decision: 'accepted', changedText: 3 }, { decision: 'rejected', changedText: null }])).toEqual({ all: 4, answered: 3, accepted: 1, partly: 0, pending: 1, rejected: 1, noted: 0 });
});

test.each([
  ['2026-03-09', false, true],
  ['2026-03-10', false, false],
  ['2026-03-09', true, false],
  [null, false, false],
])('due on %s, closed: %s', (dueOn, closed, late) => {
  expect(isLate({ dueOn, closed }, '2026-03-10')).toBe(late);
});
