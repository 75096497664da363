import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Adjustment, ComparedRow, UpdatedElement, UpdateTotals } from './contract/updating.ts';

let own: Stage;
let app: TestApp;
const people: Record<'holder' | 'parish' | 'reader' | 'stranger', Actor> = {} as never; // filled before the first test

const government = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code })).id;
const run = <T>(name: string, input: object, by: Actor = people.holder): Promise<T> => app.run<T>(`plans.${name}`, input, by);
const facts = async (name: string, planId: string): Promise<{ data: Record<string, unknown>; visibility: string }[]> => (await own.owner.query('select data, visibility from platform.fact where name = $1 and subject_id = $2 order by recorded_at', [name, planId])).rows;

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  const [canton, parish, far] = [await government('EC-0807'), await government('EC-080753'), await government('EC-0806')];
  people.holder = actorOf({ operations: ['plans.*', 'coherence.*'], reads: true, institutions: [canton] });
  people.parish = actorOf({ operations: ['plans.*', 'coherence.*'], reads: true, institutions: [parish] });
  people.reader = actorOf({ reads: true, territories: ['EC-08'] });
  people.stranger = actorOf({ operations: ['plans.*'], reads: true, institutions: [far] });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

type Tree = { elements: { id: string; code: string; kind: string; text: string; version: number; parentId: string | null; lines: string[] }[] };
const tree = (planId: string, version?: number, by: Actor = people.holder): Promise<Tree> => run<Tree>('tree', { planId, version }, by);
const newPlan = async (words: object = {}, by: Actor = people.holder): Promise<string> => (await run<{ planId: string }>('create', { title: 'PDOT de prueba', scheme: 'pdot', territory: 'EC-0807', visibility: 'public', ...words }, by)).planId;
const planVersion = async (planId: string, by: Actor = people.holder): Promise<number> => (await run<{ version: number }>('get', { planId }, by)).version;
const add = async (planId: string, code: string, kind: string, parentId: string | null = null, more: object = {}, by: Actor = people.holder): Promise<string> => (await run<{ elementId: string }>('add-element', { planId, code, kind, parentId, text: `Texto de ${code}`, ...more }, by)).elementId;
const approve = async (planId: string, by: Actor = people.holder): Promise<unknown> => run('approve', { planId, version: await planVersion(planId, by) }, by);
const start = async (planId: string, more: object = {}): Promise<unknown> => run('start-version', { planId, version: await planVersion(planId), ...more });
const element = async (planId: string, code: string, version: number) => (await tree(planId, version)).elements.find((e) => e.code === code)!; // the test put it there
const edit = async (planId: string, code: string, change: object, version = 2): Promise<unknown> => {
  const { id, version: seen } = await element(planId, code, version);
  return run('edit-element', { elementId: id, version: seen, ...change });
};
type Comparison = { a: { version: number }; b: { version: number; planId: string }; rows: ComparedRow[]; counts: Record<string, number>; mayDeclare: boolean };
const compare = (a: string, b: string, planId?: string, by: Actor = people.holder): Promise<Comparison> => run<Comparison>('compare', { a, b, planId }, by);
const said = ({ rows }: Comparison): string[] => rows.map(({ a, b, relation, certainty }) => `${a?.code ?? '-'} ${relation} ${b?.code ?? '-'} ${certainty}`);
type Updating = { from: number | null; to: number | null; running: boolean; elements: UpdatedElement[]; added: { code: string }[]; totals: UpdateTotals; mayDecide: boolean };
const updating = (planId: string, by: Actor = people.holder): Promise<Updating> => run<Updating>('updating', { planId }, by);
const decide = async (planId: string, codes: string[], decision: string, more: object = {}): Promise<{ decided: number; removed: number; restored: number }> => {
  const identities = (await updating(planId)).elements.filter((e) => codes.includes(e.code)).map((e) => e.identity);
  return run('decide-update', { planId, identities, decision, ...(decision === 'keep' ? {} : { reason: 'Cambió el territorio' }), ...more });
};

