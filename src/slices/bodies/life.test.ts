import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Task } from '../../kernel/extension.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Life, Stages } from './contract/life.ts';

let own: Stage;
let app: TestApp;
const now = '2020-06-15T15:00:00Z';
const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const tell = <T = { id: string }>(name: string, input: object, by: Actor = cast.administrator): Promise<T> => app.run<T>(name, input, by);
const life = (id: string, asOf?: string, by: Actor = cast.administrator): Promise<Life> => app.run<Life>('bodies.life', { id, asOf }, by);
const stages = (input: object = {}, by: Actor = cast.administrator): Promise<Stages> => app.run<Stages>('bodies.stages', { territory: 'PE-1006', kind: 'instancia-de-prueba', ...input }, by);
const add = (body: string, what: string, on: string, more: object = {}): Promise<unknown> => tell('bodies.add-evidence', { body, what, on, source: 'Prueba', ...more });
const create = async (territory: string, more: object = {}): Promise<string> => (await tell('bodies.create', { kind: 'instancia-de-prueba', territory, owner: holder, source: 'Prueba', ...more })).id;
const ordinance = (on: string, more: object = {}) => ({ act: { kind: 'ordenanza', title: 'Ordenanza de prueba', publishedOn: on, forceFrom: on, ...more } });

/** The life of an instance of concertation, from not created to reporting. */
const states = [
  { key: 'no-creada', title: 'No creada', tone: 'none', when: { not: { fact: 'exists' } } },
  { key: 'en-gestion', title: 'En gestión', when: { fact: 'advocacy' } },
  { key: 'creada', title: 'Creada', when: { fact: 'creation' } },
  { key: 'instalada', title: 'Instalada', when: { any: [{ fact: 'installation' }, { fact: 'oath' }] } },
  { key: 'con-reglamento', title: 'Con reglamento', when: { fact: 'regulation' } },
  { key: 'con-plan', title: 'Con plan', when: { fact: 'plan' } },
  { key: 'sesionando', title: 'Sesionando', tone: 'done', when: { fact: 'sessions', atLeast: 1 } },
  { key: 'informando', title: 'Informando', tone: 'done', when: { all: [{ fact: 'report' }, { fact: 'sessions', atLeast: 1 }] } },
  { key: 'inactiva', title: 'Inactiva', tone: 'still', over: true, when: { fact: 'inactive' } },
];
const check = (key: string, level: string, when: object = { fact: key }) => ({ key, title: `Con ${key}`, level, when, lacks: `Falta ${key}` });
const kind = (id: string, level: string) => ({
  id, title: `Instancia ${level}`, plural: `Instancias ${level}`, institutionKind: 'instancia', levels: [level], owed: true,
  checklist: [check('creation-in-force', 'formed'), check('installation', 'formed'), check('sessions', 'working', { fact: 'sessions', atLeast: 6 }), check('regulation', 'strong')],
  cycle: { key: id, title: 'Vida de una instancia', kind: 'derived', states },
});

let [tracked, provincial, holder]: [string, string, string] = ['', '', ''];
let districts: string[] = [];

