import { readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type Output } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { insertFile } from '../../platform/file/files.ts';
import { loadPack } from '../../packs.ts';
import type { bodies } from './contract.ts';

type Ops = (typeof bodies)['operations'];
type Answer<K extends keyof Ops> = Output<Ops[K]>;

let s: Stage;
let app: TestApp;
let queries = 0;
const admin = cast.administrator;
const technician = actorOf({ reads: true, operations: ['bodies.*', 'instruments.*', 'institutions.*'], territories: ['EC-08', 'EC-10'], account: newId() });
const ask = <K extends keyof Ops & string>(name: K, input: unknown, by: Actor = admin): Promise<Answer<K>> => app.run(`bodies.${kebab(name)}`, input, by);

beforeAll(async () => {
  s = await stage();
  const counting = s.db.kysely.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  app = testApp({ ...s, db: { ...s.db, kysely: counting } }, { clock: () => new Date('2026-11-20T15:00:00Z') });
  for (const pack of ['base', 'ec']) await loadPack(app, pack);
}, 60_000);
afterAll(async () => {
  await app.close();
  await s.close();
});

async function uploaded(lines: readonly string[], by: Actor): Promise<string> {
  const received = await app.files.receive(Readable.from([Buffer.from(lines.join('\r\n'))]), 50_000_000);
  return s.db.kysely.transaction().execute((tx) => insertFile(tx, received, 'hoja.csv', by.account, new Date()));
}
type Sheet = 'places' | 'bodies' | 'members' | 'acts';
const preview = async (sheet: Sheet, lines: readonly string[], by: Actor = admin, more: object = {}): Promise<Answer<'previewImport'>> => ask('previewImport', { sheet, country: 'EC', fileId: await uploaded(lines, by), ...more }, by);
async function load(sheet: Sheet, lines: readonly string[], by: Actor = admin, more: object = {}): Promise<Answer<'import'>> {
  const { previewId, rows } = await preview(sheet, lines, by, more);
  expect(rows).toEqual([]);
  return ask('import', { previewId }, by);
}
async function exported(sheet: Sheet, territory: string, by: Actor = admin): Promise<string[]> {
  const { path } = await ask('export', { sheet, country: 'EC', format: 'csv', territory }, by);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  rmSync(path);
  return text.trimEnd().split(/\r?\n/);
}
const light = async (territory: string, kind: string, asOf?: string): Promise<string | undefined> => {
  const { items } = await ask('conformation', { territory: territory.slice(0, 5), level: 'canton', kinds: kind, ...(asOf ? { asOf } : {}) });
  return items.find((one) => one.territory === territory)?.lights[0]?.state;
};
const of = async (territory: string, kind: string): Promise<Answer<'get'> | undefined> => {
  const { items } = await ask('list', { territory, kind });
  return items[0] && ask('get', { id: items[0].id });
};
const count = async (table: string): Promise<number> => Number((await s.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);
const counts = async (): Promise<number[]> => [await count('bodies.body'), await count('bodies.evidence'), await count('bodies.member'), await count('instruments.instrument')];
const rows = (answer: Answer<'previewImport'>): [number, string, string][] => answer.rows.map(({ row, column, message }) => [row, column, message]);

describe('a row for each canton', () => {
  const lines = [
    'GAD PROVINCIAL DE ESMERALDAS;;;;;;;',
    'Cod;Provincia;Cantón;CCPD;JCPD;Ordenanza CCPD;Fecha ordenanza CCPD;Ordenanza JCPD',
    '801;Esmeraldas;Esmeraldas;sí;sí;012-2018;2018-05;012-2018',
    '802;Esmeraldas;Eloy Alfaro;sí;no;Ordenanza 7;12/03/2015;',
    '803;ESMERALDAS;Muisne;s/d;;;;',
    'Total;;;2;1;;;',
  ];
  test('fills the board, says of what nobody knows, and is undone whole', async () => {
    const before = await counts();
    const answer = await preview('places', lines, technician, { on: '2026-10' });
    expect(rows(answer)).toEqual([]);
    expect([answer.created, answer.notes.map(({ message }) => message).join(' ')]).toEqual([4, expect.stringContaining('no dicen si existe')]);
    const { importId } = await ask('import', { previewId: answer.previewId }, technician);
    expect([await light('EC-0801', 'ccpd'), await light('EC-0802', 'jcpd'), await light('EC-0803', 'ccpd'), await light('EC-0803', 'jcpd')]).toEqual(['partial', 'missing', 'unknown', 'unknown']);
    expect((await of('EC-0802', 'ccpd'))?.evidence).toMatchObject([{ what: 'creation', on: '2015-03-12', act: { number: 'Ordenanza 7', inForce: true } }]);
    expect(await counts()).toEqual([before[0]! + 3, before[1]! + 4, before[2], before[3]! + 2]);
    await ask('undoImport', { importId }, technician);
    expect(await counts()).toEqual(before);
  });
  test('with one act for two bodies registers it once', async () => {
    const { importId } = await load('places', lines, admin, { on: '2026-10' });
    const [council, board] = [await of('EC-0801', 'ccpd'), await of('EC-0801', 'jcpd')];
    expect(council?.evidence[0]?.act?.id).toBe(board?.evidence[0]?.act?.id);
    expect(council?.evidence[0]?.act?.title).toBe('Ordenanza 012-2018 de Esmeraldas');
    await ask('undoImport', { importId });
  });
});

describe('where a row is', () => {
  const head = 'Código;Provincia;Cantón;CCPD';
  test.each([
    ['a code of another province', '0807;Manabí;Rioverde;sí', 'B', 'Rioverde (EC-0807) está en Esmeraldas (provincia)'],
    ['a code of another canton', '0807;Esmeraldas;Atacames;sí', 'C', 'es de Rioverde'],
    ['a name that two provinces have', ';;Bolívar;sí', 'C', 'Escriba de cuál se trata'],
    ['a name of another province', ';Manabí;Rioverde;sí', 'C', 'está en Esmeraldas'],
    ['a name of nobody', ';Esmeraldas;Villa Inventada;sí', 'C', 'No hay un territorio'],
    ['a code of nobody', 'EC-9999;;;sí', 'A', 'No se reconoce'],
    ['a province', '08;Esmeraldas;;sí', 'A', 'es de nivel provincia'],
    ['nothing', ';;;sí', '', 'Falta el territorio'],
  ])('as %s is said by row and column', async (_, line, column, says) => {
    const answer = await preview('places', [head, line, '801;Esmeraldas;Esmeraldas;sí']);
    expect(rows(answer)).toEqual([[2, column, expect.stringContaining(says)]]);
    expect([answer.created, answer.refused]).toEqual([1, 1]);
    await expect(ask('import', { previewId: answer.previewId })).rejects.toMatchObject({ code: 'house.rows-refused' });
  });
  test.each([
    ['807;;;sí', 'EC-0807'], ['EC-0807;;;sí', 'EC-0807'], [';Carchi;Bolívar;sí', 'EC-0402'], [';MANABI;bolivar;sí', 'EC-1302'], [';;GAD Municipal de Rioverde;sí', 'EC-0807'], [';Esmeraldas;0807;sí', 'EC-0807'],
  ])('as «%s» is understood', async (line, code) => {
    const { changes, rows: wrong } = await preview('places', [head, line]);
    expect([wrong, changes[0]?.label]).toEqual([[], expect.stringContaining((await app.run<{ name: string }>('territories.get', { code }, admin)).name)]);
  });
  test('twice is said on the second', async () => {
    expect(rows(await preview('places', [head, '807;;;sí', ';Esmeraldas;Rioverde;sí']))).toEqual([[3, '', expect.stringContaining('fila 2')]]);
  });
  test('out of reach is said, and the rest may enter alone', async () => {
    const answer = await preview('places', [head, '807;;;sí', '1308;;;sí'], technician);
    expect(rows(answer)).toEqual([[3, '', expect.stringContaining('no alcanza')]]);
    const { importId, created } = await ask('import', { previewId: answer.previewId, onlyValid: true }, technician);
    expect(created).toBe(1);
    await ask('undoImport', { importId }, technician);
  });
});

describe('what a row says', () => {
  const head = 'Código;JCPD;Ordenanza JCPD;Fecha ordenanza JCPD;Fecha de publicación JCPD;Sesiones JCPD;Presupuesto JCPD';
  test.each([
    ['that there is none, of no day', '807;no;;;;;', {}, 'B', 'de cuándo es'],
    ['that there is none, with its ordinance', '807;no;12;2019;;;', { on: '2026' }, 'B', 'trae más datos'],
    ['that nobody knows, with its ordinance', '807;s/d;12;2019;;;', { on: '2026' }, 'B', 's/d'],
    ['sessions of no year', '807;sí;;;;4;', {}, 'F', 'Falta el año'],
    ['a day to come', '807;sí;12;2027-01-01;;;', {}, 'D', 'por venir'],
    ['a publication before the act', '807;sí;12;2019-05-14;2019-05-13;;', {}, 'E', 'antes de firmarse'],
    ['a day that is none', '807;sí;12;31/02/2019;;;', {}, 'D', 'no existe'],
  ])('%s is refused', async (_, line, more, column, says) => {
    expect(rows(await preview('places', [head, line], admin, more))).toEqual([[2, column, expect.stringContaining(says)]]);
  });
  test('again changes nothing; otherwise it changes that alone', async () => {
    const first = await load('places', [head, '807;sí;12-2019;2019;;3;sí'], admin, { on: '2025' });
    expect(await preview('places', [head, '807;sí;N.º 12-2019;2019;;3;sí'], admin, { on: '2025' })).toMatchObject({ created: 0, changed: 0, unchanged: 1, rows: [] });
    const { changes } = await preview('places', [head, '807;sí;12-2019;2019-05-14;;5;no'], admin, { on: '2025' });
    expect(changes[0]?.diff).toEqual([{ field: 'Fecha del acto', before: '2019', after: '2019-05-14' }, { field: 'Presupuesto en 2025', before: 'sí', after: 'no' }, { field: 'Sesiones en 2025', before: '3', after: '5' }]);
    const second = await load('places', [head, '807;sí;12-2019;2019-05-14;;5;no'], admin, { on: '2025' });
    expect((await of('EC-0807', 'jcpd'))?.evidence.map(({ what, on, number }) => [what, on, number]).toSorted()).toEqual([['budget', '2025', 0], ['creation', '2019-05-14', null], ['session', '2025', 5]]);
    await ask('undoImport', { importId: second.importId });
    expect((await of('EC-0807', 'jcpd'))?.evidence.map(({ what, on, number }) => [what, on, number]).toSorted()).toEqual([['budget', '2025', null], ['creation', '2019', null], ['session', '2025', 3]]);
    await ask('undoImport', { importId: first.importId });
    expect(await of('EC-0807', 'jcpd')).toBeUndefined();
  });
});

describe('a row for each body', () => {
  const head = 'Cantón;Provincia;Tipo de organismo;Existe;Nombre;Tipo de acto;N.º;Fecha;Registro Oficial;Iniciativa;Fecha de instalación;Año;Sesiones;Reglamento;Fecha del dato;Fuente;Observaciones';
  const lines = ['Rioverde;Esmeraldas;JCPD;sí;Junta de Rioverde;Ordenanza;12;14/05/2019;R.O. 491;promovida;2019-08;2025;6;sí;2025-12;Oficio 3;Con oficina', 'Rioverde;Esmeraldas;CCPD;no;;;;;;;;;;;2024-02;Oficio 4;', 'Rioverde;Esmeraldas;Red de protección de derechos;sí;Red Una;;;;;;;;;;;;', 'Rioverde;Esmeraldas;Red de protección de derechos;sí;Red Dos;;;;;;;;;;;;'];
  test('brings all that is said of it, is saved the same, and goes with the undo', async () => {
    const before = await counts();
    const { importId } = await load('bodies', [head, ...lines], technician);
    const board = (await of('EC-0807', 'jcpd'))!;
    expect(board).toMatchObject({ name: 'Junta de Rioverde', initiative: 'promoted', source: 'Oficio 3', note: 'Con oficina' });
    expect(board.evidence.map(({ what, on, number, act }) => [what, on, number, act?.number ?? null]).toSorted()).toEqual([['creation', '2019-05-14', null, '12'], ['installation', '2019-08', null, null], ['regulation', '2025-12', null, null], ['session', '2025', 6, null]]);
    expect([await light('EC-0807', 'ccpd', '2024-01-31'), await light('EC-0807', 'ccpd', '2024-03-01')]).toEqual(['unknown', 'missing']);
    expect(await preview('bodies', await exported('bodies', 'EC-0807', technician), technician)).toMatchObject({ created: 0, changed: 0, unchanged: 4, rows: [] });
    expect(await preview('bodies', [head, ...lines], technician)).toMatchObject({ created: 0, changed: 0, unchanged: 4, rows: [] });
    await ask('undoImport', { importId }, technician);
    expect(await counts()).toEqual(before);
  });
  test.each([
    ['a kind that does not sit there', 'Esmeraldas;;Junta Cantonal de Protección de Derechos;sí', [2, '', 'no va en'], 'Provincia;Cantón;Clase;Existe'],
    ['a kind of nobody', 'Rioverde;Esmeraldas;Comité inventado;sí', [2, 'C', 'no es una opción'], 'Cantón;Provincia;Clase;Existe'],
  ])('of %s is said by row and column', async (_, line, [row, column, says], heads) => {
    expect(rows(await preview('bodies', [heads, line]))).toEqual([[row, column, expect.stringContaining(String(says))]]);
  });
  test('that is there after somebody said that it was not is seen', async () => {
    const absence = await ask('recordAbsence', { territory: 'EC-0807', kind: 'jcpd', on: '2018', source: 'Oficio de prueba' });
    const { importId } = await load('bodies', ['Código;Clase;Existe', 'EC-0807;JCPD;sí']);
    expect(await light('EC-0807', 'jcpd')).not.toBe('missing');
    await ask('undoImport', { importId });
    await ask('removeEvidence', { id: absence.id, version: 1, why: 'Se acaba la prueba' });
  });
});

describe('a load', () => {
  const lines = ['Código;CCPD;Ordenanza CCPD', '806;sí;44-2020'];
  const made = async (): Promise<{ importId: string; body: Answer<'get'> }> => ({ importId: (await load('places', lines)).importId, body: (await of('EC-0806', 'ccpd'))! });
  const refused = (importId: string): Promise<void> => expect(ask('undoImport', { importId })).rejects.toMatchObject({ code: 'house.rows-changed-since', details: { rows: expect.arrayContaining([expect.objectContaining({ row: 2 })]) } });
  test.each([
    ['evidence was added to its body', (body: Answer<'get'>) => ask('addEvidence', { body: body.id, what: 'session', on: '2026-02', source: 'Acta de prueba' }), (left: { id: string; version: number }) => ask('removeEvidence', { ...left, why: 'Se acaba la prueba' })],
    ['somebody was seated in its body', (body: Answer<'get'>) => ask('seatMember', { body: body.id, seat: 'presidencia', says: 'Alcaldía' }), (left: { id: string; version: number }) => ask('removeMember', { id: left.id, version: left.version, why: 'Se acaba la prueba' })],
    ['its act shows something of another', async () => { const other = await ask('create', { kind: 'red-de-proteccion', territory: 'EC-0806', name: `Red ${newId()}` }); const act = (await of('EC-0806', 'ccpd'))!.evidence[0]!.act!.id; return ask('addEvidence', { body: other.id, what: 'creation', instrument: act }); }, (left: { id: string; version: number }) => ask('removeEvidence', { ...left, why: 'Se acaba la prueba' })],
  ])('is not undone once %s', async (_, touch, untouch) => {
    const { importId, body } = await made();
    const { id, version } = await touch(body);
    await refused(importId);
    await untouch({ id, version });
    await ask('undoImport', { importId });
    expect(await of('EC-0806', 'ccpd')).toBeUndefined();
  });
  test('is not undone once its act or its body changed', async () => {
    const { importId, body } = await made();
    await app.run('instruments.update', { id: body.evidence[0]!.act!.id, version: 1, note: 'Corregida' }, admin);
    await refused(importId);
    await ask('update', { id: body.id, version: 1, note: 'Otra' });
    await refused(importId);
    await s.owner.query('delete from bodies.evidence where body = $1', [body.id]);
    await s.owner.query('delete from bodies.body where id = $1', [body.id]);
  });
  test('is not carried out once somebody put the body on record', async () => {
    const { previewId } = await preview('places', ['Código;CCPD', '805;sí']);
    const { id, version } = await ask('create', { kind: 'ccpd', territory: 'EC-0805', name: 'Otro consejo' });
    await expect(ask('import', { previewId })).rejects.toMatchObject({ code: 'house.import-stale' });
    await ask('remove', { id, version, why: 'Se acaba la prueba' });
  });
  test('sent twice is one', async () => {
    const { previewId } = await preview('places', ['Código;CCPD', '805;sí']);
    const [first, again] = [await ask('import', { previewId }), await ask('import', { previewId })];
    expect(again).toEqual(first);
    await ask('undoImport', { importId: first.importId });
  });
  test('is in the history of who made it', async () => {
    const { importId } = await load('places', ['Código;CCPD', '805;sí'], technician);
    const told = async () => (await ask('imports', {}, technician)).items.find(({ id }) => id === importId);
    expect(await told()).toMatchObject({ sheet: 'places', created: 1, undone: false });
    await ask('undoImport', { importId }, technician);
    expect(await told()).toMatchObject({ undone: true });
  });
});

describe('members', () => {
  const head = 'Código;Organismo;Puesto;Nombre;Institución;Calidad;Desde;Hasta';
  let importId: string;
  beforeAll(async () => void ({ importId } = await load('places', ['Código;CCPD;JCPD', '804;sí;sí'])));
  afterAll(async () => void (await ask('undoImport', { importId })));
  test('come with their seats in an office’s own words, are saved, and go with the undo', async () => {
    const loaded = await load('members', [head, 'EC-0804;CCPD;Presidente;sin nombre;EC-0804;Titular;14/05/2023;', 'EC-0804;JCPD;Miembro principal;Persona Ejemplo Ceibo;;Titular;2023;2026', 'EC-0804;JCPD;Miembro principal;sin nombre;;Titular;2023;', 'EC-0804;JCPD;Miembro principal;vacante;;;2024;', 'EC-0804;JCPD;Miembro principal;Persona Ejemplo Caoba;;Suplente;2023;']);
    const members = (await of('EC-0804', 'jcpd'))!.composition.members;
    expect(members.map(({ role, vacant, from, to, person }) => [role, vacant, from, to, person?.name ?? null]).toSorted()).toEqual([['substitute', false, '2023', null, 'Persona Ejemplo Caoba'], ['titular', false, '2023', null, null], ['titular', false, '2023', '2026', 'Persona Ejemplo Ceibo'], ['titular', true, '2024', null, null]]);
    expect(await preview('members', await exported('members', 'EC-0804'))).toMatchObject({ created: 0, changed: 0, unchanged: 5, rows: [] });
    await ask('undoImport', { importId: loaded.importId });
    expect((await app.run<{ items: unknown[] }>('institutions.list-people', { q: 'ejemplo ceibo' }, admin)).items).toEqual([]);
    expect((await of('EC-0804', 'jcpd'))!.composition.members).toEqual([]);
  });
  test.each([
    ['two titulars of one seat', ['EC-0804;CCPD;Presidencia;sin nombre;Alcaldía;Titular;2023-05-14;', 'EC-0804;CCPD;Presidencia;sin nombre;Vicealcaldía;Titular;2024-01-01;'], [3, 'C', 'ya está ocupado en esas fechas (fila 2)']],
    ['a mandate that ends before it starts', ['EC-0804;JCPD;Miembro principal;sin nombre;;Titular;2023-05-14;2022-01-01'], [2, 'H', 'Termina antes de empezar']],
    ['a seat that its kind does not have', ['EC-0804;JCPD;Tesorería;sin nombre;;Titular;2023;'], [2, 'C', 'Miembros principales']],
    ['nobody', ['EC-0804;JCPD;Miembro principal;;;Titular;2023;'], [2, 'D', 'Falta quién es']],
    ['a body that is not on record', ['EC-0803;JCPD;Miembro principal;sin nombre;;Titular;2023;'], [2, 'B', 'Cárguelo primero']],
    ['somebody of an institution that nobody knows', ['EC-0804;CCPD;Sociedad civil;Persona Ejemplo Sal;Fundación Inventada;Titular;2023;'], [2, 'E', 'No se reconoce la institución']],
  ])('that are %s are said by row and column', async (_, lines, [row, column, says]) => {
    expect(rows(await preview('members', [head, ...lines]))).toEqual([[row, column, expect.stringContaining(String(says))]]);
  });
});

describe('acts', () => {
  const head = 'Código;Tipo de acto;Número;Título;Fecha;Fecha de publicación;Estado;Organismo;Qué hace;Vigente hasta';
  let importId: string;
  beforeAll(async () => void ({ importId } = await load('places', ['Código;CCPD;JCPD', '804;sí;sí'])));
  afterAll(async () => void (await ask('undoImport', { importId })));
  test('of two bodies are one act, are saved, and go with the undo', async () => {
    const before = await counts();
    const loaded = await load('acts', [head, 'EC-0804;Ordenanza;9-2018;Ordenanza del sistema;2018-03-02;;;CCPD;crea;', 'EC-0804;Ordenanza;9-2018;;;;;JCPD;crea;', 'EC-0804;Resolución;15;Resolución de presupuesto;2025;;;JCPD;asigna presupuesto;2025-12-31', 'EC-0804;Convenio;;Convenio marco;2020;;;;;']);
    expect([await counts(), (await of('EC-0804', 'jcpd'))!.evidence.map(({ what, act }) => [what, act?.number])]).toEqual([[before[0], before[1]! + 3, before[2], before[3]! + 3], [['assertion', undefined], ['budget', '15'], ['creation', '9-2018']]]);
    expect(await preview('acts', await exported('acts', 'EC-0804'))).toMatchObject({ created: 0, changed: 0, unchanged: 4, rows: [] });
    await ask('undoImport', { importId: loaded.importId });
    expect(await counts()).toEqual(before);
  });
  test.each([
    ['published before they were signed', 'EC-0804;Ordenanza;1;;2018-03-02;2018-03-01;;;;', 'F', 'antes de firmarse'],
    ['over before they begin', 'EC-0804;Ordenanza;1;;2018-03-02;;;;;2017', 'J', 'antes de empezar'],
    ['without number or title', 'EC-0804;Ordenanza;;;2018;;;;;', 'C', 'Falta el número'],
    ['in a state that their kind does not have', 'EC-0804;Ordenanza;1;;2018;;bailada;;;', 'G', 'Publicada'],
    ['of a body of which nothing is done', 'EC-0804;Ordenanza;1;;2018;;;JCPD;;', 'I', 'qué hace'],
    ['of a body that is not on record', 'EC-0803;Ordenanza;1;;2018;;;JCPD;crea;', 'H', 'Cárguelo primero'],
    ['of a place without a government', 'EC;Ordenanza;1;;2018;;;;;', 'C', 'no tiene un gobierno'],
  ])('%s are said by row and column', async (_, line, column, says) => {
    expect(rows(await preview('acts', [head, line]))).toEqual([[2, column, expect.stringContaining(says)]]);
  });
});

describe('a bare «sí»', () => {
  const head = 'Código;CCPD;Acto CCPD;Fecha del dato';
  const life = async (territory: string, asOf?: string): Promise<Answer<'life'>> => ask('life', { id: (await of(territory, 'ccpd'))!.id, ...(asOf ? { asOf } : {}) });
  test('is told, row by row counted, to whoever loads it', async () => {
    const { notes } = await preview('places', [head, '802;sí;;', '803;x;;', '805;sí;;2024-06', '806;sí;sí;', '807;;;']);
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^2 datos dicen «sí» sin acto ni fecha.*constatado el 20 de noviembre de 2026/), expect.stringMatching(/^Un dato dice «sí» sin acto: /), expect.stringMatching(/^Un dato dice que hay acto, sin su número ni su fecha/), expect.stringMatching(/no se registra nada/),
    ]);
  });
  test('is a day on which somebody said so, not that of its foundation', async () => {
    const { importId } = await load('places', [head, '802;sí;;', '805;sí;;2024-06']);
    expect([(await life('EC-0802')).asserted, (await life('EC-0805')).asserted, (await of('EC-0802', 'ccpd'))!.evidence.map(({ what, on }) => [what, on])]).toEqual(['2026-11-20', '2024-06', [['assertion', '2026-11-20']]]);
    expect([await light('EC-0805', 'ccpd', '2024-05-31'), await light('EC-0805', 'ccpd', '2024-07-01'), await light('EC-0802', 'ccpd', '2024-07-01')]).toEqual(['unknown', 'partial', 'unknown']);
    expect(await preview('places', await exported('places', 'EC-08'))).toMatchObject({ created: 0, changed: 0, rows: [] });
    await ask('undoImport', { importId });
  });
  test('gives way to the act that founded it', async () => {
    const first = await load('places', [head, '802;sí;;']);
    const second = await load('places', ['Código;CCPD;Ordenanza CCPD;Fecha Ordenanza CCPD', '802;sí;9-2018;2018-03-02']);
    expect([(await life('EC-0802')).asserted, await light('EC-0802', 'ccpd', '2019-01-01')]).toEqual([null, 'partial']);
    for (const { importId } of [second, first]) await ask('undoImport', { importId });
  });
  test('said again of another day is another word; of the same day it is the same', async () => {
    const first = await load('places', [head, '802;sí;;2024-06']);
    expect(await preview('places', [head, '802;sí;;2024-06'])).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await preview('places', [head, '802;sí;;2025-06'])).toMatchObject({ changed: 1, changes: [{ diff: [{ field: 'Constatado', before: '2024-06', after: '2025-06' }] }] });
    await ask('undoImport', { importId: first.importId });
  });
});

