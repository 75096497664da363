import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type Input, type z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import { system, type Actor } from '../../platform/access/actor.ts';
import { packsFolder } from '../../packs.ts';
import { slices } from '../index.ts';
import type { coherence } from './contract.ts';

type Ops = (typeof coherence)['operations'];
type Answer<K extends keyof Ops> = z.output<Ops[K]['output']>;

let s: Stage;
let app: TestApp;
const today = '2026-11-20';
let seconds = 0;
const keeper = system('prueba');
const run = <K extends keyof Ops & string>(name: K, input: Partial<Record<keyof Input<Ops[K]>, unknown>>, by: Actor = keeper): Promise<Answer<K>> => app.run<Answer<K>>(`coherence.${kebab(name)}`, input, by);
const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: { code?: string }) => error.code ?? String(error));

interface Made {
  planId: string;
  slug: string;
  government: string;
  at: Record<string, string>;
}
const kinds: Record<string, string> = { O: 'objetivo', M: 'meta', P: 'programa' };

async function plan(territory: string, codes: string[], more: object = {}): Promise<Made> {
  const slug = `${territory.toLowerCase()}-${newId().slice(-6)}`;
  const { planId } = await app.run<{ planId: string }>('plans.create', { slug, title: `Plan de ${territory}`, scheme: 'pdot', territory, visibility: 'public', ...more });
  const at: Record<string, string> = {};
  const { elementId: root } = await app.run<{ elementId: string }>('plans.add-element', { planId, code: 'PR', kind: 'propuesta', text: 'Propuesta' });
  for (const name of codes) at[name] = (await app.run<{ elementId: string }>('plans.add-element', { planId, code: name, kind: kinds[name[0]!], parentId: name.startsWith('O') ? root : (at['O1'] ?? root), text: `${name} de ${territory}` })).elementId;
  const { id } = await app.run<{ id: string }>('institutions.get', { id: territory });
  return { planId, slug, government: id, at };
}

/** The fictitious country alone: its territories and governments. */
async function loadExample(): Promise<void> {
  for (const { file, operation, inputs } of slices.flatMap((one) => one.packs ?? [])) {
    if (!['country.json', 'territories.csv', 'neighbours.csv', 'institutions.json'].includes(file)) continue;
    for (const input of inputs(readFileSync(join(packsFolder, 'example', file), 'utf8'), 'example')) await app.run(operation, file === 'institutions.json' ? { ...(input as object), institutions: [] } : input);
  }
}

const holder = (of: Made, more: object = {}): Actor => cast.of({ operations: ['coherence.*'], reads: true, institutions: [of.government], account: newId(), ...more });
const governmentOnly = async (territory: string): Promise<Made> => ({ planId: '', slug: '', at: {}, government: (await app.run<{ id: string }>('institutions.get', { id: territory })).id });
const link = (lower: string, upper: string, more: object = {}, by: Actor = keeper) => run('link', { lower, upper, degree: 'direct', justification: 'Va en la misma dirección', ...more }, by);
const factsOf = async (name: string): Promise<{ subject_kind: string; data: Record<string, unknown>; why: string | null }[]> => (await s.owner.query('select subject_kind, data, why from platform.fact where name = $1 order by recorded_at, id', [name])).rows;
const tasksOf = async (by: Actor) => (await app.run<{ tasks: { name: string; title: string; detail?: string; dueOn: string | null; weight: string; href: string }[] }>('house.tasks', {}, by)).tasks;

let province: Made;
let alameda: Made;
let bellorio: Made;
let aguaclara: Made;

