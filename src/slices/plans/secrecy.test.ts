import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { Chase, target, works, type NewElement } from '../../../test/chase.ts';
import { exampleId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';

let chase: Chase;
let planId: string;
let ids: Record<string, string>;
/** The same element and a new one, as the draft has them. */
let draft: Record<string, string>;
let visitor: Actor;
let onlooker: Actor;

const elements: NewElement[] = [
  ['L1', 'linea', null],
  ['A1', 'accion', 'L1', { fields: { responsable: works } }],
  ['M1', 'meta', 'A1', target()],
];

const planVersion = async (): Promise<number> => (await chase.run<{ version: number }>('get', { planId })).version;

/** A public plan in force that is reported on, with a second version in the making: another goal, an action nobody heard of. */
beforeAll(async () => {
  chase = await Chase.begin();
  ({ planId, ids } = await chase.chased({ visibility: 'public' }, elements));
  await chase.run('approve', { planId, version: await planVersion() });
  await chase.run('start-version', { planId, version: await planVersion() });
  const { elements: copied } = await chase.run<{ elements: { id: string; code: string; version: number }[] }>('tree', { planId, version: 2 });
  draft = Object.fromEntries(copied.map(({ id, code }) => [code, id]));
  await chase.run('edit-element', { elementId: draft['M1'], version: 1, fields: { meta_final: 77 } });
  draft['A2'] = (await chase.run<{ elementId: string }>('add-element', { planId, code: 'A2', kind: 'accion', parentId: draft['L1'], text: 'Lo que nadie sabe todavía' })).elementId;
  visitor = actorOf({ reads: true, institutions: [chase.institutions.esmeraldas], account: exampleId('account', 41) });
  onlooker = actorOf({ reads: true, territories: ['EC-08'], account: exampleId('account', 42) });
});
afterAll(() => chase.end());

describe('of a draft after the version in force, who does not see drafts learns nothing', () => {
  test('from the progress of an element that only the draft has', async () => {
    await expect(chase.run('element-progress', { elementId: draft['A2'] }, chase.responsible)).rejects.toMatchObject({ code: 'house.not-found' });
    expect(await chase.run('element-progress', { elementId: draft['A2'] })).toMatchObject({ elementId: draft['A2'] });
  });

  test('from the progress of an element as the draft changed it', async () => {
    await expect(chase.run('element-progress', { elementId: draft['M1'] }, chase.responsible)).rejects.toMatchObject({ code: 'house.not-found' });
    expect(await chase.run('element-progress', { elementId: ids['M1'] }, chase.responsible)).toMatchObject({ target: 20 });
  });

  test('from the lineage in its timeline', async () => {
    await chase.run('declare-lineage', { planId, fromVersion: 1, toVersion: 2, relation: 'new', to: ['A2'] });
    for (const who of [visitor, chase.responsible]) expect(await chase.run('timeline', { planId }, who)).toMatchObject({ lineage: [] });
    expect(await chase.run('timeline', { planId })).toMatchObject({ lineage: [{ toCode: 'A2' }] });
  });

  test('from the log of advances', async () => {
    await chase.run('add-advance', { planId, elementId: draft['A2'], text: 'Se habló de lo que nadie sabe', happened: '2026-02-10' });
    for (const list of ['advances', 'timeline']) expect(JSON.stringify(await chase.run(list, { planId }, visitor))).not.toMatch(/A2|nadie sabe/);
    expect(JSON.stringify(await chase.run('advances', { planId }))).toContain('nadie sabe');
  });

  test('from the money assigned to it', async () => {
    await chase.run('save-resource', { planId, elementId: draft['A2'], year: 2026, stage: 'assigned', amount: 777, act: 'Ordenanza que viene' });
    const told = JSON.stringify(await chase.run('budgets', { territory: 'EC-0807' }, visitor));
    expect(told).toContain(planId);
    expect(told).not.toMatch(/777|Ordenanza que viene/);
  });

  test('from what feeds an element of it', async () => {
    const { planId: source } = await chase.plan(elements, { visibility: 'public' });
    await chase.run('set-feed', { elementId: draft['A2'], sourcePlan: source });
    const { items } = await chase.run<{ items: unknown[] }>('feeds', { planId }, visitor);
    expect(items).toEqual([]);
    expect((await chase.run<{ items: unknown[] }>('feeds', { planId })).items).toHaveLength(1);
  });

  test('from the facts that its holder leaves on it', async () => {
    const { rows } = await chase.stage.owner.query<{ name: string; visibility: string }>(`select distinct name, visibility from platform.fact where name in ('plans.lineage-declared', 'plans.feed-set', 'plans.advance-added', 'plans.resource-saved', 'plans.element-changed') order by name`);
    expect(rows.map(({ visibility }) => visibility)).toEqual(['own', 'own', 'own', 'own', 'own']);
  });
});

describe('how a public plan goes is not public', () => {
  test('through the plan that it feeds', async () => {
    await chase.say(planId, 'A1', { value: 40 });
    const { planId: upper, ids: above } = await chase.plan([['L1', 'linea', null], ['M9', 'meta', 'L1', target()]], { visibility: 'public', title: 'Plan de desarrollo' });
    await chase.run('set-feed', { elementId: above['M9'], sourcePlan: planId });
    expect(await chase.run('feeds', { planId: upper })).toMatchObject({ items: [{ value: 0.4, missing: null }] });
    expect(await chase.run('feeds', { planId: upper }, visitor)).toMatchObject({ items: [{ value: null, missing: 'out-of-sight', withData: 0, of: 0 }] });
  });

  test('through the facts of its periods and reminders', async () => {
    await chase.run('remind', { periodId: (await chase.run<{ items: { id: string }[] }>('periods', { planId })).items[0]?.id, responsible: works });
    const { rows } = await chase.stage.owner.query<{ name: string; visibility: string }>(`select name, visibility from platform.fact where name in ('plans.period-opened', 'plans.period-closed', 'plans.reminded')`);
    expect(rows.filter(({ visibility }) => visibility === 'public').map(({ name }) => name)).toEqual([]);
  });

  test('to whoever only looks on the territory', async () => {
    for (const operation of ['progress', 'debts', 'periods', 'responsibles']) await expect(chase.run(operation, { planId }, onlooker)).rejects.toMatchObject({ code: 'house.not-your-place' });
    expect(await chase.reports(planId, onlooker)).toEqual([]);
  });
});
