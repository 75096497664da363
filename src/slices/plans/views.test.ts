import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import { loadPack } from '../../packs.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Money, Profile, Resource, RoadMilestone, Weave, Year } from './contract/views.ts';

let own: Stage;
let app: TestApp;
let holder: Actor;
let stranger: Actor;
let uploads = 0;

beforeAll(async () => {
  own = await stage(['base', 'ec', 'pe']);
  app = testApp(own);
  const government = async (id: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id })).id;
  holder = actorOf({ account: newId(), operations: ['plans.*'], reads: true, institutions: [await government('EC-0807'), await government('PE-1006')] });
  stranger = actorOf({ account: newId(), operations: ['plans.*'], reads: true, institutions: [await government('EC-0806')] });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const ask = <T>(name: string, input: object, by: Actor = holder): Promise<T> => app.run<T>(`plans.${name}`, input, by);
const newPlan = async (words: object = {}): Promise<string> => (await ask<{ planId: string }>('create', { title: 'Plan de trabajo de ensayo', scheme: 'plan-de-trabajo', territory: 'EC-0807', ...words })).planId;
const add = async (planId: string, code: string, kind: string, words: object = {}): Promise<string> => (await ask<{ elementId: string }>('add-element', { planId, code, kind, text: `Texto de ${code}`, ...words })).elementId;
const money = (planId: string, more: object = {}): Promise<Money> => ask<Money>('money', { planId, ...more });
const save = (planId: string, words: object): Promise<{ id: string; version: number }> => ask('save-resource', { planId, year: 2026, stage: 'assigned', amount: 100, ...words });
const listed = async (planId: string, more: object = {}, by?: Actor): Promise<Resource[]> => (await ask<{ items: Resource[] }>('resources', { planId, ...more }, by)).items;
const version = async (planId: string): Promise<number> => (await ask<{ version: number }>('get', { planId })).version;
const approve = async (planId: string): Promise<unknown> => ask('approve', { planId, version: await version(planId), approvedOn: '2026-01-15' });
const publish = async (planId: string): Promise<unknown> => ask('share', { planId, version: await version(planId), visibility: 'public' });
const facts = async (name: string): Promise<number> => (await own.owner.query('select 1 from platform.fact where name = $1', [name])).rows.length;

async function upload(lines: string[]): Promise<string> {
  const path = join(own.folder, `hoja-${(uploads += 1)}.csv`);
  writeFileSync(path, lines.join('\r\n'));
  const id = await app.upload(path);
  await own.owner.query('update platform.file set uploaded_by = $1 where id = $2', [holder.account, id]);
  return id;
}