describe('an act drawn from a model', () => {
  test('names it by its title', async () => {
    const model = await app.run<{ id: string }>('instruments.create', { kind: 'ordenanza', title: 'Ordenanza modelo de prueba', territory: 'EC-08', passed: true, isModel: true, visibility: 'public', parts: [{ key: 'a1', kind: 'article', number: '1', text: 'Se organiza el sistema.' }] }, admin);
    const { importId } = await load('acts', ['Código;Acto;Número;Fecha;Modelo', 'EC-0804;Ordenanza;77;2021;ordenanza modelo de PRUEBA']);
    const { items } = await app.run<{ items: { model: string | null; number: string }[] }>('instruments.list', { territory: 'EC-0804', model: model.id }, admin);
    expect(items.map(({ number }) => number)).toEqual(['77']);
    await ask('undoImport', { importId });
    expect(rows(await preview('acts', ['Código;Acto;Número;Modelo', 'EC-0804;Ordenanza;78;Modelo inventado']))).toEqual([[2, 'D', expect.stringContaining('No hay un modelo')]]);
  });
});

describe('a country', () => {
  test('of 221 cantons enters by its own sheet, fills the board, and read back changes nothing', async () => {
    const { path } = await ask('template', { sheet: 'places', country: 'EC', format: 'csv' });
    const [head = '', ...cantons] = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/);
    rmSync(path);
    expect(cantons.length).toBe(221);
    const width = head.split(';').length;
    const heads = head.split(';');
    const at = (title: string): number => heads.indexOf(title);
    const filled = cantons.map((line, n) => {
      const cells = Array.from({ length: width }, (_, i) => line.split(';')[i] ?? '');
      cells[at('CCPD')] = ['sí', 'sí', 'no', 's/d', ''][n % 5]!;
      if (n % 5 < 2) [cells[at('Ordenanza CCPD')], cells[at('Fecha Ordenanza CCPD')], cells[at('Sesiones CCPD')]] = [`${n + 1}-2018`, n % 2 ? '2018' : '2018-04-03', String(n % 7)];
      cells[at('JCPD')] = n % 3 ? 'sí' : 'no';
      cells[at('Fecha del dato')] = '2025-06';
      return cells.join(';');
    });
    const before = await counts();
    const imported = await load('places', [head, ...filled]);
    const items = (await ask('conformation', { territory: 'EC', level: 'canton', kinds: 'ccpd' })).items.map(({ lights }) => lights[0]!.state);
    expect([items.length, items.filter((state) => state === 'unknown').length, items.filter((state) => state === 'missing').length]).toEqual([221, 88, 44]);
    for (const sheet of ['places', 'bodies', 'acts'] as const) expect(await preview(sheet, await exported(sheet, 'EC'))).toMatchObject({ created: 0, changed: 0, refused: 0 });
    await ask('undoImport', { importId: imported.importId });
    expect(await counts()).toEqual(before);
  }, 120_000);
  test('is asked a constant number of questions, however many rows', async () => {
    const asked = async (rows: number): Promise<number> => {
      const lines = ['Código;CCPD;Ordenanza CCPD', ...(await exported('places', 'EC')).slice(1, rows + 1).map((line, n) => `${line.split(';')[0]};sí;${n}-2020`)];
      const fileId = await uploaded(lines, admin);
      const seen = queries;
      await ask('previewImport', { sheet: 'places', country: 'EC', fileId });
      return queries - seen;
    };
    expect(await asked(40)).toBe(await asked(3));
  });
});
