import { describe, expect, test } from 'vitest';
import { standBodies, stranger } from '../../../test/bodies.ts';
import type { MechanismCoverage } from '../institutions/contract.ts';

const { whole, body, seat, run, government } = standBodies(['base', 'ec']);
const coverage = (territory: string, asOf?: string): Promise<MechanismCoverage> => whole('institutions.mechanism-coverage', { territory, level: 'canton', ...(asOf ? { asOf } : {}) });
const coveredBy = async (territory: string, asOf?: string): Promise<string[]> => (await coverage(territory, asOf)).covered.flatMap(({ territory: code, mechanisms }) => mechanisms.map(({ form, title }) => `${code} ${form ?? '?'} ${title}`));

describe('a government is covered by a mechanism', () => {
  test('that is a network in which it sits, while it sits', async () => {
    const { id } = await body({ kind: 'red-de-proteccion', territory: 'EC-0801', name: 'Red de prueba' });
    await seat(id, { seat: 'integrante', institution: await government('EC-0802'), says: null, from: '2023-02', to: '2024-06-30' });
    expect(await Promise.all(['2023-02-10', '2023-03-01', '2024-07-01'].map((day) => coveredBy('EC-0802', day)))).toEqual([[], ['EC-0802 network Red de prueba'], []]);
  });
  test('that is a network which opens, and not while it is inactive', async () => {
    const { id } = await body({ kind: 'red-de-proteccion', territory: 'EC-0901', name: 'Red que se apaga' });
    await seat(id, { seat: 'integrante', institution: await government('EC-0901'), says: null, from: '2022-01-01' });
    await run('add-evidence', { body: id, what: 'inactivity', on: '2025-03-01', says: 'Dejó de reunirse' });
    expect((await coverage('EC-0901', '2024-01-01')).covered[0]?.mechanisms).toMatchObject([{ id, href: `/organismos/${id}` }]);
    expect(await coverage('EC-0901', '2025-03-02')).toMatchObject({ known: true, with: 0 });
  });
  test('that is an agreement in force to which it is a party', async () => {
    const institution = await government('EC-1001');
    const { id } = await whole<{ id: string }>('instruments.create', { kind: 'convenio', title: 'Convenio de prueba', territory: 'EC-10', owner: await government('EC-10'), passed: true, signedOn: '2024-02-01', forceFrom: '2024-02-01', forceTo: '2025-01-31', parties: [{ institution, name: 'Municipio', role: 'Parte' }, { name: 'Universidad de ejemplo', role: 'Parte' }] });
    expect(await Promise.all(['2024-01-31', '2024-06-01', '2025-02-01'].map((day) => coveredBy('EC-1001', day)))).toEqual([[], ['EC-1001 agreement Convenio de prueba'], []]);
    expect((await coverage('EC-1001', '2024-06-01')).covered[0]?.mechanisms[0]?.href).toBe(`/instrumentos/${id}`);
  });
  test('only once, whichever way it is in it twice', async () => {
    const institution = await government('EC-1301');
    const { id } = await body({ kind: 'mesa', territory: 'EC-13', name: 'Mesa zonal' });
    for (const says of ['Alcaldía', 'Dirección']) await seat(id, { seat: says, institution, says, from: '2024-01-01' });
    await whole('institutions.create-joint', { owner: institution, title: 'Red del norte', kind: 'mechanism', form: 'network', from: '2024', participants: [{ institution }] });
    expect(await coveredBy('EC-1301')).toEqual(['EC-1301 network Red del norte', 'EC-1301 meeting Mesa zonal']);
  });
  test('not by the council that the law makes it have', async () => {
    const { id } = await body({ kind: 'ccpd', territory: 'EC-1401', name: 'Consejo de prueba' });
    await seat(id, { seat: 'estado', institution: await government('EC-1401'), says: null, from: '2024-01-01' });
    expect(await coverage('EC-1401')).toMatchObject({ known: false, covered: [] });
  });
  test('only of what the reader reaches', async () => {
    const institution = await government('EC-1501');
    const { id } = await body({ kind: 'mesa', territory: 'EC-15', name: 'Mesa reservada', visibility: 'own', owner: institution });
    await seat(id, { seat: 'Alcaldía', institution, says: 'Alcaldía', from: '2024-01-01' });
    expect(await whole('institutions.mechanism-coverage', { territory: 'EC-1501', level: 'canton' }, stranger)).toMatchObject({ known: false, covered: [] });
  });
});
