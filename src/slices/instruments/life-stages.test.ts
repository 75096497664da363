import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { newId } from '../../kernel/id.ts';
import type { Task } from '../../kernel/extension.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { accountsSlice } from '../accounts/index.ts';
import { institutionsSlice } from '../institutions/index.ts';
import { normsSlice } from '../norms/index.ts';
import { sourcesSlice } from '../sources/index.ts';
import { territoriesSlice } from '../territories/index.ts';
import type { KindStage, Life, StageCount, StageItem } from './contract/life.ts';
import { instrumentsSlice } from './index.ts';
import { shell } from '../../platform/shell/index.ts';

/** Today is 2026-03-02 here. */
let own: Stage;
let trial: TrialRunner;
const slices = [territoriesSlice, institutionsSlice, accountsSlice, sourcesSlice, normsSlice, instrumentsSlice, shell];
const run = <T = { id: string; version: number; state: string; step: string }>(name: string, input: unknown, by: Actor = cast.administrator): Promise<T> => trial.run<T>(name, input, by);
const stages = (input: object, by?: Actor) => run<{ items: StageItem[]; next: string | null }>('instruments.list-stages', input, by);
let rioverde: string;
const muisne = 'EC-0805';
const where = { country: 'EC', visibility: 'public' } as const;

const draft = (kind: string, title: string, territory: string, more: object = {}): Promise<{ id: string; version: number }> => run('instruments.create', { kind, title, territory, visibility: where.visibility, ...more });
async function walk(made: { id: string; version: number }, steps: readonly (readonly [string, string | undefined, object?])[], by?: Actor) {
  let last = { ...made, state: '', step: '' };
  for (const [transition, on, more] of steps) last = await run('instruments.step', { id: last.id, version: last.version, transition, ...(on ? { on } : {}), ...more }, by);
  return last;
}
const gazette = { evidence: { publicacion: 'Gaceta' } };

beforeAll(async () => {
  own = await stage(['base', 'ec', 'pe']);
  trial = trialRunner(own, slices);
  rioverde = (await run('institutions.get', { id: 'EC-0807' })).id;
  await walk(await draft('ordenanza', 'Quieta desde enero', 'EC-0807'), [['redactar', '2026-01-02'], ['debatir-primero', '2026-01-20']]);
  await walk(await draft('ordenanza', 'Quieta desde el año pasado', 'EC-0807'), [['redactar', '2025']]);
  await walk(await draft('ordenanza', 'Se movió ayer', muisne), [['redactar', '2025-11-03'], ['debatir-primero', '2026-03-01']]);
  await draft('ordenanza', 'Recién nacida', muisne);
  await walk(await draft('ordenanza', 'Ya rige', muisne), [['redactar', '2025-01-10'], ['debatir-primero', '2025-02-10', { tookPart: [{ institution: rioverde, role: 'ponente' }] }], ['debatir-segundo', '2025-02-24'], ['sancionar', '2025-03-03'], ['publicar', '2025-04-02', gazette]]);
  await walk(await draft('ordenanza', 'También rige', 'EC-0807'), [['redactar', '2024-01-10'], ['debatir-primero', '2024-01-30', { tookPart: [{ institution: rioverde, role: 'ponente' }, { institution: rioverde, role: 'concejo' }] }], ['debatir-segundo', '2024-06-10'], ['sancionar', '2024'], ['publicar', '2024-12-30', gazette]]);
  for (const [title, end] of [['Convenio que vence pronto', '2026-03-20'], ['Convenio que vence en mayo', '2026-05'], ['Convenio que venció', '2025-12-31'], ['Convenio sin plazo', undefined], ['Convenio para rato', '2028']] as const) {
    await walk(await draft('convenio', title, 'EC-0807'), [['suscribir', '2024-05-06', { evidence: { firma: '2024-05-06', ...(end ? { 'vigencia-hasta': end } : {}) } }]]);
  }
  await walk(await draft('convenio', 'Convenio terminado', 'EC-0807'), [['suscribir', '2020-05-06', { evidence: { 'vigencia-hasta': '2025-12-31' } }], ['terminar', '2024-01-15', { evidence: { motivo: 'De mutuo acuerdo' } }]]);
  await walk(await draft('ordenanza', 'De otro país', 'PE-1006'), [['revisar', '2025-06-01']]);
}, 180_000);
afterAll(() => own.close());

