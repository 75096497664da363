import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { named, standDirectory } from '../../../test/institutions.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Linkage, Purpose, PurposeItem } from './contract.ts';

const owner = named('ec-oppms');
const ours = cast.of({ reads: true, operations: ['institutions.*'], institutions: [owner], account: newId() });
const stranger = cast.of({ reads: true, operations: ['institutions.*'], institutions: [named('EC-0807')], account: newId() });
const { run } = standDirectory(ours);

/** A private mapping of some institutions and `slots` places without a name. */
async function mapping(known: string[], slots: number, on = '2021-02'): Promise<{ id: string; places: string[] }> {
  const { id } = await run<{ id: string }>('create-purpose', { owner, title: `Mapeo ${newId().slice(-6)}`, kind: 'observed', visibility: 'own' });
  const places: string[] = [];
  for (const institution of known) places.push(...(await run<{ ids: string[] }>('map-institution', { purpose: id, category: 'Generan política', institution: named(institution), on })).ids);
  if (slots > 0) places.push(...(await run<{ ids: string[] }>('map-institution', { purpose: id, category: 'Ejecutan política', slots, on })).ids);
  return { id, places };
}
const linkage = (purpose: string, asOf?: string): Promise<Linkage> => run('linkage', { purpose, ...(asOf ? { asOf } : {}) });

describe('the share of mapped institutions that are linked', () => {
  test('is 11 of 20 when eleven of twenty places have something held', async () => {
    const { id, places } = await mapping(['ec-asamblea', 'ec-cancilleria'], 18);
    for (const mapped of places.slice(0, 11)) await run('record-contact', { mapped, on: '2021-05' });
    expect(await linkage(id, '2021-12-31')).toMatchObject({ linked: 11, mapped: 20, share: 0.55, unnamed: 9 });
  });
  test('names who is pending', async () => {
    const { id, places } = await mapping(['ec-asamblea', 'ec-cancilleria'], 1);
    await run('record-contact', { mapped: places[0], on: '2021-05-03' });
    expect((await linkage(id)).pending.map(({ name }) => name)).toEqual(['Ejecutan política, sin nombrar', expect.stringContaining('Relaciones Exteriores')]);
  });
  test('changes with the day that is asked for', async () => {
    const { id, places } = await mapping([], 3);
    await run('record-contact', { mapped: places[0], on: '2021-05-03' });
    await run('record-contact', { mapped: places[1], on: '2021-09' });
    const shares = await Promise.all(['2021-01-31', '2021-03-01', '2021-06-30', '2021-12-31'].map(async (day) => { const { linked, mapped } = await linkage(id, day); return `${linked}/${mapped}`; }));
    expect(shares).toEqual(['0/0', '0/3', '1/3', '2/3']);
  });
  test('is the same in the list, which counts in SQL', async () => {
    const { id, places } = await mapping(['ec-asamblea'], 4, '2021');
    await run('record-contact', { mapped: places[0], on: '2021' });
    await run('record-contact', { mapped: places[2], on: '2021-11', state: 'planned' });
    for (const asOf of ['2021-12-30', '2021-12-31', '2026-01-01']) {
      const { items } = await run<{ items: PurposeItem[] }>('list-purposes', { asOf, limit: 500 });
      const { linked, mapped } = await linkage(id, asOf);
      expect(items.find((one) => one.id === id)).toMatchObject({ linked, mapped });
    }
  });
});

describe('at a past day', () => {
  const shown = async (id: string, asOf: string): Promise<string[]> => (await run<Purpose>('purpose', { id, asOf })).items.flatMap(({ state, contacts }) => [state, ...contacts.map((one) => one.state)]);
  test('something written down later as planned is not there, unless it says since when', async () => {
    const [silent, said] = [await mapping([], 1), await mapping([], 1)];
    await run('record-contact', { mapped: silent.places[0], state: 'planned', on: '2027-01' });
    await run('record-contact', { mapped: said.places[0], state: 'planned', on: '2027-01', plannedOn: '2021-06' });
    expect([await shown(silent.id, '2021-12-31'), await shown(silent.id, '2026-11-20'), await shown(said.id, '2021-05-31'), await shown(said.id, '2021-12-31')]).toEqual([['pending'], ['planned', 'planned'], ['pending'], ['planned', 'planned']]);
  });
  test('something held without a date counts from the day it was written down, in the list too', async () => {
    const { id, places } = await mapping([], 1);
    await run('record-contact', { mapped: places[0] });
    const listed = async (asOf: string): Promise<number | undefined> => (await run<{ items: PurposeItem[] }>('list-purposes', { asOf, limit: 500 })).items.find((one) => one.id === id)?.linked;
    expect([(await linkage(id, '2026-11-19')).linked, await listed('2026-11-19'), (await linkage(id, '2026-11-20')).linked, await listed('2026-11-20')]).toEqual([0, 0, 1, 1]);
  });
  test.each([[{ state: 'planned', plannedOn: '2026-11-21' }], [{ on: '2021-05-03', plannedOn: '2021-05-04' }]])('is not planned after it: %j', async (wrong) => {
    const { places } = await mapping([], 1);
    await expect(run('record-contact', { mapped: places[0], ...wrong })).rejects.toMatchObject({ code: 'institutions.contact-planned-later' });
  });
});

