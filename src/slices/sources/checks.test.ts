import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cast, places, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { command, contract, z, type Output } from '../../kernel/contract.ts';
import type { Check } from '../../kernel/extension.ts';
import type { Finding } from '../../kernel/finding.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import { slice } from '../../platform/operation/slice.ts';
import { system } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { slices } from '../index.ts';
import type { findingsOperations } from './contract/findings.ts';
import { registering } from './index.ts';

type Page = Output<(typeof findingsOperations)['findings']>;

/** What the check of a made-up slice finds; each test says. */
let found: Finding[] | Error = [];
const wells = contract({ name: 'wells', failures: {}, facts: ['well-measured', 'findings-settled'], operations: { measure: command({ input: z.object({}), output: z.object({}), example: {} }) } });
const checks: Check<Context<typeof wells>>[] = [
  { name: 'wells.dry', register: true, after: ['wells.well-measured'], title: 'Un pozo seco que da agua', reason: 'Alguien cuenta con esa agua.', find: async () => { if (found instanceof Error) throw found; return found; } },
  { name: 'wells.internal', find: async () => [{ rule: 'wells.internal', subject: { kind: 'wells.well', id: 'x' }, weight: 'finding', says: 'queda en casa', evidence: [] }] },
];
const well = { id: exampleId('well'), owner: null, territory: null, parties: [], visibility: 'public' as const };
const wellsSlice = slice({
  contract: wells,
  actions: { measure: async (ctx) => ctx.record({ fact: 'wells.well-measured', kind: 'well', on: well }, {}) },
  texts: { es: { title: 'Pozos', failures: {}, facts: { 'well-measured': 'Midió', 'findings-settled': 'Contrastó' }, operations: { measure: 'Medir' } }, en: { title: 'Wells', failures: {}, facts: { 'well-measured': 'Measured', 'findings-settled': 'Compared' }, operations: { measure: 'Measure' } } },
  checks,
  reactions: registering(checks, (ctx, settled) => ctx.note({ fact: 'wells.findings-settled', kind: 'well', on: well, data: { ...settled } })),
});
const dry = (id: string, more: Partial<Finding> = {}): Finding => ({ rule: 'wells.dry', subject: { kind: 'wells.well', id }, weight: 'finding', says: `El pozo ${id} está seco y declara agua`, evidence: [{ says: '12 litros', at: `/pozos/${id}` }, { says: 'seco' }], name: `Pozo ${id}`, ...more });

