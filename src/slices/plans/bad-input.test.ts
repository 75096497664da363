import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chase, target, usual } from '../../../test/chase.ts';
import { exampleId, newId } from '../../kernel/id.ts';

let chase: Chase;
beforeAll(async () => {
  chase = await Chase.begin();
});
afterAll(() => chase.end());

const planVersion = async (planId: string): Promise<number> => (await chase.run<{ version: number }>('get', { planId })).version;
const approve = async (planId: string): Promise<unknown> => chase.run('approve', { planId, version: await planVersion(planId) });
const start = async (planId: string, more: object = {}): Promise<unknown> => chase.run('start-version', { planId, version: await planVersion(planId), ...more });

describe('a new version', () => {
  test.each([
    ['that ends before it begins', { validFrom: '2029-01-01', validTo: '2028-01-01' }],
    ['that begins after the one in force ends', { validFrom: '9999-12-31' }],
  ])('%s is refused', async (_what, span) => {
    const { planId } = await chase.plan();
    await approve(planId);
    await expect(start(planId, span)).rejects.toMatchObject({ code: 'plans.validity-backwards' });
  });
});

test('a lineage is taken away by saving none', async () => {
  const { planId } = await chase.plan();
  await approve(planId);
  await start(planId);
  await chase.run('declare-lineage', { planId, fromVersion: 1, toVersion: 2, relation: 'closed', from: ['M3'] });
  expect(await chase.run('save-timeline', { planId, lineage: [] })).toEqual({ saved: 1 });
  expect(await chase.run('timeline', { planId })).toMatchObject({ lineage: [] });
});

describe('an updating', () => {
  test('takes an element named twice once', async () => {
    const { planId, ids } = await chase.plan();
    await approve(planId);
    await start(planId, { updating: true });
    expect(await chase.run('decide-update', { planId, identities: [ids['M1'], ids['M1']], decision: 'keep' })).toEqual({ decided: 1, removed: 0, restored: 0 });
  });

  test('knows nothing of the elements of another plan', async () => {
    const [{ planId }, other] = [await chase.plan(), await chase.plan()];
    await approve(planId);
    await start(planId, { updating: true });
    await expect(chase.run('decide-update', { planId, identities: [other.ids['M1']], decision: 'keep' })).rejects.toMatchObject({ code: 'plans.identity-unknown' });
  });
});

describe('a figure beyond all figures', () => {
  test.each([
    ['that is nearly nothing', { valores: { 2026: 1e-300 } }, 1e15],
    ['whose base and target are as far as can be', { direccion: 'baja', acumulacion: 'flujo', linea_base: 1e308, valores: { 2026: -1e308 } }, 4],
  ])('in a target %s leaves the plan to be read', async (_what, fields, value) => {
    const { planId, ids } = await chase.chased({}, [...usual, ['M8', 'meta', 'A1', target(fields)]]);
    await chase.say(planId, 'M8', { value });
    expect(await chase.run('element-progress', { elementId: ids['M8'] })).toMatchObject({ standing: { achieved: null, missing: 's/d' } });
    expect(await chase.progress(planId)).toMatchObject({ planId });
  });

  test('in weights leaves the plan to be read', async () => {
    const { planId } = await chase.chased({}, [['L1', 'linea', null], ['M8', 'meta', 'L1', target({ peso: 1e308 })], ['M9', 'meta', 'L1', target({ peso: 1e308 })]]);
    await chase.say(planId, 'M8', { value: 5 });
    await chase.say(planId, 'M9', { value: 10 });
    expect(await chase.progress(planId)).toMatchObject({ whole: [{ kind: 'meta', standing: { achieved: 0.75, equalWeights: false } }] });
  });

  test('in a sheet is refused with its row', async () => {
    const { planId, periodId } = await chase.chased();
    const fileId = await chase.upload('reportes.csv', `Código;Valor;Qué se hizo\nM1;${'9'.repeat(300)};Se hizo\nM2;3;Se hizo\n`, chase.responsible);
    const preview = await chase.run<{ previewId: string; problems: { row: number }[] }>('preview-reports', { periodId, fileId }, chase.responsible);
    await chase.run('import-reports', { previewId: preview.previewId, onlyValid: true }, chase.responsible);
    expect(await chase.report(planId, 'M1')).toMatchObject({ state: 'pending' });
    expect(await chase.progress(planId)).toMatchObject({ planId });
  });
});

describe('an id that another record has', () => {
  test.each(['open-period', 'add-element'])('is refused by %s as taken', async (operation) => {
    const [one, two] = [await chase.chased(), await chase.plan()];
    const input = operation === 'open-period' ? { planId: two.planId, id: one.periodId, name: 'Otro', from: '2026-01-01', to: '2026-03-31', dueOn: '2026-04-15' } : { planId: two.planId, id: one.ids['L1'], code: 'Z', kind: 'linea', text: 'Otra' };
    const server = await chase.app.server();
    expect(server).toBeDefined();
    await expect(chase.run(operation, input)).rejects.toMatchObject({ code: expect.stringMatching(/^(23505|plans\.|house\.)/) });
  });
});