describe('what moves', () => {
  const titles = async (input: object, by?: Actor): Promise<string[]> => (await stages(input, by)).items.map(({ title }) => title);
  test('is listed from the longest standing, and what is in force is not', async () => {
    expect(await titles({ country: 'EC' })).toEqual(['Quieta desde el año pasado', 'Quieta desde enero', 'Se movió ayer', 'Recién nacida']);
  });
  test.each([
    [{ territory: 'EC-0807' }, ['Quieta desde el año pasado', 'Quieta desde enero']], [{ territory: 'EC-08', state: 'primer-debate' }, ['Quieta desde enero', 'Se movió ayer']], [{ territory: 'PE' }, ['De otro país']],
    [{ country: 'EC', kind: 'convenio' }, []], [{ country: 'EC', stalled: true }, ['Quieta desde el año pasado']], [{ country: 'EC', kind: 'ordenanza', state: 'publicada' }, ['También rige', 'Ya rige']],
  ])('narrowed by %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });
  test('says how long it stands, no more exactly than its source', async () => {
    const { items } = await stages({ country: 'EC' });
    expect(items.map(({ since, days }) => [since, days])).toEqual([['2025', { least: 61, most: 425 }], ['2026-01-20', { least: 41, most: 41 }], ['2026-03-01', { least: 1, most: 1 }], [null, { least: 0, most: null }]]);
  });
  test('comes a page at a time, in the same order', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await stages({ country: 'EC', limit: 1, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ title }) => title));
      after = page.next;
    }
    expect(seen).toEqual(await titles({ country: 'EC' }));
  });
  test('is counted by state, kind by kind, over all states', async () => {
    const counts = async (input: object) => (await run<{ items: StageCount[] }>('instruments.stage-counts', input)).items;
    const found = await counts({ territory: 'EC-08' });
    expect(found.map(({ kindTitle, title, count }) => [kindTitle, title, count.value])).toEqual([
      ['Convenio', 'Suscrito y vigente', 5], ['Convenio', 'Terminado', 1], ['Ordenanza', 'Necesidad identificada', 1], ['Ordenanza', 'Borrador', 1], ['Ordenanza', 'Primer debate', 2], ['Ordenanza', 'Publicada y vigente', 2],
    ]);
    expect(await counts({ country: 'EC' })).toEqual(found);
    expect((await counts({ country: 'EC', kind: 'convenio' })).map(({ count }) => count.value)).toEqual([5, 1]);
  });
  test('does not show a stranger the drafts of others', async () => {
    await draft('ordenanza', 'Borrador reservado', 'EC-0807', { visibility: 'own' });
    expect(await titles({ territory: 'EC-0807' }, cast.stranger)).toEqual(['Quieta desde el año pasado', 'Quieta desde enero']);
  });
});

describe('what ends', () => {
  test('is listed from the first to end: what has passed and what passes within 90 days', async () => {
    const { items } = await stages({ country: 'EC', view: 'expiring' });
    expect(items.map(({ title, endsOn, endsIn }) => [title, endsOn, endsIn])).toEqual([['Convenio que venció', '2025-12-31', -61], ['Convenio que vence pronto', '2026-03-20', 18], ['Convenio que vence en mayo', '2026-05', null]]);
  });
});

