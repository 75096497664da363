import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type Input, type z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import { system, type Actor } from '../../platform/access/actor.ts';
import { insertFile } from '../../platform/file/files.ts';
import { packsFolder } from '../../packs.ts';
import { coherence } from './contract.ts';
import type { CheckGroup, CheckRule } from './contract/checks.ts';

type Ops = (typeof coherence)['operations'];
type Answer<K extends keyof Ops> = z.output<Ops[K]['output']>;

let s: Stage;
let app: TestApp;
let today = '2026-11-20';
let seconds = 0;
const keeper = system('prueba');
const run = <K extends keyof Ops & string>(name: K, input: Partial<Record<keyof Input<Ops[K]>, unknown>>, by: Actor = keeper): Promise<Answer<K>> => app.run<Answer<K>>(`coherence.${kebab(name)}`, input, by);
const tell = <T = unknown>(name: string, input: object, by: Actor = keeper): Promise<T> => app.run<T>(name, input, by);
const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing', (error: { code?: string }) => error.code ?? String(error));

interface Made {
  planId: string;
  government: string;
  /** Element ids by code. */
  at: Record<string, string>;
}
type Row = [code: string, kind: string, parent: string | null, fields?: Record<string, unknown>, text?: string];

/** A plan of a government with its elements. */
async function plan(territory: string, rows: Row[], more: object = {}): Promise<Made> {
  const { planId } = await tell<{ planId: string }>('plans.create', { title: `Plan de ${territory} ${newId().slice(-4)}`, scheme: 'pdot', territory, visibility: 'shared', validFrom: '2024-01-01', validTo: '2031-12-31', ...more });
  const at: Record<string, string> = {};
  for (const [name, kind, parent, fields = {}, text = `${name} de ${territory}`] of rows) at[name] = (await tell<{ elementId: string }>('plans.add-element', { planId, code: name, kind, parentId: parent ? at[parent] : null, text, fields })).elementId;
  const { id } = await tell<{ id: string }>('institutions.get', { id: territory });
  return { planId, government: id, at };
}

const group = (review: Answer<'internal'>, rule: CheckRule): CheckGroup | undefined => review.groups.find((one) => one.rule === rule);
const codesOf = (review: Answer<'internal'>, rule: CheckRule): string[] => (group(review, rule)?.items ?? []).map((item) => item.code).toSorted();
const holder = (of: Made): Actor => cast.of({ operations: ['coherence.*', 'plans.*'], reads: true, institutions: [of.government], account: newId() });
const technician = (): Actor => cast.of({ operations: ['coherence.*'], except: ['coherence.decide', 'coherence.answer'], reads: true, territories: ['EC-08'], account: newId() });
const factsOf = async (subject: string): Promise<string[]> => (await s.owner.query<{ name: string }>('select name from platform.fact where subject_id = $1 order by recorded_at, id', [subject])).rows.map(({ name }) => name);

const complete = { unidad: 'km', linea_base: 3, anio_base: 2023, meta_final: 20, anio_meta: 2031, responsable: 'Obras', medio_verificacion: 'Actas', direccion: 'sube' };
let rioverde: Made;
let lagarto: Made;

