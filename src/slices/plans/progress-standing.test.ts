import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chase, target, usual, works, type ElementProgress, type NewElement, type Progress } from '../../../test/chase.ts';
import { actorOf } from '../../../test/actor.ts';
import { exampleId } from '../../kernel/id.ts';

let chase: Chase;
beforeAll(async () => {
  chase = await Chase.begin();
});
afterAll(() => chase.end());

const wholeOf = (board: Progress, kind = 'meta'): Progress['whole'][number]['standing'] => board.whole.find((one) => one.kind === kind)!.standing;
const elementProgress = (elementId: string | undefined): Promise<ElementProgress> => chase.run('element-progress', { elementId });
const quarters = [['2026-01-01', '2026-03-31'], ['2026-04-01', '2026-06-30'], ['2026-07-01', '2026-09-30'], ['2026-10-01', '2026-12-31']] as const;
const openQuarter = (planId: string, n: number): Promise<{ periodId: string }> => chase.open(planId, { name: `Trimestre ${n}`, from: quarters[n - 1]![0], to: quarters[n - 1]![1], dueOn: quarters[n - 1]![1] });

describe('how a plan goes', () => {
  test('is told by kind, by line and by element, with what it was counted from', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    await chase.say(planId, 'M2', { value: 30 });
    await chase.say(planId, 'A1', { value: 100 });
    const board = await chase.progress(planId);
    expect(board.whole.map(({ kind, standing }) => [kind, standing.counted, standing.withData, standing.of, standing.notProgrammed, standing.equalWeights])).toEqual([['accion', 1, 1, 1, 0, false], ['meta', 0.45, 2, 2, 1, true]]);
    expect(board.lines.map(({ code, crossCutting, kind, standing }) => [code, crossCutting, kind, standing.counted])).toEqual([['T1', true, 'accion', 1], ['T1', true, 'meta', 0.45], ['L1', false, 'accion', 1], ['L1', false, 'meta', 0.45]]);
    expect(board.elements.find(({ code }) => code === 'A1')!.below).toMatchObject([{ kind: 'meta', standing: { counted: 0.45, of: 2 } }]);
    expect(board).toMatchObject({ executed: { part: 1, whole: 1 }, owing: 0, period: null, asOf: '2026-04-10' });
  });

  test('before anybody reported has no data, which is no zero', async () => {
    const { planId } = await chase.chased();
    expect(wholeOf(await chase.progress(planId))).toMatchObject({ achieved: null, missing: 's/d', withData: 0, of: 2, notProgrammed: 1, band: null });
  });

  test('does not count what was sent back', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 10 });
    await chase.review(planId, 'M1', 'return', 'Falta el acta');
    expect(wholeOf(await chase.progress(planId))).toMatchObject({ withData: 0, of: 2 });
  });

  test.each([
    ['96.9', 9.69, { achieved: 0.969, counted: 0.969, band: { word: 'cumplida', tone: 'ok' } }],
    ['84.96, under the band that begins at 85', 8.496, { counted: 0.8496, band: { word: 'parcialmente cumplida', tone: 'risk' } }],
    ['85', 8.5, { counted: 0.85, band: { word: 'cumplida' } }],
    ['130, which counts 100', 13, { achieved: 1.3, counted: 1, band: { word: 'cumplida' } }],
  ])('is named by its true value: %s', async (_what, value, standing) => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value });
    expect((await chase.progress(planId)).elements.find(({ code }) => code === 'M1')!.standing).toMatchObject(standing);
  });

  test('is named in the gender of what it is said of', async () => {
    const { planId } = await chase.chased({ scheme: 'plan-de-trabajo' }, [['P1', 'producto', null, { fields: { responsable: works } }], ['C1', 'actividad', null, { fields: { responsable: works } }]]);
    for (const code of ['P1', 'C1']) await chase.say(planId, code, { value: 100 });
    expect((await chase.progress(planId)).elements.map(({ standing }) => standing.band?.word)).toEqual(['cumplido', 'cumplida']);
  });

  test('heeds weights of zero and missing ones, and says when all weigh the same', async () => {
    const weighed: NewElement[] = [['L1', 'linea', null], ['M1', 'meta', 'L1', target({ peso: 0 })], ['M2', 'meta', 'L1', target({ peso: 3 })], ['M3', 'meta', 'L1', target({ peso: 1 })]];
    const { planId } = await chase.chased({}, weighed);
    for (const [code, value] of [['M1', 10], ['M2', 10], ['M3', 2]] as const) await chase.say(planId, code, { value });
    expect(wholeOf(await chase.progress(planId))).toMatchObject({ counted: 0.8, of: 3, equalWeights: false });
  });

  test('in a period looks at that period, and a later report does not change it', async () => {
    const { planId } = await chase.plan();
    const [first, second] = [await openQuarter(planId, 1), await openQuarter(planId, 2)];
    await chase.say(planId, 'M1', { value: 6 }, chase.holder);
    const before = (await chase.reports(planId)).find(({ code, periodId }) => code === 'M1' && periodId === first.periodId)!;
    await chase.run('report-progress', { reportId: before.id, version: 1, value: 2 });
    const standing = async (period?: string): Promise<number | null> => (await chase.progress(planId, period ? { period } : {})).elements.find(({ code }) => code === 'M1')!.standing.achieved;
    expect([await standing(first.periodId), await standing(second.periodId), await standing()]).toEqual([0.2, 0.8, 0.8]);
  });

  test('of a plan of objectives, without lines, is read by its objectives', async () => {
    const { planId } = await chase.chased({ scheme: 'pdot' }, [['O1', 'objetivo', null], ['PR1', 'programa', 'O1', { fields: { responsable: works } }], ['PR2', 'programa', 'PR1', { fields: { responsable: works } }]]);
    await chase.say(planId, 'PR1', { value: 50 });
    await chase.say(planId, 'PR2', { value: 100 });
    expect((await chase.progress(planId)).lines.map(({ code, kind, standing }) => [code, kind, standing.counted, standing.of])).toEqual([['O1', 'programa', 0.75, 2]]);
  });

  test('tells how much of the matrix is filled in, and what has no money', async () => {
    const { planId } = await chase.plan([['L1', 'linea', null], ['A1', 'accion', 'L1', { fields: { como: 'Con talleres', responsable: works } }], ['A2', 'accion', 'L1', { fields: { presupuesto: 1500, cuando: { missing: 's/d' } } }]]);
    expect(await chase.progress(planId)).toMatchObject({ filled: { part: 2, whole: 10 }, withoutMoney: 1 });
  });

  test('is internal though the plan be public', async () => {
    const { planId } = await chase.chased({ visibility: 'public' });
    for (const ask of ['progress', 'debts', 'periods', 'responsibles']) await expect(chase.run(ask, { planId }, chase.stranger)).rejects.toMatchObject({ code: 'house.not-your-place' });
    expect((await chase.progress(planId, {}, chase.technician)).whole).toHaveLength(2);
    expect((await chase.progress(planId, {}, chase.responsible)).whole).toHaveLength(2);
  });

  test('of a private draft does not exist for others', async () => {
    const { planId } = await chase.chased();
    await expect(chase.progress(planId, {}, chase.neighbour)).rejects.toMatchObject({ code: 'house.not-found' });
  });
});

