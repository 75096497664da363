import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import { loadPack } from '../../packs.ts';
import type { Body, BodyItem, CompositionShown } from './contract/composition.ts';

let own: Stage;
let app: TestApp;
let today = new Date('2026-11-20T15:00:00Z');
interface Saved {
  id: string;
  version: number;
}
const keeper = cast.administrator;
/** Two provinces; a canton of one of them; somebody elsewhere. */
const technician = actorOf({ role: 'tecnico-territorial', reads: true, operations: ['bodies.*', 'institutions.*', 'instruments.*'], territories: ['EC-08', 'EC-10'], account: newId() });
const canton = actorOf({ reads: true, operations: ['bodies.*', 'institutions.*', 'instruments.*'], territories: ['EC-0807'], account: newId() });
const stranger = actorOf({ reads: true, operations: ['*'], territories: ['PE-10'], account: newId() });

const run = <T = Saved>(name: string, input: object, by = keeper): Promise<T> => app.run<T>(`bodies.${name}`, input, by);
const refused = (work: Promise<unknown>, code: string, details: object = {}) => expect(work).rejects.toMatchObject({ code: code.includes('.') ? code : `bodies.${code}`, details });
const body = (input: object = {}, by = keeper): Promise<Saved & { institution: string | null; evidence: string | null; instrument: string | null }> => run('create', { kind: 'jcpd', territory: 'EC-0807', name: `Junta de prueba ${newId().slice(-12)}`, ...input }, by);
const get = (id: string, by = keeper, at?: string): Promise<Body> => run<Body>('get', { id, ...(at ? { at } : {}) }, by);
const seat = (id: string, input: object, by = keeper): Promise<Saved & { notices: string[] }> => run('seat-member', { body: id, seat: 'miembro', says: 'Persona que la fuente no nombra', ...input }, by);
const facts = async (name: string): Promise<number> => Number((await own.owner.query<{ n: string }>('select count(*) as n from platform.fact where name = $1', [name])).rows[0]!.n);
const government = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code }, keeper)).id;

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { clock: () => today });
  for (const pack of ['base', 'ec', 'pe']) await loadPack(app, pack);
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('kinds of body', () => {
  const pack = (country: string): { country: string; kinds: { id: string; title: string }[] } => JSON.parse(readFileSync(join(import.meta.dirname, `../../../packs/${country}/bodies.json`), 'utf8'));
  test('come from the packs, those that the law owes first', async () => {
    const { items } = await run<{ items: { code: string; owed: boolean; seats: unknown[] }[] }>('kinds', { country: 'EC' });
    expect(items.slice(0, 2).map(({ code, owed }) => [code, owed])).toEqual([['ccpd', true], ['jcpd', true]]);
  });
  test('are those of a level when one is said, and those of no level in particular', async () => {
    const { items } = await run<{ items: { code: string }[] }>('kinds', { country: 'EC', level: 'parish' });
    expect(items.map(({ code }) => code).toSorted()).toEqual(['alianza', 'comision-de-igualdad', 'defensoria-comunitaria', 'equipo-de-plan', 'mesa', 'observatorio']);
  });
  test('loaded again change nothing', async () => {
    expect(await run('load-pack', pack('ec'))).toMatchObject({ created: 0, changed: 0, unchanged: pack('ec').kinds.length });
  });
  test('that a person edited stay as they are', async () => {
    const mesa = pack('pe').kinds.find(({ id }) => id === 'red-de-gestores')!;
    await run('save-kind', { country: 'PE', version: 1, kind: { ...mesa, title: 'Red de gestoras y gestores' } });
    expect(await run('load-pack', pack('pe'))).toMatchObject({ changed: 0, kept: 1 });
    await refused(run('save-kind', { country: 'PE', version: 1, kind: mesa }), 'house.version-changed');
  });
  test.each([
    ['a seat that asks for more than fit', { seats: [{ key: 'uno', title: 'Uno', count: 1, needed: 2 }] }, 'más personas'],
    ['parity with a sector that has no seat', { parity: ['estado', 'academia'], seats: [{ key: 'uno', title: 'Uno', sector: 'estado' }] }, 'academia'],
    ['a life-cycle that somebody moves', { cycle: { key: 'a', title: 'A', kind: 'moved', states: [{ key: 'a', title: 'A' }, { key: 'b', title: 'B', end: true }], transitions: [{ key: 'ir', title: 'Ir', from: ['a'], to: 'b' }] } }, 'derived'],
    ['a next step for what it does not ask', { steps: [{ for: 'sede', title: 'Buscar sede', level: 'canton', authority: 'Alcaldía' }] }, 'sede'],
  ])('with %s are refused', async (_, wrong, says) => {
    const [first] = pack('ec').kinds;
    await expect(run('load-pack', { country: 'EC', kinds: [{ ...first, id: 'mal-hecho', ...wrong }] })).rejects.toMatchObject({ code: 'bodies.kinds-wrong', details: { says: expect.stringContaining(says) } });
  });
  test('said twice in a pack are refused', async () => {
    const [first] = pack('ec').kinds;
    await expect(run('load-pack', { country: 'EC', kinds: [first, first] })).rejects.toMatchObject({ code: 'bodies.kinds-wrong', details: { says: expect.stringContaining('dos veces') } });
  });
  test('are of the house: a technician does not change them', () => refused(run('load-pack', { country: 'EC', kinds: [{ ...pack('ec').kinds[0]!, id: 'otro' }] }, technician), 'house.not-your-place'));
});

