import { describe, expect, test } from 'vitest';
import { keeper, standBodies, stranger } from '../../../test/bodies.ts';
import { newId } from '../../kernel/id.ts';

const { run, whole, body, seat: seatIn, government } = standBodies(['base', 'ec']);
interface Sits { seatTitle: string; head: boolean; body: { name: string }; place: string | null; now: boolean | null; institution: { name: string } | null }
const of = async (person: string, by = keeper, at?: string): Promise<Sits[]> => (await run<{ sits: Sits[] }>('of-person', { person, ...(at ? { at } : {}) }, by)).sits;
const person = async (more: object = {}): Promise<string> => (await whole<{ id: string }>('institutions.create-person', { institution: await government('EC-0807'), name: `Persona Ejemplo ${newId().slice(-4)}`, visibility: 'public', ...more })).id;
const board = async (more: object = {}): Promise<string> => (await body({ visibility: 'public', ...more })).id;
const seat = (id: string, input: object): Promise<unknown> => seatIn(id, { says: null, ...input });

describe('the bodies of a person', () => {
  test('are told by seat, place and institution, the latest first', async () => {
    const who = await person();
    const [before, now] = [await board({ name: 'Junta anterior de prueba' }), await board({ name: 'Junta de ahora de prueba' })];
    await seat(before, { person: who, from: '2018', to: '2020' });
    await seat(now, { person: who, institution: await government('EC-0807'), from: '2023-05-14' });
    expect(await of(who)).toMatchObject([{ body: { name: 'Junta de ahora de prueba' }, place: 'Rioverde', now: true, institution: {} }, { body: { name: 'Junta anterior de prueba' }, now: false, institution: null }]);
  });
  test('stood on the day that is asked', async () => {
    const who = await person();
    await seat(await board(), { person: who, from: '2018', to: '2020' });
    expect((await Promise.all(['2017-12-31', '2019-06-01', '2020-06-01', '2021-01-01'].map((at) => of(who, keeper, at)))).map(([one]) => one?.now)).toEqual([false, true, null, false]);
  });
  test('call a seat by its title, and a post of its own as it is written', async () => {
    const who = await person();
    await seat(await board(), { person: who, from: '2024' });
    await seat(await board({ kind: 'observatorio', territory: 'EC-08' }), { seat: 'Coordinación nacional', person: who, from: '2023' });
    expect((await of(who)).map(({ seatTitle }) => seatTitle)).toEqual(['Miembros principales', 'Coordinación nacional']);
  });
  test('that somebody keeps to itself are not there for others', async () => {
    const who = await person();
    await seat(await board({ visibility: 'own' }), { person: who, from: '2024' });
    expect([(await of(who)).length, (await of(who, stranger)).length]).toEqual([1, 0]);
  });
  test('of a person out of reach are not found', async () => await expect(of(await person({ visibility: 'own' }), stranger)).rejects.toMatchObject({ code: 'house.not-found' }));
});
