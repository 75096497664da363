import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';

interface Preview { previewId: string; planId: string; created: number; changed: number; unchanged: number; refused: number; missing: string[]; headers: { title: string; column: string | null }[]; rows: { row: number; code: string }[] }
type Tree = { elements: { id: string; code: string; kind: string; text: string; version: number }[] };

let own: Stage;
let app: TestApp;
let holder: Actor;
let files = 0;

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  const { id } = await app.run<{ id: string }>('institutions.get', { id: 'EC-0807' });
  holder = actorOf({ account: newId(), operations: ['plans.*'], reads: true, institutions: [id] });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const newPlan = async (scheme = 'pdot'): Promise<string> => (await app.run<{ planId: string }>('plans.create', { title: 'Plan de ensayo', scheme, territory: 'EC-0807' }, holder)).planId;
const tree = async (planId: string): Promise<Tree['elements']> => (await app.run<Tree>('plans.tree', { planId }, holder)).elements;

async function preview(planId: string, lines: string[], more: object = {}): Promise<Preview> {
  const path = join(own.folder, `hoja-${(files += 1)}.csv`);
  writeFileSync(path, lines.join('\r\n'));
  const fileId = await app.upload(path);
  await own.owner.query('update platform.file set uploaded_by = $1 where id = $2', [holder.account, fileId]);
  return app.run<Preview>('plans.preview-import', { fileId, planId, scheme: 'pdot', ...more }, holder);
}
const carry = ({ previewId }: Preview, onlyValid = false): Promise<{ importId: string }> => app.run<{ importId: string }>('plans.import', { previewId, onlyValid }, holder);
const undo = (importId: string): Promise<unknown> => app.run('plans.undo-import', { importId }, holder);
async function newVersion(planId: string): Promise<void> {
  const { version } = await app.run<{ version: number }>('plans.get', { planId }, holder);
  await app.run('plans.approve', { planId, version, approvedOn: '2026-01-15' }, holder);
  const approved = await app.run<{ version: number }>('plans.get', { planId }, holder);
  await app.run('plans.start-version', { planId, version: approved.version }, holder);
}

const head = 'Código;Tipo;Código superior;Texto;Presupuesto';
const sheet = [head, 'O1;Objetivo;;Riego;100', 'M1;Meta;O1;Diez acequias;20'];

describe('two previews made before either import', () => {
  test('with the same codes: the second is stale and names its rows', async () => {
    const planId = await newPlan();
    const [first, second] = [await preview(planId, sheet), await preview(planId, sheet)];
    await carry(first);
    await expect(carry(second)).rejects.toMatchObject({ code: 'house.import-stale', details: { rows: [{ row: 2, label: 'O1' }, { row: 3, label: 'M1' }] } });
    expect((await tree(planId)).length).toBe(2);
  });
  test('without codes: the second is stale too', async () => {
    const planId = await newPlan();
    const [first, second] = [await preview(planId, ['Tipo;Texto', 'Objetivo;Riego']), await preview(planId, ['Tipo;Texto', 'Objetivo;Salud'])];
    await carry(first);
    await expect(carry(second)).rejects.toMatchObject({ code: 'house.import-stale' });
  });
});

describe('an import', () => {
  test('is stale when what its rows hang from is gone', async () => {
    const planId = await newPlan();
    await carry(await preview(planId, [head, 'O1;Objetivo;;Riego;']));
    const seen = await preview(planId, [head, 'M1;Meta;O1;Diez acequias;']);
    const [parent] = await tree(planId);
    await app.run('plans.remove-element', { elementId: parent!.id, version: parent!.version }, holder);
    await expect(carry(seen)).rejects.toMatchObject({ code: 'house.import-stale', details: { rows: [{ row: 2, label: 'M1' }] } });
  });
  test('is stale when the plan went on to a new version', async () => {
    const planId = await newPlan();
    await carry(await preview(planId, sheet));
    const seen = await preview(planId, sheet.map((line) => line.replace('Diez', 'Doce')));
    await newVersion(planId);
    await expect(carry(seen)).rejects.toMatchObject({ code: 'house.import-stale' });
  });
  test('of the valid rows leaves out what hangs from the others', async () => {
    const planId = await newPlan();
    const seen = await preview(planId, [head, 'O1;Objetivo;;Riego;mucho', 'M1;Meta;O1;Diez acequias;', 'O2;Objetivo;;Salud;']);
    expect([seen.refused, seen.rows.map(({ code }) => code)]).toEqual([2, ['not-a-number', 'parent-refused']]);
    await carry(seen, true);
    expect((await tree(planId)).map(({ code }) => code)).toEqual(['O2']);
  });
});

describe('an undo', () => {
  test('reaches an import after the one that followed it was undone', async () => {
    const planId = await newPlan();
    const first = await carry(await preview(planId, sheet));
    const second = await carry(await preview(planId, sheet.map((line) => line.replace('Riego', 'Riego y drenaje'))));
    await expect(undo(first.importId)).rejects.toMatchObject({ code: 'house.rows-changed-since' });
    await undo(second.importId);
    await undo(first.importId);
    expect(await tree(planId)).toEqual([]);
  });
  test('stops where somebody hung an element from an imported one, and names it', async () => {
    const planId = await newPlan();
    const { importId } = await carry(await preview(planId, sheet));
    const objective = (await tree(planId)).find(({ code }) => code === 'O1')!;
    await app.run('plans.add-element', { planId, code: 'M9', kind: 'meta', parentId: objective.id, text: 'A mano' }, holder);
    await expect(undo(importId)).rejects.toMatchObject({ code: 'house.rows-changed-since', details: { rows: [{ row: 2, label: 'O1' }] } });
    expect((await tree(planId)).length).toBe(3);
  });
  test('never touches a version that was sealed since', async () => {
    const planId = await newPlan();
    const { importId } = await carry(await preview(planId, sheet));
    await newVersion(planId);
    await expect(undo(importId)).rejects.toMatchObject({ code: 'house.rows-changed-since' });
    expect((await app.run<Tree>('plans.tree', { planId, version: 1 }, holder)).elements.length).toBe(2);
  });
});

describe('the mapping of headings', () => {
  test('takes headings that are words of the language of programs', async () => {
    const seen = await preview(await newPlan(), ['Código;Tipo;Texto;constructor;toString', 'O1;Objetivo;Riego;x;y'], { mapping: { Código: 'code', Tipo: 'kind', Texto: 'text' } });
    expect([seen.created, seen.headers.map(({ column }) => column)]).toEqual([1, ['code', 'kind', 'text', null, null]]);
  });
  test('gives a column to the first of two equal headings', async () => {
    const seen = await preview(await newPlan(), ['Código;Tipo;Texto;Texto', 'O1;Objetivo;Riego;'], { mapping: { Código: 'code', Tipo: 'kind', Texto: 'text' } });
    expect([seen.created, seen.refused]).toEqual([1, 0]);
  });
  test('remembered in one scheme is not taken for another', async () => {
    const lines = ['Línea;Acción;Meta', 'Cuidar;Abrir casas;Tres casas'];
    await carry(await preview(await newPlan(), lines, { mapping: { Línea: null, Acción: null, Meta: 'kind:meta' } }));
    const seen = await preview(await newPlan('intersectorial'), lines, { scheme: 'intersectorial' });
    expect(seen.headers.map(({ column }) => column)).toEqual(['kind:linea', 'kind:accion', 'kind:meta']);
  });
});
