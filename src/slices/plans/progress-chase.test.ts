import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Chase, usual, works, type Debts } from '../../../test/chase.ts';
import { actorOf } from '../../../test/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { exampleId, newId } from '../../kernel/id.ts';

let chase: Chase;
beforeAll(async () => {
  chase = await Chase.begin();
});
afterAll(() => chase.end());
beforeEach(() => {
  chase.now = new Date('2026-04-10T15:00:00Z');
});

/** An account of an institution that may report for it, with a mail. */
async function reporter(institution: string, mail: string, more: { state?: string; role?: string } = {}): Promise<void> {
  const id = newId();
  await chase.stage.owner.query(`insert into accounts.account (id, owner, name, full_name, mail, state, created_at) values ($1, $2, $3, 'Persona Ejemplo', $4, $5, now())`, [id, institution, `p${mail.replace(/\W/g, '')}`, mail, more.state ?? 'active']);
  await chase.stage.owner.query(`insert into accounts.grant (id, owner, role, account, scope_kind, scope, created_at) values ($1, $2, $3, $4, 'institution', $5, now())`, [newId(), institution, more.role ?? 'responsable', id, institution]);
}

const owedOf = ({ items }: Debts): unknown[] => items.map(({ responsible, owed, reported, accepted, total, lateDays, elements }) => [responsible, owed, reported, accepted, total, lateDays, elements.map(({ code, state }) => `${code} ${state}`)]);

