import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import { standBodies, stranger } from '../../../test/bodies.ts';

const { whole, body, get, seat, government } = standBodies();
const post = async (institution: string, title: string, more: object = {}): Promise<string> => (await whole<{ id: string }>('institutions.create-post', { institution, title, ...more })).id;
async function hold(institution: string, title: string, mandate: object, visibility = 'public'): Promise<string> {
  const [at, { id: person }] = [await post(institution, title), await whole<{ id: string }>('institutions.create-person', { institution, name: `Persona Ejemplo ${newId().slice(-4)}`, visibility })];
  await whole('institutions.appoint', { post: at, person, ...mandate });
  return person;
}
const head = async (id: string, by?: typeof stranger, at?: string) => (await get(id, by, at)).composition.seats.find(({ key }) => key === 'presidencia');

describe('a seat that goes with a post', () => {
  test('is told by who holds that post, on the days of the mandate', async () => {
    const person = await hold(await government('EC-0801'), 'Alcaldesa', { from: '2023-05-14', to: '2027-05-13' });
    const { id } = await body({ kind: 'ccpd', territory: 'EC-0801' });
    expect(await head(id)).toMatchObject({ vacant: null, office: { title: 'Alcaldía', state: 'held', institution: { id: await government('EC-0801') }, holders: [{ person, from: '2023-05-14', to: '2027-05-13' }] } });
    expect((await head(id, undefined, '2023-05-13'))?.office).toMatchObject({ state: 'unknown', holders: [] });
  });
  test('is of whoever is registered in it, where somebody is', async () => {
    await hold(await government('EC-0802'), 'Alcaldía', { from: '2023-05-14' });
    const { id } = await body({ kind: 'ccpd', territory: 'EC-0802' });
    await seat(id, { seat: 'presidencia', says: 'Delegada de la alcaldía', from: '2024-01-01' });
    expect(await head(id)).toMatchObject({ filled: 1, office: null });
  });
  test('is found by its title where the country expects no posts', async () => {
    const institution = await government('PE-100604');
    await hold(institution, 'Alcaldía', { from: '2023-01-01' });
    const { id } = await body({ kind: 'instancia-distrital', territory: 'PE-100604' });
    expect((await get(id)).composition.seats.find(({ key }) => key === 'municipalidad')?.office).toMatchObject({ state: 'held', institution: { id: institution } });
  });
  test('does not name whom the reader does not reach', async () => {
    await hold(await government('EC-0803'), 'Alcaldía', { from: '2023-05-14' }, 'own');
    const { id } = await body({ kind: 'ccpd', territory: 'EC-0803', visibility: 'public' });
    expect((await head(id, stranger))?.office).toMatchObject({ state: 'held', holders: [{ person: null, name: null }] });
  });
});

describe('a body in which nobody is registered', () => {
  const observatory = async (): Promise<{ id: string; institution: string }> => {
    const { id: institution } = await whole<{ id: string }>('institutions.create', { kind: 'observatorio', name: `Observatorio ${newId().slice(-6)}`, territory: 'EC-10' });
    return { institution, id: (await body({ kind: 'observatorio', territory: 'EC-10', institution })).id };
  };
  test('tells the posts of the institution that it is', async () => {
    const { id, institution } = await observatory();
    await hold(institution, 'Coordinación', { from: '2024-01-01' });
    await post(institution, 'Secretaría');
    expect((await get(id)).composition.offices.map(({ title, state }) => [title, state])).toEqual([['Coordinación', 'held'], ['Secretaría', 'vacant']]);
  });
  test('tells them no more once somebody is', async () => {
    const { id, institution } = await observatory();
    await hold(institution, 'Coordinación', { from: '2024-01-01' });
    await seat(id, { seat: 'Coordinación', says: 'Alguien', from: '2024' });
    expect((await get(id)).composition.offices).toEqual([]);
  });
});