describe('a body', () => {
  test('is called by its kind and its seat, and is of the government there', async () => {
    const { id } = await run('create', { kind: 'ccpd', territory: 'EC-0803' }, technician);
    const { name, owner, serves, may, initiative } = await get(id, technician);
    expect({ name, owner: owner?.id, serves: serves.map(({ place, part }) => [place.code, part]), may, initiative }).toEqual({
      name: 'Consejo Cantonal de Protección de Derechos de Muisne', owner: await government('EC-0803'), serves: [['EC-0803', null]], may: { change: true, addEvidence: true, seat: true }, initiative: 'unknown',
    });
  });
  test('enters the directory of institutions when asked', async () => {
    const { institution } = await body({ newInstitution: true, name: 'Junta que entra al directorio' }, technician);
    expect(await app.run('institutions.get', { id: institution }, keeper)).toMatchObject({ kind: 'junta', name: 'Junta que entra al directorio', territory: 'EC-0807' });
  });
  test('with the act that created it leaves both in one go: the evidence and the instrument', async () => {
    const made = await body({ creation: { kind: 'ordenanza', title: 'Ordenanza que organiza la Junta', number: '012-2018', signedOn: '2018-05' } }, technician);
    expect((await get(made.id)).evidence).toMatchObject([{ what: 'creation', on: '2018-05', act: { id: made.instrument, number: '012-2018', kind: 'ordenanza', inForce: true } }]);
  });
  test('with an act that the register has already rests on it, and makes no other', async () => {
    const { id: ordinance } = await app.run<Saved>('instruments.create', { kind: 'ordenanza', title: 'Ordenanza ya registrada', territory: 'EC-0807', publishedOn: '2019-03-04', passed: true, visibility: 'public' }, keeper);
    const made = await body({ createdBy: ordinance });
    expect((await get(made.id)).evidence).toMatchObject([{ what: 'creation', on: '2019-03-04', act: { id: ordinance } }]);
  });
  test('with a bad act leaves nothing', async () => {
    const before = await own.owner.query('select count(*) from bodies.body');
    await expect(body({ creation: { kind: 'ordenanza', title: 'Ordenanza al revés', signedOn: '2018-05-02', publishedOn: '2018-05-01' } })).rejects.toMatchObject({ code: 'instruments.published-before-signed' });
    expect((await own.owner.query('select count(*) from bodies.body')).rows).toEqual(before.rows);
  });
  test('serves several territories, whole or in part', async () => {
    const { id } = await body({ kind: 'observatorio', territory: 'EC-08', serves: [{ territory: 'EC-0801', part: 'parroquias urbanas' }, { territory: 'EC-10' }] });
    expect((await get(id)).serves.map(({ place, part }) => [place.code, part])).toEqual([['EC-08', null], ['EC-0801', 'parroquias urbanas'], ['EC-10', null]]);
  });
  test.each([
    [{ kind: 'jcpd', territory: 'EC-08' }, 'kind-level', { level: 'provincia' }],
    [{ kind: 'instancia-distrital' }, 'kind-unknown', { country: 'EC' }],
    [{ territory: 'EC-9999' }, 'territory-unknown', { code: 'EC-9999' }],
    [{ serves: [{ territory: 'EC-0801' }, { territory: 'EC-0801' }] }, 'territory-twice', { code: 'EC-0801' }],
    [{ serves: [{ territory: 'EC-0801', from: '2020-01-02', to: '2020-01-01' }] }, 'served-dates', {}],
  ])('as %j is refused: %s', (input, code, details) => refused(body(input), code, details));
  test('of a name that its kind already has there is not made twice', async () => {
    await body({ name: 'Junta única de prueba' });
    await refused(body({ name: 'JUNTA  Unica de prueba' }), 'body-twice');
  });
  test('is not made out of reach, and what is out of reach is not there', async () => {
    await refused(body({ territory: 'EC-1308' }, technician), 'house.not-your-place');
    const { id } = await body({ visibility: 'own' });
    await refused(get(id, stranger), 'house.not-found');
    await refused(run('update', { id, version: 1, note: 'x' }, stranger), 'house.not-found');
    await refused(seat(id, {}, stranger), 'house.not-found');
  });
  test('changed by another in the meantime says what it is now', async () => {
    const { id } = await body();
    await run('update', { id, version: 1, initiative: 'promoted' });
    await refused(run('update', { id, version: 1, note: 'Otra' }), 'house.version-changed', { current: expect.objectContaining({ version: 2, initiative: 'promoted' }) });
  });
  test('that says the same leaves no fact', async () => {
    const { id } = await body({ note: 'Igual' });
    const before = await facts('bodies.body-updated');
    expect([await run('update', { id, version: 1, note: 'Igual', serves: [] }), await facts('bodies.body-updated')]).toEqual([{ id, version: 1 }, before]);
  });
  test('held no fewer sessions than none', async () => {
    const { id } = await body();
    await refused(run('add-evidence', { body: id, what: 'session', on: '2024', number: -3, source: 'Acta' }), 'house.input-wrong');
  });
  test('is taken away when nothing leans on it', async () => {
    const [alone, shown] = [await body(), await body()];
    await run('add-evidence', { body: shown.id, what: 'session', on: '2024', source: 'Acta' });
    await run('remove', { id: alone.id, version: 1, why: 'Registrada dos veces' });
    await refused(get(alone.id), 'house.not-found');
    await refused(run('remove', { id: shown.id, version: 1, why: 'Registrada dos veces' }), 'body-used');
  });
});