beforeAll(async () => {
  s = await stage(['base']);
  app = testApp(s, { clock: () => new Date(Date.parse(`${today}T15:00:00Z`) + 1000 * seconds++) });
  await loadExample();
  province = await plan('XX-01', ['O1', 'O2', 'M1']);
  alameda = await plan('XX-0101', ['O1', 'O2', 'M1', 'P1']);
  bellorio = await plan('XX-0102', ['O1', 'M1', 'M2'], { validTo: '2023-12-31' });
  aguaclara = await plan('XX-010151', ['O1', 'M1']);
});
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('synergies and incompatibilities', () => {
  const indexes = async (): Promise<unknown[]> => [(await run('matrix', { territory: 'XX-01' })).pairs, (await run('gaps', { territory: 'XX-01' })).withoutLink, (await run('analyse', { territory: 'XX-01' })).indexes, (await run('coverage', { territory: 'XX-01' })).elements];
  test('move no index, no coverage and no gap, proposed or accepted, upward or to a neighbour', async () => {
    await link(alameda.at['O1']!, province.at['O1']!, { accept: true });
    const before = await indexes();
    for (const [lower, upper, relation, accept] of [[alameda.at['O2'], province.at['O2'], 'sinergia', true], [bellorio.at['O1'], province.at['O1'], 'incompatible', true], [alameda.at['M1'], bellorio.at['M1'], 'sinergia', true], [aguaclara.at['O1'], alameda.at['P1'], 'incompatible', false]] as const) await link(lower!, upper!, { relation, accept });
    expect(await indexes()).toEqual(before);
  });
  test('stand beside a link of the same two elements, one of them at a time', async () => {
    const ends = [aguaclara.at['M1']!, alameda.at['M1']!] as const;
    await link(...ends);
    expect(await link(...ends, { relation: 'incompatible' })).toMatchObject({ state: 'proposed' });
    expect(await code(link(...ends, { relation: 'sinergia' }))).toBe('coherence.link-exists');
    expect(await code(link(...ends))).toBe('coherence.link-exists');
  });
  test('of neighbours are one, whoever says it', async () => {
    expect(await code(link(bellorio.at['M1']!, alameda.at['M1']!, { relation: 'incompatible' }))).toBe('coherence.link-exists');
  });
  test('are refused between governments that are neither one above the other nor neighbours', async () => {
    expect(await code(link(aguaclara.at['O1']!, bellorio.at['O1']!, { relation: 'sinergia' }))).toBe('coherence.not-above');
  });
  test('are decided by who answers for the upper plan, with a reason to say no', async () => {
    const { linkId } = await link(alameda.at['P1']!, province.at['M1']!, { relation: 'sinergia' }, holder(alameda));
    expect(await code(run('decide', { linkId, version: 1, decision: 'reject' }, holder(province)))).toBe('coherence.reason-needed');
    expect(await run('decide', { linkId, version: 1, decision: 'accept' }, holder(province))).toMatchObject({ state: 'accepted' });
    expect((await run('get', { linkId })).relation).toBe('sinergia');
  });
  test('enter with a list, once, beside the links of the same elements', async () => {
    const row = (relation: string) => ({ lowerPlan: bellorio.slug, lowerCode: 'M2', upperPlan: province.slug, upperCode: 'O2', relation, degree: 'partial', state: 'accepted', justification: 'De ejemplo', example: true });
    expect(await run('loadLinks', { pack: 'example', links: [row('contribuye'), row('sinergia')] })).toEqual({ created: 2, unchanged: 0 });
    expect(await run('loadLinks', { pack: 'example', links: [row('contribuye'), row('sinergia')] })).toEqual({ created: 0, unchanged: 2 });
    expect(await code(run('loadLinks', { pack: 'example', links: [row('coordina')] }))).toBe('coherence.relation-wrong');
  });
});

describe('the matrix of a group', () => {
  test('holds every pair of its governments with rating, what agrees and what clashes', async () => {
    const { governments, pairs } = await run('group', { territories: 'XX-01,XX-0101,XX-0102' as unknown as string[] });
    expect(governments.map((one) => one.code)).toEqual(['XX-01', 'XX-0101', 'XX-0102']);
    expect(pairs.map(({ lower, upper }) => `${lower} ${upper}`)).toEqual(['XX-0101 XX-01', 'XX-0101 XX-0102', 'XX-0102 XX-01', 'XX-0102 XX-0101']);
    expect(pairs[0]).toMatchObject({ kind: 'canton-province', linked: 1, total: 4, rating: 'low', lowered: false, synergies: 2, clashes: 0, concordant: { count: 3 }, discordant: { count: 0 } });
    expect(pairs[2]).toMatchObject({ linked: 1, total: 3, rating: 'low', lowered: false, clashes: 1, discordant: { count: 1, items: [{ lowerText: 'O1 de XX-0102', upperText: 'O1 de XX-01', relation: 'incompatible' }] } });
    expect(pairs[1]).toMatchObject({ kind: 'neighbours', rating: 'none', synergies: 1 });
  });
  test('says s/d where somebody has no plan the reader may see', async () => {
    const hidden = await plan('XX-0105', ['O1'], { visibility: 'own' });
    expect((await run('group', { territories: ['XX-01', 'XX-0105'] }, holder(alameda))).pairs[0]).toMatchObject({ rating: 'sd', missing: 's/d', lowerPlan: null });
    expect((await run('group', { territories: ['XX-01', 'XX-0105'] }, holder(hidden))).pairs[0]).toMatchObject({ rating: 'none', total: 1 });
  });
  test.each([
    ['one alone', ['XX-01'], 'house.input-wrong'],
    ['who is not there', ['XX-01', 'XX-9999'], 'coherence.territory-unknown'],
    ['more than forty', Array.from({ length: 41 }, (_, n) => `XX-${n + 10}`), 'house.input-wrong'],
  ])('is refused for %s', async (_case, territories, expected) => {
    expect(await code(run('group', { territories }))).toBe(expected);
  });
});