/** Approved: an objective with a programme below which hangs another, and a diagnosis with two themes. */
async function approvedPlan(words: object = {}): Promise<string> {
  const planId = await newPlan(words);
  const diagnosis = await add(planId, 'DG', 'diagnostico');
  await add(planId, 'DG.1', 'tema', diagnosis);
  await add(planId, 'DG.2', 'tema', diagnosis);
  const objective = await add(planId, 'O1', 'objetivo');
  const programme = await add(planId, 'P1', 'programa', objective);
  await add(planId, 'P1.1', 'programa', programme);
  await approve(planId);
  return planId;
}

describe('comparing', () => {
  test('a draft with the version in force says what was kept, renamed, changed, moved, closed and born', async () => {
    const planId = await approvedPlan();
    await start(planId);
    await edit(planId, 'DG.1', { text: 'Otro nombre' });
    await edit(planId, 'O1', { fields: { responsable: 'Obras' } });
    await edit(planId, 'P1.1', { parentId: (await element(planId, 'O1', 2)).id });
    await run('remove-element', { elementId: (await element(planId, 'DG.2', 2)).id, version: 1 });
    await add(planId, 'O2', 'objetivo');
    const seen = await compare('1', '2', planId);
    expect(said(seen)).toEqual(['DG kept DG declared', 'DG.1 renamed DG.1 declared', 'DG.2 closed - declared', 'O1 changed O1 declared', 'P1 kept P1 declared', 'P1.1 moved P1.1 declared', '- new O2 declared']);
    expect(seen.counts).toEqual({ kept: 2, renamed: 1, closed: 1, changed: 1, moved: 1, new: 1, split: 0, merged: 0 });
    expect(seen.rows.find((r) => r.relation === 'changed')?.changes).toEqual([{ field: 'responsable', before: null, after: 'Obras' }]);
  });

  test('takes a plan alone as its version in force, and a plan with a number as that version', async () => {
    const planId = await approvedPlan();
    await start(planId);
    const seen = await compare(planId, `${planId}:2`);
    expect([seen.a.version, seen.b.version]).toEqual([1, 2]);
  });

  test('two plans of different governments joins what reads alike, as inferred', async () => {
    const one = await approvedPlan();
    const other = await newPlan({ title: 'PDOT parroquial', territory: 'EC-080753' }, people.parish);
    await add(other, 'O1', 'objetivo', null, { text: 'Texto de O1' }, people.parish);
    expect(said(await compare(one, other)).filter((row) => row.startsWith('O1'))).toEqual(['O1 kept O1 inferred']);
  });

  test.each(['reader', 'stranger'] as const)('with a draft does not exist for a %s', async (who) => {
    const planId = await approvedPlan();
    await start(planId);
    await expect(compare(planId, `${planId}:2`, undefined, people[who])).rejects.toMatchObject({ code: 'plans.version-unknown' });
  });

  test('with a private plan of others is not found', async () => {
    const [mine, theirs] = [await approvedPlan(), await newPlan({ territory: 'EC-080753', visibility: 'own' }, people.parish)];
    await expect(compare(mine, theirs)).rejects.toMatchObject({ code: 'house.not-found' });
  });

  test.each([['2', '3'], ['x', '1'], ['1', ''], ['1:1', '1']])('%s with %s of no plan is not understood', async (a, b) => {
    await expect(compare(a, b)).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('lineage', () => {
  test('of a split is declared, shown in both directions, and removed', async () => {
    const planId = await approvedPlan();
    await start(planId, { from: 'empty' });
    await add(planId, 'A', 'objetivo', null, { text: 'Caminos' });
    await add(planId, 'B', 'objetivo', null, { text: 'Agua segura' });
    const { lineageIds } = await run<{ lineageIds: string[] }>('declare-lineage', { planId, fromVersion: 1, toVersion: 2, relation: 'split', from: ['O1'], to: ['A', 'B'], note: 'Eran dos cosas' });
    expect((await compare('1', '2', planId)).rows.filter((r) => r.relation === 'split').map((r) => [r.a?.code, r.b?.code, r.certainty, r.note])).toEqual([['O1', 'A', 'declared', 'Eran dos cosas'], ['O1', 'B', 'declared', 'Eran dos cosas']]);
    expect((await compare('2', '1', planId)).counts['merged']).toBe(1);
    await run('remove-lineage', { planId, lineageIds });
    expect((await compare('1', '2', planId)).counts['split']).toBe(0);
    expect((await facts('plans.lineage-declared', planId)).map((f) => f.data['relation'])).toEqual(['split']);
  });

  test('stays with its element when the code is written anew', async () => {
    const planId = await approvedPlan();
    await start(planId, { from: 'empty' });
    await add(planId, 'A', 'objetivo', null, { text: 'Caminos' });
    await run('declare-lineage', { planId, fromVersion: 1, toVersion: 2, relation: 'renamed', from: ['O1'], to: ['A'] });
    await edit(planId, 'A', { code: 'Z9' });
    expect(said(await compare('1', '2', planId))).toContain('O1 renamed Z9 declared');
  });

  test.each([
    ['a split into one', { relation: 'split', from: ['O1'], to: ['O1'] }, 'plans.lineage-wrong'],
    ['a closing that goes somewhere', { relation: 'closed', from: ['O1'], to: ['P1'] }, 'plans.lineage-wrong'],
    ['versions backwards', { relation: 'kept', from: ['O1'], to: ['O1'], fromVersion: 2, toVersion: 1 }, 'plans.lineage-wrong'],
    ['an element that is not there', { relation: 'kept', from: ['O9'], to: ['O1'] }, 'plans.element-unknown'],
    ['a version that is not there', { relation: 'kept', from: ['O1'], to: ['O1'], toVersion: 7 }, 'plans.version-unknown'],
  ])('is refused with %s', async (_what, words, code) => {
    const planId = await approvedPlan();
    await start(planId);
    await expect(run('declare-lineage', { planId, fromVersion: 1, toVersion: 2, ...words })).rejects.toMatchObject({ code });
  });

  test('declared twice for the same two is a conflict', async () => {
    const planId = await approvedPlan();
    await start(planId);
    await run('declare-lineage', { planId, fromVersion: 1, toVersion: 2, relation: 'renamed', from: ['O1'], to: ['O1'] });
    await expect(run('declare-lineage', { planId, fromVersion: 1, toVersion: 2, relation: 'moved', from: ['O1'], to: ['O1'] })).rejects.toMatchObject({ code: 'plans.lineage-taken' });
  });

  test('of a plan of others is not theirs to declare', async () => {
    const planId = await approvedPlan();
    await expect(run('declare-lineage', { planId, fromVersion: 1, toVersion: 2, relation: 'closed', from: ['O1'], to: [] }, people.stranger)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('updating', () => {
  test('a plan that never was approved is refused', async () => {
    const planId = await newPlan();
    await add(planId, 'O1', 'objetivo');
    await expect(start(planId, { updating: true })).rejects.toMatchObject({ code: 'plans.nothing-in-force' });
  });

  test('begins with every element of the version in force undecided, as a copy', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true, from: 'empty' });
    const seen = await updating(planId);
    expect([seen.from, seen.to, seen.running, seen.totals.of, seen.totals.missing]).toEqual([1, 2, true, 6, 6]);
    expect(new Set(seen.elements.map((e) => `${e.decision} ${e.state}`))).toEqual(new Set(['null same']));
  });

  test('a new version that is no updating has nothing to decide', async () => {
    const planId = await approvedPlan();
    await start(planId);
    expect(await updating(planId)).toMatchObject({ running: false, to: null, from: 1 });
    await expect(decide(planId, [], 'keep', { identities: [(await element(planId, 'O1', 1)).id] })).rejects.toMatchObject({ code: 'plans.not-updating' });
  });

  test('is approved only when every element has its decision, and then keeps what was decided', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    await decide(planId, ['DG', 'DG.1', 'DG.2', 'O1', 'P1'], 'keep');
    await expect(approve(planId)).rejects.toMatchObject({ code: 'plans.decisions-missing', details: { count: 1, of: 6 } });
    await decide(planId, ['P1.1'], 'remove');
    await approve(planId);
    expect((await tree(planId)).elements.map((e) => e.code)).toEqual(['DG', 'DG.1', 'DG.2', 'O1', 'P1']);
    const after = await updating(planId);
    expect([after.running, after.mayDecide, after.totals.remove]).toEqual([false, false, 1]);
    expect((await updating(planId, people.reader)).elements.map((e) => e.reason)).toEqual(Array(6).fill(null));
  });

  test.each(['modify', 'complement', 'remove'])('to %s needs a reason', async (decision) => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    await expect(decide(planId, ['O1'], decision, { reason: '  ' })).rejects.toMatchObject({ code: 'plans.reason-needed' });
  });

  test('removing a branch takes what hangs below, and the version in force stays whole', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    expect(await decide(planId, ['O1'], 'remove')).toEqual({ decided: 3, removed: 3, restored: 0 });
    expect((await tree(planId, 2)).elements.map((e) => e.code)).toEqual(['DG', 'DG.1', 'DG.2']);
    expect((await tree(planId, 1)).elements).toHaveLength(6);
  });

  test('removing is refused with the list of what stays below', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    await decide(planId, ['P1.1'], 'keep');
    await expect(decide(planId, ['O1'], 'remove')).rejects.toMatchObject({ code: 'plans.kept-below', details: { count: 1, rows: [{ label: 'P1.1 Texto de P1.1' }] } });
    expect((await tree(planId, 2)).elements).toHaveLength(6);
  });

  test('keeping after removing brings the element back with its identity, its place and its lines', async () => {
    const planId = await newPlan({ scheme: 'intersectorial' });
    await add(planId, 'T1', 'linea-transversal');
    const line = await add(planId, 'L1', 'linea');
    await add(planId, 'A1', 'accion', line, { lines: ['T1'] });
    await approve(planId);
    await start(planId, { updating: true });
    const before = (await updating(planId)).elements.find((e) => e.code === 'A1')!.identity;
    await decide(planId, ['T1', 'A1'], 'remove');
    expect(await decide(planId, ['T1', 'A1'], 'keep', { continuing: true })).toMatchObject({ restored: 2 });
    const back = (await updating(planId)).elements.find((e) => e.code === 'A1')!;
    expect([back.identity, back.state, back.continuing]).toEqual([before, 'same', true]);
    expect((await element(planId, 'A1', 2)).lines).toEqual(['T1']);
  });

  test('keeping what hangs from something removed is refused until that one is back', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    await decide(planId, ['O1'], 'remove');
    await expect(decide(planId, ['P1.1'], 'keep')).rejects.toMatchObject({ code: 'plans.parent-removed', details: { code: 'P1.1' } });
    await decide(planId, ['P1.1', 'P1', 'O1'], 'keep');
    expect((await updating(planId)).elements.every((e) => e.state === 'same')).toBe(true);
  });

  test('bringing back says when its code belongs to another now', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    await decide(planId, ['P1.1'], 'remove');
    await add(planId, 'P1.1', 'objetivo');
    await expect(decide(planId, ['P1.1'], 'keep')).rejects.toMatchObject({ code: 'plans.code-taken' });
  });

  test('says which kept elements read otherwise, and which to be modified still read the same', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    await edit(planId, 'O1', { text: 'Texto nuevo' });
    await decide(planId, ['O1'], 'keep');
    await decide(planId, ['P1'], 'modify');
    const { elements, totals } = await updating(planId);
    expect([elements.find((e) => e.code === 'O1')?.odd, elements.find((e) => e.code === 'P1')?.odd, totals.keptChanged, totals.stillSame]).toEqual(['kept-changed', 'still-same', 1, 1]);
  });

  test('something kept and then removed by hand keeps the version from being approved', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    await decide(planId, ['DG', 'DG.1', 'DG.2', 'O1', 'P1', 'P1.1'], 'keep');
    await run('remove-element', { elementId: (await element(planId, 'DG.2', 2)).id, version: 1 });
    await expect(approve(planId)).rejects.toMatchObject({ code: 'plans.decisions-missing', details: { count: 1 } });
  });

  test('decided by two people at once shows the second what the first decided', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    const { identity } = (await updating(planId)).elements[0]!;
    await run('decide-update', { planId, identities: [identity], decision: 'modify', reason: 'Primera', seen: { [identity]: 0 } });
    await expect(run('decide-update', { planId, identities: [identity], decision: 'keep', seen: { [identity]: 0 } })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { decision: 'modify', version: 1 } } });
  });

  test('decided the same again changes nothing', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    for (const _ of [1, 2]) await decide(planId, ['O1'], 'keep');
    expect(await facts('plans.update-decided', planId)).toHaveLength(1);
  });

  test('leaves facts that only the holder reads while it is a draft', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    await decide(planId, ['P1.1'], 'remove');
    expect(await facts('plans.update-decided', planId)).toMatchObject([{ visibility: 'own', data: { decision: 'remove', removed: 1 } }]);
  });

  test('in draft does not exist for who sees no drafts', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    expect(await updating(planId, people.reader)).toMatchObject({ running: false, to: null, elements: [] });
  });

  test('of an element that is not of the version in force is refused', async () => {
    const planId = await approvedPlan();
    await start(planId, { updating: true });
    const identities = [await add(planId, 'N1', 'objetivo')];
    await expect(run('decide-update', { planId, identities, decision: 'keep' })).rejects.toMatchObject({ code: 'plans.identity-unknown' });
  });

  test('keeps a link that another government made to an element of the superseded version', async () => {
    const [upper, lower] = [await approvedPlan(), await newPlan({ title: 'PDOT parroquial', territory: 'EC-080753' }, people.parish)];
    const mine = await add(lower, 'O1', 'objetivo', null, {}, people.parish);
    const { linkId } = await app.run<{ linkId: string }>('coherence.link', { lower: mine, upper: (await element(upper, 'O1', 1)).id, degree: 'direct', justification: 'Sirve al mismo fin' }, people.parish);
    await start(upper, { updating: true });
    await decide(upper, ['DG', 'DG.1', 'DG.2', 'P1', 'P1.1'], 'keep');
    await edit(upper, 'O1', { text: 'Texto puesto al día' });
    await decide(upper, ['O1'], 'modify');
    await approve(upper);
    expect(await app.run('coherence.get', { linkId }, people.parish)).toMatchObject({ upper: { text: 'Texto puesto al día' } });
  });
});

