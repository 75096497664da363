import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { canton, keeper, standBodies, stranger } from '../../../test/bodies.ts';
import type { ContactItem } from './contract/diagnosis.ts';

const { run, whole, body, government } = standBodies(['base', 'ec']);
const directory = async (territory: string, by = keeper, more: object = {}): Promise<ContactItem[]> => (await run<{ items: ContactItem[] }>('directory', { territory, ...more }, by)).items;
const titles = async (territory: string, more: object = {}): Promise<string[]> => (await directory(territory, keeper, more)).filter((one) => one.territory === territory && one.what === 'body').map(({ institution, state }) => `${institution}: ${state}`);
const csv = async (territory: string, by = keeper): Promise<string> => {
  const { path } = await run<{ path: string }>('export-directory', { territory, format: 'csv' }, by);
  return readFile(path, 'utf8');
};

describe('whom the source wants to coordinate with', () => {
  test('is told of each canton though nobody registered it', async () => {
    expect(await titles('EC-0801')).toEqual(expect.arrayContaining(['Comisión permanente de Igualdad y Género: unknown', 'Instancia técnica de ejecución de políticas: unknown', 'Consejo Cantonal de Protección de Derechos: unknown', 'Junta Cantonal de Protección de Derechos: unknown']));
  });
  test('is told of a province, without the councils and boards of its cantons', async () => expect(await titles('EC-08')).toEqual(['Comisión permanente de Igualdad y Género: unknown', 'Instancia técnica de ejecución de políticas: unknown']));
  test('is told of a parish with a government of its own', async () => expect(await titles('EC-080751', { level: 'parish' })).toEqual(['Comisión permanente de Igualdad y Género: unknown']));
  test('gives way to the body that is there', async () => {
    await body({ kind: 'comision-de-igualdad', territory: 'EC-0803', name: 'Comisión de Igualdad de prueba' });
    const told = await titles('EC-0803');
    expect(told).toContain('Comisión de Igualdad de prueba: unknown');
    expect(told).not.toContain('Comisión permanente de Igualdad y Género: unknown');
  });
  test('tells what somebody said not to exist', async () => {
    await run('record-absence', { kind: 'jcpd', territory: 'EC-0804', on: '2026-01-10', visibility: 'shared', says: 'No hay junta', source: 'Oficio de prueba' });
    expect((await directory('EC-08')).find((one) => one.territory === 'EC-0804' && one.institution.startsWith('Junta'))).toMatchObject({ state: 'vacant', says: 'Consta que no existe' });
  });
  test('are no networks: they are there or not', async () => expect((await titles('EC-0801')).some((title) => title.startsWith('Red'))).toBe(false));
});

describe('the mail and phone of whom one coordinates with', () => {
  const mayor = async (code: string): Promise<string> => {
    const institution = await government(code);
    const { id: post } = await whole<{ id: string }>('institutions.create-post', { institution, title: 'Alcaldía', head: true, channel: `alcaldia.${code.toLowerCase()}@ejemplo.ec` });
    const { id: person } = await whole<{ id: string }>('institutions.create-person', { institution, name: 'Persona Ejemplo Uno', visibility: 'public', mail: 'persona@ejemplo.ec', phone: '06 111' });
    await whole('institutions.appoint', { post, person, from: '2023-05-14' });
    return person;
  };
  const seen = async (code: string, by: typeof keeper) => (await directory(code, by)).find(({ post }) => post === 'Alcaldía');

  test('are for whom its institution reaches, and the channel of the office for everybody', async () => {
    const person = await mayor('EC-0807');
    const channel = 'alcaldia.ec-0807@ejemplo.ec';
    for (const by of [keeper, canton]) expect(await seen('EC-0807', by)).toMatchObject({ person, channel, mail: 'persona@ejemplo.ec', phone: '06 111', contactHidden: false });
    expect(await seen('EC-0807', stranger)).toMatchObject({ channel, mail: null, phone: null, contactHidden: true });
  });
  test('stand in the sheet in the same way', async () => {
    await mayor('EC-0806');
    expect(await csv('EC-0806')).toContain('persona@ejemplo.ec');
    const others = await csv('EC-0806', stranger);
    expect(others).toContain('alcaldia.ec-0806@ejemplo.ec');
    expect(others).not.toMatch(/persona@|06 111/);
  });
});
