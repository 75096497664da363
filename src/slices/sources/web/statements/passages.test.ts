import { expect, test } from 'vitest';
import type { Statement } from '../../contract.ts';
import { passagesOf, placesOf, windowFrom } from './passages.ts';

const said = (line?: number, words: Partial<Statement> = {}): Statement => ({ id: `${line}`, place: line === undefined ? '' : `l. ${line}`, ...(line === undefined ? {} : { line }), ...words }) as Statement; // only what passages read
const text = ['a', 'b', 'c', 'd', 'e'];
const shape = (list: ReturnType<typeof passagesOf>) => list.map((one) => [one.from, one.lines.join(''), one.said.length]);

test('a text where nothing is said is one passage', () => {
  expect(shape(passagesOf(text, 1, []))).toEqual([[1, 'abcde', 0]]);
});
test('a passage begins where something is said', () => {
  expect(shape(passagesOf(text, 1, [said(2), said(4), said(4)]))).toEqual([[1, 'a', 0], [2, 'bc', 1], [4, 'de', 2]]);
});
test('a chosen line begins one too', () => {
  expect(shape(passagesOf(text, 1, [said(2)], 3))).toEqual([[1, 'a', 0], [2, 'b', 1], [3, 'cde', 0]]);
});
test('what stands on no line comes first, beside no text', () => {
  expect(shape(passagesOf(text, 1, [said(), said(5)]))).toEqual([[0, '', 1], [1, 'abcd', 0], [5, 'e', 1]]);
});
test('what began before the window stands at its head', () => {
  expect(shape(passagesOf(text, 100, [said(98), said(102)]))).toEqual([[100, 'ab', 1], [102, 'cde', 1]]);
});
test.each([
  [1, undefined, 1],
  [1, 300, 1],
  [1, 301, 151],
  [301, 20, 1],
  [151, 290, 151],
])('a window from %i holds line %s from %i on', (begin, line, expected) => {
  expect(windowFrom(begin, line)).toBe(expected);
});
test('without a text, what is said is told by its place', () => {
  expect(placesOf([said(3), said(3), said(9, { part: 'Tabla 1' })]).map(({ place, said: list }) => [place, list.length])).toEqual([['l. 3', 2], ['Tabla 1 · l. 9', 1]]);
});