describe('a territory that was abolished', () => {
  const gone = async (code: string, to: string, successors: string[]): Promise<void> => void (await own.owner.query('update territories.unit set valid_to = $2, successors = $3 where code = $1', [code, to, successors]));
  test('takes no new body, and says what took its place', async () => {
    await gone('EC-0804', '2020-12-31', ['EC-0807']);
    await refused(body({ territory: 'EC-0804' }), 'territory-abolished', { on: '2020-12-31', successors: 'Rioverde (EC-0807)' });
  });
  test('is not said to lack what it could no longer have', async () => {
    await gone('EC-0802', '2020-12-31', ['EC-0807']);
    const none = (on: string) => run('record-absence', { territory: 'EC-0802', kind: 'jcpd', on, source: 'Oficio' });
    await refused(none('2021-05'), 'territory-abolished', { on: '2020-12-31' });
    await expect(none('2020')).resolves.toMatchObject({ version: 1 });
  });
  test('keeps a body that is said to have served it while it was there', async () => {
    await gone('EC-0805', '2020-12-31', ['EC-0807']);
    const { id } = await body({ territory: 'EC-0805', serves: [{ territory: 'EC-0805', from: '2012-01-01', to: '2020-12-31' }] });
    expect((await get(id)).serves).toMatchObject([{ from: '2012-01-01', abolished: { on: '2020-12-31', successors: [{ code: 'EC-0807', name: 'Rioverde' }] } }]);
  });
  test('is said of a body that was there before', async () => {
    const { id } = await body({ territory: 'EC-0806' });
    await gone('EC-0806', '2024-06-30', ['EC-0801']);
    expect([(await get(id)).serves[0]?.abolished?.on, (await get(id, keeper, '2024-06-30')).serves[0]?.abolished]).toEqual(['2024-06-30', null]);
  });
});