test('the time per stage of a kind rests on the stays whose days are known', async () => {
  const { items, of } = await run<{ items: KindStage[]; of: { value: number } }>('instruments.stage-times', { country: 'EC', kind: 'ordenanza', territory: 'EC-08' });
  expect(items).toEqual([
    { state: 'borrador', title: 'Borrador', median: 20, least: 18, most: 118, of: 4, took: [{ role: 'ponente', institution: expect.stringContaining('Rioverde'), of: 2 }, { role: 'concejo', institution: expect.stringContaining('Rioverde'), of: 1 }] },
    { state: 'primer-debate', title: 'Primer debate', median: 14, least: 14, most: 132, of: 2, took: [] },
    { state: 'segundo-debate', title: 'Segundo debate', median: 7, least: 7, most: 7, of: 1, took: [] },
    { state: 'sancionada', title: 'Sancionada', median: 30, least: 30, most: 30, of: 1, took: [] },
  ]);
  expect(of.value).toBe(5);
});

describe('what is owed', () => {
  const mayor = () => actorOf({ role: 'titular', operations: ['instruments.*'], reads: true, institutions: [rioverde] });
  const tasksOf = async (by: Actor): Promise<Task[]> => (await trial.run<{ tasks: Task[] }>('house.tasks', {}, by)).tasks;
  test('is told to who holds it: what stands still and what ends', async () => {
    const owed = (await tasksOf(mayor())).filter(({ name }) => name.startsWith('instruments.'));
    expect(owed.map(({ title, weight, dueOn }) => [title, weight, dueOn])).toEqual(expect.arrayContaining([
      ['Venció el 31 de diciembre de 2025: Convenio que venció', 'late', '2025-12-31'], ['Vence el 20 de marzo de 2026: Convenio que vence pronto', 'risk', '2026-03-20'], ['Vence en mayo de 2026: Convenio que vence en mayo', 'open', null],
      ['Lleva al menos 61 días en «Borrador»: Quieta desde el año pasado', 'open', null],
    ]));
    expect(owed).toHaveLength(4);
  });
  test('is nothing for who administers everything and holds none', async () => {
    expect((await tasksOf(cast.administrator)).filter(({ name }) => name.startsWith('instruments.'))).toEqual([]);
  });
});

describe('the legal clock of what follows', () => {
  const state = (key: string, more: object = {}) => ({ key, title: key, ...more });
  const cycle = {
    key: 'con-plazo', title: 'Con plazo', kind: 'moved', states: [state('borrador'), state('recibido'), state('respondido', { inForce: true, end: true })],
    transitions: [{ key: 'recibir', title: 'Recibir', from: ['borrador'], to: 'recibido' }, { key: 'responder', title: 'Responder', from: ['recibido'], to: 'respondido', term: 'cona.max' }],
  };
  const made = async () => {
    await run('instruments.load-pack', { country: 'EC', kinds: [{ id: 'tramite-con-plazo', title: 'Trámite con plazo', plural: 'Trámites con plazo', cycle }] });
    return draft('tramite-con-plazo', `Trámite ${newId().slice(-4)}`, 'EC-0807');
  };
  const clocks = async (id: string) => (await run<Life>('instruments.life', { id })).clocks.map(({ label, dueOn, verified }) => [label.split(':')[0], dueOn, verified]);
  test('starts when it is asked for, from the day of the step, and is met by the step that was due', async () => {
    const one = await walk(await made(), [['recibir', '2026-02-02', { startTerms: true }]]);
    expect(await clocks(one.id)).toEqual([['Responder', '2026-03-18', false]]);
    await walk(one, [['responder', '2026-02-20']]);
    expect(await clocks(one.id)).toEqual([]);
  });
  test('is not started unasked', async () => {
    const one = await walk(await made(), [['recibir', '2026-02-02']]);
    expect(await clocks(one.id)).toEqual([]);
  });
  test('goes with the step that started it', async () => {
    const one = await walk(await made(), [['recibir', '2026-02-02', { startTerms: true }]]);
    await run('instruments.undo-step', { id: one.id, version: one.version, step: one.step, why: 'No se había recibido' });
    expect(await clocks(one.id)).toEqual([]);
  });
});
