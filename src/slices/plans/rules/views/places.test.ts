import { describe, expect, it } from 'vitest';
import { placeMeant, placesOf, type NamedUnit } from './places.ts';
import type { Woven } from './work.ts';

const unit = (code: string, name: string, level_name: string, aliases: string[] = []): NamedUnit => ({ code, name, level_name, aliases });
const units = [
  unit('CO-05001-14', 'El Poblado', 'comuna'), unit('CO-05001-04', 'Aranjuez', 'comuna'), unit('CO-05001-50', 'San Sebastián de Palmitas', 'corregimiento', ['Palmitas']),
  unit('PE-100601', 'Rupa-Rupa', 'distrito'), unit('PE-100602', 'Daniel Alomía Robles', 'distrito'),
  unit('EC-080753', 'Chontaduro', 'parroquia'), unit('EC-130952', 'San Antonio', 'parroquia'), unit('EC-080358', 'San Antonio', 'parroquia'),
];

describe('the words of a place', () => {
  it.each([
    ['CO-05001-14', 'CO-05001-14'],
    ['05001-14', 'CO-05001-14'],
    ['Comuna 14', 'CO-05001-14'],
    ['comuna 14 El Poblado', 'CO-05001-14'],
    ['Comuna 4', 'CO-05001-04'],
    ['Comuna 04', 'CO-05001-04'],
    ['el poblado', 'CO-05001-14'],
    ['PALMITAS', 'CO-05001-50'],
    ['Rupa Rupa', 'PE-100601'],
    ['Distrito Daniel Alomia Robles', 'PE-100602'],
    ['parroquia Chontaduro', 'EC-080753'],
  ])('«%s» mean one unit', (written, code) => expect(placeMeant(written, units)?.code).toBe(code));

  it.each(['San Antonio', 'parroquia San Antonio', 'Comuna 14 Aranjuez', 'Comuna 44', 'barrio Lleras', ''])('«%s» mean none that can be told', (written) => expect(placeMeant(written, units)).toBeUndefined());
});

describe('where the actions of a plan are', () => {
  const action = (id: string, territorio: string[], alcance?: number): Woven => ({ id, identity: id, code: id, kind: 'accion', parentId: null, text: id, lines: [], fields: { territorio, ...(alcance === undefined ? {} : { alcance }) } });
  const { places, unplaced } = placesOf([action('a', ['Comuna 14'], 30), action('b', ['El Poblado', 'Aranjuez'], 100), action('c', ['Parque el Poblado']), action('d', [])], units);

  it('counts two spellings of a unit as one, and keeps as written what no unit answers to', () => {
    expect(places.map(({ name, code, ids }) => [name, code, ids])).toEqual([['El Poblado', 'CO-05001-14', ['a', 'b']], ['Aranjuez', 'CO-05001-04', ['b']], ['Parque el Poblado', null, ['c']]]);
  });
  it('counts people only where they can be told apart', () => {
    expect(places.map(({ reach, reachOf }) => [reach, reachOf])).toEqual([[30, 1], [null, 0], [null, 0]]);
  });
  it('names the actions without place', () => expect(unplaced).toEqual(['d']));
});
