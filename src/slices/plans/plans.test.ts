import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { system } from '../../platform/access/actor.ts';

let own: Stage;
let app: TestApp;
let rioverde: string;
let holder: Actor;
let neighbour: Actor;
let technician: Actor;

const house = system('prueba');
const government = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code })).id;
const facts = async (name: string): Promise<{ data: Record<string, unknown>; subject_id: string }[]> => (await own.owner.query('select data, subject_id from platform.fact where name = $1 order by recorded_at', [name])).rows;

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  rioverde = await government('EC-0807');
  holder = actorOf({ operations: ['plans.*'], reads: true, institutions: [rioverde] });
  neighbour = actorOf({ operations: ['plans.*'], reads: true, institutions: [await government('EC-0806')] });
  technician = actorOf({ operations: ['plans.*'], reads: true, territories: ['EC-08'] });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

async function newPlan(words: object = {}): Promise<string> {
  return (await app.run<{ planId: string }>('plans.create', { title: 'PDOT de prueba', scheme: 'pdot', territory: 'EC-0807', ...words }, holder)).planId;
}
const add = async (planId: string, code: string, kind: string, parentId: string | null = null, more: object = {}): Promise<string> =>
  (await app.run<{ elementId: string }>('plans.add-element', { planId, code, kind, parentId, text: `Texto de ${code}`, ...more }, holder)).elementId;
type Tree = { version: number; elements: { id: string; code: string; kind: string; parentId: string | null; text: string; lines: string[]; version: number; fields: Record<string, unknown> }[] };
const tree = (planId: string, version?: number): Promise<Tree> => app.run<Tree>('plans.tree', { planId, version }, holder);

async function sheet(lines: string[], by: Actor = house): Promise<string> {
  const path = join(own.folder, `hoja-${Math.random()}.csv`);
  writeFileSync(path, lines.join('\r\n'));
  const id = await app.upload(path);
  if (by.account) await own.owner.query('update platform.file set uploaded_by = $1 where id = $2', [by.account, id]);
  return id;
}

describe('a plan', () => {
  test('belongs to the government of its territory unless somebody says otherwise', async () => {
    const plan = await app.run<{ owner: string; state: string }>('plans.get', { planId: await newPlan() }, holder);
    expect(plan).toMatchObject({ owner: rioverde, state: 'draft' });
  });

  test('as a draft is seen by its holder and by nobody else, not even the technician of the territory', async () => {
    const planId = await newPlan();
    await expect(app.run('plans.get', { planId }, neighbour)).rejects.toMatchObject({ code: 'house.not-found' });
    await expect(app.run('plans.tree', { planId }, technician)).rejects.toMatchObject({ code: 'house.not-found' });
    expect((await app.run<{ items: { id: string }[] }>('plans.list', { limit: 500 }, technician)).items.map((p) => p.id)).not.toContain(planId);
  });

  test('once shared with an institution is read by it and changed only by its holder', async () => {
    const planId = await newPlan();
    const party = actorOf({ operations: ['plans.*'], reads: true, institutions: [await government('EC-0806')], memberships: [await government('EC-0806')] });
    await app.run('plans.share', { planId, version: 1, visibility: 'shared', parties: party.memberships }, holder);
    expect(await app.run('plans.get', { planId }, party)).toMatchObject({ id: planId, mayEdit: false });
    await expect(app.run('plans.update', { planId, version: 2, title: 'Otro título' }, party)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('cannot be created where one has no grant', async () => {
    await expect(app.run('plans.create', { title: 'Ajeno', scheme: 'pdot', territory: 'EC-0806' }, holder)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });

  test('changed by two people at once shows the second what the first left', async () => {
    const planId = await newPlan();
    await app.run('plans.update', { planId, version: 1, title: 'Primero en guardar' }, holder);
    await expect(app.run('plans.update', { planId, version: 1, title: 'Segundo' }, holder)).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { title: 'Primero en guardar' } } });
  });

  test('with a validity that ends before it begins is refused with both dates', async () => {
    await expect(newPlan({ validFrom: '2027-01-01', validTo: '2019-12-31' })).rejects.toMatchObject({ code: 'plans.validity-backwards' });
  });
});

describe('elements', () => {
  test('hang where their scheme lets them and come back as a tree', async () => {
    const planId = await newPlan();
    const objective = await add(planId, 'O1', 'objetivo');
    await add(planId, 'M1', 'meta', objective, { fields: { responsable: 'Obras', meta_final: { missing: 's/d' } } });
    expect((await tree(planId)).elements.map((e) => [e.code, e.kind, e.parentId])).toEqual([['O1', 'objetivo', null], ['M1', 'meta', objective]]);
  });

  test.each([
    ['a kind the scheme has not', { kind: 'tornillo' }, 'plans.kind-unknown'],
    ['a field the kind does not carry', { kind: 'vision', fields: { anio_base: 2019 } }, 'plans.field-unknown'],
    ['a code that is taken', { code: 'O1' }, 'plans.code-taken'],
    ['a cross-cutting line that is not there', { lines: ['T9'] }, 'plans.line-unknown'],
  ])('are refused with %s', async (_what, words, code) => {
    const planId = await newPlan();
    await add(planId, 'O1', 'objetivo');
    await expect(app.run('plans.add-element', { planId, code: 'O2', kind: 'objetivo', text: 'Otro', ...words }, holder)).rejects.toMatchObject({ code });
  });

  test('cannot become their own ancestors', async () => {
    const planId = await newPlan();
    const a = await add(planId, 'P1', 'programa');
    const b = await add(planId, 'P2', 'programa', a);
    await expect(app.run('plans.edit-element', { elementId: a, version: 1, parentId: b }, holder)).rejects.toMatchObject({ code: 'plans.parent-circle' });
  });

  test('edited twice from the same version: the second sees the first', async () => {
    const planId = await newPlan();
    const id = await add(planId, 'O1', 'objetivo');
    await app.run('plans.edit-element', { elementId: id, version: 1, text: 'Texto de la primera persona' }, holder);
    await expect(app.run('plans.edit-element', { elementId: id, version: 1, text: 'Texto de la segunda' }, holder)).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { text: 'Texto de la primera persona', version: 2 } } });
  });

  test('edited without any change leave no fact', async () => {
    const planId = await newPlan();
    const id = await add(planId, 'O1', 'objetivo');
    await app.run('plans.edit-element', { elementId: id, version: 1, text: 'Texto de O1' }, holder);
    expect((await facts('plans.element-changed')).filter((f) => f.subject_id === id)).toEqual([]);
  });

  test('with others below are not removed', async () => {
    const planId = await newPlan();
    const objective = await add(planId, 'O1', 'objetivo');
    await add(planId, 'M1', 'meta', objective);
    await expect(app.run('plans.remove-element', { elementId: objective, version: 1 }, holder)).rejects.toMatchObject({ code: 'plans.has-children' });
  });

  test('of a stranger are not found', async () => {
    const id = await add(await newPlan(), 'O1', 'objetivo');
    await expect(app.run('plans.edit-element', { elementId: id, version: 1, text: 'x' }, neighbour)).rejects.toMatchObject({ code: 'house.not-found' });
  });
});

