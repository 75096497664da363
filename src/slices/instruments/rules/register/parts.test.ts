import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankPart, insertPart, movePart, nudgePart, removePart } from './parts.ts';

const list = (keys: string) => [...keys].map((key) => blankPart(key, 'article'));
const keys = (parts: { key: string }[]): string => parts.map(({ key }) => key).join('');

test.each([
  ['after another one', keys(insertPart(list('abc'), 'b', blankPart('n', 'article'))), 'abnc'],
  ['at the beginning', keys(insertPart(list('abc'), null, blankPart('n', 'article'))), 'nabc'],
  ['moved towards the end', keys(movePart(list('abcd'), 'b', 'd')), 'acdb'],
  ['moved to the beginning', keys(movePart(list('abcd'), 'c', null)), 'cabd'],
  ['moved after itself', keys(movePart(list('abcd'), 'c', 'c')), 'abcd'],
  ['one down', keys(nudgePart(list('abc'), 'a', 1)), 'bac'],
  ['one up', keys(nudgePart(list('abc'), 'c', -1)), 'acb'],
  ['up from the first place', keys(nudgePart(list('abc'), 'a', -1)), 'abc'],
  ['down from the last', keys(nudgePart(list('abc'), 'c', 1)), 'abc'],
  ['taken away', keys(removePart(list('abc'), 'b')), 'ac'],
])('a part is put %s', (_, made, expected) => {
  expect(made).toBe(expected);
});

test('moving never loses nor repeats a part', () => {
  const places = fc.array(fc.tuple(fc.constantFrom(...'abcdef'), fc.option(fc.constantFrom(...'abcdef'), { nil: null })), { maxLength: 20 });
  fc.assert(fc.property(places, (moves) => {
    const made = moves.reduce((parts, [key, after]) => movePart(parts, key, after), list('abcdef'));
    expect([...keys(made)].toSorted().join('')).toBe('abcdef');
  }));
});
