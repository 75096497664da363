import { describe, expect, test } from 'vitest';
import { keeper, type Saved, standBodies, stranger, technician } from '../../../test/bodies.ts';

const { run, refused, body, get, query, setNow } = standBodies();

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
    const rows = await query('select body, what, happened_on, visibility, territory from bodies.evidence where id = $1', [id]);
    expect(rows).toEqual([{ body: null, what: 'absence', happened_on: '2018-08', visibility: 'shared', territory: 'EC-0802' }]);
  });
  test('names the bodies of that kind that are there', async () => {
    const { id } = await body({ kind: 'red-de-proteccion', territory: 'EC-1002', name: 'Red de Antonio Ante' });
    expect(await run('record-absence', { territory: 'EC-1002', kind: 'red-de-proteccion', on: '2015', source: 'Oficio' })).toMatchObject({ bodies: [{ id, name: 'Red de Antonio Ante' }] });
  });
  test.each([[{}, 'evidence-bare'], [{ source: 'x', on: '2030' }, 'evidence-future'], [{ source: 'x', territory: 'EC-10' }, 'kind-level']])('as %j is refused: %s', (input, code) => refused(run('record-absence', { territory: 'EC-1001', kind: 'jcpd', on: '2018', ...input }), code));
});

test('what happened is told by the day of the house', async () => {
  setNow('2026-11-21T03:00:00Z'); // still the 20th in Guayaquil
  const { id } = await body();
  await refused(run('add-evidence', { body: id, what: 'session', on: '2026-11-21', source: 'Acta' }), 'evidence-future');
  setNow('2026-11-20T15:00:00Z');
});
test('what was written down this evening is on record today, though it is tomorrow in Greenwich', async () => {
  setNow('2026-11-21T03:00:00Z');
  const { id } = await body({ kind: 'consejo-consultivo', territory: 'EC-1002' });
  expect(await run('life', { id })).toMatchObject({ asOf: '2026-11-20', asserted: '2026-11-20' });
  setNow('2026-11-20T15:00:00Z');
});
