import { Readable } from 'node:stream';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/id.ts';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { insertFile } from '../../platform/file/files.ts';
import { institutionsSlice } from '../institutions/index.ts';
import { territoriesSlice } from '../territories/index.ts';
import { accountsSlice } from './index.ts';

let s: Stage;
let app: TestApp;
const now = new Date('2026-03-10T15:00:00Z');
const [ours, theirs] = [newId(), newId()];
const admin = cast.admin();
const adminOfOurs = actorOf({ account: newId(), operations: ['accounts.*', 'institutions.*'], reads: true, institutions: [ours] });
const head = 'Usuario;Nombre y apellido;Correo electrónico;Entidad;Cargo;Rol;Tipo de alcance;Alcance;Desde;Hasta';

interface Preview { previewId: string; created: number; changed: number; unchanged: number; refused: number; rows: { row: number; column: string; code: string; message: string }[]; missing: string[] }
interface Done { importId: string; created: number; changed: number; accounts: string[] }

const run = <T = unknown>(name: string, input: unknown, by: Actor = admin): Promise<T> => app.run<T>(`accounts.${name}`, input, by);
const code = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'nothing', (error: { code?: string }) => error.code ?? String(error));
async function preview(lines: string[], by: Actor = admin): Promise<Preview> {
  const received = await app.files.receive(Readable.from([Buffer.from([head, ...lines].join('\r\n'))]), 1_000_000);
  const fileId = await s.db.kysely.transaction().execute((tx) => insertFile(tx, received, 'personas.csv', by.account, now));
  return run<Preview>('preview-import', { fileId }, by);
}
const found = async (q: string): Promise<{ id: string; name: string; roles: string[]; version: number }[]> => (await run<{ items: { id: string; name: string; roles: string[]; version: number }[] }>('list', { q })).items;

beforeAll(async () => {
  s = await stage();
  app = testApp(s, { slices: [territoriesSlice, institutionsSlice, accountsSlice], clock: () => now });
  for (const [id, name] of [[ours, 'Municipio de Rioverde'], [theirs, 'Municipio de Muisne']]) await s.owner.query("insert into institutions.institution (id, owner, visibility, kind, name, country) values ($1, $1, 'public', 'gobierno', $2, 'EC')", [id, name]);
  await s.owner.query("insert into institutions.name (institution, text, kind) select id, name, 'name' from institutions.institution");
  await run('set-up', { countries: ['EC'], name: 'primera', fullName: 'Primera Ejemplo', password: 'tres canoas sobre el río' }, cast.nobody);
});
afterAll(async () => {
  await app.close();
  await s.close();
});

test('a sheet makes people, posts, accounts and permissions, once', async () => {
  const lines = [
    'luz.vera;Luz Vera;luz@ejemplo.org;Municipio de Rioverde;Alcaldía;Planificación de un gobierno;Institución;;01/01/2026;14/05/2027',
    'luz.vera;Luz Vera;;Municipio de Rioverde;;Lectura;Todo el sistema;;;',
    'ciro.paz;Ciro Paz;;municipio de rioverde;Dirección de Planificación;;;;;',
  ];
  const trial = await preview(lines);
  expect(trial).toMatchObject({ created: 3, changed: 0, refused: 0, rows: [] });
  const done = await run<Done>('import', { previewId: trial.previewId });
  expect(done.accounts).toHaveLength(2);
  expect((await found('luz'))[0]).toMatchObject({ name: 'luz.vera', roles: ['Lectura', 'Planificación de un gobierno'] });
  const people = await app.run<{ items: { name: string; posts: { title: string }[] }[] }>('institutions.list-people', { institution: ours }, admin);
  expect(people.items.map((p) => [p.name, p.posts.map((post) => post.title)])).toEqual([['Ciro Paz', ['Dirección de Planificación']], ['Luz Vera', ['Alcaldía']]]);
  expect(await preview(lines)).toMatchObject({ created: 0, changed: 0, unchanged: 3, refused: 0 });
  const links = await run<{ items: { fullName: string; text: string }[] }>('create-links', { accounts: done.accounts });
  expect(links.items.map((link) => link.fullName).sort()).toEqual(['Ciro Paz', 'Luz Vera']);
});