describe('a line that is validated', () => {
  test('is asked of every government below, once, by who holds it', async () => {
    const elementId = province.at['O1']!;
    expect(await code(run('askValidation', { elementId }, holder(alameda)))).toBe('house.not-your-place');
    const first = await run('askValidation', { elementId, territories: ['XX-0101', 'XX-010151'], dueOn: '2026-11-10' }, holder(province));
    expect(first).toMatchObject({ asked: 2, already: 0 });
    const rest = await run('askValidation', { elementId }, holder(province));
    expect(rest.already).toBe(2);
    expect(rest.asked).toBe(11);
    expect(await run('askValidation', { elementId }, holder(province))).toMatchObject({ asked: 0, already: 13 });
    expect((await factsOf('coherence.validation-asked')).map(({ data }) => data['asked'])).toEqual([2, 11]);
  });
  test('waits as a task of who owes the answer, late after its day, and of nobody else', async () => {
    const [task] = (await tasksOf(holder(alameda))).filter(({ name }) => name === 'coherence.validation');
    expect(task).toMatchObject({ title: 'Valle Alto (ejemplo) provincia pide que Alameda (ejemplo) cantón valide una línea', detail: 'O1 de XX-01', dueOn: '2026-11-10', weight: 'late', href: `/coherencia/validacion/${province.at['O1']}` });
    expect((await tasksOf(holder(province))).filter(({ name }) => name === 'coherence.validation')).toEqual([]);
  });
  test('is answered by its government alone, with a reason unless it agrees', async () => {
    const elementId = province.at['O1']!;
    const answer = (input: object, by: Actor) => run('validate', { elementId, territory: 'XX-0101', ...input }, by);
    expect(await code(answer({ answer: 'changes' }, holder(alameda)))).toBe('coherence.why-needed');
    expect(await code(answer({ answer: 'yes' }, holder(bellorio)))).toBe('house.not-found');
    expect(await code(answer({ answer: 'yes' }, holder(province)))).toBe('house.not-your-place');
    expect(await answer({ answer: 'changes', why: 'Falta la cuenca del río' }, holder(alameda))).toMatchObject({ version: 2, answer: 'changes' });
    const stale = await answer({ answer: 'yes', version: 1 }, holder(alameda)).catch((error: unknown) => error);
    expect(stale).toMatchObject({ code: 'house.version-changed', details: { current: { version: 2, answer: 'changes' } } });
    expect(await factsOf('coherence.line-validated')).toMatchObject([{ subject_kind: 'coherence.validation', why: 'Falta la cuenca del río', data: { answer: 'changes', before: null } }]);
  });
  test('shows n of N to whoever reads the plan, and what was written only to who asked and who wrote', async () => {
    const elementId = province.at['O1']!;
    await run('validate', { elementId, territory: 'XX-010151', answer: 'yes' }, holder(aguaclara));
    const forAsker = await run('validations', { elementId }, holder(province));
    expect(forAsker.counts).toEqual({ asked: 13, yes: 1, changes: 1, no: 0, pending: 11 });
    expect(forAsker.byLevel).toMatchObject([{ level: 'canton', governments: 5, asked: 5, changes: 1, pending: 4 }, { level: 'parish', governments: 8, asked: 8, yes: 1, pending: 7 }]);
    expect(forAsker.items.map(({ answer }) => answer)).toEqual([...Array.from({ length: 11 }, () => null), 'changes', 'yes']);
    expect(forAsker.may.ask).toBe(true);
    const forOne = await run('validations', { elementId }, holder(aguaclara));
    expect(forOne.items).toMatchObject([{ territory: 'XX-010151', answer: 'yes', may: { answer: true } }]);
    const forReader = await run('validations', { elementId }, cast.of({ reads: true, institutions: [newId()] }));
    expect([forReader.items, forReader.counts.asked, forReader.may.ask]).toEqual([[], 13, false]);
    const onlooker = cast.of({ reads: true, territories: ['XX-01'], account: newId() });
    expect((await run('validations', { elementId }, onlooker)).items).toEqual([]);
    const { items } = await app.run<{ items: { name: string }[] }>('accounts.history', { name: 'coherence.line-validated' }, onlooker);
    expect(items).toEqual([]);
    const works = cast.of({ operations: ['coherence.ask-validation'], reads: true, territories: ['XX-01'], account: newId() });
    expect((await run('validations', { elementId }, works)).items).toHaveLength(13);
  });
  test('says that it changed after an answer, which may be given again', async () => {
    const elementId = province.at['O1']!;
    await app.run('plans.edit-element', { elementId, version: 1, text: 'O1 de XX-01, con la cuenca del río' });
    expect((await run('validations', { elementId }, holder(alameda))).items[0]).toMatchObject({ lineChanged: true, answer: 'changes', why: 'Falta la cuenca del río' });
    await run('validate', { elementId, territory: 'XX-0101', version: 2, answer: 'yes' }, holder(alameda));
    expect((await run('validations', { elementId }, holder(alameda))).items[0]).toMatchObject({ lineChanged: false, answer: 'yes', why: null });
  });
  test('may be answered by who was not asked', async () => {
    const elementId = province.at['O2']!;
    expect((await run('validations', { elementId }, holder(bellorio))).items).toMatchObject([{ territory: 'XX-0102', version: null, may: { answer: true } }]);
    expect(await run('validate', { elementId, territory: 'XX-0102', answer: 'no', why: 'Es de la provincia vecina' }, holder(bellorio))).toMatchObject({ version: 1 });
    expect((await run('validations', { elementId })).counts).toMatchObject({ asked: 1, no: 1 });
  });
  test('is read by the governments that were asked though its plan is not theirs to read', async () => {
    const shared = await plan('XX-02', ['O1'], { visibility: 'shared' });
    const below = await governmentOnly('XX-0201');
    expect(await code(run('validations', { elementId: shared.at['O1'] }, holder(below)))).toBe('coherence.element-unknown');
    await run('askValidation', { elementId: shared.at['O1'], territories: ['XX-0201'] }, holder(shared));
    expect((await run('validations', { elementId: shared.at['O1'] }, holder(below))).line.text).toBe('O1 de XX-02');
    expect((await run('validationLines', { territory: 'XX-0201' }, holder(below))).items).toMatchObject([{ text: 'O1 de XX-02', asked: 1, pending: 1 }]);
    expect((await run('validationLines', { territory: 'XX-02' }, holder(shared))).items).toHaveLength(1);
    expect((await run('validationLines', { territory: 'XX-02' }, holder(alameda))).items).toEqual([]);
  });
  test('must be one that those below may read', async () => {
    const own = await plan('XX-0103', ['O1'], { visibility: 'own' });
    expect(await code(run('askValidation', { elementId: own.at['O1'] }, holder(own)))).toBe('coherence.line-private');
  });
  test('that the version in force has no more is told, and asked about no more', async () => {
    const above = await plan('XX-02', ['O1', 'O2'], { validFrom: '2026-01-01' });
    const version = async (): Promise<number> => (await app.run<{ version: number }>('plans.get', { planId: above.planId })).version;
    await run('askValidation', { elementId: above.at['O2'], territories: ['XX-0201'] });
    await app.run('plans.approve', { planId: above.planId, version: await version() });
    await app.run('plans.start-version', { planId: above.planId, version: await version() });
    const draft = await app.run<{ elements: { id: string; code: string; version: number }[] }>('plans.tree', { planId: above.planId, version: 2 });
    const gone = draft.elements.find((one) => one.code === 'O2')!;
    expect(await code(run('askValidation', { elementId: draft.elements.find((one) => one.code === 'O1')!.id }))).toBe('coherence.line-private');
    await app.run('plans.remove-element', { elementId: gone.id, version: gone.version });
    await app.run('plans.approve', { planId: above.planId, version: await version() });
    expect(await run('validations', { elementId: above.at['O2'] })).toMatchObject({ line: { inForce: false, text: 'O2 de XX-02' }, may: { ask: false }, counts: { asked: 1 } });
    expect(await code(run('askValidation', { elementId: above.at['O2'] }))).toBe('coherence.line-gone');
    expect(await code(run('validate', { elementId: above.at['O2'], territory: 'XX-0201', answer: 'yes' }, holder(await governmentOnly('XX-0201'))))).toBe('coherence.line-gone');
    expect((await tasksOf(holder(await governmentOnly('XX-0201')))).filter(({ detail }) => detail === 'O2 de XX-02')).toEqual([]);
  });
  test.each([
    ['a government that is not below', () => ({ elementId: province.at['O2'], territories: ['XX-02'] }), 'coherence.not-below'],
    ['a line of who has nobody below', () => ({ elementId: aguaclara.at['O1'] }), 'coherence.nobody-below'],
    ['a level that is not below', () => ({ elementId: province.at['O2'], levels: ['province'] }), 'coherence.nobody-below'],
    ['a line that is not there', () => ({ elementId: newId() }), 'coherence.element-unknown'],
  ])('is refused for %s', async (_case, input, expected) => {
    expect(await code(run('askValidation', input()))).toBe(expected);
  });
});

