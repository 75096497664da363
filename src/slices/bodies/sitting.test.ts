import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import { loadPack } from '../../packs.ts';

let own: Stage;
let app: TestApp;
const keeper = cast.administrator;
const stranger = actorOf({ reads: true, operations: ['*'], territories: ['PE-10'], account: newId() });
interface Sits { seatTitle: string; head: boolean; body: { name: string }; place: string | null; now: boolean | null; institution: { name: string } | null }
const of = async (person: string, by = keeper, at?: string): Promise<Sits[]> => (await app.run<{ sits: Sits[] }>('bodies.of-person', { person, ...(at ? { at } : {}) }, by)).sits;
const government = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code }, keeper)).id;
const person = async (more: object = {}): Promise<string> => (await app.run<{ id: string }>('institutions.create-person', { institution: await government('EC-0807'), name: `Persona Ejemplo ${newId().slice(-4)}`, visibility: 'public', ...more }, keeper)).id;
const board = async (more: object = {}): Promise<string> => (await app.run<{ id: string }>('bodies.create', { kind: 'jcpd', territory: 'EC-0807', name: `Junta de prueba ${newId().slice(-6)}`, visibility: 'public', ...more }, keeper)).id;
const seat = (body: string, input: object): Promise<unknown> => app.run('bodies.seat-member', { body, seat: 'miembro', ...input }, keeper);

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { clock: () => new Date('2026-11-20T15:00:00Z') });
  for (const pack of ['base', 'ec']) await loadPack(app, pack);
});
afterAll(async () => {
  await app.close();
  await own.close();
});

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