test.each([
  ['con espacio;X Y;;;;;;;;', 'Cuenta', 'account-wrong'],
  ['ok.uno;X Y;sin arroba;;;;;;;', 'Correo', 'mail-wrong'],
  ['ok.uno;X Y;luz@ejemplo.org;;;;;;;', 'Correo', 'mail-taken'],
  ['ok.uno;X Y;;Municipio que no hay;;;;;;', 'Institución', 'institution-unknown'],
  ['ok.uno;X Y;;;Alcaldía;;;;;', 'Cargo', 'post-alone'],
  ['ok.uno;X Y;;Municipio de Rioverde;Alcaldía;;;;;', 'Cargo', 'post-taken'],
  ['ok.uno;X Y;;;;;Territorio;EC-08;;', 'Rol', 'role-missing'],
  ['ok.uno;X Y;;;;Administración;Territorio;EC-08;;', 'Alcance tipo', 'role-scope'],
  ['ok.uno;X Y;;;;Lectura;Territorio;Atlántida;;', 'Alcance', 'scope-unknown'],
  ['ok.uno;X Y;;;;Lectura;Todo el sistema;;2026-05-02;2026-05-01', 'Hasta', 'days-backwards'],
])('the row «%s» is held back at %s as %s', async (line, column, expected) => {
  const trial = await preview([line]);
  expect(trial).toMatchObject({ created: 0, refused: 1, rows: [{ row: 2, column, code: expected }] });
  expect(await code(run('import', { previewId: trial.previewId }))).toBe('house.rows-refused');
});

test('an administrator of an institution loads only its own people', async () => {
  const trial = await preview(['de.casa;De Casa;;;;;;;;', 'de.fuera;De Fuera;;Municipio de Muisne;;;;;;', 'de.arriba;De Arriba;;;;Lectura;Todo el sistema;;;', 'primera;Primera Ejemplo;;;;;;;;'], adminOfOurs);
  expect(trial.rows.map((row) => row.code)).toEqual(['not-yours', 'scope-wider', 'account-elsewhere']);
  const done = await run<Done>('import', { previewId: trial.previewId, onlyValid: true }, adminOfOurs);
  expect(done.created).toBe(1);
});

test('an import is undone whole, unless somebody already came in', async () => {
  const lines = ['ida.una;Ida Una;;Municipio de Rioverde;;Lectura;Institución;;;', 'ida.dos;Ida Dos;;Municipio de Rioverde;;;;;;'];
  const first = await run<Done>('import', { previewId: (await preview(lines)).previewId });
  expect(await run('undo-import', { importId: first.importId })).toMatchObject({ undone: 2 });
  expect(await found('ida')).toEqual([]);
  const second = await run<Done>('import', { previewId: (await preview(lines)).previewId });
  const { path } = await run<{ path: string }>('create-link', { account: second.accounts[0] });
  await run('use-link', { token: path.split('/').at(-1), password: 'cinco remos para un bote' }, cast.nobody);
  expect(await code(run('undo-import', { importId: second.importId }))).toBe('house.rows-changed-since');
  expect(await found('ida')).toHaveLength(2);
});

test('a changed name is shown and taken, and undone to what it was', async () => {
  const [before] = await found('ciro');
  const trial = await preview(['ciro.paz;Ciro Paz Mena;;Municipio de Rioverde;;;;;;']);
  expect(trial).toMatchObject({ created: 0, changed: 1 });
  const done = await run<Done>('import', { previewId: trial.previewId });
  expect((await found('mena'))[0]!.id).toBe(before!.id);
  await run('undo-import', { importId: done.importId });
  expect(await found('mena')).toEqual([]);
});

test('what is saved as a sheet reads back as nothing new', async () => {
  const { path } = await run<{ path: string }>('export', { format: 'csv' });
  const received = await app.files.receive(Readable.from([readFileSync(path)]), 1_000_000);
  const fileId = await s.db.kysely.transaction().execute((tx) => insertFile(tx, received, 'cuentas.csv', admin.account, now));
  expect(await run<Preview>('preview-import', { fileId })).toMatchObject({ created: 0, changed: 0, refused: 0, rows: [] });
});

test('a row that is refused leaves no post behind for the rows below', async () => {
  const trial = await preview(['ola.rey;Ola Rey;;Municipio de Muisne;Archivo;Lectura;Territorio;nada;;', 'pía.rey;Pía Rey;;Municipio de Muisne;Archivo;;;;;'.replace('pía', 'pia')]);
  expect([trial.created, trial.refused]).toEqual([1, 1]);
  expect((await run<Done>('import', { previewId: trial.previewId, onlyValid: true })).created).toBe(1);
});