describe('the history of a link', () => {
  test('says in whose name, what it became and why, and names nobody', async () => {
    const { linkId } = await link(aguaclara.at['O1']!, alameda.at['O2']!, { degree: 'partial', on: '2026-10-01' }, holder(aguaclara, { name: 'Persona Reservada' }));
    await run('decide', { linkId, version: 1, decision: 'contest', reason: 'No toca esa vía', on: '2026-10-15' }, holder(alameda));
    await run('change', { linkId, version: 2, degree: 'direct' }, holder(aguaclara));
    await run('decide', { linkId, version: 3, decision: 'accept' }, holder(alameda));
    const { items } = await run('history', { linkId }, holder(aguaclara));
    expect(items.map(({ side, to, onDay }) => [side, to.state, to.degree, onDay])).toEqual([['lower', 'proposed', 'partial', '2026-10-01'], ['upper', 'contested', 'partial', '2026-10-15'], ['lower', 'proposed', 'direct', today], ['upper', 'accepted', 'direct', today]]);
    expect(items[1]).toMatchObject({ reason: 'No toca esa vía', from: { state: 'proposed', degree: 'partial' }, institution: expect.stringContaining('Alameda') });
    expect(JSON.stringify(items)).not.toContain('Reservada');
  });
  test('tells a technician and the house apart from the governments', async () => {
    const technician = cast.of({ operations: ['coherence.*'], reads: true, territories: ['XX-01'], account: newId() });
    const { linkId } = await link(bellorio.at['M1']!, province.at['M1']!, {}, technician);
    await run('decide', { linkId, version: 1, decision: 'accept' });
    expect((await run('history', { linkId })).items.map(({ side }) => side)).toEqual(['territory', 'house']);
  });
  test('does not exist for who may not read the link', async () => {
    const lower = await plan('XX-010351', ['O1'], { visibility: 'shared' });
    const { linkId } = await link(lower.at['O1']!, province.at['O2']!);
    expect(await code(run('history', { linkId }, holder(bellorio)))).toBe('house.not-found');
    expect((await run('history', { linkId }, holder(province))).items).toHaveLength(1);
  });
});