describe('who owes', () => {
  test('is told with what and by how many days', async () => {
    const { planId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    await chase.say(planId, 'M2', { value: 30 });
    await chase.review(planId, 'M2', 'return', '¿Casos de qué mes?');
    chase.now = new Date('2026-04-20T15:00:00Z');
    const debts = await chase.debts(planId);
    expect(owedOf(debts)).toEqual([[works, 2, 1, 0, 3, 5, ['A1 pending', 'M2 returned']]]);
    expect(debts).toMatchObject({ whole: true, asOf: '2026-04-20', items: [{ dueOn: '2026-04-15', institutionId: chase.institutions.atacames, remindedAt: null }] });
  });

  test('has days left until the due day', async () => {
    const { planId } = await chase.chased();
    expect((await chase.debts(planId)).items[0]!.lateDays).toBe(-5);
  });

  test('is nobody once everything was said', async () => {
    const { planId } = await chase.chased();
    for (const [code, said] of [['A1', { value: 10 }], ['M1', { absence: 's/d' }], ['M2', { absence: 'np' }]] as const) await chase.say(planId, code, said);
    expect((await chase.debts(planId)).items).toEqual([]);
  });

  test('sees its own debts, and the plan’s holder everybody’s', async () => {
    const { planId } = await chase.chased({}, [...usual, ['A2', 'accion', 'L1', { fields: { responsable: 'Dirección de Salud' } }], ['A3', 'accion', 'L1']]);
    const names = async (by: Actor): Promise<string[]> => (await chase.debts(planId, {}, by)).items.map(({ responsible }) => responsible);
    expect([(await names(chase.holder)).toSorted(), await names(chase.responsible)]).toEqual([['', 'Dirección de Obras', 'Dirección de Salud'], ['Dirección de Obras']]);
    expect((await chase.debts(planId, {}, chase.responsible)).whole).toBe(false);
  });

  test('may be asked of one period, the closed ones included', async () => {
    const { planId, periodId } = await chase.chased();
    await chase.run('close-period', { periodId, version: 1 });
    await chase.open(planId, { name: 'Segundo', from: '2026-04-01', to: '2026-06-30', dueOn: '2026-07-15' });
    expect((await chase.debts(planId)).items.map(({ period }) => period)).toEqual(['Segundo']);
    expect((await chase.debts(planId, { period: periodId })).items.map(({ owed }) => owed)).toEqual([3]);
  });

  test('of another plan’s period is not told', async () => {
    const [one, other] = [await chase.chased(), await chase.chased()];
    await expect(chase.debts(one.planId, { period: other.periodId })).rejects.toMatchObject({ code: 'plans.period-unknown' });
  });
});

describe('who answers', () => {
  test('is listed as the matrix writes it, each name once', async () => {
    const { planId } = await chase.plan([...usual, ['A2', 'accion', 'L1', { fields: { responsable: 'DIRECCION DE  OBRAS' } }], ['A3', 'accion', 'L1']]);
    await chase.name(planId);
    const { items } = await chase.run<{ items: object[] }>('responsibles', { planId });
    expect(items).toEqual([
      { name: '', institutionId: null, institution: null, elements: 1 },
      { name: works, institutionId: chase.institutions.atacames, institution: expect.stringContaining('Atacames'), elements: 4 },
      { name: 'Dirección de Salud', institutionId: null, institution: null, elements: 1 },
    ]);
  });

  test('named as another institution takes its reports there, and away from the first', async () => {
    const { planId } = await chase.chased();
    await chase.name(planId, chase.institutions.esmeraldas);
    expect([(await chase.reports(planId, chase.responsible)).length, (await chase.reports(planId, chase.neighbour)).length]).toEqual([0, 3]);
  });

  test('named no more leaves its reports to the holder', async () => {
    const { planId } = await chase.chased();
    await chase.name(planId, null);
    expect([(await chase.reports(planId, chase.responsible)).length, (await chase.reports(planId, chase.holder, { owedByMe: 'true' })).length]).toEqual([0, 3]);
  });

  test('that answers for nothing cannot be named', async () => {
    const { planId } = await chase.plan();
    await expect(chase.name(planId, chase.institutions.atacames, 'Dirección de Nada')).rejects.toMatchObject({ code: 'plans.responsible-unknown' });
  });

  test('is named by the holder only', async () => {
    const { planId } = await chase.plan(usual, { visibility: 'public' });
    await expect(chase.run('name-responsible', { planId, name: works, institutionId: chase.institutions.esmeraldas }, chase.neighbour)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });

  test('leaves its name out of what a fact says in the open', async () => {
    const { planId } = await chase.plan();
    await chase.name(planId);
    expect((await chase.facts('responsible-named', planId)).map(({ data }) => data)).toEqual([{ institution: chase.institutions.atacames }]);
  });
});

describe('a reminder', () => {
  test('says what is owed, until when and where, ready for a chat', async () => {
    const { planId, periodId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    const { text } = await chase.run<{ text: string }>('reminder', { periodId, responsible: works });
    expect(text).toBe(['Dirección de Obras: para «2026, primer trimestre» del plan «Plan intersectorial de prueba» faltan sus reportes de 2 elementos. Se espera hasta el 15 de abril de 2026.', '• A1 Texto de A1\n• M2 Texto de M2', `Para reportar: /reportar?periodo=${periodId}`, 'Si no hay dato, o no estaba programado, puede decirlo allí mismo.'].join('\n\n'));
  });

  test('names ten elements and counts the rest', async () => {
    const { periodId } = await chase.chased({}, Array.from({ length: 13 }, (_, i) => [`A${i + 10}`, 'accion', null, { fields: { responsable: works } }]));
    const { text } = await chase.run<{ text: string }>('reminder', { periodId, responsible: works });
    expect([text.match(/• A/g)!.length, text.includes('• y 3 más')]).toEqual([10, true]);
  });

  test('goes by mail to whoever may report for the institution, and to nobody else', async () => {
    const { planId, periodId } = await chase.chased();
    await reporter(chase.institutions.atacames, 'obras@ejemplo.test');
    await reporter(chase.institutions.atacames, 'lee@ejemplo.test', { role: 'lectura' });
    await reporter(chase.institutions.atacames, 'fuera@ejemplo.test', { state: 'disabled' });
    await reporter(chase.institutions.esmeraldas, 'otra@ejemplo.test');
    expect(await chase.run('reminder', { periodId, responsible: works })).toMatchObject({ mails: 1, mailReady: true });
    expect(await chase.run('remind', { periodId, responsible: works })).toEqual({ mails: 1 });
    await chase.app.drain();
    expect(chase.app.letters.map(({ to, subject }) => [to, subject])).toEqual([['obras@ejemplo.test', '2026, primer trimestre: faltan 3 reportes de «Plan intersectorial de prueba»']]);
    expect((await chase.debts(planId)).items[0]!.remindedAt).toBe('2026-04-10T15:00:00.000Z');
    expect((await chase.facts('reminded', planId)).map(({ data }) => JSON.stringify(data).includes('@'))).toEqual([false]);
  });

  test('goes to who holds the post today, and not to who held it before', async () => {
    const { periodId } = await chase.chased({}, undefined, chase.institutions.esmeraldas);
    const [post, now, before] = [newId(), newId(), newId()];
    const { owner } = chase.stage;
    await owner.query(`insert into institutions.post (id, owner, visibility, institution, title) values ($1, $2, 'public', $2, 'Dirección de Obras')`, [post, chase.institutions.esmeraldas]);
    for (const [person, mail, to] of [[now, 'hoy@ejemplo.test', null], [before, 'ayer@ejemplo.test', '2026-03-31']] as const) {
      await owner.query(`insert into institutions.person (id, owner, visibility, name, created_at) values ($1, $2, 'public', 'Persona Ejemplo', now())`, [person, chase.institutions.esmeraldas]);
      await owner.query(`insert into institutions.mandate (id, post, person, from_on, to_on, role) values ($1, $2, $3, '2024-01-01', $4, 'titular')`, [newId(), post, person, to]);
      await owner.query(`insert into accounts.account (id, owner, name, full_name, person, mail, state, created_at) values ($1, $2, $3, 'Persona Ejemplo', $4, $5, 'active', now())`, [newId(), chase.institutions.esmeraldas, mail.slice(0, 4), person, mail]);
    }
    await owner.query(`insert into accounts.grant (id, owner, role, post, scope_kind, scope, created_at) values ($1, $2, 'responsable', $3, 'institution', $4, now())`, [newId(), chase.institutions.esmeraldas, post, chase.institutions.esmeraldas]);
    const sent = chase.app.letters.length;
    await chase.run('remind', { periodId, responsible: works });
    await chase.app.drain();
    expect(chase.app.letters.slice(sent).map(({ to }) => to)).toContain('hoy@ejemplo.test');
    expect(chase.app.letters.slice(sent).map(({ to }) => to)).not.toContain('ayer@ejemplo.test');
  });

  test.each([
    ['owes nothing', works, 'plans.nothing-to-report'],
    ['answers for nothing', 'Dirección de Nada', 'plans.responsible-unknown'],
  ])('to who %s is refused', async (_who, responsible, code) => {
    const { planId, periodId } = await chase.chased();
    for (const element of ['A1', 'M1', 'M2']) await chase.say(planId, element, { absence: 's/d' });
    await expect(chase.run('remind', { periodId, responsible })).rejects.toMatchObject({ code });
  });

  test('of a closed period is refused: nobody could answer', async () => {
    const { periodId } = await chase.chased();
    await chase.run('close-period', { periodId, version: 1 });
    await expect(chase.run('remind', { periodId, responsible: works })).rejects.toMatchObject({ code: 'plans.period-closed' });
  });
});

describe('tasks', () => {
  interface Told { name: string; title: string; weight: string; href: string; detail?: string }
  const tasksOf = async (by: Actor, planTitle: string): Promise<Told[]> => (await chase.app.run<{ tasks: Told[] }>('house.tasks', {}, by)).tasks.filter(({ name, detail }) => name.startsWith('plans.') && detail?.startsWith(planTitle));

  test.each([['2026-04-01', 'open'], ['2026-04-10', 'risk'], ['2026-04-15', 'risk'], ['2026-04-16', 'late']])('on %s what is due on 15 April is %s', async (day, weight) => {
    const title = `Plan con tareas del ${day}`;
    const { periodId } = await chase.chased({ title });
    chase.now = new Date(`${day}T15:00:00Z`);
    expect(await tasksOf(chase.responsible, title)).toMatchObject([{ title: 'Reportar 3 elementos de «2026, primer trimestre» hasta el 15 de abril', weight, href: `/reportar?periodo=${periodId}` }]);
  });

  test('of the holder are who owes and what waits for its review', async () => {
    const title = 'Plan que espera';
    const { planId } = await chase.chased({ title });
    await chase.say(planId, 'M1', { value: 4 });
    expect((await tasksOf(chase.holder, title)).map(({ title: said }) => said)).toEqual(['Debe 1 dependencia en «2026, primer trimestre», hasta el 15 de abril', '1 reporte espera su revisión']);
    expect((await tasksOf(chase.responsible, title)).map(({ title: said }) => said)).toEqual(['Reportar 2 elementos de «2026, primer trimestre» hasta el 15 de abril']);
  });

  test('end with the period', async () => {
    const title = 'Plan que cerró';
    const { periodId } = await chase.chased({ title });
    await chase.run('close-period', { periodId, version: 1 });
    expect([...(await tasksOf(chase.holder, title)), ...(await tasksOf(chase.responsible, title))]).toEqual([]);
  });

  test('of who may everything everywhere are none', async () => {
    await chase.chased({ title: 'Plan de otros' });
    expect(await tasksOf(actorOf({ operations: ['*'], reads: true, everything: true, account: exampleId('account', 41) }), 'Plan de otros')).toEqual([]);
  });

  test('tell an evaluation that comes or that was missed', async () => {
    const title = 'Plan que se evalúa';
    const { planId } = await chase.plan(usual, { title });
    await chase.run('set-evaluation', { planId, months: 12, word: null, from: '2025-05-01' });
    expect(await tasksOf(chase.holder, title)).toMatchObject([{ title: 'Toca evaluar el plan el 1 de mayo de 2026', weight: 'open' }]);
    chase.now = new Date('2026-05-02T15:00:00Z');
    expect(await tasksOf(chase.holder, title)).toMatchObject([{ title: 'Falta la evaluación prevista para el 1 de mayo de 2026', weight: 'late' }]);
    await chase.run('record-evaluation', { planId, dueOn: '2026-05-01', heldOn: '2026-05-02' });
    expect(await tasksOf(chase.holder, title)).toEqual([]);
  });
});

describe('evaluations', () => {
  const ten = { validFrom: '2018-12-31', validTo: '2028-12-31' };

  test('every so many months run from the plan’s beginning to its end', async () => {
    const { planId } = await chase.plan(usual, ten);
    expect(await chase.run('set-evaluation', { planId, months: 36, word: 'trianual' })).toEqual({ dates: ['2021-12-31', '2024-12-31', '2027-12-31'] });
    expect(await chase.run('evaluations', { planId })).toMatchObject({ months: 36, word: 'trianual', from: '2018-12-31', items: [{ number: 1, late: true }, { number: 2, late: true }, { number: 3, late: false, dueOn: '2027-12-31' }] });
  });

  test('by a word alone are asked about, never assumed', async () => {
    const { planId } = await chase.plan();
    await expect(chase.run('set-evaluation', { planId, months: null, word: 'trianual' })).rejects.toMatchObject({ code: 'plans.months-needed', details: { word: 'trianual', readings: [4, 36] } });
  });

  test('set again the same change nothing', async () => {
    const { planId } = await chase.plan(usual, ten);
    for (const _ of [1, 2]) await chase.run('set-evaluation', { planId, months: 4, word: 'trianual' });
    expect(await chase.facts('evaluation-set', planId)).toHaveLength(1);
  });

  test('are recorded once, under the day they were due', async () => {
    const { planId } = await chase.plan(usual, ten);
    await chase.run('set-evaluation', { planId, months: 36, word: null });
    await chase.run('record-evaluation', { planId, dueOn: '2021-12-31', heldOn: '2022-02-10', citation: 'Acta 3' });
    expect(await chase.run('evaluations', { planId })).toMatchObject({ items: [{ heldOn: '2022-02-10', citation: 'Acta 3', late: false }, {}, {}] });
    await expect(chase.run('record-evaluation', { planId, dueOn: '2021-12-31', heldOn: '2022-03-01' })).rejects.toMatchObject({ code: 'plans.evaluation-held' });
    await expect(chase.run('record-evaluation', { planId, dueOn: '2022-12-31', heldOn: '2022-12-31' })).rejects.toMatchObject({ code: 'plans.evaluation-unknown' });
  });

  test('that were held stay in sight when the calendar changes', async () => {
    const { planId } = await chase.plan(usual, ten);
    await chase.run('set-evaluation', { planId, months: 36, word: null });
    await chase.run('record-evaluation', { planId, dueOn: '2021-12-31', heldOn: '2022-02-10' });
    await chase.run('set-evaluation', { planId, months: null, word: null });
    expect(await chase.run('evaluations', { planId })).toMatchObject({ months: null, items: [{ dueOn: '2021-12-31', heldOn: '2022-02-10' }] });
  });
});

describe('the log of advances', () => {
  test('takes the next number, with its day and what stands behind it', async () => {
    const { planId, ids } = await chase.plan();
    const fileId = await chase.upload('acta.txt', 'Acta', chase.holder);
    await chase.run('add-advance', { planId, text: 'Se conformó el equipo', happened: '2025', certainty: 'year' });
    expect(await chase.run('add-advance', { planId, elementId: ids['A1'], text: 'Se instaló la mesa', happened: '2026-02-10', evidence: [fileId] })).toEqual({ number: 2 });
    expect(await chase.run('advances', { planId })).toMatchObject({ mayAdd: true, items: [{ number: 2, code: 'A1', elementId: ids['A1'], evidence: [{ fileId, gone: false }] }, { number: 1, code: null, happened: '2025', certainty: 'year', evidence: [] }] });
    expect(await chase.run('advances', { planId, elementId: ids['A1'] })).toMatchObject({ items: [{ number: 2 }] });
  });

  test('names the strategies that have none', async () => {
    const { planId, ids } = await chase.plan([['E1', 'estrategia', null], ['E2', 'estrategia', null]], { scheme: 'plan-anual' });
    await chase.run('add-advance', { planId, elementId: ids['E2'], text: 'Se empezó', happened: '2026-02' });
    expect(await chase.run('advances', { planId })).toMatchObject({ strategiesWithout: [{ elementId: ids['E1'], code: 'E1' }] });
  });

  test('of an element of another plan is refused', async () => {
    const [one, other] = [await chase.plan(), await chase.plan()];
    await expect(chase.run('add-advance', { planId: one.planId, elementId: other.ids['A1'], text: 'Ajeno', happened: '2026' })).rejects.toMatchObject({ code: 'plans.element-unknown' });
  });

  test.each(['2026-02-31', 'ayer', '26'])('on %s is refused: no such day', async (happened) => {
    const { planId } = await chase.plan();
    await expect(chase.run('add-advance', { planId, text: 'Se hizo', happened })).rejects.toMatchObject({ code: 'house.input-wrong' });
  });

  test('is kept by the holder and by no reader', async () => {
    const { planId } = await chase.plan(usual, { visibility: 'public' });
    await expect(chase.run('add-advance', { planId, text: 'Ajeno', happened: '2026' }, chase.neighbour)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
});
