import { describe, expect, test } from 'vitest';
import type { Mapped } from '../../contract/mapping.ts';
import { datesOf, groupsOf, headOf, isMoment, placesOf } from './view.ts';

const place = (id: string, more: Partial<Mapped> = {}): Mapped => ({ id, version: 1, category: 'Generan política', institution: null, label: null, on: '2021-02', leftOn: null, role: null, knowledge: [], topic: null, note: null, source: null, mark: 'declared', state: 'pending', linkedOn: null, contacts: [], ...more });
const twenty = Array.from({ length: 20 }, (_, n) => place(`p${n}`, { state: n < 11 ? 'linked' : 'pending' }));

describe('the title of a mapping', () => {
  test('says how many are still to be reached', () => expect(headOf('observed', twenty)).toBe('Falta acercarse a 9 de 20 instituciones'));
  test('says when none is left', () => expect(headOf('observed', twenty.slice(0, 11))).toBe('Hay vínculo con las 11 instituciones del mapeo'));
  test('of an empty one is not a complete one', () => expect(headOf('ally', [])).toBe('Este mapeo todavía no tiene aliados'));
});

test('what is pending stands first, and an unnamed place keeps its number when another is linked', () => {
  const places = placesOf([place('a', { state: 'linked' }), place('b'), place('c', { institution: { id: 'x', name: 'Ministerio', territory: null } })]);
  expect(places.map(({ id, called }) => [id, called])).toEqual([['b', 'Sin nombrar 2'], ['c', 'Ministerio'], ['a', 'Sin nombrar 1']]);
});
test('a place is numbered only beside another that is called like it', () => {
  const places = placesOf([place('a', { label: 'Universidad' }), place('b', { label: 'Universidad' }), place('c', { label: 'Sin nombrar 17' }), place('d', { label: 'Universidad', category: 'Otra' })]);
  expect(places.map(({ called }) => called)).toEqual(['Universidad (1)', 'Universidad (2)', 'Sin nombrar 17', 'Universidad']);
});
test('the group with more to do stands first', () => {
  const places = placesOf([place('a', { category: 'A', state: 'linked' }), place('b', { category: 'B' })]);
  expect(groupsOf(places, 'category').map(({ key, linked }) => [key, linked])).toEqual([['B', 0], ['A', 1]]);
});
test('what nobody says it brings is a group of its own', () => expect(groupsOf(placesOf([place('a'), place('b', { role: 'Analiza' })]), 'role').map(({ key }) => key)).toEqual(['Analiza', 'Sin aporte registrado']));
test('dates stay as exact as their source', () => expect(datesOf(place('a', { state: 'linked', linkedOn: '2021' }))).toBe('mapeada feb 2021 · desde 2021'));
test.each([['', true], ['2021', true], ['2021-02', true], ['2021-02-10', true], ['febrero', false], ['2021-13', false]])('«%s» as a moment is %s', (text, is) => expect(isMoment(text)).toBe(is));