describe('versions', () => {
  test('approved are sealed; a new one starts as a copy that keeps identities', async () => {
    const planId = await newPlan();
    const objective = await add(planId, 'O1', 'objetivo');
    await add(planId, 'M1', 'meta', objective);
    await app.run('plans.approve', { planId, version: 1, approvedOn: '2026-01-15' }, holder);
    await expect(app.run('plans.edit-element', { elementId: objective, version: 1, text: 'Cambio' }, holder)).rejects.toMatchObject({ code: 'plans.plan-sealed' });
    await app.run('plans.start-version', { planId, version: 2 }, holder);
    const [first, second] = [await tree(planId, 1), await tree(planId, 2)];
    expect(second.elements.map((e) => e.code)).toEqual(first.elements.map((e) => e.code));
    expect(second.elements.some((e) => first.elements.some((f) => f.id === e.id))).toBe(false);
    await app.run('plans.edit-element', { elementId: second.elements[0]!.id, version: 1, text: 'Texto de la versión dos' }, holder);
    expect((await tree(planId, 1)).elements[0]!.text).toBe('Texto de O1');
    expect((await tree(planId)).version).toBe(1);
  });

  test('without any element are not approved', async () => {
    await expect(app.run('plans.approve', { planId: await newPlan(), version: 1 }, holder)).rejects.toMatchObject({ code: 'plans.plan-empty' });
  });
});

