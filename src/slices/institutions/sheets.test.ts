import { readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { insertFile } from '../../platform/file/files.ts';
import { territoriesSlice } from '../territories/index.ts';
import type { institutions, SheetName } from './contract.ts';
import { institutionsSlice, packIdentity } from './index.ts';

type Operations = (typeof institutions)['operations'];
type Answer<K extends keyof Operations> = z.output<Operations[K]['output']>;

let s: Stage;
let app: TestApp;
const admin = cast.administrator;
const technician = cast.of({ reads: true, operations: ['institutions.*'], territories: ['EC-08'], account: newId() });
const ask = <K extends keyof Operations & string>(name: K, input: unknown, by: Actor = admin): Promise<Answer<K>> => app.run(`institutions.${kebab(name)}`, input, by);

beforeAll(async () => {
  s = await stage(['ec']);
  app = testApp(s, { slices: [territoriesSlice, institutionsSlice], clock: () => new Date('2026-11-20T15:00:00Z') });
});
afterAll(async () => {
  await app.close();
  await s.close();
});

async function uploaded(text: string | Buffer, by: Actor): Promise<string> {
  const received = await app.files.receive(Readable.from([Buffer.from(text)]), 50_000_000);
  return s.db.kysely.transaction().execute((tx) => insertFile(tx, received, 'hoja.csv', by.account, new Date()));
}
const preview = async (sheet: SheetName, lines: string[], by: Actor = admin): Promise<Answer<'previewImport'>> => ask('previewImport', { sheet, fileId: await uploaded(lines.join('\r\n'), by) }, by);
const load = async (sheet: SheetName, lines: string[], by: Actor = admin): Promise<Answer<'import'>> => ask('import', { previewId: (await preview(sheet, lines, by)).previewId }, by);
async function exported(sheet: SheetName, territory: string, by: Actor = admin): Promise<string[]> {
  const { path } = await ask('export', { sheet, format: 'csv', territory }, by);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  rmSync(path);
  return text.trimEnd().split(/\r?\n/);
}

describe('the directory', () => {
  test('saved and loaded again changes nothing', async () => {
    const lines = await exported('directory', 'EC-08');
    expect(lines.length).toBeGreaterThan(60);
    expect(await preview('directory', lines)).toMatchObject({ created: 0, changed: 0, unchanged: lines.length - 1, refused: 0 });
  });

  test('brings new rows and changes, and is undone whole', async () => {
    const imported = await load('directory', ['Identificador;Nombre;Sigla;Clase;Territorio;Depende de;Existe desde', ';Mesa cantonal del agua;MCA;Mesa;EC-0807;EC-0807;2018-03', 'EC-0807;Gobierno Autónomo Descentralizado Municipal del cantón Rioverde;GADMR;Gobierno;EC-0807;;']);
    expect(imported).toMatchObject({ created: 1, changed: 1 });
    const mesa = (await ask('list', { q: 'mesa cantonal del agua' })).items[0]!;
    expect(mesa).toMatchObject({ acronym: 'MCA', kind: 'mesa', territory: 'EC-0807', founded: '2018-03' });
    expect((await ask('get', { id: mesa.id })).parent?.id).toBe(packIdentity('institution', 'EC-0807'));
    await ask('undoImport', { importId: imported.importId });
    expect((await ask('list', { q: 'mesa cantonal del agua' })).items).toEqual([]);
    expect(await ask('get', { id: 'EC-0807' })).toMatchObject({ acronym: null });
  });

  test('tells by row what does not enter, and lets the valid ones in when asked', async () => {
    const lines = ['Identificador;Nombre;Clase;Territorio;Existe desde;Terminó en', ';Red buena;Red;EC-0801;2010;', ';Red sin lugar;Red;EC-9999;;', 'EC-77;Red de nadie;Red;EC-08;;', ';Red al revés;Red;EC-08;2020;2019', ';Red buena;Red;EC-0801;;'];
    const answer = await preview('directory', lines);
    expect(answer.rows.map(({ row }) => row)).toEqual(expect.arrayContaining([3, 4, 5]));
    await expect(ask('import', { previewId: answer.previewId })).rejects.toMatchObject({ code: 'house.rows-refused' });
    expect((await ask('import', { previewId: answer.previewId, onlyValid: true })).created).toBeGreaterThan(0);
  });

  test('keeps out what its loader does not reach, row by row', async () => {
    const answer = await preview('directory', ['Nombre;Clase;Territorio', 'Mesa de aquí;Mesa;EC-0801', 'Mesa de allá;Mesa;EC-1301'], technician);
    expect([answer.created, answer.rows.map(({ row }) => row)]).toEqual([1, [3]]);
  });

  test('is not undone once somebody changed a row since', async () => {
    const { importId } = await load('directory', ['Nombre;Clase;Territorio', 'Red tocada;Red;EC-0802']);
    const { id } = (await ask('list', { q: 'red tocada' })).items[0]!;
    await ask('update', { id, version: 1, note: 'Tocada' });
    await expect(ask('undoImport', { importId })).rejects.toMatchObject({ code: 'house.rows-changed-since' });
  });
});

describe('people', () => {
  test('come with their institution, are saved by who reaches them, and go with the undo', async () => {
    const { importId, created } = await load('people', ['Nombres y apellidos;Institución;Correo electrónico', 'Persona Ejemplo Añil;EC-0802;anil@ejemplo.gob.ec', 'Persona Ejemplo Achiote;GAD Municipal de Atacames;']);
    expect(created).toBe(2);
    const lines = await exported('people', 'EC-08');
    expect(lines.filter((line) => /Añil|Achiote/.test(line)).length).toBe(2);
    expect(await preview('people', lines)).toMatchObject({ created: 0, changed: 0, refused: 0 });
    expect((await exported('people', 'EC-08', cast.stranger)).length).toBe(1);
    await ask('undoImport', { importId });
    expect((await ask('listPeople', { q: 'achiote' })).items).toEqual([]);
  });

  test('of an institution nobody recognises are told by row', async () => {
    const answer = await preview('people', ['Nombre;Institución', 'Persona Ejemplo Mar;Municipio de Ninguna Parte', 'Persona Ejemplo Sal;EC-0803']);
    expect([answer.created, answer.rows.map(({ row }) => row)]).toEqual([1, [2]]);
  });
});

describe('posts', () => {
  const lines = ['Institución;Cargo;Dirige;Puestos;Persona;Desde;Hasta;Como', 'EC-0804;Alcaldía;sí;1;Persona Ejemplo Ceibo;2023-05-14;2027-05-14;Titular', 'EC-0804;Concejalía;no;2;Persona Ejemplo Caoba;2023-05-14;;Titular', 'EC-0804;Concejalía;no;2;Persona Ejemplo Guayacán;2023-05-14;;Titular', 'EC-0804;Procuraduría;no;1;;;;'];

  test('come with who holds them, registering whom nobody knew; saved and loaded again change nothing', async () => {
    expect(await load('posts', lines)).toMatchObject({ created: 4, changed: 0 });
    const { items } = await ask('listPosts', { institution: packIdentity('institution', 'EC-0804') });
    expect(items.map(({ title, head, seats, holders }) => [title, head, seats, holders.length])).toEqual([['Alcaldía', true, 1, 1], ['Concejalía', false, 2, 2], ['Procuraduría', false, 1, 0]]);
    expect(await preview('posts', await exported('posts', 'EC-0804'))).toMatchObject({ created: 0, changed: 0, refused: 0, unchanged: 4 });
  });

  test('with more titulars than seats are told by row', async () => {
    const answer = await preview('posts', ['Institución;Cargo;Persona;Desde', 'EC-0805;Alcaldía;Persona Ejemplo Uno;2023-05-14', 'EC-0805;Alcaldía;Persona Ejemplo Dos;2024-01-01']);
    expect(answer.rows.map(({ row }) => row)).toEqual([3]);
  });

  test('are undone whole: mandates, people and posts that the sheet brought', async () => {
    const { importId } = await load('posts', lines.map((line) => line.replace('EC-0804', 'EC-0806')));
    await ask('undoImport', { importId });
    expect((await ask('listPosts', { institution: packIdentity('institution', 'EC-0806') })).items).toEqual([]);
    expect((await ask('listPeople', { institution: packIdentity('institution', 'EC-0806') })).items).toEqual([]);
  });

  test('that were there before stay after an undo', async () => {
    await ask('createPost', { institution: packIdentity('institution', 'EC-0801'), title: 'Alcaldía', head: true });
    const { importId } = await load('posts', [lines[0]!, lines[1]!.replace('EC-0804', 'EC-0801')]);
    await ask('undoImport', { importId });
    expect((await ask('listPosts', { institution: packIdentity('institution', 'EC-0801') })).items.map(({ title, holders }) => [title, holders.length])).toEqual([['Alcaldía', 0]]);
  });
});

describe('rows that lean on each other', () => {
  const posts = 'Institución;Cargo;Puestos;Persona;Desde;Hasta';
  test('may name as parent an institution of a row above', async () => {
    const answer = await load('directory', ['Nombre;Clase;Territorio;Depende de', 'Red madre del estero;Red;EC-0803;', 'Red hija del estero;Red;EC-0803;Red madre del estero']);
    expect(answer).toMatchObject({ created: 2 });
  });
  test('are refused when an institution would hang from itself, at once or through another', async () => {
    await load('directory', ['Nombre;Clase;Territorio;Depende de', 'Mesa uno del estero;Red;EC-0803;', 'Mesa dos del estero;Red;EC-0803;Mesa uno del estero']);
    const answer = await preview('directory', ['Nombre;Territorio;Depende de', 'Mesa uno del estero;EC-0803;Mesa dos del estero', 'Mesa dos del estero;EC-0803;Mesa dos del estero']);
    expect([answer.refused, answer.rows[0]!.message]).toEqual([2, '«Mesa uno del estero» quedaría debajo de sí misma. Corrija «Depende de».']);
  });
  test('enter once where the sheet repeats a new institution or person', async () => {
    const [network, person] = [await preview('directory', ['Nombre;Territorio', 'Red repetida en la hoja;EC-0803', 'RED  REPETIDA EN LA HOJA;EC-0803']), await preview('people', ['Nombre;Institución', 'Persona Ejemplo Doble;EC-0803', 'Persona Ejemplo Doble;EC-0803'])];
    expect([network, person].map(({ created, refused }) => [created, refused])).toEqual([[1, 1], [1, 1]]);
  });
  test('register a person by the row that enters, not by the one that is refused', async () => {
    const lines = [posts, 'EC-0803;Asesoría;1;Persona Ejemplo Lima;2024-01-01;', 'EC-0803;Asesoría;1;Persona Ejemplo Toronja;2024-01-01;', 'EC-0803;Archivo;1;Persona Ejemplo Toronja;2024-01-01;'];
    const { previewId, refused } = await preview('posts', lines);
    expect([refused, (await ask('import', { previewId, onlyValid: true })).created]).toEqual([1, 2]);
  });
  test('are refused where the seats are none or beyond reason', async () => {
    const answer = await preview('posts', [posts, 'EC-0803;Uno;0;;;', 'EC-0803;Dos;99999999999;;;']);
    expect(answer.rows.map(({ row, message }) => [row, message])).toEqual([[2, 'Los puestos van de 1 a 500. Corrija el número.'], [3, 'Los puestos van de 1 a 500. Corrija el número.']]);
  });
  test('of two previews, the second is stale when the first created the same', async () => {
    const lines = ['Nombre;Territorio', 'Red de dos ensayos;EC-0803'];
    const [first, second] = [await preview('directory', lines), await preview('directory', lines)];
    await ask('import', { previewId: first.previewId });
    await expect(ask('import', { previewId: second.previewId })).rejects.toMatchObject({ code: 'house.import-stale' });
  });
});

describe('an undo', () => {
  test('keeps a person whose data somebody completed since', async () => {
    const { importId } = await load('posts', ['Institución;Cargo;Persona', 'EC-0802;Bodega;Persona Ejemplo Guaba']);
    await load('people', ['Nombre;Institución;Correo', 'Persona Ejemplo Guaba;EC-0802;guaba@ejemplo.ec']);
    await ask('undoImport', { importId });
    expect((await ask('listPeople', { institution: packIdentity('institution', 'EC-0802') })).items.map(({ name }) => name)).toContain('Persona Ejemplo Guaba');
  });
  test('stops before an institution in which people were registered', async () => {
    const { importId } = await load('directory', ['Nombre;Territorio', 'Red con gente;EC-0803']);
    await load('people', ['Nombre;Institución', 'Persona Ejemplo Níspero;Red con gente']);
    await expect(ask('undoImport', { importId })).rejects.toMatchObject({ code: 'institutions.still-used' });
  });
});

describe('what a spreadsheet did to a cell', () => {
  test('a code without its country or its zero is the territory it was', async () => {
    const answer = await preview('directory', ['Nombre;Territorio', 'Red uno sin cero;801', 'Red dos sin país;0801', 'Red tres;EC-801'], technician);
    expect([answer.created, answer.refused]).toEqual([3, 0]);
  });
  test('and so is the government of that code', async () => {
    expect(await preview('people', ['Nombre;Institución', 'Persona Ejemplo Cacao;801'], technician)).toMatchObject({ created: 1, refused: 0 });
  });
  test('a founding day may be a year, a month or a day, but one that exists', async () => {
    const answer = await preview('directory', ['Nombre;Territorio;Existe desde', 'Red a;EC-0803;2019', 'Red b;EC-0803;2019-08', 'Red c;EC-0803;22/08/2019', 'Red d;EC-0803;31/02/2019', 'Red e;EC-0803;2019-13']);
    expect([answer.created, answer.rows.map(({ row, code }) => [row, code])]).toEqual([3, [[5, 'no-such-day'], [6, 'not-a-moment']]]);
  });
});

test('the same preview sent twice is carried out once', async () => {
  const { previewId } = await preview('directory', ['Nombre;Clase;Territorio', 'Red repetida;Red;EC-0803']);
  const first = await ask('import', { previewId });
  expect(await ask('import', { previewId })).toEqual(first);
});
