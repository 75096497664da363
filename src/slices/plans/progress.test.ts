import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chase, quarter, usual, type Report } from '../../../test/chase.ts';
import { actorOf } from '../../../test/actor.ts';
import type { FileRow } from '../../platform/file/files.ts';
import { runGate } from '../../platform/operation/host.ts';
import { exampleId } from '../../kernel/id.ts';

let chase: Chase;
beforeAll(async () => {
  chase = await Chase.begin();
});
afterAll(() => chase.end());

describe('a period', () => {
  test('asks for a report of every action and target that was programmed for its year', async () => {
    const { planId } = await chase.plan();
    expect((await chase.open(planId)).reports).toBe(3);
    expect((await chase.reports(planId)).map(({ code, state, responsible, unit, programmed }) => [code, state, responsible, unit, programmed])).toEqual([
      ['A1', 'pending', 'Dirección de Obras', '%', 100], ['M1', 'pending', 'Dirección de Obras', 'parques', 10], ['M2', 'pending', 'Dirección de Obras', 'casos', 20],
    ]);
  });

  test('asks whoever answers for the action when its target names nobody', async () => {
    const { planId } = await chase.plan([...usual, ['M4', 'meta', 'A1', { fields: { valores: { 2026: 5 } } }]]);
    await chase.open(planId);
    expect(await chase.report(planId, 'M4')).toMatchObject({ responsible: 'Dirección de Obras' });
  });

  test.each([
    ['ends before it begins', { to: '2025-12-31' }, 'plans.period-backwards'],
    ['is due before it begins', { dueOn: '2025-12-31' }, 'plans.period-backwards'],
  ])('that %s is refused', async (_why, words, code) => {
    const { planId } = await chase.plan();
    await expect(chase.open(planId, words)).rejects.toMatchObject({ code });
  });

  test.each([
    ['the name of another', { name: '2026, PRIMER trimestre', from: '2026-04-01', to: '2026-06-30', dueOn: '2026-07-15' }],
    ['a day with another', { name: 'Semestre', from: '2026-03-31', to: '2026-06-30', dueOn: '2026-07-15' }],
  ])('that shares %s is refused: what accumulates would be summed twice', async (_what, words) => {
    const { planId } = await chase.chased();
    await expect(chase.open(planId, words)).rejects.toMatchObject({ code: 'plans.period-taken', details: { name: quarter.name } });
  });

  test('of a plan without anything to report is refused', async () => {
    const { planId } = await chase.plan([['L1', 'linea', null]]);
    await expect(chase.open(planId)).rejects.toMatchObject({ code: 'plans.nothing-to-report' });
  });

  test('is opened by the holder only', async () => {
    const { planId } = await chase.plan(usual, { visibility: 'public' });
    await expect(chase.run('open-period', { planId, ...quarter }, chase.neighbour)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });

  test('that was closed takes no report, and nothing of it is lost', async () => {
    const { planId, periodId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    expect(await chase.run('close-period', { periodId, version: 1 })).toEqual({ version: 2, owed: 2 });
    await expect(chase.say(planId, 'M1', { value: 5 })).rejects.toMatchObject({ code: 'plans.period-closed', details: { period: quarter.name } });
    expect(await chase.report(planId, 'M1')).toMatchObject({ value: 4, state: 'reported', may: { report: false, review: true } });
  });

  test('reopened takes reports again, and asks for what the plan got meanwhile', async () => {
    const { planId, periodId } = await chase.chased();
    await chase.run('close-period', { periodId, version: 1 });
    await chase.run('add-element', { planId, code: 'A9', kind: 'accion', text: 'Una acción nueva' });
    await chase.run('reopen-period', { periodId, version: 2, dueOn: '2026-05-15', why: 'Faltaba una dependencia' });
    expect(await chase.report(planId, 'A9')).toMatchObject({ state: 'pending', dueOn: '2026-05-15', periodState: 'open' });
  });

  test('closed by two people is closed once, and the second sees it', async () => {
    const { periodId } = await chase.chased();
    const ends = await Promise.allSettled([chase.run('close-period', { periodId, version: 1 }), chase.run('close-period', { periodId, version: 1 })]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(chase.run('close-period', { periodId, version: 1 })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { state: 'closed', version: 2 } } });
  });

  test('closed while somebody reports takes the report or refuses it, never half of it', async () => {
    const { planId, periodId } = await chase.chased();
    const [said, closed] = await Promise.allSettled([chase.say(planId, 'M1', { value: 3 }), chase.run<{ owed: number }>('close-period', { periodId, version: 1 })]);
    const { state } = await chase.report(planId, 'M1');
    expect([said.status === 'fulfilled', closed.status === 'fulfilled' && closed.value.owed]).toEqual([state === 'reported', state === 'reported' ? 2 : 3]);
  });

  test('out of reach does not exist', async () => {
    const { periodId } = await chase.chased();
    await expect(chase.run('close-period', { periodId, version: 1 }, chase.stranger)).rejects.toMatchObject({ code: 'plans.period-unknown' });
  });
});

describe('a report', () => {
  test('is given by the institution it is asked of, though the plan is a draft of somebody else', async () => {
    const { planId } = await chase.chased();
    expect(await chase.say(planId, 'M1', { value: 4.5, narrative: 'Tres parques y uno a medias' })).toMatchObject({ version: 2, state: 'reported' });
    expect(await chase.report(planId, 'M1')).toMatchObject({ value: 4.5, absence: null, narrative: 'Tres parques y uno a medias', state: 'reported' });
  });

  test('leaves a fact with its value and without its narrative', async () => {
    const { planId } = await chase.chased();
    const { reportId } = await chase.say(planId, 'M1', { value: 4, narrative: 'Lo hizo la vecina de la esquina', on: '2026-03-30' });
    expect((await chase.facts('progress-reported', reportId)).map(({ data }) => data)).toEqual([{ plan: planId, period: expect.any(String), value: 4, absence: null, before: { value: null, absence: null, state: 'pending' } }]);
  });

  test('is given by the holder in the stead of whom it was asked', async () => {
    const { planId } = await chase.chased();
    expect(await chase.say(planId, 'M1', { value: 4 }, chase.holder)).toMatchObject({ state: 'reported' });
  });

  test('that no institution was named for is the holder’s', async () => {
    const { planId } = await chase.plan();
    await chase.open(planId);
    expect(await chase.reports(planId, chase.responsible)).toEqual([]);
    expect(await chase.reports(planId, chase.holder, { owedByMe: true })).toHaveLength(3);
  });

  test('of another institution does not exist for a stranger, nor for a neighbour', async () => {
    const { planId } = await chase.chased();
    const { id, version } = await chase.report(planId, 'M1');
    for (const by of [chase.stranger, chase.neighbour]) await expect(chase.run('report-progress', { reportId: id, version, value: 3 }, by)).rejects.toMatchObject({ code: 'plans.report-unknown' });
  });

  test('of a public plan is read by the technician of its territory and by no other reader', async () => {
    const { planId } = await chase.chased({ visibility: 'public' });
    expect(await chase.reports(planId, chase.technician)).toHaveLength(3);
    expect([await chase.reports(planId, chase.stranger), await chase.reports(planId, chase.neighbour)]).toEqual([[], []]);
  });

  test('of a private draft is hidden from the technician of its territory', async () => {
    const { planId } = await chase.chased();
    expect(await chase.reports(planId, chase.technician)).toEqual([]);
  });

  test('read by the technician is not theirs to give', async () => {
    const { planId } = await chase.chased({ visibility: 'public' });
    const reporting = actorOf({ operations: ['plans.report-progress'], reads: true, institutions: [chase.institutions.esmeraldas], account: exampleId('account', 16) });
    const { id, version } = await chase.report(planId, 'M1');
    await expect(chase.run('report-progress', { reportId: id, version, value: 3 }, reporting)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test.each([
    ['nothing', {}, 'plans.report-empty'],
    ['a value and its absence', { value: 3, absence: 's/d' }, 'plans.report-empty'],
    ['an absence that nobody declares', { absence: 'n/a' }, 'house.input-wrong'],
    ['a number that is none', { value: 1e300 }, 'house.input-wrong'],
  ])('of %s is refused', async (_what, said, code) => {
    const { planId } = await chase.chased();
    await expect(chase.say(planId, 'M1', said)).rejects.toMatchObject({ code });
  });

  test.each([-1, 100.5, 101])('of an action that is %d per cent done is refused', async (value) => {
    const { planId } = await chase.chased();
    await expect(chase.say(planId, 'A1', { value })).rejects.toMatchObject({ code: 'plans.execution-out-of-range', details: { code: 'A1', value } });
  });

  test.each(['s/d', 'np'] as const)('may say %s, which is no zero', async (absence) => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { absence });
    expect(await chase.report(planId, 'M1')).toMatchObject({ value: null, absence, state: 'reported' });
  });

  test('sent twice changes once', async () => {
    const { planId } = await chase.chased();
    const { id } = await chase.report(planId, 'M1');
    const input = { reportId: id, version: 1, value: 4, narrative: 'Igual' };
    const first = await chase.run('report-progress', input, chase.responsible);
    expect(await chase.run('report-progress', input, chase.responsible)).toEqual(first);
    expect(await chase.facts('progress-reported', id)).toHaveLength(1);
  });

  test('given by two people at once is the first one’s, and the second sees it', async () => {
    const { planId } = await chase.chased();
    const { id } = await chase.report(planId, 'M1');
    const give = (value: number): Promise<unknown> => chase.run('report-progress', { reportId: id, version: 1, value }, value === 1 ? chase.responsible : chase.holder);
    const ends = await Promise.allSettled([give(1), give(2)]);
    const { value } = await chase.report(planId, 'M1');
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(ends.find((end) => end.status === 'rejected')).toMatchObject({ reason: { code: 'house.version-changed', details: { current: { value, version: 2 } } } });
  });

  test('may be asked for by element and period', async () => {
    const { planId, ids, periodId } = await chase.chased();
    await chase.run('report-progress', { elementId: ids['M1'], periodId, value: 2 }, chase.responsible);
    expect(await chase.report(planId, 'M1')).toMatchObject({ value: 2, version: 2 });
  });

  test('of what was not programmed may be given all the same', async () => {
    const { planId, ids, periodId } = await chase.chased();
    await chase.run('report-progress', { elementId: ids['M3'], periodId, absence: 'np' });
    expect(await chase.report(planId, 'M3')).toMatchObject({ absence: 'np', programmedMissing: 'np' });
  });

  test('of an element that came later is given by the institution that answers for it', async () => {
    const { planId, ids, periodId } = await chase.chased();
    const { elementId } = await chase.run<{ elementId: string }>('add-element', { planId, code: 'A7', kind: 'accion', parentId: ids['L1'], text: 'Una acción nueva', fields: { responsable: 'DIRECCION DE OBRAS' } });
    expect(await chase.run('report-progress', { elementId, periodId, value: 10 }, chase.responsible)).toMatchObject({ state: 'reported' });
  });

  test('keeps its words when a new version no longer has the element', async () => {
    const { planId, ids } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    await chase.run('remove-element', { elementId: ids['M1'], version: 1 });
    await chase.run('remove-element', { elementId: ids['M2'], version: 1 });
    expect(await chase.report(planId, 'M1')).toMatchObject({ elementId: null, code: 'M1', text: 'Texto de M1', value: 4 });
    expect((await chase.debts(planId)).items.map(({ elements }) => elements.map(({ code }) => code))).toEqual([['A1']]);
  });

  test('says what was reported the period before', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    await chase.open(planId, { name: 'Segundo trimestre', from: '2026-04-01', to: '2026-06-30', dueOn: '2026-07-15' });
    expect((await chase.report(planId, 'M1')).previous).toEqual({ period: quarter.name, value: 4, absence: null });
  });
});

describe('evidence', () => {
  const fetch = async (fileId: string): Promise<string> => (await chase.stage.owner.query<{ sha256: string }>('select sha256 from platform.file where id = $1', [fileId])).rows[0]!.sha256;

  test('stays with the report that claimed it', async () => {
    const { planId } = await chase.chased();
    const fileId = await chase.upload('acta.txt', 'Acta de entrega', chase.responsible);
    await chase.say(planId, 'M1', { value: 4, evidence: [fileId] });
    expect((await chase.report(planId, 'M1')).evidence).toEqual([{ fileId, name: expect.stringContaining('acta.txt'), gone: false }]);
  });

  test('that disappeared is told, and the report stays', async () => {
    const { planId } = await chase.chased();
    const fileId = await chase.upload('foto.txt', `Una foto ${Math.random()}`, chase.responsible);
    await chase.say(planId, 'M1', { value: 4, evidence: [fileId] });
    rmSync(chase.app.files.pathOf(await fetch(fileId)));
    expect((await chase.report(planId, 'M1')).evidence).toMatchObject([{ fileId, gone: true }]);
    expect(await chase.review(planId, 'M1', 'accept')).toMatchObject({ state: 'accepted' });
  });

  test('is read by whoever reads its report, and by nobody else', async () => {
    const { planId } = await chase.chased({ visibility: 'public' });
    const fileId = await chase.upload('acta.txt', 'Acta', chase.responsible);
    await chase.say(planId, 'M1', { value: 4, evidence: [fileId] });
    const file = (await chase.stage.owner.query<FileRow>('select * from platform.file where id = $1', [fileId])).rows[0]!;
    for (const by of [chase.holder, chase.responsible, chase.technician]) await runGate(chase.app.runner, by, file, 'prueba');
    for (const by of [chase.neighbour, chase.stranger]) await expect(runGate(chase.app.runner, by, file, 'prueba')).rejects.toMatchObject({ code: 'house.file-unknown' });
  });

  test('of somebody else’s upload, or of another report, is refused', async () => {
    const { planId } = await chase.chased();
    const [foreign, own] = [await chase.upload('ajeno.txt', 'Ajeno', chase.stranger), await chase.upload('propio.txt', 'Propio', chase.responsible)];
    await expect(chase.say(planId, 'M1', { value: 4, evidence: [foreign] })).rejects.toMatchObject({ code: 'house.file-unknown' });
    await chase.say(planId, 'M1', { value: 4, evidence: [own] });
    await expect(chase.say(planId, 'M2', { value: 30, evidence: [own] })).rejects.toMatchObject({ code: 'house.file-unknown' });
  });
});

describe('a review', () => {
  const told = async (planId: string): Promise<Report> => chase.run('report', { reportId: (await chase.report(planId, 'M1')).id });

  test('accepts, and then the report changes no more', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    await chase.review(planId, 'M1', 'accept');
    await expect(chase.say(planId, 'M1', { value: 5 })).rejects.toMatchObject({ code: 'plans.report-decided' });
  });

  test('sends back with a reason, and the report is given again', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 40 });
    await chase.review(planId, 'M1', 'return', 'Son parques, no juegos');
    expect(await chase.report(planId, 'M1', chase.responsible)).toMatchObject({ state: 'returned', reason: 'Son parques, no juegos', may: { report: true, review: false } });
    await chase.say(planId, 'M1', { value: 4 });
    await chase.review(planId, 'M1', 'accept');
    expect((await told(planId)).turns.map(({ state, value, reason }) => [state, value, reason])).toEqual([['reported', 40, null], ['returned', 40, 'Son parques, no juegos'], ['reported', 4, null], ['accepted', 4, null]]);
  });

  test('without a reason sends nothing back', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 40 });
    await expect(chase.review(planId, 'M1', 'return')).rejects.toMatchObject({ code: 'plans.return-reason-needed' });
  });

  test.each(['accept', 'return'] as const)('has nothing to %s where nobody reported', async (decision) => {
    const { planId } = await chase.chased();
    await expect(chase.review(planId, 'M1', decision, 'Falta')).rejects.toMatchObject({ code: 'plans.report-pending' });
  });

  test('accepts once what is accepted twice', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    const { reportId, version } = await chase.review(planId, 'M1', 'accept');
    expect(await chase.review(planId, 'M1', 'accept')).toEqual({ reportId, version, state: 'accepted' });
    expect(await chase.facts('progress-accepted', reportId)).toHaveLength(1);
  });

  test('may take back what was accepted, with a reason', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    await chase.review(planId, 'M1', 'accept');
    expect(await chase.review(planId, 'M1', 'return', 'Falta el acta')).toMatchObject({ state: 'returned' });
  });

  test('is never of whom it was asked', async () => {
    const { planId } = await chase.chased({ visibility: 'public' });
    const { reportId, version } = await chase.say(planId, 'M1', { value: 4 });
    const all = actorOf({ operations: ['plans.*'], reads: true, institutions: [chase.institutions.atacames], account: exampleId('account', 12) });
    await expect(chase.run('review-progress', { reportId, version, decision: 'accept' }, all)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });

  test('of a report that changed meanwhile shows what it says now', async () => {
    const { planId } = await chase.chased();
    const { reportId, version } = await chase.say(planId, 'M1', { value: 4 });
    await chase.say(planId, 'M1', { value: 5 });
    await expect(chase.run('review-progress', { reportId, version, decision: 'accept' })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { value: 5 } } });
  });
});