beforeAll(async () => {
  s = await stage(['base', 'ec']);
  app = testApp(s, { clock: () => new Date(Date.parse(`${today}T15:00:00Z`) + 1000 * seconds++) });
  rioverde = await plan('EC-0807', [
    ['DG', 'diagnostico', null], ['T1', 'tema', 'DG'], ['PR', 'propuesta', null], ['MG', 'gestion', null],
    ['O1', 'objetivo', 'PR', { competencia: 'M-a' }], ['O2', 'objetivo', 'PR', { competencia: 'P-e' }, 'Construir canales de riego'], ['O3', 'objetivo', 'PR', { competencia: 'P-f', competencia_inferida: true }], ['O4', 'objetivo', 'PR', { competencia: 'M-54j' }],
    ['O1.M1', 'meta', 'O1', complete], ['O1.M2', 'meta', 'O1', { ...complete, linea_base: { missing: 's/d' }, responsable: null }], ['O4.M1', 'meta', 'O4', { ...complete, anio_meta: 2040, linea_base: 30 }],
    ['O2.P1', 'programa', 'O2', { responsable: 'Obras', presupuesto: 1000 }], ['O2.P2', 'programa', 'O2.P1', { responsable: 'Obras', presupuesto: 1500.5, desde: '2019-06-01' }],
  ]);
  lagarto = await plan('EC-080753', [['PR', 'propuesta', null], ['O1', 'objetivo', 'PR', { competencia: 'R-a' }]]);
});
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('the review of a plan', () => {
  test('finds by rule what is lacking, with its n of N', async () => {
    const review = await run('internal', { planId: rioverde.planId }, holder(rioverde));
    expect(codesOf(review, 'objective-without-target')).toEqual(['O2', 'O3']);
    expect(group(review, 'target-without-baseline')).toMatchObject({ count: 1, of: 3, findings: 1, lacking: [{ kind: 'meta', field: 'linea_base', count: 1, of: 3 }] });
    expect(['target-without-responsible', 'years-outside', 'target-against-direction', 'dates-outside', 'budget-above-parent', 'section-empty'].map((rule) => codesOf(review, rule as CheckRule))).toEqual([['O1.M2'], ['O4.M1'], ['O4.M1'], ['O2.P2'], ['O2.P1'], ['MG']]);
    expect(review.silent).toContain('repeated-text');
    expect(group(await run('internal', { planId: lagarto.planId }), 'section-empty')).toMatchObject({ count: 2, of: 3 });
  });
  test('lists what earlier plans were complained of, and says s/d where nobody knows', async () => {
    const { quality } = await run('internal', { planId: rioverde.planId });
    expect(Object.fromEntries(quality.map(({ item, state, part, whole }) => [item, `${state} ${part}/${whole}`]))).toEqual({ complete: expect.stringMatching(/^lacks \d+\/\d+$/), sections: 'lacks 2/3', editable: 'sd 0/0', 'own-text': 'sd 0/0', correct: 'lacks 12/13' });
  });
  test('knows an editable document from one that is not', async () => {
    const made = await plan('EC-0806', [['PR', 'propuesta', null]]);
    for (const [name, head] of [['PDOT.pdf', '%PDF-1.7'], ['PDOT.docx', 'PK\u0003\u0004']] as const) {
      const received = await app.files.receive(Readable.from([Buffer.from(`${head} ${name}`)]), 10_000);
      const fileId = await s.db.kysely.transaction().execute((tx) => insertFile(tx, received, name, null, new Date()));
      await tell('sources.attach', { fileId, subject: { kind: 'plans.plan', id: made.planId }, title: name, kind: 'plan', visibility: 'public' });
    }
    const { quality } = await run('internal', { planId: made.planId });
    expect(quality.find(({ item }) => item === 'editable')).toMatchObject({ state: 'lacks', part: 1, whole: 2 });
  });
  test('of a plan without elements says that, and little else', async () => {
    const empty = await plan('EC-0801', []);
    const review = await run('internal', { planId: empty.planId });
    expect(review.groups.map(({ rule }) => rule)).toEqual(['plan-empty']);
    expect(review.quality.find(({ item }) => item === 'correct')).toMatchObject({ state: 'sd' });
  });
  test('compares validity with what the plan rests on, and says of what cannot be compared why', async () => {
    const made = await plan('EC-0803', [['PR', 'propuesta', null]]);
    const above = await plan('EC-08', [['PR', 'propuesta', null]]);
    await tell('plans.add-basis', { planId: made.planId, relation: 'superior', title: 'Plan Decenal', validFrom: '2016-01-01', validTo: '2028-12-31' });
    await tell('plans.add-basis', { planId: made.planId, relation: 'superior', upperPlan: above.planId });
    const review = await run('internal', { planId: made.planId });
    expect(group(review, 'validity-outside')?.items.map(({ says }) => says)).toEqual([expect.stringMatching(/sale de la de «Plan Decenal»/)]);
    expect(review.notCompared).toEqual([expect.stringMatching(/todavía no se aprueba/)]);
    await tell('plans.update', { planId: above.planId, version: 1, validFrom: '2019-01-01', validTo: '2035-12-31' });
    await tell('plans.approve', { planId: above.planId, version: 2 });
    expect((await run('internal', { planId: made.planId })).notCompared).toEqual([]);
    expect((await run('internal', { planId: made.planId }, holder(made))).notCompared).toEqual([expect.stringMatching(/no está a su alcance/)]);
  });
  test('is offered to the register of findings', async () => {
    const { findings } = await tell<{ findings: { rule: string; subject: { kind: string } }[] }>('sources.check', { name: 'coherence.internal', about: { planId: rioverde.planId } }, holder(rioverde));
    expect(findings.map(({ rule }) => rule)).toContain('coherence.objective-without-target');
    expect((await tell<{ findings: unknown[] }>('sources.check', { name: 'coherence.internal', about: { planId: rioverde.planId } }, cast.of({ reads: true, everything: true }))).findings).toEqual([]);
  });
});