describe('a place of a mapping', () => {
  test('that was unnamed takes a name, and keeps what was held with it', async () => {
    const { id, places } = await mapping([], 1);
    await run('record-contact', { mapped: places[0], on: '2021-05-03' });
    await run('update-mapped', { id: places[0], version: 1, institution: named('ec-asamblea') });
    const { items } = await run<Purpose>('purpose', { id });
    expect(items).toMatchObject([{ institution: { name: 'Asamblea Nacional' }, state: 'linked', linkedOn: '2021-05-03' }]);
  });
  test('is not mapped twice', async () => {
    const { id } = await mapping(['ec-asamblea'], 0);
    await expect(run('map-institution', { purpose: id, category: 'Otra', institution: named('ec-asamblea') })).rejects.toMatchObject({ code: 'institutions.mapped-twice' });
  });
  test('that left counts until that day', async () => {
    const { id, places } = await mapping([], 2);
    await run('leave-mapped', { id: places[0], version: 1, on: '2021-06-01', why: 'La institución se suprimió' });
    expect([(await linkage(id, '2021-05-31')).mapped, (await linkage(id, '2021-06-01')).mapped]).toEqual([2, 1]);
  });
  test('was not met before it was mapped', async () => {
    const { places } = await mapping([], 1, '2021-02-10');
    await expect(run('record-contact', { mapped: places[0], on: '2020-12-01' })).rejects.toMatchObject({ code: 'institutions.contact-before-mapped' });
  });
  test('was not met tomorrow', async () => {
    const { places } = await mapping([], 1);
    await expect(run('record-contact', { mapped: places[0], on: '2026-11-21' })).rejects.toMatchObject({ code: 'institutions.contact-in-future' });
  });
  test('whose contact is removed is pending again', async () => {
    const { id, places } = await mapping([], 1);
    const { id: contact } = await run<{ id: string }>('record-contact', { mapped: places[0], on: '2021-05-03' });
    await run('remove-contact', { id: contact, why: 'Se anotó dos veces' });
    expect((await linkage(id)).linked).toBe(0);
  });
  test('in two versions at once is told to whoever comes second', async () => {
    const { places } = await mapping([], 1);
    await run('update-mapped', { id: places[0], version: 1, role: 'Evalúa' });
    await expect(run('update-mapped', { id: places[0], version: 1, role: 'Difunde' })).rejects.toMatchObject({ code: 'house.version-changed' });
  });
});

test('a private mapping does not exist for a stranger', async () => {
  const { id, places } = await mapping([], 1);
  await expect(run('linkage', { purpose: id }, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(run('record-contact', { mapped: places[0] }, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  expect((await run<{ items: PurposeItem[] }>('list-purposes', { limit: 500 }, stranger)).items.map((one) => one.id)).not.toContain(id);
});

describe('a mapping that others read', () => {
  test('names neither a programme nor an institution that they may not see', async () => {
    const programme = await run<{ id: string }>('create-programme', { name: 'Programa reservado de prueba', owner, visibility: 'own' });
    const hidden = await run<{ id: string }>('create', { kind: 'aliado', name: 'Aliada reservada de prueba', owner, territory: 'EC', visibility: 'own' });
    const { id } = await run<{ id: string }>('create-purpose', { owner, title: 'Mapeo público de prueba', kind: 'ally', visibility: 'public', programme: programme.id });
    await run('map-institution', { purpose: id, category: 'Aliadas', institution: hidden.id, on: '2021' });
    const read = async (by: Actor): Promise<unknown[]> => {
      const { programme: of, items } = await run<Purpose>('purpose', { id }, by);
      return [of?.name ?? null, items[0]?.institution?.name ?? null, (await run<Linkage>('linkage', { purpose: id }, by)).pending[0]?.name];
    };
    expect(await read(ours)).toEqual(['Programa reservado de prueba', 'Aliada reservada de prueba', 'Aliada reservada de prueba']);
    expect(await read(stranger)).toEqual([null, null, 'Institución de acceso reservado']);
    await expect(run('create-purpose', { owner: named('EC-0807'), title: 'Mapeo con programa ajeno', kind: 'ally', programme: programme.id }, stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test.each([[{ programme: newId() }, 'house.not-found'], [{ territory: 'EC-ZZ' }, 'institutions.territory-unknown']])('is not of %j', async (wrong, code) => {
    await expect(run('create-purpose', { owner, title: 'Mapeo mal dicho', kind: 'ally', ...wrong })).rejects.toMatchObject({ code });
  });
});