describe('how an element goes', () => {
  test('is told with its formula, every period and where three of them lead', async () => {
    const { planId, ids } = await chase.plan();
    for (const n of [1, 2, 3]) {
      await openQuarter(planId, n);
      await chase.say(planId, 'M1', { value: 2 }, chase.holder);
    }
    const told = await elementProgress(ids['M1']);
    expect(told).toMatchObject({ formula: expect.stringContaining('Suma'), unit: 'parques', base: 0, target: 20, targetYear: 2027, notes: [], standing: { achieved: 0.6 } });
    expect(told.series.map(({ value, programmed, standing }) => [value, programmed, standing.achieved])).toEqual([[2, 10, 0.2], [2, 10, 0.4], [2, 10, 0.6]]);
    expect(told.projection).toMatchObject({ year: 2027, target: 20, unit: 'parques', from: [{ value: 2 }, { value: 4 }, { value: 6 }] });
  });

  test('of two periods projects nothing', async () => {
    const { planId, ids } = await chase.plan();
    for (const n of [1, 2]) {
      await openQuarter(planId, n);
      await chase.say(planId, 'M2', { value: 30 }, chase.holder);
    }
    expect((await elementProgress(ids['M2'])).projection).toBeNull();
  });

  test('of an action leads to the end of the plan and never over 100', async () => {
    const { planId, ids } = await chase.plan();
    for (const [n, value] of [[1, 30], [2, 60], [3, 90]] as const) {
      await openQuarter(planId, n);
      await chase.say(planId, 'A1', { value }, chase.holder);
    }
    expect((await elementProgress(ids['A1'])).projection).toMatchObject({ year: 2028, value: 100, high: 100, target: 100, unit: '%' });
  });

  test.each([
    ['a target equal to its baseline', { direccion: 'baja', acumulacion: 'flujo', linea_base: 20, valores: { 2026: 20 } }, /igual a la línea base/],
    ['a target of zero', { valores: { 2026: 0 } }, /cero o menos/],
    ['a year without a value', { valores: { 2025: 4 } }, /no dice cuánto se programó/],
  ])('says why %s cannot be measured', async (_what, fields, note) => {
    const { planId, ids } = await chase.chased({}, [['L1', 'linea', null], ['M1', 'meta', 'L1', target(fields)]]);
    await chase.say(planId, 'M1', { value: 4 });
    const { notes, standing, series } = await elementProgress(ids['M1']);
    expect([notes.join(' '), standing.achieved, standing.missing, series[0]!.value]).toEqual([expect.stringMatching(note), null, 's/d', 4]);
  });

  test('of a whole plan leads the actions done to its last year, and never past all of them', async () => {
    const { planId } = await chase.plan([['A1', 'accion', null], ['A2', 'accion', null], ['A3', 'accion', null], ['A4', 'accion', null]]);
    expect(await chase.run('plan-projection', { planId })).toEqual({ executed: null });
    for (const [n, code] of [[1, 'A1'], [2, 'A2'], [3, 'A3']] as const) {
      await openQuarter(planId, n);
      await chase.say(planId, code, { value: 100 }, chase.holder);
    }
    expect(await chase.run('plan-projection', { planId })).toMatchObject({ executed: { year: 2028, target: 4, value: 4, high: 4, from: [{ value: 1 }, { value: 2 }, { value: 3 }] } });
  });

  test('of what nobody reports on is nothing to tell', async () => {
    const { ids } = await chase.plan();
    await expect(elementProgress(ids['L1'])).rejects.toMatchObject({ code: 'plans.nothing-to-report' });
  });
});

