import { expect, test } from 'vitest';
import type { AdoptionItem } from '../../contract/models/adoption.ts';
import { isMoment, shownItems, statesOf } from './view.ts';
import { boardTitle } from './words.ts';

const item = (territory: string, name: string, more: Partial<AdoptionItem> = {}): AdoptionItem => ({
  territory, name, parent: 'EC-08', parentName: 'Esmeraldas', state: 'unrecorded', on: null, from: null, declared: null, calculated: null, differs: false, doubt: null, instrument: null, deviation: null, pendingChanges: null, ...more,
});
const items = [item('EC-0801', 'Esmeraldas'), item('EC-0802', 'Eloy Alfaro', { state: 'socialised' }), item('EC-0807', 'Rioverde', { state: 'inProcess', pendingChanges: 3 }), item('EC-0804', 'Quinindé', { state: 'adopted', differs: true, pendingChanges: 0 })];
const codes = (view: object): string[] => shownItems(items, view).map(({ territory }) => territory);

test.each([
  [{}, ['EC-0801', 'EC-0802', 'EC-0807', 'EC-0804']],
  [{ estado: 'socialised,inProcess' }, ['EC-0802', 'EC-0807']],
  [{ estado: 'otro' }, ['EC-0801', 'EC-0802', 'EC-0807', 'EC-0804']],
  [{ q: 'quininde' }, ['EC-0804']],
  [{ q: 'ec-0801' }, ['EC-0801']],
  [{ ver: 'cambios' }, ['EC-0807']],
  [{ ver: 'difieren' }, ['EC-0804']],
])('a view leaves the territories that it names: %j', (view, expected) => {
  expect(codes(view)).toEqual(expected);
});

test('states are read from an address in the order in which they are told', () => {
  expect(statesOf('unrecorded,adopted,nada')).toEqual(['adopted', 'unrecorded']);
});

test.each([['2019', true], ['2019-05', true], ['2019-05-14', true], [' 2019 ', true], ['2019-13', false], ['14/05/2019', false], ['', false]])('«%s» is a moment: %s', (text, expected) => {
  expect(isMoment(text)).toBe(expected);
});

const counts = { unrecorded: 0, unsocialised: 0, socialised: 0, inProcess: 0, adopted: 0 };
test.each([
  [undefined, { ...counts, unrecorded: 221 }, 221, 'Nadie registró todavía si alguno de 221 cantones conoce o acogió el modelo'],
  ['Esmeraldas', { ...counts, adopted: 1, inProcess: 2, socialised: 4 }, 7, 'De 7 cantones de Esmeraldas, 1 acogió el modelo; 2 lo tramitan y 4 lo conocen'],
  [undefined, { ...counts, adopted: 3 }, 3, 'De 3 cantones, 3 acogieron el modelo'],
  [undefined, counts, 0, 'El modelo no dice todavía para qué territorios es'],
] as const)('the title says how far it came: %s', (place, all, of, expected) => {
  expect(boardTitle(place, 'cantones', all, of)).toBe(expected);
});
