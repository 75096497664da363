import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { exampleId } from '../../kernel/id.ts';
import { loadPack } from '../../packs.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Output } from '../../kernel/contract.ts';
import type { plans } from './contract.ts';

type Operations = (typeof plans)['operations'];

let own: Stage;
let app: TestApp;
let rioverde: string;
let atacames: string;
let holder: Actor;
let works: Actor;
let neighbour: Actor;
let stranger: Actor;
let technician: Actor;
let now = new Date('2026-04-10T15:00:00Z');

const government = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code })).id;
const facts = async (name: string): Promise<{ data: Record<string, unknown> }[]> => (await own.owner.query('select data from platform.fact where name = $1 order by recorded_at', [name])).rows;

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { clock: () => now });
  await loadPack(app, 'base');
  await loadPack(app, 'ec');
  [rioverde, atacames] = [await government('EC-0807'), await government('EC-0806')];
  holder = actorOf({ operations: ['plans.*'], reads: true, institutions: [rioverde], account: exampleId('account', 11), name: 'Titular Ejemplo' });
  works = actorOf({ operations: ['plans.report-progress', 'plans.preview-reports', 'plans.import-reports', 'plans.undo-reports'], reads: true, institutions: [atacames], account: exampleId('account', 12), name: 'Responsable Ejemplo' });
  neighbour = actorOf({ operations: ['plans.*'], reads: true, institutions: [await government('EC-0801')], account: exampleId('account', 13) });
  stranger = actorOf({ operations: ['plans.*'], reads: true, institutions: [await government('EC-1309')], territories: ['EC-13'], account: exampleId('account', 14) });
  technician = actorOf({ operations: ['coherence.*'], reads: true, territories: ['EC-08'], account: exampleId('account', 15) });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const target = (more: object = {}): object => ({ responsable: 'Dirección de Obras', unidad: 'parques', linea_base: 0, anio_base: 2025, direccion: 'sube', acumulacion: 'acumulado', meta_final: 20, anio_meta: 2027, valores: { 2026: 10, 2027: 10 }, ...more });

interface Made {
  planId: string;
  ids: Record<string, string>;
}

/** A line with one action, two targets and one more of another responsible; a cross-cutting line that the action names. */
async function plan(words: object = {}, by: Actor = holder): Promise<Made> {
  const { planId } = await app.run<{ planId: string }>('plans.create', { title: 'Plan intersectorial de prueba', scheme: 'intersectorial', territory: 'EC-0807', validFrom: '2025-01-01', validTo: '2028-12-31', ...words }, by);
  const ids: Record<string, string> = {};
  const add = async (code: string, kind: string, parent: string | null, more: object = {}): Promise<void> => {
    ids[code] = (await app.run<{ elementId: string }>('plans.add-element', { planId, code, kind, parentId: parent && ids[parent], text: `Texto de ${code}`, ...more }, by)).elementId;
  };
  await add('T1', 'linea-transversal', null);
  await add('L1', 'linea', null);
  await add('A1', 'accion', 'L1', { lines: ['T1'], fields: { responsable: 'Dirección de Obras' } });
  await add('M1', 'meta', 'A1', { fields: target() });
  await add('M2', 'meta', 'A1', { fields: target({ direccion: 'baja', acumulacion: 'flujo', unidad: 'casos', linea_base: 40, valores: { 2026: 20 } }) });
  await add('M3', 'meta', 'L1', { fields: target({ responsable: 'Dirección de Salud', acumulacion: 'flujo', valores: { 2026: { missing: 'np' } } }) });
  return { planId, ids };
}

const quarter = { name: '2026, primer trimestre', from: '2026-01-01', to: '2026-03-31', dueOn: '2026-04-15' };
const open = async (planId: string, words: object = {}): Promise<{ periodId: string; reports: number }> => app.run('plans.open-period', { planId, ...quarter, ...words }, holder);
const name = (planId: string, institutionId: string | null = atacames): Promise<unknown> => app.run('plans.name-responsible', { planId, name: 'Dirección de Obras', institutionId }, holder);

async function chased(words: object = {}): Promise<Made & { periodId: string }> {
  const made = await plan(words);
  await name(made.planId);
  return { ...made, ...(await open(made.planId)) };
}
type Report = Output<Operations['report']>;
const reportsOf = async (planId: string, by: Actor = holder, filter: object = {}): Promise<Report[]> => (await app.run<{ items: Report[] }>('plans.reports', { planId, limit: 500, ...filter }, by)).items;
const reportOf = async (planId: string, code: string, by: Actor = holder): Promise<Report> => (await reportsOf(planId, by)).find((report) => report.code === code)!;
const say = async (planId: string, code: string, said: object, by: Actor = holder): Promise<{ reportId: string; version: number; state: string }> => {
  const { id, version } = await reportOf(planId, code, by);
  return app.run('plans.report-progress', { reportId: id, version, narrative: 'Se hizo', ...said }, by);
};
const progress = (planId: string, by: Actor = holder, more: object = {}): Promise<Output<Operations['progress']>> => app.run('plans.progress', { planId, ...more }, by);
const debts = (planId: string, by: Actor = holder, more: object = {}): Promise<Output<Operations['debts']>> => app.run('plans.debts', { planId, ...more }, by);

describe('a period', () => {
  test('asks for a report of every action and target of the version in force', async () => {
    const { planId } = await plan();
    expect((await open(planId)).reports).toBe(3);
    expect((await reportsOf(planId)).map(({ code, state }) => [code, state])).toEqual([['A1', 'pending'], ['M1', 'pending'], ['M2', 'pending']]);
  });
});

describe('how a plan goes', () => {
  test('is told by kind, by line and by element, with what it was counted from', async () => {
    const { planId } = await chased();
    await say(planId, 'M1', { value: 4 });
    await say(planId, 'M2', { value: 30 });
    await say(planId, 'A1', { value: 100 });
    const board = await progress(planId);
    expect(board.whole.map(({ kind, standing }) => [kind, standing.counted, standing.withData, standing.of, standing.notProgrammed])).toEqual([['accion', 1, 1, 1, 0], ['meta', 0.45, 2, 2, 1]]);
    expect(board.lines.filter(({ crossCutting }) => crossCutting).map(({ code, kind, standing }) => [code, kind, standing.counted])).toEqual([['T1', 'accion', 1], ['T1', 'meta', 0.45]]);
    expect(board.elements.find(({ code }) => code === 'M1')!.standing).toMatchObject({ achieved: 0.4, band: { word: 'incumplida', tone: 'late' } });
    expect(board).toMatchObject({ executed: { part: 1, whole: 1 }, owing: 0, bands: { code: 'ec-stpe-2019-meta', verified: false } });
  });
});