beforeAll(async () => {
  own = await stage(['base', 'pe']);
  app = testApp(own, { clock: () => new Date(now) });
  await tell('bodies.load-pack', { country: 'PE', kinds: [kind('instancia-de-prueba', 'district'), kind('instancia-provincial-de-prueba', 'province')] });
  holder = (await tell('institutions.create', { kind: 'mesa', name: 'Municipalidad de prueba', territory: 'PE-1006' })).id;
  districts = (await stages()).items.map(({ territory }) => territory);
  provincial = (await tell('bodies.create', { kind: 'instancia-provincial-de-prueba', territory: 'PE-1006', owner: holder, name: 'Instancia Provincial de prueba', source: 'Prueba' })).id;
  tracked = await create(districts[0]!, { initiative: 'promoted', parent: provincial });
  await add(tracked, 'advocacy', '2014');
  await add(tracked, 'creation', '2015-04', ordinance('2015-04-20'));
  await add(tracked, 'installation', '2015-07-09');
  await add(tracked, 'session', '2016', { number: 10 });
  await add(tracked, 'inactivity', '2018');
  await add(tracked, 'reactivation', '2019-03-10');
  await add(tracked, 'session', '2019-11-12');
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('the life of a body', () => {
  test.each([
    ['2014-12-31', 'en-gestion', '2014'],
    ['2015-04-30', 'creada', '2015-04'],
    ['2016-06-01', 'instalada', '2015-07-09'],
    ['2017-01-15', 'sesionando', '2016'],
    ['2018-01-31', 'instalada', '2018-01-01'],
    ['2018-12-31', 'inactiva', '2018'],
    ['2019-03-10', 'instalada', '2019-03-10'],
    ['2020-06-15', 'sesionando', '2019-11-12'],
  ])('was on %s %s since %s', async (asOf, state, since) => {
    expect(await life(tracked, asOf)).toMatchObject({ state, since, asOf });
  });
  test('says what it passed over: it holds sessions without regulation or plan', async () => {
    expect((await life(tracked)).lacks).toEqual([{ state: 'con-reglamento', title: 'Con reglamento', known: null }, { state: 'con-plan', title: 'Con plan', known: null }]);
  });
  test('tells how it came there, each stretch as exact as its source', async () => {
    const { history } = await life(tracked);
    expect(history.map(({ title, from, to }) => [title, from, to])).toEqual([
      ['En gestión', '2014', '2015-04'],
      ['Creada', '2015-04', '2015-07-09'],
      ['Instalada', '2015-07-09', '2016'],
      ['Sesionando', '2016', '2018-01-01'],
      ['Instalada', '2018-01-01', '2018'],
      ['Inactiva', '2018', '2019-03-10'],
      ['Instalada', '2019-03-10', '2019-11-12'],
      ['Sesionando', '2019-11-12', null],
    ]);
  });
  test('checks item by item, with yes, no and nobody knows', async () => {
    await add(tracked, 'regulation', '2020-02', { number: 0, says: 'El informe dice que no tiene' });
    const { checklist } = await life(tracked);
    expect(checklist.map(({ key, holds, says }) => [key, holds, says])).toEqual([
      ['creation-in-force', true, 'Con creation-in-force'],
      ['installation', true, 'Con installation'],
      ['sessions', null, 'Sin registro: con sessions'],
      ['regulation', false, 'Falta regulation'],
    ]);
    expect(checklist[0]?.evidence).toMatchObject([{ kind: 'instruments.instrument' }]);
  });
  test('stands since its state began, in its own page and in the cascade: a later session begins nothing', async () => {
    await add(tracked, 'session', '2020-03-05');
    expect((await life(tracked)).since).toBe('2019-11-12');
    expect((await stages()).items.find(({ body }) => body === tracked)?.now.since).toBe('2019-11-12');
  });
  test('of a body out of reach is not found', async () => {
    const hidden = await create(districts[9]!, { visibility: 'own', name: 'Instancia reservada' });
    const stranger = actorOf({ operations: ['bodies.*'], institutions: [newId()], account: newId() });
    expect([await code(life(hidden, undefined, stranger)), await code(life(hidden)), await code(life(newId()))]).toEqual(['house.not-found', 'done', 'house.not-found']);
    await tell('bodies.remove', { id: hidden, version: 1, why: 'Fin de la prueba' });
  });
});

describe('ten districts, from two instances to ten', () => {
  beforeAll(async () => {
    const second = await create(districts[1]!, { initiative: 'promoted' });
    await add(second, 'creation', '2016', ordinance('2016-05-06'));
    for (const [at, territory] of districts.slice(2).entries()) {
      const body = await create(territory, { initiative: at < 5 ? 'own' : 'unknown', parent: provincial });
      await add(body, 'creation', `2019-0${at + 1}`, ordinance(`2019-0${at + 1}-10`));
      if (at % 2 === 0) await add(body, 'session', '2020-03-04');
    }
  });
  test('counts created and working apart, then and now', async () => {
    const { now: after, before } = await stages({ compare: '2018-12-31' });
    expect([before?.created, after.created, after.of]).toEqual([2, 10, 10]);
    expect([before?.working, after.working]).toEqual([0, 5]);
  });
  test('says in how many somebody knows whether they work: where nobody recorded a session it is not a zero', async () => {
    const { now: after, before } = await stages({ compare: '2018-12-31' });
    expect([after.known, before?.known]).toEqual([{ exist: 10, created: 10, working: 5 }, { exist: 10, created: 10, working: 9 }]); // of the eight made later it follows that they did not work, and one stood still
  });
  describe('declared beside counted', () => {
    const state = (property: string, value: number, more: object = {}): Promise<unknown> => tell('sources.state', { documentId, topic: 'indicador:instancias-de-prueba', property, value: { kind: 'number', number: value }, place: 'l. 69', line: 69, ...more });
    let documentId = '';
    beforeAll(async () => {
      documentId = (await tell('sources.create', { title: 'Sistematización de prueba', kind: 'informe', year: 2019 })).id;
      await tell('sources.save-property', { key: 'instancias-de-prueba', name: 'distritos con instancia', value: 'number', figure: { name: 'bodies.coverage', about: { territory: 'territory', kind: 'instancia-de-prueba' } } });
      await tell('sources.save-topic', { key: 'indicador:instancias-de-prueba', kind: 'indicador', name: 'Instancias de concertación', territory: 'PE-1006' });
      await tell('sources.save-topic', { key: 'indicador:otro', kind: 'indicador', name: 'Otra cosa', territory: 'PE-1006' });
      await state('linea-base', 2);
      await state('instancias-de-prueba', 10, { asOf: '2019', line: 107 });
      await state('linea-base', 77, { topic: 'indicador:otro' });
    });
    test('shows the baseline of a document with its source, and leaves the count as it is', async () => {
      const { declared, before } = await stages({ compare: '2018-12-31' });
      expect(declared).toMatchObject([{ name: 'línea base', value: 2, same: false, document: 'Sistematización de prueba', documentId, place: 'l. 69', line: 69 }, { name: 'distritos con instancia', value: 10, same: true, asOf: '2019' }]);
      expect(before?.exist).toBe(2);
    });
    test('only of that kind, of that territory, and to who may see statements', async () => {
      expect((await stages({ kind: 'instancia-provincial-de-prueba' })).declared).toEqual([]);
      expect((await stages({ territory: 'PE-1501' })).declared).toEqual([]);
      expect((await stages({}, actorOf({ operations: ['bodies.*'], everything: true, account: newId() }))).declared).toEqual([]);
    });
  });
  test('says on whose initiative they were founded: the first two were pushed for', async () => {
    const { now: after, before } = await stages({ compare: '2018-12-31' });
    expect(before).toMatchObject({ exist: 2, own: 0, promoted: 2, initiativeUnknown: 0 });
    expect(after).toMatchObject({ exist: 10, own: 5, promoted: 2, initiativeUnknown: 3 });
  });
  test('names who changed, and from what to what', async () => {
    const { items } = await stages({ compare: '2018-12-31' });
    expect(items.filter(({ changed }) => changed)).toHaveLength(9);
    expect(items[2]).toMatchObject({ initiative: 'own', before: { state: 'no-creada', step: 'later', created: false, light: 'unknown' }, now: { state: 'sesionando', step: 'working', created: true } });
    expect(items[3]).toMatchObject({ before: { step: 'later' }, now: { state: 'creada', step: 'created', working: null } });
  });
  test('counts the states of the life-cycle of that day', async () => {
    const { now: after } = await stages();
    expect(Object.fromEntries(after.states.map(({ state, count }) => [state, count]))).toMatchObject({ sesionando: 5, creada: 5, 'no-creada': 0 });
    expect(after.states.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  });
  test('follows the cascade of one parent instance', async () => {
    const { from, items, parents } = await stages({ parent: provincial });
    expect([from?.name, items.length]).toEqual(['Instancia Provincial de prueba', 10]);
    expect(parents.map(({ id }) => id)).toContain(provincial);
    expect(items.filter(({ parentBody }) => parentBody === provincial)).toHaveLength(9);
  });
  test('of the parent’s own level is one place', async () => {
    expect((await stages({ kind: 'instancia-provincial-de-prueba' })).items).toMatchObject([{ territory: 'PE-1006', bodyName: 'Instancia Provincial de prueba', now: { step: 'exists' } }]);
  });
  test('of a place with nothing on record is unknown, and of one that is said to have none is none', async () => {
    await tell('bodies.record-absence', { territory: 'PE-150101', kind: 'instancia-de-prueba', on: '2019', source: 'Oficio' });
    const { items, now: after } = await stages({ territory: 'PE-1501' });
    expect(items.find(({ territory }) => territory === 'PE-150101')).toMatchObject({ body: null, now: { step: 'none', state: 'no-creada', light: 'missing' } });
    expect(items.find(({ territory }) => territory === 'PE-150102')).toMatchObject({ body: null, initiative: null, now: { step: 'unknown', state: null, light: 'unknown' } });
    expect(after).toMatchObject({ created: 0, unknown: items.length - 1 });
  });
  test.each([
    ['bodies.compare-later', { compare: '2020-06-15' }],
    ['bodies.compare-later', { compare: '2019-01-01', asOf: '2018-01-01' }],
    ['bodies.board-kind-unknown', { kind: 'nada' }],
    ['bodies.board-territory-unknown', { territory: 'PE-9999' }],
    ['house.not-found', { parent: newId() }],
  ])('refuses with %s', async (failure, input) => {
    expect(await code(stages(input))).toBe(failure);
  });
});

describe('what those who run a body have to do', () => {
  let body = '';
  const secretary = (): Actor => actorOf({ operations: ['bodies.*', 'house.tasks'], reads: true, institutions: [holder], account: newId() });
  const tasks = async (by: Actor): Promise<Task[]> => (await app.run<{ tasks: Task[] }>('house.tasks', {}, by)).tasks.filter(({ name, subject }) => name.startsWith('bodies.') && subject.id === body);
  beforeAll(async () => {
    body = await create('PE-100602', { name: 'Instancia con tareas' });
    await add(body, 'session', '2019-12-01');
    await add(body, 'report', '2019-07-01');
    for (const [seat, from, to] of [['Presidencia', '2018-07-15', '2020-07-14'], ['Secretaría', '2018-01-10', '2020-01-09'], ['Vocalía', '2019-01-10', '2022-01-09']]) await tell('bodies.seat-member', { body, seat, from, to, says: 'Sin nombre en la fuente', source: 'Prueba' });
  });
  test('a mandate that ends, a session that is not on record, a report that comes due', async () => {
    expect((await tasks(secretary())).map(({ name, title, dueOn, weight }) => [name, title, dueOn, weight])).toEqual(
      expect.arrayContaining([
        ['bodies.mandates', '2 mandatos por renovar: el primero terminó el 9 de enero de 2020', '2020-01-09', 'late'],
        ['bodies.sessions', 'Sin sesión registrada desde el 1 de diciembre de 2019: añada el acta, si la hay', null, 'open'],
        ['bodies.report', 'Toca el informe del año: el último registrado es del 1 de julio de 2019', '2020-07-01', 'open'],
      ]),
    );
  });
  test('is owed no more once the seat is taken', async () => {
    await tell('bodies.seat-member', { body, seat: 'Secretaría', from: '2020-01-10', says: 'Otra persona', source: 'Prueba' });
    expect((await tasks(secretary())).find(({ name }) => name === 'bodies.mandates')).toMatchObject({ title: 'Termina un mandato el 14 de julio de 2020', weight: 'risk' });
  });
  test('is nobody else’s', async () => {
    expect(await tasks(actorOf({ operations: ['bodies.*', 'house.tasks'], reads: true, institutions: [newId()], account: newId() }))).toEqual([]);
  });
});