describe('parents and sub-bodies', () => {
  test('are a tree, seen from above and from below', async () => {
    const top = await body({ kind: 'observatorio', territory: 'EC-08', name: 'Observatorio de arriba' });
    const middle = await body({ kind: 'red-de-proteccion', territory: 'EC-0801', name: 'Red de en medio', parent: top.id });
    const low = await body({ parent: middle.id, name: 'Junta de abajo' });
    expect((await get(top.id)).bodies.map(({ name, depth, parent }) => [name, depth, parent])).toEqual([['Red de en medio', 0, top.id], ['Junta de abajo', 1, middle.id]]);
    expect((await get(low.id)).parents.map(({ name }) => name)).toEqual(['Observatorio de arriba', 'Red de en medio']);
    await refused(run('update', { id: top.id, version: 1, parent: low.id }), 'body-circle');
    await refused(run('update', { id: top.id, version: 1, parent: top.id }), 'body-circle');
  });
  test('of another country are refused', async () => {
    const { id } = await body({ kind: 'instancia-provincial', territory: 'PE-1006', name: 'Instancia de prueba' });
    await refused(body({ parent: id }), 'parent-country');
  });
  test('that are hidden are neither named nor a way to others', async () => {
    const top = await body({ kind: 'observatorio', territory: 'EC-08' });
    const middle = await body({ kind: 'red-de-proteccion', territory: 'EC-1001', parent: top.id, visibility: 'own' });
    await body({ parent: middle.id });
    expect((await get(top.id, canton)).bodies).toEqual([]);
  });
});