describe('the semaphore of a plan', () => {
  test('is its country’s for a yearly target until somebody chooses another', async () => {
    const { planId } = await chase.chased();
    expect((await chase.progress(planId)).bands).toMatchObject({ code: 'ec-stpe-2019-meta', verified: false });
    expect(await chase.run('choose-bands', { planId, version: 1, bands: 'ec-senplades-2015-avance' })).toEqual({ version: 2 });
    await chase.say(planId, 'M1', { value: 6 });
    const { bands, elements } = await chase.progress(planId);
    expect([bands!.code, elements.find(({ code }) => code === 'M1')!.standing.band]).toEqual(['ec-senplades-2015-avance', { id: 'amarillo', word: 'en amarillo', tone: 'risk', shape: 'triangle' }]);
  });

  test.each(['no-hay', 'ec-indicador-tendencia'])('cannot be %s, which names no percentage', async (bands) => {
    const { planId } = await chase.plan();
    await expect(chase.run('choose-bands', { planId, version: 1, bands })).rejects.toMatchObject({ code: 'plans.bands-unknown' });
  });

  test('chosen again changes nothing', async () => {
    const { planId } = await chase.plan();
    await chase.run('choose-bands', { planId, version: 1, bands: 'co-dnp' });
    expect(await chase.run('choose-bands', { planId, version: 2, bands: 'co-dnp' })).toEqual({ version: 2 });
  });

  test('chosen by two people shows the second what the first left', async () => {
    const { planId } = await chase.plan();
    await chase.run('choose-bands', { planId, version: 1, bands: 'co-dnp' });
    await expect(chase.run('choose-bands', { planId, version: 1, bands: null })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { version: 2 } } });
  });
});

describe('figures', () => {
  const reads = (institutions: string[]) => actorOf({ operations: [], reads: true, institutions, account: exampleId('account', 31) });
  const figure = (name: string, planId: string, asOf?: string): Promise<{ value: number | null; of: object; missing?: string }> => chase.app.run('sources.figure', { name, about: { planId }, ...(asOf ? { asOf } : {}) }, reads([chase.institutions.rioverde]));

  test('tell actions done whole, of those programmed, and targets achieved', async () => {
    const { planId } = await chase.chased({}, [...usual, ['A2', 'accion', 'L1', { fields: { responsable: works } }]]);
    await chase.say(planId, 'A1', { value: 100 });
    await chase.say(planId, 'A2', { value: 99.9 });
    await chase.say(planId, 'M1', { value: 4 });
    expect(await figure('plans.execution', planId)).toMatchObject({ value: 50, of: { part: 1, whole: 2 } });
    expect(await figure('plans.achievement', planId)).toMatchObject({ value: 40, of: { part: 1, whole: 2 } });
  });

  test('of another day tell what was known by then', async () => {
    const { planId } = await chase.chased();
    chase.now = new Date('2026-04-10T15:00:00Z');
    await chase.say(planId, 'M1', { value: 4 });
    chase.now = new Date('2026-04-12T15:00:00Z');
    await chase.say(planId, 'M1', { value: 8 });
    expect([(await figure('plans.achievement', planId, '2026-04-09')).value, (await figure('plans.achievement', planId, '2026-04-11')).value, (await figure('plans.achievement', planId)).value]).toEqual([null, 40, 80]);
    chase.now = new Date('2026-04-10T15:00:00Z');
  });

  test('of a public plan are told only to who looks at how it goes', async () => {
    const { planId } = await chase.chased({ visibility: 'public' });
    await expect(chase.app.run('sources.figure', { name: 'plans.execution', about: { planId } }, reads([chase.institutions.esmeraldas]))).rejects.toMatchObject({ code: 'house.not-found' });
  });
});