describe('competences', () => {
  test('are judged only where an element carries one, and an inferred one is a suggestion', async () => {
    const { competences, groups } = await run('internal', { planId: rioverde.planId }, holder(rioverde));
    expect(competences).toMatchObject({ level: 'cantón', carrying: 4, byStanding: { own: 1, elsewhere: 1, inferred: 1, function: 1 } });
    expect(competences.items[0]).toMatchObject({ code: 'O2', standing: 'elsewhere', competence: { code: 'P-e', level: 'province', verified: true, norm: expect.stringMatching(/art\. 42/) } });
    expect(groups.find(({ rule }) => rule === 'competence-elsewhere')).toMatchObject({ findings: 1, notices: 0, of: 4 });
  });
  test('of another level by a norm nobody verified give a notice', async () => {
    const made = await plan('EC-0805', [['O1', 'objetivo', null, { competencia: 'P-f' }]]);
    expect((await run('internal', { planId: made.planId })).groups.find(({ rule }) => rule === 'competence-elsewhere')).toMatchObject({ findings: 0, notices: 1 });
  });
  test('are settled by an act that a person notes, corrected by who saw it, and unsettled again', async () => {
    const by = holder(rioverde);
    const review = await run('internal', { planId: rioverde.planId }, by);
    const { identity } = review.competences.items[0]!;
    const settle = { planId: rioverde.planId, identity, act: 'agreement', citation: 'Convenio 12 de 2024 con la prefectura' };
    const { settlementId, version } = await run('settleCompetence', settle, by);
    expect((await run('internal', { planId: rioverde.planId }, by)).competences.byStanding).toEqual({ own: 1, settled: 1, inferred: 1, function: 1 });
    expect(await run('settleCompetence', { ...settle, version }, by)).toEqual({ settlementId, version });
    expect(await code(run('settleCompetence', { ...settle, act: 'delegation', version: 9 }, by))).toBe('house.version-changed');
    expect(await run('settleCompetence', { ...settle, act: 'delegation', version }, by)).toEqual({ settlementId, version: 2 });
    await run('unsettleCompetence', { settlementId, version: 2 }, by);
    expect((await run('internal', { planId: rioverde.planId }, by)).competences.byStanding).toMatchObject({ elsewhere: 1 });
    expect(await factsOf(settlementId)).toEqual(['coherence.competence-settled', 'coherence.competence-settled', 'coherence.settlement-withdrawn']);
  });
  test('are settled for elements that carry one, and by nobody from elsewhere', async () => {
    const { elements } = await tell<{ elements: { id: string; code: string }[] }>('plans.tree', { planId: rioverde.planId });
    expect(elements.length).toBeGreaterThan(5);
    const settle = { planId: rioverde.planId, identity: newId(), act: 'agreement', citation: 'Convenio' };
    expect(await code(run('settleCompetence', settle))).toBe('coherence.nothing-to-settle');
    expect(await code(run('settleCompetence', settle, cast.stranger))).toBe('house.not-found');
  });
  test('of a plan whose holder governs no level are not judged, and that is said', async () => {
    const { id } = await tell<{ id: string }>('institutions.create', { name: 'Mesa de prueba', kind: 'mesa', territory: 'EC-0807' });
    const made = await plan('EC-0807', [['O1', 'objetivo', null, { competencia: 'P-e' }]], { owner: id });
    expect((await run('internal', { planId: made.planId })).competences).toMatchObject({ level: null, why: expect.stringMatching(/no es del gobierno/), carrying: 0 });
  });
  test('make a catalogue of levels and types of action, with how many elements carry each', async () => {
    const { levels, types, unknown } = await run('actionTypes', { territory: 'EC-08' });
    expect(levels.map(({ level }) => level)).toEqual(['province', 'canton', 'parish']);
    const irrigation = types.find(({ type }) => type === 'riego')?.cells.find(({ level }) => level === 'province')?.competences[0];
    expect(irrigation).toMatchObject({ code: 'P-e', verified: true, elements: 0, elsewhere: 2 });
    expect(unknown).toEqual([]);
  });
  test('tell what stands outside its level only to who answers for a plan or may tell of it', async () => {
    const { types } = await run('actionTypes', { territory: 'EC-08' }, cast.of({ reads: true, everything: true, account: newId() }));
    expect(types.flatMap(({ cells }) => cells.flatMap(({ competences }) => competences.map(({ elsewhere }) => elsewhere))).every((n) => n === 0)).toBe(true);
  });
});