describe('members', () => {
  const composition = (id: string, at?: string): Promise<CompositionShown> => run<CompositionShown>('members', { body: id, ...(at ? { at } : {}) });
  test('fill the seats of a day, with dates as exact as their source', async () => {
    const { id } = await body();
    for (const from of ['2023-01-09', '2023', '2023-06']) await seat(id, { from });
    expect([(await composition(id, '2023-05-31')).seats[0]?.filled, (await composition(id, '2023-12-30')).seats[0], (await composition(id)).whole]).toMatchObject([1, { filled: 2, perhaps: 1, holds: null }, true]);
  });
  test.each([['2019-05-14', '2019-05-13'], ['2019', '2018-12'], ['2024-06', '2024-05-31']])('from %s to %s are refused: the mandate ends before it starts', async (from, to) => {
    const { id } = await body();
    await refused(seat(id, { from, to }), 'member-dates', { from, to });
  });
  test('are no more titulars than the seat has places, on any day', async () => {
    const { id } = await body({ kind: 'ccpd' });
    const first = await seat(id, { seat: 'presidencia', from: '2019-05-14' });
    await refused(seat(id, { seat: 'Presidencia', from: '2023-05-15' }), 'seat-taken', { seat: 'Presidencia', count: 1, members: [first.id] });
    await run('end-member', { id: first.id, version: 1, to: '2023-05-14' });
    await seat(id, { seat: 'Presidencia', from: '2023-05-15' });
    expect((await composition(id)).seats[0]).toMatchObject({ filled: 1, vacant: 0 });
  });
  test('take the last place once, also when two people seat somebody at the same time', async () => {
    const { id } = await body({ kind: 'ccpd' });
    const ends = await Promise.allSettled([1, 2, 3].map(() => seat(id, { seat: 'presidencia', from: '2023-05-15' })));
    expect(ends.map((end) => (end.status === 'rejected' ? (end.reason as { code: string }).code : 'seated')).toSorted()).toEqual(['bodies.seat-taken', 'bodies.seat-taken', 'seated']); // only failures of the house reject
  });
  test('are replaced in one go: who was there ends the day before', async () => {
    const { id } = await body({ kind: 'ccpd' });
    const before = await seat(id, { seat: 'presidencia', from: '2019-05-14' });
    await refused(seat(id, { seat: 'presidencia', replaces: before.id }), 'replacing-undated');
    await refused(seat(id, { seat: 'estado', from: '2023-05-15', replaces: before.id }), 'replaced-elsewhere');
    const after = await seat(id, { seat: 'presidencia', from: '2023-05-15', replaces: before.id });
    expect((await composition(id)).members.map(({ id: one, from, to }) => [one, from, to])).toEqual([[after.id, '2023-05-15', null], [before.id, '2019-05-14', '2023-05-14']]);
  });
  test('that are substitutes without a titular are taken, and said', async () => {
    const { id } = await body({ kind: 'ccpd' });
    expect((await seat(id, { seat: 'presidencia', role: 'substitute', from: '2024' })).notices).toEqual(['substitute-alone']);
  });
  test('whose mandate is past its years are said, never refused', async () => {
    const { id } = await body();
    expect((await seat(id, { from: '2020-01-09' })).notices).toEqual(['mandate-past']);
  });
  test('stand for a seat that somebody says is empty', async () => {
    const { id } = await body({ kind: 'ccpd' });
    await seat(id, { seat: 'presidencia', vacant: true, says: null, from: '2024-01-05' });
    expect((await composition(id)).seats[0]).toMatchObject({ filled: 0, vacant: 1, holds: false });
    await refused(seat(id, { seat: 'estado', vacant: true, role: 'substitute' }), 'member-vacant');
  });
  test('of a body that the law owes sit where it says; others may have posts of their own', async () => {
    const [owed, free] = [await body(), await body({ kind: 'observatorio', territory: 'EC-08' })];
    await refused(seat(owed.id, { seat: 'Vocería' }), 'seat-unknown', { seats: 'Miembros principales' });
    await seat(free.id, { seat: 'Coordinación nacional', signs: true, publishes: true });
    await seat(free.id, { seat: 'Secretaría', signs: true });
    const { seats, sign, publish } = await composition(free.id);
    expect([seats.filter(({ ruled }) => !ruled).map(({ title }) => title), sign.length, publish.length]).toEqual([['Coordinación nacional', 'Secretaría'], 2, 1]);
  });
  test('are somebody, or words of the source', async () => {
    const { id } = await body();
    await refused(seat(id, { says: null }), 'member-nameless');
  });
  test('are named to whom reaches the person, and by their function to the others', async () => {
    const { id } = await body({}, technician);
    const own = await government('EC-0807');
    await seat(id, { says: null, newPerson: { name: 'Persona Ejemplo de la Junta', institution: own }, from: '2024-01-09' }, canton);
    await app.run('institutions.update-person', { id: (await run<CompositionShown>('members', { body: id }, canton)).members[0]!.person!.id, version: 1, visibility: 'shared' }, canton);
    const [seen, hidden] = [await run<CompositionShown>('members', { body: id }, canton), await run<CompositionShown>('members', { body: id }, stranger)];
    expect([seen.members[0]?.person?.name, hidden.members[0]?.person, hidden.members[0]?.hidden]).toEqual(['Persona Ejemplo de la Junta', null, true]);
  });
  test('leave facts without names', async () => {
    const { id } = await body();
    await seat(id, { says: 'Nombre Reservado de Prueba' });
    const { rows } = await own.owner.query("select data::text from platform.fact where name = 'bodies.member-seated' and data->>'body' = $1", [id]);
    expect(JSON.stringify(rows)).not.toContain('Reservado');
  });
  test('are corrected within the same rules, and taken away', async () => {
    const { id } = await body();
    const one = await seat(id, { from: '2023-01-09' });
    await refused(run('correct-member', { id: one.id, version: 1, to: '2022' }), 'member-dates');
    await run('correct-member', { id: one.id, version: 1, to: '2024', discipline: 'Psicología', sector: 'Salud' });
    await refused(run('correct-member', { id: one.id, version: 1, signs: true }), 'house.version-changed', { current: expect.objectContaining({ version: 2 }) });
    await refused(run('end-member', { id: one.id, version: 2, to: '2026-01-01' }), 'member-ended', { on: '2024' });
    await run('remove-member', { id: one.id, version: 2, why: 'Registrado dos veces' });
    expect((await composition(id)).members).toEqual([]);
  });
});

