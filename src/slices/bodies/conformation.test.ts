import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Conformation, Coverage } from './contract/board.ts';
import type { Light } from './contract/board/light.ts';

let own: Stage;
let app: TestApp;
const now = '2026-11-20T15:00:00Z';

/** Two kinds of our own, so that the packs may change: a council that the law asks for, and a network that it does not. */
const check = (key: string, level: string, when: object = { fact: key }) => ({ key, title: `Con ${key}`, level, when, lacks: `Falta ${key}` });
const step = (key: string) => ({ for: key, title: `Resolver ${key}`, level: 'canton', authority: 'Concejo municipal', norm: 'Norma de prueba' });
const states = [{ key: 'no-creado', title: 'No creado', when: { not: { fact: 'exists' } } }, { key: 'creado', title: 'Creado', when: { fact: 'creation' } }, { key: 'instalado', title: 'Instalado', when: { fact: 'installation' } }];
const kind = (id: string, more: object = {}) => ({
  id, title: `Consejo ${id}`, plural: `Consejos ${id}`, institutionKind: 'consejo', levels: ['canton'], seats: [{ key: 'presidencia', title: 'Presidencia' }],
  checklist: [check('creation-in-force', 'formed'), check('whole', 'formed'), check('sessions', 'working', { fact: 'sessions', atLeast: 1 })], steps: ['absence', 'unknown', 'creation-in-force', 'whole', 'sessions'].map(step),
  cycle: { key: id, title: 'Vida', kind: 'derived', states }, ...more,
});

const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const board = (input: object = {}, by: Actor = cast.administrator): Promise<Conformation> => app.run<Conformation>('bodies.conformation', { territory: 'EC-08', level: 'canton', kinds: ['prueba'], ...input }, by);
const light = async (territory: string, input: object = {}, by: Actor = cast.administrator): Promise<Light> => (await board(input, by)).items.find((item) => item.territory === territory)!.lights[0]!; // asked of places that are there
const cover = (input: object = {}, by: Actor = cast.administrator): Promise<Coverage> => app.run<Coverage>('bodies.coverage', { territory: 'EC-08', kind: 'prueba', ...input }, by);
const create = async (territory: string, more: object = {}): Promise<string> => (await app.run<{ id: string }>('bodies.create', { kind: 'prueba', territory, source: 'Prueba', ...more }, cast.administrator)).id;
const add = (body: string, what: string, on: string, more: object = {}): Promise<unknown> => app.run('bodies.add-evidence', { body, what, on, source: 'Prueba', ...more }, cast.administrator);
const act = (forceFrom: string, more: object = {}) => ({ kind: 'ordenanza', title: 'Ordenanza de prueba', publishedOn: forceFrom, forceFrom, ...more });
const seat = (body: string, from: string): Promise<unknown> => app.run('bodies.seat-member', { body, seat: 'presidencia', says: 'Alcaldía', from, source: 'Prueba' }, cast.administrator);

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date(now) });
  await app.run('bodies.load-pack', { country: 'EC', kinds: [kind('prueba', { owed: true }), kind('otra'), kind('acta', { checklist: [check('creation', 'formed')], steps: [] })] }, cast.administrator);
  const whole = await create('EC-0801');
  await add(whole, 'creation', '2015', { act: act('2015-03-04') });
  await seat(whole, '2015-06-01');
  const lapsed = await create('EC-0802');
  await add(lapsed, 'creation', '2016-02', { act: act('2016-02-10', { forceTo: '2019-05-31' }) });
  await seat(lapsed, '2016-04-01');
  await app.run('bodies.record-absence', { territory: 'EC-0803', kind: 'prueba', on: '2018-08', says: 'La alcaldía informó que no lo tiene', source: 'Oficio 12' }, cast.administrator);
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('the latest word', () => {
  test('is that of who came to sit there after somebody said that there was none', async () => {
    const body = await create('EC-0901');
    await add(body, 'creation', '2015');
    await add(body, 'absence', '2018');
    await seat(body, '2020-01-01');
    expect([(await light('EC-0901', { territory: 'EC-09', asOf: '2019-06-01' })).state, (await light('EC-0901', { territory: 'EC-09', asOf: '2021-06-01' })).state]).toEqual(['missing', 'partial']);
  });
  test('is not that of a draft, whoever reads', async () => {
    const { id } = await app.run<{ id: string }>('instruments.create', { kind: 'ordenanza', title: 'Borrador que nadie aprobó', territory: 'EC-0902' }, cast.administrator);
    const body = await create('EC-0902', { kind: 'acta' });
    await app.run('bodies.add-evidence', { body, what: 'creation', instrument: id, source: 'Prueba' }, cast.administrator);
    const reader = actorOf({ reads: true, territories: ['EC-08'], account: newId() });
    const shown = async (by: Actor): Promise<Light> => light('EC-0902', { territory: 'EC-09', kinds: ['acta'] }, by);
    expect([(await shown(cast.administrator)).evidence[0]?.holds, (await shown(reader)).evidence[0]?.holds]).toEqual([null, null]);
    expect(JSON.stringify(await shown(reader))).not.toContain('Borrador que nadie');
  });
});

