import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleId } from '../src/kernel/id.ts';
import type { FigureRecord } from '../src/kernel/figure.ts';
import type { Output } from '../src/kernel/contract.ts';
import type { figuresOperations } from '../src/slices/sources/contract/figures.ts';
import { sourcesSlice } from '../src/slices/sources/index.ts';
import { slices } from '../src/slices/index.ts';
import { Chase, target, usual, works } from './chase.ts';
import { actorOf, cast } from './actor.ts';

type Figures = Output<(typeof figuresOperations)['figures']>;
type Item = Figures['items'][number];
type Records = Output<(typeof figuresOperations)['figureRecords']>;

let chase: Chase;
const admin = cast.admin();
beforeAll(async () => {
  chase = await Chase.begin();
}, 120_000);
afterAll(() => chase.end());

const makers = slices.flatMap((slice) => slice.figures ?? []);
const figures = (ask: object, by = admin): Promise<Figures> => chase.app.run<Figures>('sources.figures', ask, by);
const items = async (kind: string, id: string, more: object = {}, by = admin): Promise<Item[]> => (await figures({ kind, id, ...more }, by)).items;
const named = (list: readonly Item[], name: string, more: Record<string, string> = {}): Item | undefined => list.find((one) => one.name === name && Object.entries(more).every(([key, value]) => one.parameters[key] === value));
const unnamed = (list: readonly Item[], name: string, parameters: number): Item | undefined => list.find((one) => one.name === name && Object.keys(one.parameters).length === parameters);

/** Every record behind a figure, page by page. */
async function recordsOf(name: string, about: Record<string, string>, asOf?: string, by = admin): Promise<{ all: FigureRecord[]; figure: Records['figure'] }> {
  const all: FigureRecord[] = [];
  for (let after: string | null | undefined; ;) {
    const page: Records = await chase.app.run<Records>('sources.figure-records', { name, with: new URLSearchParams(about).toString(), limit: 7, ...(asOf ? { asOf } : {}), ...(after ? { after } : {}) }, by);
    all.push(...page.items);
    if (!page.next) return { all, figure: page.figure };
    after = page.next;
  }
}