describe('a diagnosis', () => {
  const parishPlan = (words: object = {}): Promise<string> => newPlan({ title: 'PDOT de Lagarto', territory: 'EC-080753', ...words }, people.parish);
  const takeIt = (planId: string, fromPlan: string) => run<{ version: number; added: number; updated: number; own: number; codes: { theirs: string; here: string }[] }>('take-diagnosis', { planId, fromPlan }, people.parish);
  type Coverage = { taken: number; behind: number; of: number; items: { territory: string; planId: string | null; state: string; version: number | null }[] };
  const coverage = async (planId: string, taker: string, by: Actor = people.holder) => (await run<Coverage>('diagnosis-coverage', { planId }, by)).items.find((i) => i.planId === taker);

  test('offered by the canton is taken by the parish with its tree, its codes kept apart where they clash', async () => {
    const [canton, parish] = [await approvedPlan(), await parishPlan()];
    await add(parish, 'DG', 'diagnostico', null, {}, people.parish);
    await run('offer-diagnosis', { planId: canton });
    expect(await takeIt(parish, canton)).toEqual({ version: 1, added: 3, updated: 0, own: 0, codes: [{ theirs: 'DG', here: '0807.DG' }] });
    const { elements } = await tree(parish, undefined, people.parish);
    expect(elements.map((e) => [e.code, elements.find((up) => up.id === e.parentId)?.code])).toEqual([['DG', undefined], ['0807.DG', undefined], ['DG.1', '0807.DG'], ['DG.2', '0807.DG']]);
    expect(await coverage(canton, parish)).toMatchObject({ territory: 'EC-080753', state: 'taken', version: 1 });
  });

  test('taken twice adds nothing', async () => {
    const [canton, parish] = [await approvedPlan(), await parishPlan()];
    await run('offer-diagnosis', { planId: canton });
    for (const added of [3, 0]) expect((await takeIt(parish, canton)).added).toBe(added);
  });

  test('of a newer version leaves the parish behind until it takes it; what the parish rewrote stays its own', async () => {
    const [canton, parish] = [await approvedPlan(), await parishPlan()];
    await run('offer-diagnosis', { planId: canton });
    await takeIt(parish, canton);
    const mine = (await tree(parish, 1, people.parish)).elements.find((e) => e.code === 'DG.2')!;
    await run('edit-element', { elementId: mine.id, version: mine.version, text: 'Escrito por la parroquia' }, people.parish);
    await start(canton);
    await edit(canton, 'DG.1', { text: 'Dato nuevo del cantón' });
    await edit(canton, 'DG.2', { text: 'Otro dato del cantón' });
    await approve(canton);
    expect(await coverage(canton, parish)).toMatchObject({ state: 'behind', version: 1 });
    expect(await takeIt(parish, canton)).toMatchObject({ version: 2, added: 0, updated: 1, own: 1 });
    expect((await tree(parish, 1, people.parish)).elements.map((e) => e.text)).toEqual(['Texto de DG', 'Dato nuevo del cantón', 'Escrito por la parroquia']);
    expect(await coverage(canton, parish)).toMatchObject({ state: 'taken', version: 2 });
  });

  test('withdrawn is taken no more, and stays with who took it', async () => {
    const [canton, parish] = [await approvedPlan(), await parishPlan()];
    await run('offer-diagnosis', { planId: canton });
    await takeIt(parish, canton);
    await run('withdraw-diagnosis', { planId: canton });
    await expect(takeIt(parish, canton)).rejects.toMatchObject({ code: 'plans.diagnosis-not-offered' });
    expect(await run<{ offers: object[] }>('diagnosis-offers', { planId: parish }, people.parish)).toMatchObject({ offers: expect.arrayContaining([expect.objectContaining({ planId: canton, withdrawn: true, taken: 3 })]) });
  });

  test('is not taken by a neighbour', async () => {
    const canton = await approvedPlan();
    await run('offer-diagnosis', { planId: canton });
    const neighbour = await newPlan({ title: 'PDOT de Atacames', territory: 'EC-0806' }, people.stranger);
    await expect(run('take-diagnosis', { planId: neighbour, fromPlan: canton }, people.stranger)).rejects.toMatchObject({ code: 'plans.diagnosis-not-below' });
  });

  test('in a private plan below is not told to the canton', async () => {
    const [canton, parish] = [await approvedPlan(), await parishPlan({ visibility: 'own' })];
    await run('offer-diagnosis', { planId: canton });
    await takeIt(parish, canton);
    expect(await coverage(canton, parish)).toBeUndefined();
    expect(await coverage(canton, parish, people.parish)).toMatchObject({ state: 'taken' });
  });

  test.each([
    ['of a draft', { state: 'draft' }, 'plans.nothing-in-force'],
    ['of a plan nobody else sees', { visibility: 'own' }, 'plans.diagnosis-private'],
  ])('%s is not offered', async (_what, { state, ...words }: { state?: string; visibility?: string }, code) => {
    const planId = state === 'draft' ? await newPlan(words) : await approvedPlan(words);
    await expect(run('offer-diagnosis', { planId })).rejects.toMatchObject({ code });
  });

  test('that has no element is not offered', async () => {
    const planId = await newPlan();
    await add(planId, 'O1', 'objetivo');
    await approve(planId);
    await expect(run('offer-diagnosis', { planId })).rejects.toMatchObject({ code: 'plans.diagnosis-empty' });
  });
});