let own: Stage;
let app: TestApp;
const admin = cast.admin();
const list = async (by = admin): Promise<Page['items']> => (await app.run<Page>('sources.findings', { kind: 'record', limit: 100 }, by)).items;
const measure = async (): Promise<void> => { await app.run('wells.measure', {}, admin); await app.drain(); };

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { slices: [...slices, wellsSlice] });
});
beforeEach(async () => {
  found = [];
  await measure();
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('a check that keeps its findings in the register', () => {
  test('is asked again after the facts it names, and its findings live like any other', async () => {
    found = [dry('norte')];
    await measure();
    expect((await list()).map(({ state, title, subject, values }) => ({ state, title, name: subject.name, values }))).toContainEqual({ state: 'open', title: 'Un pozo seco que da agua', name: 'Pozo norte', values: [{ value: '12 litros', source: '', href: '/pozos/norte' }, { value: 'seco', source: '' }] });
    found = [];
    await measure();
    expect((await list()).find(({ subject }) => subject.id === 'norte')?.state).toBe('resolved');
  });
  test('is asked when everything is judged again', async () => {
    found = [dry('sur')];
    expect(await app.run('sources.judge', {}, admin)).toMatchObject({ opened: 1 });
  });
  test('that only answers when asked leaves nothing in it', async () => {
    await app.run('sources.judge', {}, admin);
    expect((await list()).filter(({ rule }) => rule === 'wells.internal')).toEqual([]);
  });
  test('shows them to whom it says, and to nobody else without everything', async () => {
    const reader = cast.of({ reads: true, operations: ['sources.*'], institutions: [places.ours], account: newId() });
    found = [dry('a'), dry('b', { whose: { owner: places.ours, territory: null, parties: [], visibility: 'own' } }), dry('c', { whose: { owner: places.theirs, territory: null, parties: [], visibility: 'public' } })];
    await measure();
    expect((await list(reader)).filter(({ state }) => state === 'open').map(({ subject }) => subject.id).toSorted()).toEqual(['b', 'c']);
  });
  test('that breaks leaves them as they were', async () => {
    found = [dry('este')];
    await measure();
    found = new Error('a bug of ours');
    await measure();
    expect((await list()).find(({ subject }) => subject.id === 'este')?.state).toBe('open');
  });
  test('marks what rests on nothing verified as a notice', async () => {
    found = [dry('oeste', { weight: 'notice' })];
    await measure();
    expect((await list()).find(({ subject }) => subject.id === 'oeste')?.severity).toBe('notice');
  });
  test('tells two findings on one subject apart by their mark', async () => {
    found = [dry('doble', { mark: 'agua' }), dry('doble', { mark: 'bomba' })];
    await measure();
    expect((await list()).filter(({ subject, state }) => subject.id === 'doble' && state === 'open').length).toBe(2);
  });
});

describe('what is too much for a command', () => {
  test('is judged right after it', async () => {
    await app.run('sources.save-property', { key: 'caudal', name: 'Caudal', value: 'number' }, admin);
    await app.run('sources.save-topic', { key: 'pozo:1', kind: 'pozo', name: 'Pozo de prueba' }, admin);
    const { id: documentId } = await app.run<{ id: string }>('sources.create', { title: 'Aforo', kind: 'informe' }, admin);
    for (const number of [4, 5]) await app.run('sources.state', { documentId, topic: 'pozo:1', property: 'caudal', value: { kind: 'number', number } }, admin);
    await own.owner.query("update sources.finding set state = 'resolved'");
    const sources = slices.find(({ contract: { name } }) => name === 'sources')!; // the slice of this folder
    await app.runner.within({ by: system('prueba'), requestId: newId(), slice: sources, readOnly: false }, async (ctx) => ctx.note({ fact: 'sources.judgement-asked' as never, kind: 'document', on: { ...well, id: documentId } })); // a fact of the slice it runs in
    await app.drain();
    expect((await app.run<Page>('sources.findings', { source: documentId, state: 'open' }, admin)).items.length).toBe(1);
  });
});

describe('what waits for somebody', () => {
  const holder = cast.of({ reads: true, operations: ['sources.*'], institutions: [places.ours], account: newId() });
  const tasks = async (by: typeof holder) => (await app.run<{ tasks: { name: string; title: string; href: string }[] }>('house.tasks', {}, by)).tasks.filter(({ name }) => name === 'sources.findings');
  test('is one line with how many and where, for whoever may explain them', async () => {
    const { id } = await app.run<{ id: string }>('sources.create', { title: 'Aforo de la cuenca', kind: 'informe', owner: places.ours, visibility: 'public' }, admin);
    await app.run('sources.save-topic', { key: 'pozo:2', kind: 'pozo', name: 'Pozo segundo', visibility: 'public' }, admin);
    for (const number of [4, 5]) await app.run('sources.state', { documentId: id, topic: 'pozo:2', property: 'caudal', value: { kind: 'number', number }, visibility: 'public' }, admin);
    expect(await tasks(holder)).toEqual([expect.objectContaining({ title: '1 hallazgo abierto en Aforo de la cuenca', href: `/hallazgos?fuente=${id}&estado=open` })]);
    expect(await tasks(cast.of({ reads: true, operations: ['sources.*'], institutions: [places.party], account: newId() }))).toEqual([]);
  });
});