describe('sheets', () => {
  const sound = ['Código;Tipo;Código superior;Texto;Responsable;Meta final', 'O1;Objetivo;;Caminos para producir;Obras;', 'M1;Meta;O1;Mantener 40 km;Obras;1.234,5'];
  type Preview = { previewId: string; created: number; changed: number; unchanged: number; refused: number; rows: { row: number; column: string; code: string; message: string }[] };
  const preview = async (planId: string, lines: string[]): Promise<Preview> => app.run<Preview>('plans.preview-import', { fileId: await sheet(lines), planId, scheme: 'pdot' });

  test('are previewed, imported whole, and imported again change nothing', async () => {
    const planId = await newPlan();
    const seen = await preview(planId, sound);
    expect(seen).toMatchObject({ created: 2, changed: 0, unchanged: 0, refused: 0 });
    expect((await tree(planId)).elements).toEqual([]);
    await app.run('plans.import', { previewId: seen.previewId });
    expect((await tree(planId)).elements.map((e) => e.fields['meta_final'])).toEqual([undefined, 1234.5]);
    expect(await preview(planId, sound)).toMatchObject({ created: 0, changed: 0, unchanged: 2, refused: 0 });
  });

  test('sent twice are imported once', async () => {
    const planId = await newPlan();
    const { previewId } = await preview(planId, sound);
    const [a, b] = await Promise.all([app.run<{ importId: string }>('plans.import', { previewId }), app.run<{ importId: string }>('plans.import', { previewId })]);
    expect(a.importId).toBe(b.importId);
    expect((await tree(planId)).elements).toHaveLength(2);
  });

  test('with a row that does not enter are refused whole, or enter without it if the person says so', async () => {
    const planId = await newPlan();
    const seen = await preview(planId, [...sound, 'M2;Meta;O9;Sembrar;;']);
    expect(seen).toMatchObject({ created: 2, refused: 1 });
    expect(seen.rows[0]).toMatchObject({ row: 4, code: 'parent-unknown' });
    await expect(app.run('plans.import', { previewId: seen.previewId })).rejects.toMatchObject({ code: 'house.rows-refused' });
    expect((await tree(planId)).elements).toEqual([]);
    await app.run('plans.import', { previewId: seen.previewId, onlyValid: true });
    expect((await tree(planId)).elements.map((e) => e.code)).toEqual(['O1', 'M1']);
  });

  test('are not imported when somebody changed a row after the preview', async () => {
    const planId = await newPlan();
    await app.run('plans.import', { previewId: (await preview(planId, sound)).previewId });
    const seen = await preview(planId, sound.map((line) => line.replace('40 km', '50 km')));
    const target = (await tree(planId)).elements[1]!;
    await app.run('plans.edit-element', { elementId: target.id, version: target.version, text: 'Otra persona' }, holder);
    await expect(app.run('plans.import', { previewId: seen.previewId })).rejects.toMatchObject({ code: 'house.import-stale' });
    expect((await tree(planId)).elements[1]!.text).toBe('Otra persona');
  });

  test('are undone whole: what they created goes, what they changed comes back', async () => {
    const planId = await newPlan();
    await app.run('plans.import', { previewId: (await preview(planId, sound)).previewId });
    const before = (await tree(planId)).elements.map(({ code, text, fields }) => ({ code, text, fields }));
    const { importId } = await app.run<{ importId: string }>('plans.import', { previewId: (await preview(planId, [...sound.map((line) => line.replace('40 km', '50 km')), 'M2;Meta;O1;Sembrar;;3'])).previewId });
    expect((await tree(planId)).elements).toHaveLength(3);
    await app.run('plans.undo-import', { importId });
    expect((await tree(planId)).elements.map(({ code, text, fields }) => ({ code, text, fields }))).toEqual(before);
    await expect(app.run('plans.undo-import', { importId })).rejects.toMatchObject({ code: 'house.import-undone' });
  });

  test('are not undone when a row changed since, and the row is named', async () => {
    const planId = await newPlan();
    const { importId } = await app.run<{ importId: string }>('plans.import', { previewId: (await preview(planId, sound)).previewId });
    const target = (await tree(planId)).elements[1]!;
    await app.run('plans.edit-element', { elementId: target.id, version: target.version, text: 'Corregido a mano' }, holder);
    await expect(app.run('plans.undo-import', { importId })).rejects.toMatchObject({ code: 'house.rows-changed-since', details: { rows: [{ row: 3, label: 'M1' }] } });
    expect((await tree(planId)).elements).toHaveLength(2);
  });

  test('never reach a plan of another institution', async () => {
    const planId = await newPlan();
    const stranger = { ...neighbour, account: crypto.randomUUID() };
    const fileId = await sheet(sound, stranger);
    await expect(app.run('plans.preview-import', { fileId, planId, scheme: 'pdot' }, stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });

  test('without a plan make one for the only government of who sends them, and undone take it away', async () => {
    const president = { ...holder, account: crypto.randomUUID() };
    const fileId = await sheet(sound, president);
    const seen = await app.run<Preview>('plans.preview-import', { fileId, scheme: 'pdot' }, president);
    const { planId, importId } = await app.run<{ planId: string; importId: string }>('plans.import', { previewId: seen.previewId }, president);
    expect(await app.run('plans.get', { planId }, holder)).toMatchObject({ territory: 'EC-0807', owner: rioverde });
    expect(await app.run('plans.undo-import', { importId }, president)).toMatchObject({ planRemoved: true });
    await expect(app.run('plans.get', { planId }, holder)).rejects.toMatchObject({ code: 'house.not-found' });
  });

  test.each(['xlsx', 'csv'] as const)('as %s, exported and read back, change nothing', async (format) => {
    const planId = await newPlan();
    await app.run('plans.import', { previewId: (await preview(planId, sound)).previewId });
    const { path } = await app.run<{ path: string }>('plans.export', { planId, format }, holder);
    const seen = await app.run<Preview>('plans.preview-import', { fileId: await app.upload(path), planId, scheme: 'pdot' });
    expect(seen).toMatchObject({ created: 0, changed: 0, unchanged: 2, refused: 0 });
  });
});