describe('the analysis of a territory', () => {
  test('has indexes of levels and of each government, what is missing, and who has no link', async () => {
    const analysis = await run('analyse', { territory: 'XX-01' });
    const { pairs } = await run('matrix', { territory: 'XX-01' });
    const cantons = pairs.filter(({ kind, linked }) => kind === 'canton-province' && linked !== null);
    expect(analysis.indexes.find(({ of, kind }) => of === 'levels' && kind === 'canton-province')).toMatchObject({ linked: cantons.reduce((sum, { linked }) => sum + linked!, 0), total: cantons.reduce((sum, { total }) => sum + total!, 0), withData: cantons.length, governments: 5 });
    expect(analysis.indexes.find(({ territory }) => territory === 'XX-0104')).toMatchObject({ of: 'government', linked: null, missing: 's/d', withData: 0 });
    const gaps = await run('gaps', { territory: 'XX-01' });
    expect(analysis.missing.loose.count).toBe(gaps.loose.count);
    expect(analysis.missing.expired.items.map((one) => one.code)).toEqual(['XX-0102']);
    expect(analysis.governmentsWithoutLinks.map((one) => one.code)).toEqual(gaps.withoutLink.items.map((one) => one.code));
    expect(analysis.whole).toMatchObject({ governments: 13 });
  });
  test('names the steps that would help, surest first, and what each would move', async () => {
    const { steps } = await run('analyse', { territory: 'XX-01' });
    expect(steps.length).toBe(3);
    expect(steps[0]).toMatchObject({ kind: 'decide', moves: 'index' });
    const { pairs } = await run('matrix', { territory: 'XX-01' });
    const pair = pairs.find(({ lower, upper }) => lower === steps[0]!.territory && upper === steps[0]!.toward)!;
    expect(steps[0]).toMatchObject({ n: pair.proposed, from: { n: pair.linked, of: pair.total }, to: { n: pair.linked! + pair.proposed, of: pair.total } });
  });
  test('of a government without anybody below or above is its own, and s/d', async () => {
    expect(await run('analyse', { territory: 'XX-010451' })).toMatchObject({ whole: { linked: null, total: null, index: null }, steps: [{ kind: 'plan', moves: 'plans', from: { n: 0, of: 1 } }] });
  });
  test('answers as of a day', async () => {
    expect((await run('analyse', { territory: 'XX-01', asOf: '2001-01-01' })).whole).toMatchObject({ linked: null, withData: 0 });
  });
  test('of a territory that is not there is not found', async () => {
    expect(await code(run('analyse', { territory: 'XX-99' }))).toBe('coherence.territory-unknown');
  });
});

