import { expect, test } from 'vitest';
import { momentText, onText, spanText } from './moment.ts';
import { compareSentence, listSentence, pipelineSentence } from './sentence.ts';
import { pageWords } from './words.ts';

const counted = (value: number, capped = false) => ({ value, capped });
const said = (all: number, inForce: number, unknown: number, ending: number): string => listSentence({ all: counted(all), inForce: counted(inForce), unknown: counted(unknown), ending: counted(ending) }, false).map(({ text }) => text).join('');

test.each([
  [said(42, 30, 4, 3), '42 instrumentos: 30 rigen, de 4 no se sabe y 3 terminan en 90 días'],
  [said(1, 1, 0, 0), '1 instrumento: 1 rige'],
  [said(7, 0, 0, 1), '7 instrumentos: ninguno rige con seguridad y 1 termina en 90 días'],
  [said(0, 0, 0, 0), 'Todavía no hay instrumentos a su alcance'],
])('the title of the list says what it holds: %s', (title, expected) => {
  expect(title).toBe(expected);
});

test('of another day the title says what bound then', () => {
  expect(listSentence({ all: counted(3), inForce: counted(2), unknown: counted(0), ending: counted(0) }, false, false).map(({ text }) => text).join('')).toBe('3 instrumentos: 2 regían');
});

test('a count that was not finished says more than', () => {
  expect(listSentence({ all: counted(1000, true), inForce: counted(1000, true), unknown: counted(0), ending: counted(0) }, false)[0]?.text).toMatch(/^Más de 1\D?000 instrumentos/);
});

test.each([
  ['2019', '2019, sin día'],
  ['2019-05', 'mayo de 2019, sin día'],
  ['2019-05-14', '14 de mayo de 2019'],
])('the moment %s is told as exactly as it is known', (moment, told) => {
  expect(momentText(moment)).toBe(told);
});

test.each([
  ['2019', null, 'desde 2019, sin día'],
  ['2019-05-14', '2020-01', 'desde el 14 de mayo de 2019 hasta enero de 2020, sin día'],
  [null, '2020-01-02', 'hasta el 2 de enero de 2020'],
  [null, null, undefined],
])('from %s to %s', (from, to, told) => {
  expect(spanText(from, to)).toBe(told);
});

test('an end without a day is told of its year', () => {
  expect([onText('2026'), onText('2026-12-30')]).toEqual(['en 2026, sin día', 'el 30 de diciembre de 2026']);
});

test.each([
  [{ changed: 3, added: 1, removed: 2, moved: 0, renumbered: 0 }, '3 partes cambian, 1 se añade y 2 se quitan entre la versión 1 y la 2'],
  [{ changed: 0, added: 1, removed: 0, moved: 0, renumbered: 0 }, '1 parte se añade entre la versión 1 y la 2'],
  [{ changed: 0, added: 0, removed: 0, moved: 1, renumbered: 12 }, '1 parte pasa a otro lugar y 12 solo cambian de número entre la versión 1 y la 2'],
  [{ changed: 0, added: 0, removed: 0, moved: 0, renumbered: 0 }, 'Nada cambia entre la versión 1 y la 2'],
])('the title of a comparison counts what changed', (counts, title) => {
  expect(compareSentence(counts, 1, 2)).toBe(title);
});

const stage = (title: string, value: number, more = {}) => ({ title, inForce: false, end: false, count: counted(value), ...more });

test.each([
  [[stage('Borrador', 5), stage('Primer debate', 7), stage('Borrador', 4), stage('Publicada', 90, { inForce: true }), stage('Archivada', 8, { end: true })], '16 instrumentos en trámite; 9 en «borrador»'],
  [[stage('Borrador', 1)], '1 instrumento en trámite, en «borrador»'],
  [[stage('En revisión', 1)], '1 instrumento en trámite, en revisión'],
  [[stage('Publicada', 90, { inForce: true })], 'Ningún instrumento está en trámite'],
])('the title of what is on its way counts it, and where most of it stands', (stages, title) => {
  expect(pipelineSentence(stages)).toBe(title);
});

test.each([[0, /no tiene texto/], [1, /una sola versión/]])('what cannot be compared says why: %d versions', (versions, words) => {
  expect(pageWords.toCompare(versions)).toMatch(words);
});