describe('an adjustment of a vision', () => {
  const after = 'Rioverde, cantón que comparte su agua';
  async function vision(): Promise<{ planId: string; elementId: string }> {
    const planId = await newPlan();
    return { planId, elementId: await add(planId, 'V', 'vision', null, { text: 'Rioverde, cantón próspero' }) };
  }
  const propose = async (elementId: string, more: object = {}): Promise<string> => (await run<{ adjustmentId: string }>('propose-adjustment', { elementId, origin: 'programme', after, source: 'Plan de gobierno 2019, p. 4', ...more })).adjustmentId;
  const adjustments = async (planId: string, by: Actor = people.holder): Promise<Adjustment[]> => (await run<{ items: Adjustment[] }>('adjustments', { planId }, by)).items;

  test('taken becomes the text of the draft, and what it said before stays', async () => {
    const { planId, elementId } = await vision();
    const adjustmentId = await propose(elementId);
    await run('decide-adjustment', { adjustmentId, version: 1, decision: 'take', elementVersion: 1 });
    expect((await element(planId, 'V', 1)).text).toBe(after);
    expect(await adjustments(planId)).toMatchObject([{ state: 'taken', before: 'Rioverde, cantón próspero', after, source: 'Plan de gobierno 2019, p. 4' }]);
  });

  test('left aside says why and changes nothing', async () => {
    const { planId, elementId } = await vision();
    const adjustmentId = await propose(elementId, { origin: 'territory' });
    await expect(run('decide-adjustment', { adjustmentId, version: 1, decision: 'leave' })).rejects.toMatchObject({ code: 'plans.reason-needed' });
    await run('decide-adjustment', { adjustmentId, version: 1, decision: 'leave', reason: 'El taller pidió otra cosa' });
    expect([(await element(planId, 'V', 1)).text, (await adjustments(planId))[0]?.reason]).toEqual(['Rioverde, cantón próspero', 'El taller pidió otra cosa']);
  });

  test('is decided once', async () => {
    const { elementId } = await vision();
    const adjustmentId = await propose(elementId);
    await run('decide-adjustment', { adjustmentId, version: 1, decision: 'take' });
    await expect(run('decide-adjustment', { adjustmentId, version: 2, decision: 'leave', reason: 'Tarde' })).rejects.toMatchObject({ code: 'plans.adjustment-decided' });
  });

  test('is not taken over words that somebody else just wrote', async () => {
    const { planId, elementId } = await vision();
    const adjustmentId = await propose(elementId);
    await edit(planId, 'V', { text: 'Escrito entretanto' }, 1);
    await expect(run('decide-adjustment', { adjustmentId, version: 1, decision: 'take', elementVersion: 1 })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { text: 'Escrito entretanto' } } });
  });

  test('that changes nothing is refused', async () => {
    const { elementId } = await vision();
    await expect(propose(elementId, { after: 'Rioverde, cantón próspero' })).rejects.toMatchObject({ code: 'plans.adjustment-same' });
  });

  test('of a sealed version is refused', async () => {
    const { planId, elementId } = await vision();
    await approve(planId);
    await expect(propose(elementId)).rejects.toMatchObject({ code: 'plans.plan-sealed' });
  });

  test('of a draft is not seen by who sees no drafts', async () => {
    const { planId } = await vision();
    await approve(planId);
    await start(planId);
    await propose((await element(planId, 'V', 2)).id);
    expect([(await adjustments(planId)).length, await adjustments(planId, people.reader)]).toEqual([1, []]);
  });
});

describe('home', () => {
  test('says how many decisions an updating still misses, to its holder alone, until none does', async () => {
    const planId = await approvedPlan({ title: 'PDOT que espera decisiones' });
    await start(planId, { updating: true });
    const told = async (by: Actor): Promise<string[]> => (await app.run<{ tasks: { name: string; title: string; detail?: string }[] }>('house.tasks', {}, by)).tasks.filter(({ name, detail }) => name === 'plans.updating' && detail === 'PDOT que espera decisiones').map(({ title }) => title);
    expect(await told(people.holder)).toEqual(['Faltan 6 decisiones para actualizar el plan']);
    await decide(planId, ['DG', 'DG.1', 'DG.2', 'O1', 'P1'], 'keep');
    expect(await told(people.holder)).toEqual(['Falta 1 decisión para actualizar el plan']);
    expect(await told(people.reader)).toEqual([]);
    await decide(planId, ['P1.1'], 'keep');
    expect(await told(people.holder)).toEqual([]);
  });
});