describe('the national view', () => {
  test('has every government with its n of N towards the nearest above that has a plan', async () => {
    const { items, example } = await run('country', { country: 'XX' });
    const governments = (await run('analyse', { territory: 'XX' })).whole.governments;
    expect(items.length).toBeGreaterThanOrEqual(governments);
    const { pairs } = await run('matrix', { territory: 'XX-0101' });
    expect(items.find((one) => one.code === 'XX-0101')).toMatchObject({ toward: 'XX-01', linked: pairs[0]!.linked, total: 4, parentName: 'Valle Alto (ejemplo)', expired: false });
    expect(items.find((one) => one.code === 'XX-0102')).toMatchObject({ expired: true });
    expect(items.find((one) => one.code === 'XX-0104')).toMatchObject({ planId: null, linked: null, total: null, index: null });
    expect(items.find((one) => one.code === 'XX-0101')).toMatchObject({ validated: 1, validations: 1 });
    expect(example).toBe(false);
  });
  test('counts of validations and of what waits only what the reader may see', async () => {
    const reader = cast.of({ reads: true, institutions: [newId()] });
    expect((await run('country', { country: 'XX' }, reader)).items.find((one) => one.code === 'XX-0101')).toMatchObject({ validations: 0 });
  });
  test.each([
    [{ level: 'province' }, 2], [{ under: 'XX-0101' }, 3], [{ q: 'alameda' }, 3], [{ plan: 'expired' }, 1],
  ] as const)('is filtered by %j', async (filter, count) => {
    const { items } = await run('country', { country: 'XX', ...filter });
    expect(items).toHaveLength(count);
  });
  test('is saved as a sheet whose absences are words', async () => {
    const file = await run('exportCountry', { country: 'XX', level: 'canton', format: 'csv' });
    const text = readFileSync(file.path, 'utf8');
    expect(text.split(/\r?\n/)[0]).toContain('Elementos vinculados');
    expect(text).toMatch(/XX-0104.*s\/d/);
    expect(text).not.toMatch(/XX-010151/);
    expect((await run('exportCountry', { country: 'XX' })).name).toMatch(/\.xlsx$/);
  });
  test('is a CSV for who asks for one', async () => {
    const token = await tokenOf();
    const answer = await (await app.server()).inject({ url: '/api/coherence.country?country=XX&level=province', headers: { accept: 'text/csv', authorization: `Bearer ${token}` } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, expect.stringContaining('text/csv')]);
    expect(answer.body.split('\r\n')).toHaveLength(4);
  });
});

async function tokenOf(): Promise<string> {
  const { id } = await app.run<{ id: string }>('accounts.create', { name: 'lectora.pais', fullName: 'Persona Ejemplo Lectora', institution: null, password: 'una frase larga para probar 92' });
  await app.run('accounts.grant', { role: 'lectura', holder: { kind: 'account', id }, scope: { kind: 'everything' } });
  return (await app.run<{ token: string }>('accounts.issue-token', { account: id, label: 'prueba' })).token;
}