/** The number is the list: as many records as it says, those that count first. */
async function proved(name: string, about: Record<string, string>, asOf?: string): Promise<Records['figure']> {
  const { all, figure } = await recordsOf(name, about, asOf);
  const of = figure.of ?? { part: figure.value, whole: figure.value };
  expect({ name, about, whole: all.length, part: all.filter(({ counted }) => counted).length }).toEqual({ name, about, whole: of.whole ?? 0, part: of.part ?? 0 });
  expect(all.map(({ counted }) => counted)).toEqual(all.map(({ counted }) => counted).toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  return figure;
}
/** Every figure that makes sense of a subject opens into its records. */
async function allProved(kind: string, id: string, more: { asOf?: string } = {}): Promise<Item[]> {
  const list = await items(kind, id, more);
  for (const one of list) if (one.name && one.calculated) await proved(one.name, one.parameters, more.asOf);
  return list;
}

describe('each figure opens into the very records that it counts', () => {
  test('of a territory', async () => {
    const list = await allProved('territories.unit', 'EC-0801');
    expect(named(list, 'territories.governments')?.calculated?.value).toBeGreaterThan(1);
    expect(named(list, 'territories.units', { level: 'parish' })?.calculated?.value).toBeGreaterThan(1);
  });
  test('of a territory, its governments by level add up to those at it and below', async () => {
    const list = await items('territories.unit', 'EC-08');
    const levels = list.filter(({ name, parameters }) => name === 'territories.governments' && parameters['level']);
    expect(unnamed(list, 'territories.governments', 1)?.calculated?.value).toBe(1 + levels.reduce((sum, { calculated }) => sum + (calculated?.value ?? 0), 0));
  });
  test('of a territory, its institutions by kind', async () => {
    const before = unnamed(await items('territories.unit', 'EC-0806'), 'institutions.of-kind', 1)?.calculated?.value ?? 0;
    for (const [kind, founded, ended] of [['mesa', '2015', null], ['consejo', '2016-04', null], ['consejo', '2011', '2018']]) await chase.app.run('institutions.create', { kind, name: `${String(kind)} de Atacames ${String(founded)}`, territory: 'EC-0806', founded, ended }, admin);
    const list = await allProved('territories.unit', 'EC-0806');
    expect([unnamed(list, 'institutions.of-kind', 1)?.calculated?.value, named(list, 'institutions.of-kind', { kind: 'consejo' })?.calculated?.value]).toEqual([before + 2, 1]);
    expect((await proved('institutions.of-kind', { territory: 'EC-0806', kind: 'consejo' }, '2018-06-30')).value).toBe(2);
    expect((await proved('institutions.of-kind', { territory: 'EC-0806', kind: 'consejo' }, '2012-01-01')).value).toBe(1);
  });
  test('of a subject in one word, as an address writes it', async () => {
    const whole = await figures({ kind: 'territories.unit', id: 'EC-0801' });
    for (const subject of ['territories.unit/EC-0801', 'territories.unit:EC-0801', 'ec-0801']) expect(await figures({ subject })).toEqual(whole);
  });
  test('of an institution, its posts filled', async () => {
    const institution = chase.institutions.atacames;
    const person = (await chase.app.run<{ id: string }>('institutions.create-person', { institution, name: 'Persona Ejemplo Ocho' }, admin)).id;
    const posts: string[] = [];
    for (const title of ['Alcaldía', 'Concejalía', 'Dirección de Obras']) posts.push((await chase.app.run<{ id: string }>('institutions.create-post', { institution, title }, admin)).id);
    await chase.app.run('institutions.appoint', { post: posts[0], person, from: '2019-05-14', to: '2023-05-14' }, admin);
    await chase.app.run('institutions.appoint', { post: posts[2], person, from: '2025-01-01' }, admin);
    await allProved('institutions.institution', institution);
    expect((await proved('institutions.posts-filled', { institution })).of).toEqual({ part: 1, whole: 3 });
    expect((await proved('institutions.posts-filled', { institution }, '2020-01-01')).of).toEqual({ part: 1, whole: 1 }); // of the others nobody had written anything by then
    expect((await proved('institutions.posts-filled', { institution }, '2024-01-01')).of).toEqual({ part: 0, whole: 1 });
    expect((await proved('institutions.posts-filled', { institution }, '2018-01-01')).value).toBeNull();
  });
  test('of a plan, its elements, actions and targets by line', async () => {
    const { planId } = await chase.plan([...usual, ['L2', 'linea', null], ['A2', 'accion', 'L2', { lines: ['T1'], fields: { responsable: works } }], ['A3', 'accion', 'L2'], ['M4', 'meta', 'A3', target()]]);
    const list = await allProved('plans.plan', planId);
    const value = (name: string, more: Record<string, string> = {}): number | null | undefined => list.find((one) => one.name === name && JSON.stringify(one.parameters) === JSON.stringify({ planId, ...more }))?.calculated?.value;
    expect([value('plans.actions'), value('plans.actions', { line: 'L1' }), value('plans.actions', { line: 'L2' }), value('plans.actions', { line: 'T1' })]).toEqual([3, 1, 2, 2]);
    expect([value('plans.targets'), value('plans.targets', { line: 'L1' }), value('plans.targets', { line: 'L2' }), value('plans.targets', { line: 'T1' })]).toEqual([4, 3, 1, undefined]);
    expect(value('plans.elements', { kind: 'linea' })).toBe(2);
  });
  test('of a plan, how it goes: executed, achieved, reported, funded', async () => {
    const { planId, ids } = await chase.chased({}, [...usual, ['A2', 'accion', 'L1', { fields: { responsable: works } }]]);
    await chase.say(planId, 'A1', { value: 100 });
    await chase.say(planId, 'M1', { value: 4 });
    await chase.run('save-resource', { planId, elementId: ids['A2'], year: 2026, stage: 'assigned', amount: 900, currency: 'USD' });
    chase.now = new Date('2026-04-20T15:00:00Z');
    await allProved('plans.plan', planId);
    expect((await proved('plans.execution', { planId })).of).toEqual({ part: 1, whole: 2 });
    expect((await proved('plans.achievement', { planId })).of).toEqual({ part: 1, whole: 2 });
    const reported = await proved('plans.reported', { planId });
    expect([reported.of?.part, reported.of!.whole > 2]).toEqual([2, true]);
    expect((await proved('plans.reported', { planId }, '2026-04-01')).value).toBeNull();
    expect((await proved('plans.funded', { planId })).of).toEqual({ part: 1, whole: 2 });
  });
  test('of plans in force on a day, over those that had begun', async () => {
    const where = { territory: 'EC-0805', owner: (await chase.app.run<{ id: string }>('institutions.get', { id: 'EC-0805' })).id, scheme: 'pdot' };
    for (const [validFrom, validTo] of [['2015-01-01', '2019-12-31'], ['2020-01-01', '2030-12-31']]) {
      const { planId } = await chase.app.run<{ planId: string }>('plans.create', { ...where, title: `Plan ${String(validFrom)}`, validFrom, validTo }, admin);
      await chase.app.run('plans.add-element', { planId, code: 'O1', kind: 'propuesta', text: 'Propuesta' }, admin);
      await chase.app.run('plans.approve', { planId, version: 1, on: validFrom }, admin);
    }
    await chase.app.run('plans.create', { ...where, title: 'Borrador', validFrom: '2026-01-01' }, admin);
    const about = { territory: 'EC-0805' };
    expect([(await proved('plans.in-force', about)).of, (await proved('plans.in-force', about, '2018-05-05')).of, (await proved('plans.approved', about)).of]).toEqual([{ part: 1, whole: 3 }, { part: 1, whole: 1 }, { part: 2, whole: 3 }]);
    expect((await proved('plans.in-force', { institution: where.owner })).of).toEqual({ part: 1, whole: 3 });
    expect((await proved('plans.in-force', about, '2014-01-01')).value).toBeNull();
  });
  test('of the house', async () => {
    const { items: all } = await figures({});
    for (const one of all) if (one.name && one.calculated && one.calculated.value !== null) await proved(one.name, one.parameters);
    expect(all.filter(({ name, calculated }) => ['sources.cited', 'norms.verified'].includes(name ?? '') && calculated).length).toBeGreaterThan(1);
  });
});

describe('the catalogue', () => {
  test('tells what each figure counts, over which records, and of what it may be asked', async () => {
    const { items: all } = await figures({});
    expect(new Set(all.map(({ name }) => name))).toEqual(new Set(makers.map(({ name }) => name)));
    expect(all.filter(({ counts, over, asks }) => !counts || !over || !asks)).toEqual([]);
  });
  test('no two figures have one name, and each asks leave by an operation of the house', () => {
    const operations = new Set([...chase.app.runner.bound.values()].filter(({ operation }) => operation.kind === 'query').map(({ name }) => name));
    expect(new Set(makers.map(({ name }) => name)).size).toBe(makers.length);
    expect(makers.filter(({ operation }) => !operations.has(operation)).map(({ name }) => name)).toEqual([]);
  });
  test('every fact after which a figure may be another wakes its comparison, and is a fact of the house', () => {
    const facts = new Set(slices.flatMap(({ contract }) => contract.facts.map((fact) => `${contract.name}.${fact}`)));
    const wanted = [...new Set(makers.flatMap(({ after }) => after))];
    expect(wanted.filter((fact) => !(fact in (sourcesSlice.reactions ?? {})))).toEqual([]);
    expect(wanted.filter((fact) => !facts.has(fact))).toEqual([]);
  });
  test('a subject by halves is asked whole', async () => {
    await expect(figures({ kind: 'plans.plan' })).rejects.toMatchObject({ code: 'sources.figure-subject' });
  });
  test('a figure that nobody has is said so', async () => {
    await expect(figures({ name: 'plans.luck' })).rejects.toMatchObject({ code: 'sources.figure-unknown' });
  });
  test('what cannot be told of another day says so, and is no zero', async () => {
    const { planId } = await chase.plan();
    expect(named(await items('plans.plan', planId, { asOf: '2026-01-05' }), 'plans.funded')).toMatchObject({ calculated: { value: null, missing: 's/d' }, why: expect.stringMatching(/solo se puede calcular hoy/) });
  });
});

describe('declared beside calculated', () => {
  const territory = 'EC-0804';
  let documentId: string;
  const state = async (value: number, more: object = {}): Promise<string> => (await chase.app.run<{ id: string }>('sources.state', { documentId, topic: 'canton:0804', property: 'mesas', value: { kind: 'number', number: value }, place: 'lámina 4', ...more }, admin)).id;
  const mesas = async (more: object = {}, by = admin): Promise<Item> => named(await items('territories.unit', territory, more, by), 'institutions.of-kind', { kind: 'mesa' })!; // declared: it is there whatever the records say
  beforeAll(async () => {
    documentId = (await chase.app.run<{ id: string }>('sources.create', { title: 'Presentación de la zona', kind: 'presentación' }, admin)).id;
    await chase.app.run('sources.save-property', { key: 'mesas', name: 'Mesas conformadas', value: 'number', unit: 'mesas', figure: { name: 'institutions.of-kind', about: { territory: 'territory', kind: 'mesa' } } }, admin);
    await chase.app.run('sources.save-property', { key: 'habitantes', name: 'Habitantes', value: 'number', unit: 'personas' }, admin);
    await chase.app.run('sources.save-topic', { key: 'canton:0804', kind: 'canton', name: 'Río de prueba', territory, record: { kind: 'territories.unit', id: territory } }, admin);
  });

  test('a number stated in a document differs from the records until they say the same, and the finding comes and goes', async () => {
    const id = await state(2);
    const create = (n: number): Promise<{ id: string }> => chase.app.run('institutions.create', { kind: 'mesa', name: `Mesa de trabajo ${n}`, territory }, admin);
    const first = await mesas();
    expect(first).toMatchObject({ state: 'differs', calculated: { value: 0 }, declared: [{ value: 2, unit: 'mesas', source: 'Presentación de la zona', place: 'lámina 4', statementId: id, documentId, differs: true }] });
    expect(first.finding).not.toBeNull();
    await create(1);
    await create(2);
    await chase.app.drain();
    expect(await mesas()).toMatchObject({ state: 'both', calculated: { value: 2 }, finding: null, declared: [{ differs: false }] });
    const third = await create(3);
    await chase.app.drain();
    const back = await mesas();
    expect(back).toMatchObject({ state: 'differs', calculated: { value: 3 } });
    expect(await chase.app.run('sources.finding', { id: back.finding }, admin)).toMatchObject({ rule: 'contradiction.calculated', state: 'open' });
    await chase.app.run('institutions.update', { id: third.id, version: 1, ended: '2020' }, admin);
    await chase.app.drain();
    expect(await mesas()).toMatchObject({ state: 'both', finding: null });
    expect(await chase.app.run('sources.finding', { id: back.finding }, admin)).toMatchObject({ state: 'resolved' });
  });
  test('a number of another day stands beside, and accuses nobody', async () => {
    await state(9, { asOf: '2011', place: 'p. 3' });
    expect((await mesas()).declared.map(({ value, differs }) => [value, differs])).toContainEqual([9, false]);
  });
  test('two documents that do not agree differ, whatever nobody calculates', async () => {
    for (const [number, place] of [[5100, 'p. 1'], [5200, 'p. 9']] as const) await chase.app.run('sources.state', { documentId, topic: 'canton:0804', property: 'habitantes', value: { kind: 'number', number }, place }, admin);
    const people = (await items('territories.unit', territory)).find(({ title }) => title === 'Habitantes');
    expect(people).toMatchObject({ name: null, calculated: null, state: 'differs', declared: [{ value: 5100, unit: 'personas' }, { value: 5200 }] });
  });
  test('those that differ come first, those nobody knows last', async () => {
    const states = (await items('territories.unit', territory)).map(({ state: one }) => one);
    const order = ['differs', 'both', 'declared', 'calculated', 'none'];
    expect(states.map((one) => order.indexOf(one))).toEqual(states.map((one) => order.indexOf(one)).toSorted((a, b) => a - b));
  });
  test('a document out of reach declares nothing to who may not read it', async () => {
    const stranger = actorOf({ operations: ['sources.*'], reads: true, institutions: [chase.institutions.rioverde], account: exampleId('account', 41) });
    const list = await items('territories.unit', territory, {}, stranger);
    expect(list.flatMap(({ declared }) => declared)).toEqual([]);
    expect(unnamed(list, 'institutions.of-kind', 1)?.calculated).not.toBeNull();
  });
});

describe('reach', () => {
  test('a private draft is counted to nobody else', async () => {
    const { planId } = await chase.plan(usual, { title: 'Borrador reservado' });
    const stranger = actorOf({ operations: ['sources.*'], reads: true, institutions: [chase.institutions.esmeraldas], account: exampleId('account', 42) });
    await expect(items('plans.plan', planId, {}, stranger)).rejects.toMatchObject({ code: 'house.not-found' });
    await expect(chase.app.run('sources.figure-records', { name: 'plans.actions', with: `planId=${planId}` }, stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('who may see figures but not list plans is told of no plan', async () => {
    const narrow = actorOf({ operations: ['sources.*'], everything: true, account: exampleId('account', 43) });
    expect((await items('territories.unit', 'EC-0807', {}, narrow)).filter(({ name }) => name?.startsWith('plans.'))).toEqual([]);
    await expect(chase.app.run('sources.figure', { name: 'plans.in-force', about: { territory: 'EC-0807' } }, narrow)).rejects.toMatchObject({ code: 'house.not-granted' });
  });
  test('of a public plan, how it goes is told only to who looks at that', async () => {
    const { planId } = await chase.chased({ visibility: 'public' });
    const onlooker = actorOf({ operations: [], reads: true, institutions: [chase.institutions.esmeraldas], account: exampleId('account', 44) });
    const names = new Set((await items('plans.plan', planId, {}, onlooker)).map(({ name }) => name));
    expect([names.has('plans.actions'), names.has('plans.execution'), names.has('plans.reported')]).toEqual([true, false, false]);
  });
});

test('the sheet has one row for each number, with where it comes from', async () => {
  const { path, name } = await chase.app.run<{ path: string; name: string }>('sources.export-figures', { kind: 'territories.unit', id: 'EC-0804', format: 'csv' }, admin);
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  expect(name).toMatch(/^Cifras .* al 2026-/);
  expect(lines[0]).toContain('Cifra');
  expect(lines.filter((line) => line.includes('Presentación de la zona')).length).toBeGreaterThan(2);
  expect(lines.some((line) => line.includes('calculado') && line.includes('registros de la casa'))).toBe(true);
});