describe('evidence', () => {
  const add = (id: string, input: object, by = keeper): Promise<Saved & { instrument: string | null }> => run('add-evidence', { body: id, what: 'session', ...input }, by);
  test('is listed the latest first, the undated last', async () => {
    const { id } = await body();
    for (const on of ['2019', '2019-05-14', null, '2021-03']) await add(id, { on, source: 'Acta de prueba' });
    expect((await get(id)).evidence.map(({ on }) => on)).toEqual(['2021-03', '2019', '2019-05-14', null]);
  });
  test.each([
    [{ on: '2020' }, 'evidence-bare'],
    [{ on: '2020', lastsTo: '2019', source: 'x' }, 'evidence-dates'],
    [{ on: '2027', source: 'x' }, 'evidence-future'],
    [{ on: '2026-11-21', source: 'x' }, 'evidence-future'],
    [{ what: 'fiesta', source: 'x' }, 'evidence-word'],
  ])('as %j is refused: %s', async (input, code) => refused(add((await body()).id, input), code));
  test('of what its kind asks for is taken', async () => {
    const [kind] = (await run<{ items: { code: string; checklist: { key: string }[] }[] }>('kinds', { country: 'EC' })).items;
    await run('save-kind', { country: 'EC', version: 0, kind: { id: 'mesa-que-pide', title: 'Mesa que pide', plural: 'Mesas que piden', institutionKind: 'mesa', cycle: (kind as unknown as { cycle: object }).cycle, checklist: [{ key: 'sede', title: 'Sede', level: 'working', when: { fact: 'office' }, lacks: 'No hay sede' }] } });
    const { id } = await body({ kind: 'mesa-que-pide', territory: 'EC-10' });
    await add(id, { what: 'office', source: 'Contrato de prueba' });
    expect((await get(id)).evidence[0]?.what).toBe('office');
  });
  test('that is an act rests on one of the register, or on one that enters it', async () => {
    const { id } = await body();
    const { instrument } = await add(id, { what: 'regulation', act: { kind: 'reglamento', title: 'Reglamento interno de prueba', signedOn: '2022-02-03' } });
    const again = await add(id, { what: 'creation', instrument, on: '2022-02-03' });
    await refused(add(id, { what: 'plan', instrument, act: { kind: 'reglamento', title: 'Otro reglamento' } }), 'evidence-two-acts');
    expect((await get(id)).evidence.map(({ act }) => act?.id)).toEqual([instrument, instrument]);
    expect(again.instrument).toBe(instrument);
  });
  test('is corrected with a reason, and taken away', async () => {
    const { id } = await body();
    const one = await add(id, { on: '2024-05-14', says: 'Acta 3' });
    expect(await run('correct-evidence', { id: one.id, version: 1, on: '2024-05', number: 4, why: 'El acta no dice el día' })).toMatchObject({ version: 2 });
    await refused(run('correct-evidence', { id: one.id, version: 1, number: 5 }), 'house.version-changed', { current: expect.objectContaining({ number: 4 }) });
    await refused(run('correct-evidence', { id: one.id, version: 2, says: '' }), 'evidence-bare');
    await run('remove-evidence', { id: one.id, version: 2, why: 'Es de otra junta' });
    expect((await get(id)).evidence).toEqual([]);
  });
  test('out of reach is not there, though its body is public', async () => {
    const { id } = await body();
    const one = await add(id, { says: 'Solo de la casa', visibility: 'own' });
    expect((await get(id, stranger)).evidence).toEqual([]);
    await refused(run('correct-evidence', { id: one.id, version: 1, says: 'Otra cosa' }, stranger), 'house.not-found');
  });
});

describe('an absence', () => {
  test('is evidence of a territory without a body, shared and not public', async () => {
    const { id } = await run('record-absence', { territory: 'EC-0802', kind: 'ccpd', on: '2018-08', source: 'Oficio de prueba' }, technician);
    const { rows } = await own.owner.query('select body, what, happened_on, visibility, territory from bodies.evidence where id = $1', [id]);
    expect(rows).toEqual([{ body: null, what: 'absence', happened_on: '2018-08', visibility: 'shared', territory: 'EC-0802' }]);
  });
  test('names the bodies of that kind that are there', async () => {
    const { id } = await body({ kind: 'red-de-proteccion', territory: 'EC-1002', name: 'Red de Antonio Ante' });
    expect(await run('record-absence', { territory: 'EC-1002', kind: 'red-de-proteccion', on: '2015', source: 'Oficio' })).toMatchObject({ bodies: [{ id, name: 'Red de Antonio Ante' }] });
  });
  test.each([[{}, 'evidence-bare'], [{ source: 'x', on: '2030' }, 'evidence-future'], [{ source: 'x', territory: 'EC-10' }, 'kind-level']])('as %j is refused: %s', (input, code) => refused(run('record-absence', { territory: 'EC-1001', kind: 'jcpd', on: '2018', ...input }), code));
});