describe('money and people', () => {
  test('are in the currency of the plan’s country unless somebody says another', async () => {
    const [ecuador, peru] = [await newPlan(), await newPlan({ territory: 'PE-1006' })];
    await save(ecuador, {});
    await save(peru, {});
    await save(peru, { currency: 'EUR', amount: 7 });
    expect([(await money(ecuador)).currencies, (await money(peru)).totals.map(({ currency, assigned }) => [currency, assigned])]).toEqual([['USD'], [['PEN', 100], ['EUR', 7]]]);
  });
  test('of a country whose pack says no currency ask for one', async () => {
    await own.owner.query("delete from plans.currency where country = 'PE'");
    const planId = await newPlan({ territory: 'PE-1006' });
    await expect(save(planId, {})).rejects.toMatchObject({ code: 'plans.currency-needed' });
    await save(planId, { currency: 'PEN' });
    await loadPack(app, 'pe');
    expect((await money(planId)).currency).toMatchObject({ code: 'PEN', source: 'ISO 4217' });
  });
  test('are never negative', async () => {
    await expect(save(await newPlan(), { amount: -1 })).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
  test('change on a sealed version too, and stay with the element in the next one', async () => {
    const planId = await newPlan();
    const elementId = await add(planId, 'A1', 'actividad');
    await approve(planId);
    await save(planId, { elementId, amount: 40 });
    await ask('start-version', { planId, version: await version(planId) });
    expect([(await listed(planId, { version: 1 }))[0]?.code, (await listed(planId, { version: 2 }))[0]?.code]).toEqual(['A1', 'A1']);
  });
  test('leave a fact, and none when nothing changed', async () => {
    const planId = await newPlan();
    const { id } = await save(planId, { amount: 55 });
    const before = await facts('plans.resource-saved');
    expect(await ask('save-resource', { planId, id, version: 1, year: 2026, stage: 'assigned', amount: 55 })).toEqual({ id, version: 1 });
    expect(await facts('plans.resource-saved')).toBe(before);
  });
  test('changed by two people: the second sees what there is today', async () => {
    const planId = await newPlan();
    const { id } = await save(planId, {});
    await save(planId, { id, version: 1, amount: 70 });
    await expect(save(planId, { id, version: 1, amount: 80 })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { version: 2, amount: 70 } } });
    await expect(ask('remove-resource', { id, version: 1 })).rejects.toMatchObject({ code: 'house.version-changed' });
    await ask('remove-resource', { id, version: 2 });
    expect(await listed(planId)).toEqual([]);
  });
  test('of another plan, or of an element of another plan, are refused', async () => {
    const [one, two] = [await newPlan(), await newPlan()];
    const { id } = await save(one, {});
    await expect(save(two, { id, version: 1 })).rejects.toMatchObject({ code: 'house.id-taken' });
    await expect(save(two, { elementId: await add(one, 'A1', 'actividad') })).rejects.toMatchObject({ code: 'plans.element-unknown' });
  });
  test('are read by whoever reads the plan and changed by its holder alone', async () => {
    const planId = await newPlan();
    const { id } = await save(planId, {});
    for (const [name, input] of [['resources', { planId }], ['money', { planId }], ['weave', { planId }], ['year', { planId, year: 2026 }], ['profile', { planId }], ['milestones', { planId }], ['remove-resource', { id, version: 1 }]] as const)
      await expect(ask(name, input, stranger)).rejects.toMatchObject({ code: 'house.not-found' });
    await add(planId, 'A1', 'actividad');
    await approve(planId);
    await publish(planId);
    expect([(await listed(planId, {}, stranger)).length, (await ask<Money>('money', { planId }, stranger)).mayEdit]).toEqual([1, false]);
    await expect(ask('save-resource', { planId, year: 2026, stage: 'spent', amount: 1 }, stranger)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
  test('of an element that only the draft has are not told to others', async () => {
    const planId = await newPlan();
    await add(planId, 'A1', 'actividad');
    await approve(planId);
    await publish(planId);
    await ask('start-version', { planId, version: await version(planId) });
    await save(planId, { elementId: await add(planId, 'A2', 'actividad'), amount: 900 });
    expect([(await listed(planId)).length, (await listed(planId, {}, stranger)).length, (await ask<Money>('money', { planId }, stranger)).totals]).toEqual([1, 0, []]);
  });
  test('of an element that is no longer there count in the whole and are named as such', async () => {
    const planId = await newPlan();
    const elementId = await add(planId, 'A1', 'actividad');
    await add(planId, 'A2', 'actividad');
    await approve(planId);
    await save(planId, { elementId, amount: 12 });
    await ask('start-version', { planId, version: await version(planId) });
    const { elements } = await ask<{ elements: { id: string; code: string; version: number }[] }>('tree', { planId, version: 2 });
    const draft = elements.find(({ code }) => code === 'A1')!;
    await ask('remove-element', { elementId: draft.id, version: draft.version });
    const seen = await money(planId, { version: 2 });
    expect([seen.outside, seen.totals[0]?.assigned, seen.byElement, (await listed(planId, { version: 2 }))[0]?.outside]).toEqual([1, 12, [], true]);
  });
  test('by page go on where they stopped', async () => {
    const planId = await newPlan();
    for (const year of [2027, 2025, 2026]) await save(planId, { year });
    const first = await ask<{ items: Resource[]; next: string }>('resources', { planId, limit: 2 });
    const rest = await listed(planId, { limit: 2, after: first.next });
    expect([...first.items, ...rest].map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  });
  test('say which plans have a budget and which have none', async () => {
    const [funded, empty, zero] = [await newPlan({ title: 'Con presupuesto' }), await newPlan({ title: 'Sin presupuesto' }), await newPlan({ title: 'Con cero' })];
    await save(funded, { act: 'Resolución 12 de ejemplo', amount: 30 });
    await save(zero, { amount: 0 });
    const with_ = await ask<{ items: { planId: string; acts: string[] }[] }>('budgets', { territory: 'EC-0807', funded: 'with', limit: 500 });
    const without = await ask<{ items: { planId: string }[] }>('budgets', { territory: 'EC-0807', funded: 'without', limit: 500 });
    expect([with_.items.find((p) => p.planId === funded)?.acts, without.items.map((p) => p.planId).filter((id) => [funded, empty, zero].includes(id)).sort()]).toEqual([['Resolución 12 de ejemplo'], [empty, zero].sort()]);
  });
});

describe('a sheet of resources', () => {
  const head = 'Código;Año;Etapa;Recurso;Cantidad;Moneda;Fuente de financiamiento;Acto';
  const preview = async (planId: string, lines: string[]): Promise<{ previewId: string; created: number; changed: number; unchanged: number; rows: { row: number; code: string }[] }> => ask('preview-resources', { planId, fileId: await upload(lines) });

  test('enters with the words of an office, and read again changes nothing', async () => {
    const planId = await newPlan();
    await add(planId, 'A1', 'actividad');
    await approve(planId);
    const lines = [head, 'A1;2026;Asignado;dinero;1.234,50;;Municipal;Ordenanza 3 (ejemplo)', ';2026;Requerido;;10000;;;', 'A1;2026;ejecutado;personas;2,5;;;'];
    const seen = await preview(planId, lines);
    expect([seen.created, seen.rows]).toEqual([3, []]);
    await ask('import-resources', { previewId: seen.previewId });
    expect((await listed(planId)).map(({ code, stage, what, amount, currency }) => [code, stage, what, amount, currency]).sort()).toEqual([[null, 'required', 'money', 10000, 'USD'], ['A1', 'assigned', 'money', 1234.5, 'USD'], ['A1', 'spent', 'people', 2.5, null]].sort());
    expect(await preview(planId, lines)).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
  });
  test('names what does not enter, row by row', async () => {
    const planId = await newPlan();
    await add(planId, 'A1', 'actividad');
    const seen = await preview(planId, [head, 'ZZ;2026;asignado;dinero;5;;;', 'A1;2026;asignado;dinero;-5;;;', 'A1;2026;asignado;dinero;s/d;;;', 'A1;2026;asignado;dinero;5;;Propia;', 'A1;2026;asignado;dinero;6;;propia;']);
    expect([seen.created, seen.rows.map(({ row, code }) => [row, code])]).toEqual([1, [[2, 'element-unknown'], [3, 'amount-negative'], [4, 'amount-missing'], [6, 'repeated']]]);
  });
  test('corrects what is there and is undone whole', async () => {
    const planId = await newPlan();
    const elementId = await add(planId, 'A1', 'actividad');
    await save(planId, { elementId, amount: 10, act: 'Acta 1' });
    const seen = await preview(planId, ['Código;Año;Etapa;Cantidad', 'A1;2026;asignado;15', 'A1;2027;asignado;20']);
    expect(seen).toMatchObject({ created: 1, changed: 1 });
    const { importId } = await ask<{ importId: string }>('import-resources', { previewId: seen.previewId });
    expect((await listed(planId)).map(({ amount, act }) => [amount, act])).toEqual([[15, 'Acta 1'], [20, '']]);
    await ask('undo-resources', { importId });
    expect((await listed(planId)).map(({ amount }) => amount)).toEqual([10]);
  });
  test('prepared before somebody saved the same is stale', async () => {
    const planId = await newPlan();
    const seen = await preview(planId, [head, ';2026;asignado;dinero;5;;Propia;']);
    await save(planId, { source: 'Propia' });
    await expect(ask('import-resources', { previewId: seen.previewId })).rejects.toMatchObject({ code: 'house.import-stale' });
  });
});

test('the weave resolves places of the plan’s territory and counts by objective', async () => {
  const planId = await newPlan();
  const objective = await add(planId, 'O1', 'objetivo');
  await add(planId, 'A1', 'actividad', { parentId: objective, fields: { territorio: ['parroquia Lagarto', 'Barrio Central'], alcance: 30, desde: '2026-05-02' } });
  await add(planId, 'A2', 'actividad', { parentId: objective, fields: { territorio: ['Lagarto'], alcance: 25 } });
  const weave = await ask<Weave>('weave', { planId });
  expect([weave.places.map(({ code, name, ids, reach }) => [code, name, ids.length, reach]), weave.objectives.map(({ actions }) => actions)]).toEqual([[['EC-080753', 'Lagarto', 2, 25], [null, 'Barrio Central', 1, null]], [2]]);
});

test('a plan of one year shows its whole work with its money that year', async () => {
  const planId = await newPlan({ validFrom: '2026-01-01', validTo: '2026-12-31' });
  const elementId = await add(planId, 'A1', 'actividad', { fields: { lugar: 'Casa comunal', partida: '73.06', acto: 'Resolución 4 (ejemplo)', estado: 'en-curso' } });
  await save(planId, { elementId, amount: 12 });
  await save(planId, { elementId, amount: 99, year: 2025 });
  const year = await ask<Year>('year', { planId, year: 2026 });
  expect(year.work[0]).toMatchObject({ code: 'A1', by: 'plan', place: 'Casa comunal', budgetLine: '73.06', act: 'Resolución 4 (ejemplo)', state: 'en curso', money: [{ currency: 'USD', assigned: 12 }] });
});

describe('the profile', () => {
  test('names what nobody wrote, keeps the parts that are not sent, and an empty text takes one away', async () => {
    const planId = await newPlan();
    expect(await ask('profile', { planId })).toMatchObject({ version: 0, texts: [], missing: ['what', 'who', 'why', 'when', 'purpose'] });
    await ask('save-profile', { planId, version: 0, unit: 'Unidad de ejemplo', texts: [{ part: 'what', text: 'Qué es' }, { part: 'why', text: 'Por qué', citation: '003, l. 45' }] });
    await ask('save-profile', { planId, version: 1, texts: [{ part: 'what', text: '' }] });
    expect(await ask<Profile>('profile', { planId })).toMatchObject({ version: 2, unit: 'Unidad de ejemplo', texts: [{ part: 'why', text: 'Por qué', citation: '003, l. 45' }] });
  });
  test('written by two people at once: the second sees today’s texts', async () => {
    const planId = await newPlan();
    await ask('save-profile', { planId, version: 0, texts: [{ part: 'what', text: 'La primera' }] });
    await expect(ask('save-profile', { planId, version: 0, texts: [{ part: 'what', text: 'La segunda' }] })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { version: 1, texts: [{ text: 'La primera' }] } } });
  });
});

describe('a milestone', () => {
  const milestone = { stage: 'Validación', text: 'La mesa validó', happened: '2026-03', certainty: 'year' };
  const road = async (planId: string, by?: Actor): Promise<RoadMilestone[]> => (await ask<{ items: RoadMilestone[] }>('milestones', { planId }, by)).items;

  test('is added, changed and removed by its version', async () => {
    const planId = await newPlan();
    const { id, number } = await ask<{ id: string; number: number }>('save-milestone', { planId, ...milestone });
    await ask('save-milestone', { planId, id, version: 1, ...milestone, happened: '2026-04-02', certainty: 'exact' });
    await expect(ask('save-milestone', { planId, id, version: 1, ...milestone })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { version: 2, happened: '2026-04-02' } } });
    expect([number, await road(planId)]).toMatchObject([1, [{ certainty: 'exact', citation: null, file: null }]]);
    await ask('remove-milestone', { id, version: 2 });
    expect(await road(planId)).toEqual([]);
  });
  test('changed by a whole timeline that was loaded is another version', async () => {
    const planId = await newPlan();
    const { id } = await ask<{ id: string }>('save-milestone', { planId, ...milestone });
    await ask('save-timeline', { planId, milestones: [{ number: 1, stage: 'Otra', text: 'Otra cosa', happened: '2020', until: null, certainty: 'year', citation: null }] });
    await expect(ask('save-milestone', { planId, id, version: 1, ...milestone })).rejects.toMatchObject({ code: 'house.version-changed' });
  });
  test.each([['2026-03', '2026-02', false], ['2026', '2026-02', true], ['2026-03-09', '2026-03', true], ['2027', '2026', false]])('from %s until %s', async (happened, until, right) => {
    const saved = ask('save-milestone', { planId: await newPlan(), ...milestone, happened, until });
    await (right ? expect(saved).resolves.toMatchObject({ version: 1 }) : expect(saved).rejects.toMatchObject({ code: 'plans.milestone-backwards' }));
  });
  test('keeps its evidence: who reads the plan reads the file, and one that disappeared is said', async () => {
    const planId = await newPlan();
    const fileId = await upload(['acta', 'de ejemplo']);
    await ask('save-milestone', { planId, ...milestone, fileId });
    await add(planId, 'A1', 'actividad');
    await approve(planId);
    await publish(planId);
    expect((await road(planId, stranger))[0]?.file).toMatchObject({ id: fileId, gone: false });
    const { rows } = await own.owner.query<{ sha256: string; claimed_kind: string }>('select sha256, claimed_kind from platform.file where id = $1', [fileId]);
    expect(rows[0]?.claimed_kind).toBe('plans.milestone');
    rmSync(app.files.pathOf(rows[0]!.sha256));
    expect((await road(planId))[0]?.file).toMatchObject({ gone: true });
  });
  test('takes no file of somebody else', async () => {
    const fileId = await upload(['ajeno']);
    await own.owner.query('update platform.file set uploaded_by = $1 where id = $2', [newId(), fileId]);
    await expect(ask('save-milestone', { planId: await newPlan(), ...milestone, fileId })).rejects.toMatchObject({ code: 'house.file-unknown' });
  });
});
