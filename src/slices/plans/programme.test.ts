import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Insertion, NamedBy } from './contract/programme.ts';

let own: Stage;
let app: TestApp;
let holder: Actor;
let stranger: Actor;

const government = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code })).id;

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  holder = actorOf({ operations: ['plans.*'], reads: true, institutions: [await government('EC-0807')] });
  stranger = actorOf({ operations: ['plans.*'], reads: true, institutions: [await government('EC-0806')] });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const newPlan = async (words: object = {}): Promise<string> => (await app.run<{ planId: string }>('plans.create', { title: 'Plan de prueba', scheme: 'pdot', territory: 'EC-0807', validFrom: '2020-01-01', validTo: '2027-12-31', ...words }, holder)).planId;
const add = async (planId: string, code: string, kind: string, more: object = {}): Promise<string> => (await app.run<{ elementId: string }>('plans.add-element', { planId, code, kind, text: `Texto de ${code}`, ...more }, holder)).elementId;
const basis = (planId: string) => app.run<{ items: { id: string; title: string; notes: string[] }[]; hanging: { planId: string; relation: string }[] }>('plans.basis', { planId }, holder);
type Candidates = { programmes: { planId: string; office: string; counts: object }[]; items: Insertion[] };
const candidates = (planId: string): Promise<Candidates> => app.run<Candidates>('plans.candidates', { planId }, holder);