describe('the list', () => {
  const list = (input: object, by = keeper): Promise<{ items: BodyItem[]; next: string | null; count: { value: number } }> => run('list', input, by);
  test('is of a territory and all below: where they sit, and where they serve', async () => {
    const near = await body({ kind: 'consejo-consultivo', territory: 'EC-1003', name: 'Consultivo de Cotacachi' });
    const far = await body({ kind: 'consejo-consultivo', territory: 'EC-1004', name: 'Consultivo que sirve a dos', serves: [{ territory: 'EC-1003' }] });
    await body({ kind: 'consejo-consultivo', territory: 'EC-1005', name: 'Consultivo de otra parte' });
    expect((await list({ territory: 'EC-1003', kind: 'consejo-consultivo' })).items.map(({ id, served }) => [id, served])).toEqual([[near.id, 1], [far.id, 2]]);
  });
  test('finds by words whatever their accents, and goes on page by page', async () => {
    for (const n of [1, 2, 3, 4, 5]) await body({ kind: 'defensoria-comunitaria', territory: 'EC-1006', name: `Defensoría de la página ${n}` });
    const first = await list({ q: 'defensoria PAGINA', limit: 3 });
    const second = await list({ q: 'defensoria PAGINA', limit: 3, after: first.next });
    expect([first.items.map(({ name }) => name.at(-1)), second.items.map(({ name }) => name.at(-1)), second.next]).toEqual([['1', '2', '3'], ['4', '5'], null]);
    const paged = await list({ territory: 'EC-1006', limit: 2 });
    expect((await list({ territory: 'EC-1006', limit: 2, after: paged.next })).items.map(({ name }) => name.at(-1))).toEqual(['3', '4']);
  });
  test('tells how each is composed on a day', async () => {
    const { id } = await body({ name: 'Junta de la lista' });
    await seat(id, { from: '2023-01-09' });
    const on = async (at: string): Promise<Pick<BodyItem, 'seated' | 'vacant' | 'whole'>> => {
      const { seated, vacant, whole } = (await list({ q: 'junta de la lista', at })).items[0]!;
      return { seated, vacant, whole };
    };
    expect([await on('2024-01-01'), await on('2020-01-01')]).toEqual([{ seated: 1, vacant: 2, whole: false }, { seated: 0, vacant: 0, whole: null }]);
  });
  test('keeps to itself what is out of reach', async () => {
    await body({ name: 'Junta reservadísima', visibility: 'own' });
    expect([(await list({ q: 'reservadísima' })).items.length, (await list({ q: 'reservadísima' }, stranger)).items.length]).toEqual([1, 0]);
  });
  test('is found from the command search', async () => {
    const { id } = await body({ name: 'Junta que se busca' });
    const found = await app.run<{ groups: { key?: string; hits?: { id: string; href: string }[]; items?: { id: string; href: string }[] }[] }>('house.search', { q: 'junta que se busca' }, keeper);
    expect(JSON.stringify(found)).toContain(`/organismos/${id}`);
  });
});

test('an institution knows the bodies that it is, sits in, promotes and convenes', async () => {
  const institution = await government('EC-0801');
  const promoted = await body({ promoter: institution, initiative: 'promoted' });
  const convened = await body({ convener: institution });
  const entered = await body({ newInstitution: true });
  await seat(convened.id, { institution, says: null, from: '2020-01-01', to: '2021-01-01' });
  expect(await run('of-institution', { institution })).toMatchObject({ promotes: [{ id: promoted.id }], convenes: [{ id: convened.id }], sits: [{ body: { id: convened.id }, now: false }], is: [] });
  expect(await run('of-institution', { institution: entered.institution })).toMatchObject({ is: [{ id: entered.id }] });
});
test('what happened is told by the day of the house', async () => {
  today = new Date('2026-11-21T03:00:00Z'); // still the 20th in Guayaquil
  const { id } = await body();
  await refused(run('add-evidence', { body: id, what: 'session', on: '2026-11-21', source: 'Acta' }), 'evidence-future');
  today = new Date('2026-11-20T15:00:00Z');
});