describe('the right of reply', () => {
  test('keeps a review to its government and its technician', async () => {
    const reader = cast.of({ reads: true, everything: true, account: newId() });
    expect((await run('internal', { planId: rioverde.planId }, technician())).view).toBe('whole');
    expect(await code(run('internal', { planId: rioverde.planId }, reader))).toBe('coherence.review-internal');
    expect(await code(run('internal', { planId: rioverde.planId }, holder(lagarto)))).toBe('house.not-found');
    await tell('plans.share', { planId: lagarto.planId, version: 1, visibility: 'public' });
    expect(await code(run('internal', { planId: lagarto.planId }, cast.stranger))).toBe('coherence.review-internal');
  });
  test('runs its days from the telling; only the government answers; then those who share the plan read it', async () => {
    const made = await plan('EC-0804', [['PR', 'propuesta', null], ['O1', 'objetivo', 'PR', { competencia: 'M-a' }], ['O2', 'objetivo', 'PR', { competencia: 'M-b' }]], { visibility: 'own' });
    await tell('plans.share', { planId: made.planId, version: 1, visibility: 'shared', parties: [lagarto.government] });
    const [by, neighbour, works] = [holder(made), holder(lagarto), technician()];
    const { told, dueOn } = await run('tell', { planId: made.planId }, works);
    expect([told > 3, dueOn]).toEqual([true, '2026-12-05']);
    expect(await factsOf(made.planId)).toContain('coherence.findings-told');
    expect((await s.owner.query(`select distinct visibility from platform.fact where name = 'coherence.findings-told'`)).rows).toEqual([{ visibility: 'own' }]);
    expect(await code(run('tell', { planId: made.planId }, works))).toBe('coherence.nothing-to-tell');
    expect(await run('internal', { planId: made.planId }, neighbour)).toMatchObject({ view: 'replied', findings: 0, groups: [], quality: [], competences: { carrying: 0 } });

    const review = await run('internal', { planId: made.planId }, by);
    expect(review.replies).toMatchObject({ untold: 0, waiting: told, answered: 0, dueOn: '2026-12-05', may: { answer: true } });
    const [first] = group(review, 'objective-without-target')?.items ?? [];
    const reply = first?.reply;
    const words = { replyId: reply?.id, version: reply?.version, answer: 'explains', text: 'Se formulan con las parroquias en enero' };
    expect(await code(run('answer', words, works))).toBe('house.not-granted');
    expect(await code(run('answer', words, cast.of({ operations: ['coherence.*'], reads: true, territories: ['EC-08'], account: newId() })))).toBe('coherence.answers-holder');
    expect(await code(run('answer', { ...words, text: '' }, by))).toBe('coherence.answer-needed');
    expect(await run('answer', { ...words, alike: true }, by)).toMatchObject({ version: 2, answered: 2 });
    expect(await code(run('answer', words, by))).toBe('house.version-changed');

    const seen = await run('internal', { planId: made.planId }, neighbour);
    expect(seen.groups.map(({ rule, count }) => [rule, count])).toEqual([['objective-without-target', 2]]);
    expect(seen.groups[0]?.items[0]?.reply).toMatchObject({ answer: 'explains', text: words.text, open: true });

    today = '2026-12-06';
    const over = await run('internal', { planId: made.planId }, neighbour);
    today = '2026-11-20';
    expect(over.findings).toBe(told);
  });
  test('is a task of the government, and of nobody else', async () => {
    const made = await plan('EC-0802', [['O1', 'objetivo', null]]);
    await run('tell', { planId: made.planId });
    const tasksOf = async (by: Actor): Promise<string[]> => (await tell<{ tasks: { name: string; title: string; dueOn: string | null }[] }>('house.tasks', {}, by)).tasks.filter(({ name }) => name === 'coherence.reply').map(({ title, dueOn }) => `${title} ${dueOn}`);
    expect(await tasksOf(holder(made))).toEqual([expect.stringMatching(/^Responder .*hallazgos? de la revisión 2026-12-05$/)]);
    expect(await tasksOf(technician())).toEqual([]);
  });
  test('does not run on what rests on something unverified', async () => {
    const made = await plan('EC-080652', [['PR', 'propuesta', null], ['MG', 'gestion', null], ['E1', 'estrategia', 'MG'], ['DG', 'diagnostico', null], ['T1', 'tema', 'DG'], ['O1', 'objetivo', 'PR', { competencia: 'P-f' }], ['M1', 'meta', 'O1', { ...complete, medio_verificacion: null }]]);
    const review = await run('internal', { planId: made.planId });
    expect([review.findings, review.notices]).toEqual([0, 2]);
    expect(await code(run('tell', { planId: made.planId }))).toBe('coherence.nothing-to-tell');
  });
  test('shows no draft to who may not see it', async () => {
    const version = async (): Promise<number> => (await tell<{ version: number }>('plans.get', { planId: lagarto.planId })).version;
    await tell('plans.approve', { planId: lagarto.planId, version: await version() });
    await tell('plans.start-version', { planId: lagarto.planId, version: await version() });
    expect((await run('internal', { planId: lagarto.planId, version: 2 }, holder(lagarto))).number).toBe(2);
    expect((await run('internal', { planId: lagarto.planId }, holder(lagarto))).number).toBe(1);
    expect(await code(run('internal', { planId: lagarto.planId, version: 2 }, technician()))).toBe('house.not-found');
    expect(await code(run('internal', { planId: lagarto.planId, version: 7 }, holder(lagarto)))).toBe('house.not-found');
  });
  test('has its days as data, which a person may change and a pack then leaves alone', async () => {
    const { term } = await run('replyTerm', {});
    expect(term).toMatchObject({ days: 15, verified: false });
    await run('saveReplyTerm', { version: term!.version, days: 20, source: 'Acordado en la mesa', verified: true }, cast.admin());
    expect(await code(run('saveReplyTerm', { version: term!.version, days: 30, source: 'Otra', verified: true }, cast.admin()))).toBe('house.version-changed');
    const pack = JSON.parse(readFileSync(join(packsFolder, 'base/reply.json'), 'utf8')) as object; // our own pack
    expect(await run('loadReplyTerm', { pack: 'base', ...pack })).toEqual({ changed: false });
    expect(await code(run('saveReplyTerm', { version: 2, days: 5, source: 'De paso', verified: true }, holder(rioverde)))).toBe('house.not-your-place');
    expect((await run('replyTerm', {})).term).toMatchObject({ days: 20 });
  });
});
