import { describe, expect, test } from 'vitest';
import { canton, keeper, type Saved, standBodies, stranger, technician } from '../../../test/bodies.ts';
import type { BodyItem } from './contract/composition.ts';

const { run, whole, refused, body, get, seat, facts, government, query } = standBodies();

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
    expect(await whole('institutions.get', { id: institution }, keeper)).toMatchObject({ kind: 'junta', name: 'Junta que entra al directorio', territory: 'EC-0807' });
  });
  test('with the act that created it leaves both in one go: the evidence and the instrument', async () => {
    const made = await body({ creation: { kind: 'ordenanza', title: 'Ordenanza que organiza la Junta', number: '012-2018', signedOn: '2018-05' } }, technician);
    expect((await get(made.id)).evidence).toMatchObject([{ what: 'creation', on: '2018-05', act: { id: made.instrument, number: '012-2018', kind: 'ordenanza', inForce: true } }]);
  });
  test('with an act that the register has already rests on it, and makes no other', async () => {
    const { id: ordinance } = await whole<Saved>('instruments.create', { kind: 'ordenanza', title: 'Ordenanza ya registrada', territory: 'EC-0807', publishedOn: '2019-03-04', passed: true, visibility: 'public' }, keeper);
    const made = await body({ createdBy: ordinance });
    expect((await get(made.id)).evidence).toMatchObject([{ what: 'creation', on: '2019-03-04', act: { id: ordinance } }]);
  });
  test('with a bad act leaves nothing', async () => {
    const before = await query('select count(*) from bodies.body');
    await expect(body({ creation: { kind: 'ordenanza', title: 'Ordenanza al revés', signedOn: '2018-05-02', publishedOn: '2018-05-01' } })).rejects.toMatchObject({ code: 'instruments.published-before-signed' });
    expect(await query('select count(*) from bodies.body')).toEqual(before);
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
  const gone = async (code: string, to: string, successors: string[]): Promise<void> => void (await query('update territories.unit set valid_to = $2, successors = $3 where code = $1', [code, to, successors]));
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
    const found = await whole<{ groups: { key?: string; hits?: { id: string; href: string }[]; items?: { id: string; href: string }[] }[] }>('house.search', { q: 'junta que se busca' }, keeper);
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