describe('the board', () => {
  test('tells every territory of the level apart: complete, partial, missing, unknown', async () => {
    const { items, kinds, territoryName, levelName, asOf } = await board();
    expect(Object.fromEntries(items.map(({ territory, lights }) => [territory, lights[0]?.state]))).toEqual({ 'EC-0801': 'complete', 'EC-0802': 'partial', 'EC-0803': 'missing', 'EC-0804': 'unknown', 'EC-0805': 'unknown', 'EC-0806': 'unknown', 'EC-0807': 'unknown' });
    expect(kinds).toMatchObject([{ kind: 'prueba', complete: 1, partial: 1, missing: 1, unknown: 4, of: 7, owed: true }]);
    expect([territoryName, levelName, asOf]).toEqual(['Esmeraldas', 'cantón', '2026-11-20']);
  });
  test.each([
    ['EC-0801', '2015-12-31', 'complete'],
    ['EC-0801', '2014-12-31', 'unknown'],
    ['EC-0802', '2018-01-01', 'complete'],
    ['EC-0802', '2019-06-01', 'partial'],
    ['EC-0803', '2018-08-31', 'missing'],
    ['EC-0803', '2018-08-30', 'unknown'],
  ])('of %s on %s is %s', async (territory, asOf, state) => {
    expect((await light(territory, { asOf })).state).toBe(state);
  });
  test('opens a light into the act behind it', async () => {
    const { evidence } = await light('EC-0801');
    expect(evidence[0]).toMatchObject({ key: 'creation-in-force', holds: true, on: '2015', record: { kind: 'instruments.instrument' }, verified: false });
    await expect(app.run('instruments.get', { id: evidence[0]?.record?.id }, cast.administrator)).resolves.toMatchObject({ title: 'Ordenanza de prueba' });
  });
  test('says who must act next, where, for the gravest lack', async () => {
    const next = new Map((await board()).items.map((item) => [item.territory, item.next]));
    expect(next.get('EC-0803')).toMatchObject({ kind: 'prueba', title: 'Resolver absence', authority: 'Concejo municipal', lack: 'La alcaldía informó que no lo tiene', institutionName: expect.stringContaining('Muisne') as string });
    expect(next.get('EC-0802')).toMatchObject({ title: 'Resolver creation-in-force', norm: 'Norma de prueba' });
    expect(next.get('EC-0801')).toMatchObject({ title: 'Resolver sessions' });
  });
  test('asks only for the kinds that the law asks for, unless others are named', async () => {
    const codes = (await board({ kinds: undefined })).kinds.map(({ kind: one }) => one);
    expect(codes).toContain('prueba');
    expect(codes).not.toContain('otra');
    expect((await board({ kinds: ['otra', 'prueba'] })).kinds.map(({ kind: one }) => one).toSorted()).toEqual(['otra', 'prueba']);
  });
  test('of one territory of the level is that territory', async () => {
    expect((await board({ territory: 'EC-0803' })).items.map(({ territory, lights }) => [territory, lights[0]?.state])).toEqual([['EC-0803', 'missing']]);
  });
  test('lights every territory that a body serves, and says where it serves a part', async () => {
    const shared = await create('EC-1701', { name: 'Consejo compartido', serves: [{ territory: 'EC-1702' }, { territory: 'EC-1703', part: 'parroquias urbanas' }, { territory: 'EC-1704', from: '2020-01-01', to: '2021-12-31' }] });
    await add(shared, 'creation', '2019', { act: act('2019-01-02') });
    await seat(shared, '2019-01-03');
    const there = new Map((await board({ territory: 'EC-17' })).items.map(({ territory, lights }) => [territory, lights[0]]));
    expect(['EC-1701', 'EC-1702', 'EC-1703', 'EC-1704'].map((one) => there.get(one)?.state)).toEqual(['complete', 'complete', 'partial', 'unknown']);
    expect(there.get('EC-1703')?.evidence.at(-1)).toMatchObject({ key: 'part', says: 'Sirve solo a una parte: parroquias urbanas' });
    expect((await light('EC-1704', { territory: 'EC-17', asOf: '2021-06-01' })).state).toBe('complete');
  });
  test('goes from missing to complete when the council is made, and stays missing in the past', async () => {
    await app.run('bodies.record-absence', { territory: 'EC-1001', kind: 'prueba', on: '2019', source: 'Oficio' }, cast.administrator);
    const seen = async (asOf?: string) => (await light('EC-1001', { territory: 'EC-10', asOf })).state;
    expect(await seen()).toBe('missing');
    const body = await create('EC-1001');
    await add(body, 'creation', '2024-05-06', { act: act('2024-05-06') });
    await seat(body, '2024-06-01');
    expect([await seen(), await seen('2023-01-01')]).toEqual(['complete', 'missing']);
  });
  test('shows a stranger neither a private body nor what is said in private', async () => {
    const [ours, theirs] = [(await app.run<{ id: string }>('institutions.get', { id: 'EC-0804' })).id, (await app.run<{ id: string }>('institutions.get', { id: 'EC-1701' })).id];
    await create('EC-0804', { visibility: 'own', owner: ours });
    const who = (institution: string): Actor => actorOf({ operations: ['bodies.*'], institutions: [institution], account: newId() });
    expect([(await light('EC-0804', {}, who(ours))).state, (await light('EC-0804', {}, who(theirs))).state]).toEqual(['partial', 'unknown']);
  });
  test('of a country has all of its cantons', async () => {
    expect((await board({ territory: 'EC' })).items).toHaveLength(221);
  });
  test.each([
    ['bodies.board-territory-unknown', { territory: 'EC-9999' }],
    ['bodies.board-level-unknown', { level: 'comuna' }],
    ['bodies.board-level-unknown', { territory: 'EC-0801', level: 'province' }],
    ['bodies.board-kind-unknown', { kinds: ['nada'] }],
    ['house.input-wrong', { asOf: '2020-02-31' }],
  ])('refuses with %s', async (failure, input) => {
    expect(await code(board(input))).toBe(failure);
  });
});

describe('a coverage', () => {
  test('counts those that exist, tells complete apart, and keeps what nobody knows out of what is missing', async () => {
    const { with: covered, complete, of, share, missing, unknown, partial } = await cover({ asOf: '2026-11-01' });
    expect({ covered, complete, of, share }).toEqual({ covered: 2, complete: 1, of: 7, share: 2 / 7 });
    expect([missing.map(({ territory }) => territory), partial.map(({ territory }) => territory), unknown.length]).toEqual([['EC-0803'], ['EC-0802'], 4]);
  });
  test('was another on another day', async () => {
    expect(await cover({ asOf: '2014-01-01' })).toMatchObject({ with: 0, share: 0, unknown: expect.objectContaining({ length: 7 }) as unknown });
  });
  test('of a kind that nobody knows is refused', async () => {
    expect(await code(cover({ kind: 'nada' }))).toBe('bodies.board-kind-unknown');
  });
});