describe('a report', () => {
  test.each([
    ['a value and an absence together', { value: 3, absence: 'np' }, 'plans.report-empty'],
    ['neither a value nor an absence', {}, 'plans.report-empty'],
    ['a file of nobody', { value: 3, evidence: [exampleId('file')] }, 'house.file-unknown'],
    ['a version that it never had', { value: 3, version: 2_147_483_648 }, 'house.version-changed'],
  ])('with %s is refused', async (_what, said, code) => {
    const { planId } = await chase.chased();
    await expect(chase.say(planId, 'M1', said)).rejects.toMatchObject({ code });
  });

  test('of less than nothing, or of more than all, of an action is refused', async () => {
    const { planId } = await chase.chased();
    for (const value of [-1, 100.1]) await expect(chase.say(planId, 'A1', { value })).rejects.toMatchObject({ code: 'plans.execution-out-of-range' });
  });

  test('asked by an element of another plan than the period does not exist', async () => {
    const [one, two] = [await chase.chased(), await chase.chased()];
    await expect(chase.run('report-progress', { elementId: one.ids['M1'], periodId: two.periodId, value: 3 }, chase.responsible)).rejects.toMatchObject({ code: 'plans.report-unknown' });
  });

  test('shows no file that somebody else uploaded', async () => {
    const { planId } = await chase.chased();
    const theirs = await chase.upload('acta.txt', 'De otra persona', chase.neighbour);
    await expect(chase.say(planId, 'M1', { value: 3, evidence: [theirs] })).rejects.toMatchObject({ code: 'house.file-unknown' });
  });

  test('reviewed by two people at once is reviewed once', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 3 });
    const { id: reportId, version } = await chase.report(planId, 'M1');
    const ends = await Promise.allSettled([chase.run('review-progress', { reportId, version, decision: 'accept' }), chase.run('review-progress', { reportId, version, decision: 'return', reason: 'Falta la fecha' })]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('many elements edited at once', () => {
  test('while somebody approves are saved before or refused, never after', async () => {
    const { planId, ids } = await chase.plan();
    const version = await planVersion(planId);
    const [edited, approved] = await Promise.allSettled([
      chase.run('edit-elements', { planId, edits: [{ elementId: ids['M1'], version: 1, text: 'Otra redacción' }] }),
      chase.run('approve', { planId, version }),
    ]);
    const { elements } = await chase.run<{ elements: { code: string; text: string }[] }>('tree', { planId, version: 1 });
    expect(approved.status).toBe('fulfilled');
    expect(elements.find(({ code }) => code === 'M1')?.text).toBe(edited.status === 'fulfilled' ? 'Otra redacción' : 'Texto de M1');
    if (edited.status === 'rejected') expect(edited.reason).toMatchObject({ code: 'plans.plan-sealed' });
  });

  test('are 2,000 at most', async () => {
    const { planId, ids } = await chase.plan();
    await expect(chase.run('edit-elements', { planId, edits: Array.from({ length: 2001 }, () => ({ elementId: ids['M1'], version: 1, text: 'x' })) })).rejects.toMatchObject({ code: 'house.input-wrong' });
  });

  test('take the same element twice as one after the other', async () => {
    const { planId, ids } = await chase.plan();
    const { elements } = await chase.run<{ elements: { version: number; text: string }[] }>('edit-elements', { planId, edits: [{ elementId: ids['M1'], version: 1, text: 'Uno' }, { elementId: ids['M1'], version: 1, text: 'Dos' }] });
    expect(elements).toMatchObject([{ version: 2, text: 'Dos' }]);
  });

  test('of another plan conflict and save nothing', async () => {
    const [one, two] = [await chase.plan(), await chase.plan()];
    await expect(chase.run('edit-elements', { planId: one.planId, edits: [{ elementId: one.ids['M1'], version: 1, text: 'Uno' }, { elementId: two.ids['M1'], version: 1, text: 'Dos' }] })).rejects.toMatchObject({ code: 'house.version-changed' });
    expect(JSON.stringify(await chase.run('tree', { planId: one.planId }))).not.toContain('Uno');
  });
});

describe('plans that feed one another', () => {
  test('never close a circle, not even by way of a third', async () => {
    const made = [await chase.plan(), await chase.plan(), await chase.plan()];
    const feed = (from: number, to: number): Promise<unknown> => chase.run('set-feed', { elementId: made[to]!.ids['M1'], sourcePlan: made[from]!.planId });
    await feed(0, 1);
    await feed(1, 2);
    await expect(feed(2, 0)).rejects.toMatchObject({ code: 'plans.feed-circle' });
    await expect(feed(0, 0)).rejects.toMatchObject({ code: 'plans.feed-circle' });
  });

  test('rest on one another in no circle either', async () => {
    const made = [await chase.plan(), await chase.plan(), await chase.plan()];
    const rest = (lower: number, upper: number): Promise<unknown> => chase.run('add-basis', { planId: made[lower]!.planId, relation: 'superior', upperPlan: made[upper]!.planId });
    await rest(0, 1);
    await rest(1, 2);
    await expect(rest(2, 0)).rejects.toMatchObject({ code: 'plans.basis-circle' });
  });

  test.each(['set-feed', 'add-basis'])('do not close one by two hands at once (%s)', async (operation) => {
    const [a, b] = [await chase.plan(), await chase.plan()];
    const join = (lower: typeof a, upper: typeof a): Promise<unknown> =>
      operation === 'set-feed' ? chase.run(operation, { elementId: lower.ids['M1'], sourcePlan: upper.planId }) : chase.run(operation, { planId: lower.planId, relation: 'superior', upperPlan: upper.planId });
    const ends = await Promise.allSettled([join(a, b), join(b, a)]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

test.each(['2026-02-31', '2026-13-01', '31/02/2026', 'NaN'])('a period that begins on %s is wrong input', async (from) => {
  const { planId } = await chase.plan();
  await expect(chase.open(planId, { from })).rejects.toMatchObject({ code: 'house.input-wrong' });
});

test('a resource that nobody has does not exist', async () => {
  await expect(chase.run('remove-resource', { id: newId(), version: 1 })).rejects.toMatchObject({ code: 'plans.resource-unknown' });
});