describe('what a plan rests on', () => {
  test('says when a norm is dated after the plan began, and when a validity leaves the superior one', async () => {
    const planId = await newPlan();
    await app.run('plans.add-basis', { planId, relation: 'norm', title: 'Acuerdo de ejemplo', onDate: '2021-05-02' }, holder);
    await app.run('plans.add-basis', { planId, relation: 'superior', title: 'Plan decenal de ejemplo', validFrom: '2016-01-01', validTo: '2026-12-31' }, holder);
    expect((await basis(planId)).items.map(({ title, notes }) => [title, notes])).toEqual([['Acuerdo de ejemplo', ['norm-later']], ['Plan decenal de ejemplo', ['outside']]]);
  });
  test('shows what hangs from it, and refuses to hang from what hangs from it', async () => {
    const [pdot, pugs] = [await newPlan({ title: 'PDOT de arriba' }), await newPlan({ title: 'PUGS de abajo', scheme: 'estrategia' })];
    await app.run('plans.add-basis', { planId: pugs, relation: 'completes', upperPlan: pdot, complement: 'ec-pugs' }, holder);
    expect((await basis(pdot)).hanging).toMatchObject([{ planId: pugs, relation: 'completes' }]);
    await expect(app.run('plans.add-basis', { planId: pdot, relation: 'superior', upperPlan: pugs }, holder)).rejects.toMatchObject({ code: 'plans.basis-circle' });
    await expect(app.run('plans.add-basis', { planId: pdot, relation: 'superior', upperPlan: pdot }, holder)).rejects.toMatchObject({ code: 'plans.basis-circle' });
  });
  test('cannot be a plan that the person may not see', async () => {
    const foreign = (await app.run<{ planId: string }>('plans.create', { title: 'Plan ajeno', scheme: 'pdot', territory: 'EC-0806' }, stranger)).planId;
    await expect(app.run('plans.add-basis', { planId: await newPlan(), relation: 'superior', upperPlan: foreign }, holder)).rejects.toMatchObject({ code: 'plans.upper-unknown' });
  });
  test('is noted once, and removed with a fact', async () => {
    const planId = await newPlan();
    const words = { planId, relation: 'norm', title: 'Ordenanza repetida' };
    const { basisId } = await app.run<{ basisId: string }>('plans.add-basis', words, holder);
    await expect(app.run('plans.add-basis', words, holder)).rejects.toMatchObject({ code: 'plans.basis-twice' });
    await app.run('plans.remove-basis', { basisId }, holder);
    expect((await basis(planId)).items).toEqual([]);
    await expect(app.run('plans.remove-basis', { basisId }, holder)).rejects.toMatchObject({ code: 'plans.basis-unknown' });
  });
  test('names an act by its number, and the act tells which plans and lines name it', async () => {
    const { id } = await app.run<{ id: string }>('instruments.create', { kind: 'resolucion', title: 'Resolución que asigna presupuesto', number: '400-2021-GADMR', territory: 'EC-0807', passed: true, signedOn: '2021', visibility: 'public' });
    const planId = await newPlan({ title: 'Plan de trabajo con respaldo' });
    await app.run('plans.add-basis', { planId, relation: 'norm', title: 'Resolución de Alcaldía N° 400 – 2021 – GADMR' }, holder);
    await app.run('plans.add-basis', { planId, relation: 'norm', title: 'Resolución 401-2021-GADMR' }, holder);
    await app.run('plans.save-resource', { planId, year: 2021, stage: 'assigned', amount: 1200, currency: 'USD', budgetLine: '73.02', act: 'Resolución 400-2021-GADMR' }, holder);
    const { items } = await app.run<{ items: { title: string; act: { id: string } | null }[] }>('plans.basis', { planId }, holder);
    expect(items.map(({ act }) => act?.id ?? null)).toEqual([id, null]);
    expect((await app.run<{ items: object[] }>('plans.resources', { planId }, holder)).items).toMatchObject([{ named: { id, title: 'Resolución que asigna presupuesto' } }]);
    const named = (by: Actor) => app.run<{ items: NamedBy[] }>('plans.named-by', { instrument: id }, by);
    expect((await named(holder)).items).toMatchObject([{ planId, relation: 'norm', line: null }, { planId, relation: null, line: { year: 2021, budgetLine: '73.02', amount: 1200, currency: 'USD' } }]);
    expect((await named(stranger)).items).toEqual([]);
  });
  test('changes only in the hands of its holder', async () => {
    await expect(app.run('plans.add-basis', { planId: await newPlan(), relation: 'norm', title: 'Ajena' }, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('complementary instruments', () => {
  const names = async (territory: string): Promise<string[]> => (await app.run<{ items: { code: string }[] }>('plans.complements', { territory }, holder)).items.map(({ code }) => code).toSorted();
  test('are expected by level and place', async () => {
    expect(await names('EC-0807')).toEqual(['ec-poemc', 'ec-pugs', 'ec-zifec']);
    expect(await names('EC-1701')).toEqual(['ec-pugs']);
    expect(await names('EC-080753')).toEqual(['ec-poemc', 'ec-zifec']);
  });
  test('are present when a plan of the territory says that it is one', async () => {
    const [pdot, sea] = [await newPlan(), await newPlan({ title: 'Espacio marino costero', scheme: 'estrategia' })];
    await app.run('plans.add-basis', { planId: sea, relation: 'completes', upperPlan: pdot, complement: 'ec-poemc' }, holder);
    const { items } = await app.run<{ items: { code: string; present: { planId: string }[] }[] }>('plans.complements', { territory: 'EC-0807' }, holder);
    expect(items.find(({ code }) => code === 'ec-poemc')!.present).toEqual([expect.objectContaining({ planId: sea })]);
    await expect(app.run('plans.add-basis', { planId: pdot, relation: 'completes', title: 'Otro', complement: 'no-hay' }, holder)).rejects.toMatchObject({ code: 'plans.complement-unknown' });
  });
});

describe('a government programme', () => {
  async function programme(mandate = { mandateFrom: '2019-05-15', mandateTo: '2023-05-14' }): Promise<{ id: string; items: string[] }> {
    const id = await newPlan({ title: 'Plan de gobierno de ejemplo', scheme: 'plan-de-gobierno', validFrom: undefined, validTo: undefined });
    const items = [await add(id, 'V', 'vision'), await add(id, 'P1', 'propuesta'), await add(id, 'E1', 'estrategia')];
    await app.run('plans.set-programme', { planId: id, office: 'Alcaldía', ...mandate }, holder);
    return { id, items };
  }
  const mine = async (planId: string, programmeId: string): Promise<Insertion[]> => (await candidates(planId)).items.filter((item) => item.programmePlan === programmeId);

  test('offers each item as a candidate of the component that its kind suggests', async () => {
    const { id } = await programme();
    expect((await mine(await newPlan(), id)).map(({ item, component, state }) => [item.code, component, state])).toEqual([['V', 'vision', 'candidate'], ['P1', 'propuesta', 'candidate'], ['E1', 'gestion', 'candidate']]);
  });
  test('of another mandate than the plan’s years offers nothing', async () => {
    const { id } = await programme({ mandateFrom: '2009-01-01', mandateTo: '2014-05-14' });
    expect(await mine(await newPlan(), id)).toEqual([]);
  });
  test('is followed item by item to where it landed, or why not', async () => {
    const { id, items } = await programme();
    const planId = await newPlan();
    const goal = await add(planId, 'OE1', 'objetivo');
    await app.run('plans.land', { planId, programmeElementId: items[1], component: 'propuesta', elementId: goal }, holder);
    await app.run('plans.decline', { planId, programmeElementId: items[2], component: 'gestion', reason: 'Es competencia de la provincia' }, holder);
    const after = await mine(planId, id);
    expect(after.map(({ state, landing, reason }) => [state, landing?.code ?? null, reason])).toEqual([['candidate', null, null], ['landed', 'OE1', null], ['declined', null, 'Es competencia de la provincia']]);
    const traced = await app.run<{ counts: object; items: Insertion[] }>('plans.where-landed', { planId: id }, holder);
    expect(traced.counts).toEqual({ total: 3, landed: 1, declined: 1, candidates: 1 });
    expect(traced.items.find(({ state }) => state === 'landed')).toMatchObject({ planId, landing: { code: 'OE1' } });
    await app.run('plans.reopen-proposal', { planId, programmeElementId: items[1] }, holder);
    expect((await mine(planId, id)).map(({ state }) => state)).toEqual(['candidate', 'candidate', 'declined']);
  });
  test('lands in an element that the version in force points at, while the draft still has it', async () => {
    const { items } = await programme();
    const planId = await newPlan();
    const [kept, gone] = [await add(planId, 'OE1', 'objetivo'), await add(planId, 'OE2', 'objetivo')];
    const version = async (): Promise<number> => (await app.run<{ version: number }>('plans.get', { planId }, holder)).version;
    await app.run('plans.approve', { planId, version: await version() }, holder);
    await app.run('plans.start-version', { planId, version: await version() }, holder);
    const { elements } = await app.run<{ elements: { id: string; code: string }[] }>('plans.tree', { planId, version: 2 }, holder);
    const draft = (code: string): string => elements.find((one) => one.code === code)!.id; // a new version starts as a copy
    await app.run('plans.remove-element', { elementId: draft('OE2'), version: 1 }, holder);
    expect(await app.run('plans.land', { planId, programmeElementId: items[1], component: 'propuesta', elementId: kept }, holder)).toEqual({ elementId: draft('OE1') });
    await expect(app.run('plans.land', { planId, programmeElementId: items[2], component: 'propuesta', elementId: gone }, holder)).rejects.toMatchObject({ code: 'plans.landing-elsewhere' });
  });
  test('lands in a new element, made in the same step', async () => {
    const { items } = await programme();
    const planId = await newPlan();
    const { elementId } = await app.run<{ elementId: string }>('plans.land', { planId, programmeElementId: items[1], component: 'propuesta', create: { code: 'OE9', kind: 'objetivo', text: 'Objetivo traído' } }, holder);
    const { elements } = await app.run<{ elements: { id: string; code: string }[] }>('plans.tree', { planId }, holder);
    expect(elements).toEqual([expect.objectContaining({ id: elementId, code: 'OE9' })]);
    await expect(app.run('plans.land', { planId, programmeElementId: items[0], component: 'vision', create: { code: 'OE9', kind: 'vision', text: 'Código repetido' } }, holder)).rejects.toMatchObject({ code: 'plans.code-taken' });
    expect((await candidates(planId)).items.find(({ item }) => item.elementId === items[0])).toMatchObject({ state: 'candidate' });
  });
  test('keeps what entered and what did not from a stranger, until the plan says it', async () => {
    const { items } = await programme();
    const planId = await newPlan({ visibility: 'public' });
    await app.run('plans.decline', { planId, programmeElementId: items[1], component: 'propuesta', reason: 'Sin recursos este año' }, holder);
    expect(JSON.stringify(await app.run('plans.candidates', { planId }, stranger))).not.toContain('Sin recursos');
    const { id, items: shared } = await programme();
    await app.run('plans.share', { planId: id, version: 1, visibility: 'public' }, holder);
    const goal = await add(planId, 'OE1', 'objetivo');
    await app.run('plans.land', { planId, programmeElementId: shared[1], component: 'propuesta', elementId: goal }, holder);
    await app.run('plans.decline', { planId, programmeElementId: shared[2], component: 'gestion', reason: 'Sin recursos' }, holder);
    const told = async (): Promise<string[][]> => [
      (await app.run<Candidates>('plans.candidates', { planId }, stranger)).items.filter((item) => item.programmePlan === id).map(({ state }) => state),
      (await app.run<{ items: Insertion[] }>('plans.where-landed', { planId: id }, stranger)).items.map(({ state }) => state),
    ];
    expect(await told()).toEqual([['candidate', 'candidate', 'candidate'], ['candidate', 'candidate', 'candidate']]);
    await app.run('plans.approve', { planId, version: (await app.run<{ version: number }>('plans.get', { planId }, holder)).version }, holder);
    expect(await told()).toEqual([['candidate', 'landed', 'candidate'], ['candidate', 'landed', 'candidate']]);
  });
  test('is the only kind of plan that belongs to a mandate', async () => {
    await expect(app.run('plans.set-programme', { planId: await newPlan(), office: 'Alcaldía', mandateFrom: '2019-05-15', mandateTo: '2023-05-14' }, holder)).rejects.toMatchObject({ code: 'plans.not-a-programme' });
  });
});

describe('an indicator fed by another plan', () => {
  test('cannot be fed by a plan that it feeds', async () => {
    const [upper, lower] = [await newPlan({ title: 'Plan de desarrollo' }), await newPlan({ title: 'Plan intersectorial', scheme: 'intersectorial' })];
    const [goal, deed] = [await add(upper, 'OE1', 'objetivo'), await add(lower, 'A1', 'accion')];
    await app.run('plans.set-feed', { elementId: goal, sourcePlan: lower }, holder);
    await expect(app.run('plans.set-feed', { elementId: deed, sourcePlan: upper }, holder)).rejects.toMatchObject({ code: 'plans.feed-circle' });
    const { feeding } = await app.run<{ feeding: object[] }>('plans.feeds', { planId: lower }, holder);
    expect(feeding).toEqual([{ planId: upper, planTitle: 'Plan de desarrollo', code: 'OE1', text: 'Texto de OE1' }]);
  });
  test('is what the records of its source say, and moves when they do', async () => {
    const [upper, lower] = [await newPlan({ title: 'Plan de desarrollo con indicador' }), await newPlan({ title: 'Plan que se ejecuta', scheme: 'intersectorial', validFrom: '2026-01-01' })];
    const goal = await add(upper, 'OE1', 'objetivo');
    const deeds = [await add(lower, 'A1', 'accion'), await add(lower, 'A2', 'accion')];
    await app.run('plans.set-feed', { elementId: goal, sourcePlan: lower }, holder);
    const fed = async () => (await app.run<{ items: { value: number | null; missing: string | null; withData: number; of: number }[] }>('plans.feeds', { planId: upper }, holder)).items[0];
    expect(await fed()).toMatchObject({ value: null, missing: 's/d', withData: 0, of: 2 });
    const { periodId } = await app.run<{ periodId: string }>('plans.open-period', { planId: lower, name: '2026', from: '2026-01-01', to: '2026-12-31', dueOn: '2027-01-31' }, holder);
    await app.run('plans.report-progress', { elementId: deeds[0], periodId, value: 40, narrative: 'Va por la mitad' }, holder);
    expect(await fed()).toMatchObject({ value: 0.4, missing: null, withData: 1, of: 2 });
    await app.run('plans.report-progress', { elementId: deeds[1], periodId, value: 100, narrative: 'Hecha' }, holder);
    expect(await fed()).toMatchObject({ value: 0.7, withData: 2, of: 2 });
  });
  test('says nothing of a source out of sight', async () => {
    const upper = await newPlan({ title: 'Plan público', visibility: 'public' });
    const lower = await newPlan({ title: 'Plan reservado', scheme: 'intersectorial' });
    const goal = await add(upper, 'OE1', 'objetivo');
    await app.run('plans.set-feed', { elementId: goal, sourcePlan: lower }, holder);
    const { items } = await app.run<{ items: object[] }>('plans.feeds', { planId: upper }, stranger);
    expect(items).toEqual([expect.objectContaining({ value: null, missing: 'out-of-sight', sourceTitle: null })]);
  });
});