describe('the list of reports', () => {
  test('pages through several periods without losing or repeating one', async () => {
    const { planId } = await chase.chased();
    await chase.open(planId, { name: 'Segundo', from: '2026-04-01', to: '2026-06-30', dueOn: '2026-07-15' });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page: { items: Report[]; next: string | null } = await chase.run('reports', { planId, limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ periodName, code }) => `${periodName.split(' ')[0]} ${code}`));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(['Segundo A1', 'Segundo M1', 'Segundo M2', '2026, A1', '2026, M1', '2026, M2']);
  });

  test.each([
    ['by state', { state: 'reported' }, ['M1']],
    ['by words of the element', { q: 'TEXTO de m2' }, ['M2']],
    ['by responsible, accents aside', { responsible: 'direccion de obras' }, ['A1', 'M1', 'M2']],
    ['by a responsible of nothing', { responsible: 'Dirección de Salud' }, []],
  ])('is filtered %s', async (_how, filter, codes) => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 1 });
    expect((await chase.reports(planId, chase.holder, filter)).map(({ code }) => code)).toEqual(codes);
  });

  test('of what I owe leaves out what I said, and comes oldest first', async () => {
    const { planId } = await chase.chased();
    await chase.open(planId, { name: 'Segundo', from: '2026-04-01', to: '2026-06-30', dueOn: '2026-07-15' });
    await chase.say(planId, 'M1', { value: 1 });
    expect((await chase.reports(planId, chase.responsible, { owedByMe: 'true' })).map(({ periodName, code }) => `${periodName.split(' ')[0]} ${code}`)).toEqual(['2026, A1', '2026, M1', '2026, M2', 'Segundo A1', 'Segundo M2']);
  });
});
