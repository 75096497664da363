import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { p, wordFile } from '../../../test/small-word.ts';
import { drafting, failure, type Drafting } from '../../../test/trial/drafting.ts';
import type { Part } from '../../kernel/part.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { readWord } from '../../platform/docx/index.ts';
import type { ChangeEntry, Observation, ObservationCounts, Review, ReviewItem } from './contract/review.ts';

let house: Drafting;
let holder: Actor;
let invited: Actor;
let technician: Actor;
let muisne: string;
let eloyAlfaro: string;
let other: Actor;
let today = new Date('2026-03-10T15:00:00Z');

beforeAll(async () => {
  house = await drafting(() => today);
  [eloyAlfaro, muisne] = [await house.government('EC-0802'), await house.government('EC-0803')];
  [holder, invited, other] = [house.of(await house.government('EC-0807'), 41), house.of(muisne, 42), house.of(eloyAlfaro, 43)];
  technician = cast.of({ reads: true, operations: ['instruments.*'], territories: ['EC-08'], account: '00000000-0000-7000-8000-000000000044' });
});
afterAll(() => house.close());

interface Saved { id: string; version: number }
const ask = <T>(name: string, input: unknown, by: Actor = holder): Promise<T> => house.ask<T>(name, input, by);
const part = (key: string, text: string, more: Partial<Part> = {}): Partial<Part> => ({ key, kind: 'article', number: key.slice(1), text, ...more });
const first = [part('a1', 'El informe se presenta cada año.', { heading: 'Informe' }), part('a2', 'La junta tiene tres miembros.', { heading: 'Junta' }), part('a3', 'Rige desde su publicación.')];
const second = [part('a1', 'El informe se presenta cada año ante el concejo municipal.', { heading: 'Informe' }), part('a2', 'La junta tiene tres miembros.', { heading: 'Junta' })];

/** A private draft of Rioverde with one version. */
const draft = async (): Promise<string> => (await ask<Saved>('create', { kind: 'ordenanza', territory: 'EC-0807', visibility: 'own', title: 'Ordenanza en borrador', parts: first })).id;
const opened = async (instrument: string, words: Record<string, unknown> = {}): Promise<string> => (await ask<Saved>('open-review', { instrument, title: 'Primera ronda', dueOn: '2026-03-31', reviewers: [{ institution: muisne, role: 'Procuraduría' }, { name: 'UNICEF', role: 'Oficina de protección' }], ...words })).id;
const look = (id: string, by: Actor = holder): Promise<Review> => ask('review', { id }, by);
const observe = async (review: string, words: Record<string, unknown> = {}, by: Actor = invited): Promise<string> => (await ask<Saved>('observe', { review, part: 'a1', words: 'Falta decir ante quién se presenta.', ...words }, by)).id;
const write = async (instrument: string, parts: unknown): Promise<number> => {
  const { version } = await ask<Saved>('get', { id: instrument });
  return (await ask<{ number: number }>('save-text', { id: instrument, version, parts, note: 'Recoge la primera ronda' })).number;
};
const answer = (id: string, version: number, words: Record<string, unknown>, by: Actor = holder): Promise<Saved> => ask('answer-observation', { id, version, decision: 'accepted', reason: 'Precisa el trámite.', ...words }, by);

describe('who sees a draft under review', () => {
  test('an institution that was invited reads the version, though not the instrument', async () => {
    const instrument = await draft();
    const review = await look(await opened(instrument), invited);
    expect([review.parts.map(({ key }) => key), review.mayObserve, review.mayAnswer]).toEqual([['a1', 'a2', 'a3'], true, false]);
    expect((await failure(ask('get', { id: instrument }, invited))).code).toBe('house.not-found');
  });
  test('nobody else finds it: neither another institution nor the technician of the province', async () => {
    const instrument = await draft();
    const review = await opened(instrument);
    for (const by of [other, technician]) expect([(await failure(look(review, by))).code, (await ask<{ items: unknown[] }>('reviews', { instrument }, by)).items, (await failure(observe(review, {}, by))).code]).toEqual(['house.not-found', [], 'house.not-found']);
  });
  test('a public instrument does not make its review public', async () => {
    const { id } = await ask<Saved>('create', { kind: 'ordenanza', territory: 'EC-0807', visibility: 'public', title: 'Ordenanza a la vista', parts: first });
    const review = await opened(id);
    await observe(review);
    expect([(await failure(look(review, other))).code, (await ask<{ items: unknown[] }>('observations', { instrument: id }, other)).items]).toEqual(['house.not-found', []]);
  });
  test('who handed something back in a round is not invited by it', async () => {
    const review = await opened(await draft(), { kind: 'feedback', source: 'Acta de la mesa', heldOn: '2026-02', reviewers: [{ institution: muisne }] });
    expect((await failure(look(review, invited))).code).toBe('house.not-found');
  });
  test('a reader who may only look is offered nothing to do', async () => {
    const instrument = await draft();
    const id = await opened(instrument);
    const reader = cast.of({ reads: true, institutions: [muisne], account: '00000000-0000-7000-8000-000000000045' });
    const [mine, theirs] = [await look(id), await look(id, reader)];
    expect([mine.mayAnswer, mine.mayReply, mine.readable]).toEqual([true, true, true]);
    expect([theirs.mayAnswer, theirs.mayObserve, theirs.mayReply, theirs.readable]).toEqual([false, false, false, false]);
    expect((await failure(observe(id, {}, reader))).code).toBe('house.not-granted');
  });
  test('who was invited later sees it from then on', async () => {
    const id = await opened(await draft());
    const { version } = await ask<Saved>('change-review', { id, version: 1, invite: [{ institution: eloyAlfaro }] });
    expect([version, (await look(id, other)).reviewers.map(({ name }) => name).length]).toEqual([2, 3]);
  });
});

describe('opening a review', () => {
  test.each([
    ['nobody', { reviewers: [] }, 'reviewers-needed'],
    ['one twice', { reviewers: [{ name: 'UNICEF' }, { name: 'UNICEF' }] }, 'reviewer-twice'],
    ['an unknown institution', { reviewers: [{ institution: '00000000-0000-7000-8000-00000000dead' }] }, 'reviewer-unknown'],
    ['a version that is not there', { number: 7 }, 'text-unknown'],
    ['feedback of unknown source', { kind: 'feedback' }, 'feedback-source-needed'],
  ])('%s is refused', async (_what, words, code) => {
    expect((await failure(opened(await draft(), words))).code).toBe(`instruments.${code}`);
  });
  test('what nobody has written cannot be reviewed', async () => {
    const { id } = await ask<Saved>('create', { kind: 'ordenanza', territory: 'EC-0807', title: 'Ordenanza sin texto' });
    expect((await failure(opened(id))).code).toBe('instruments.text-needed');
  });
  test('who was invited does not invite others', async () => {
    const id = await opened(await draft());
    expect((await failure(ask('change-review', { id, version: 1, invite: [{ institution: eloyAlfaro }] }, invited))).code).toBe('house.not-your-place');
  });
  test('two people do not change it over one another', async () => {
    const id = await opened(await draft());
    await ask('change-review', { id, version: 1, dueOn: '2026-04-15' });
    const said = await failure(ask('close-review', { id, version: 1 }));
    expect([said.code, (said.details['current'] as { dueOn: string }).dueOn]).toEqual(['house.version-changed', '2026-04-15']);
  });
  test('a draft under review is not removed from the register', async () => {
    const instrument = await draft();
    await opened(instrument);
    const { version } = await ask<Saved>('get', { id: instrument });
    expect((await failure(ask('remove', { id: instrument, version, why: 'Por error' }))).code).toBe('instruments.still-used');
  });
});

describe('observing', () => {
  test('who was invited speaks as their institution', async () => {
    const review = await opened(await draft());
    await observe(review, { quote: 'cada  ANO' });
    const [one] = (await look(review)).observations;
    expect([one?.reviewer?.role, one?.by, one?.partName, one?.stands, one?.state]).toEqual(['Procuraduría', one?.reviewer?.name, 'Art. 1. Informe', 'same', 'open']);
  });
  test('what somebody without an account said is written down by the holder, with its source', async () => {
    const review = await opened(await draft());
    const reviewer = (await look(review)).reviewers.find(({ name }) => name === 'UNICEF')!.id;
    expect((await failure(observe(review, { reviewer }, holder))).code).toBe('instruments.observation-source-needed');
    await observe(review, { reviewer, source: 'Oficio UNI-12', saidOn: '2026-03' }, holder);
    const [one] = (await look(review)).observations;
    expect([one?.reviewer?.name, one?.source, one?.saidOn]).toEqual(['UNICEF', 'Oficio UNI-12', '2026-03']);
  });
  test('of a closed review nothing more is said, until it is opened again', async () => {
    const id = await opened(await draft());
    await ask('close-review', { id, version: 1 });
    expect((await failure(observe(id))).code).toBe('instruments.review-closed');
    await ask('reopen-review', { id, version: 2, why: 'Pidieron una semana más' });
    await observe(id);
    expect((await look(id)).counts.all).toBe(1);
  });
  test.each([
    ['a part that is not there', { part: 'a9' }, 'observation-part-unknown'],
    ['words that are not there', { quote: 'cada mes' }, 'quote-not-there'],
    ['words of nowhere', { part: undefined, quote: 'cada mes' }, 'quote-not-there'],
  ])('%s cannot be pointed at', async (_what, words, code) => {
    expect((await failure(observe(await opened(await draft()), words))).code).toBe(`instruments.${code}`);
  });
  test('quoted words say of which part one speaks', async () => {
    const review = await opened(await draft());
    await observe(review, { part: undefined, quote: 'tres miembros' });
    expect((await look(review)).observations[0]?.part).toBe('a2');
  });
  test('both sides converse under it, in order', async () => {
    const review = await opened(await draft());
    const observation = await observe(review);
    await ask('reply-observation', { observation, words: 'Sería ante el concejo.' });
    today = new Date('2026-03-11T09:00:00Z');
    await ask('reply-observation', { observation, words: 'De acuerdo.' }, invited);
    today = new Date('2026-03-10T15:00:00Z');
    expect((await look(review, invited)).observations[0]?.replies.map(({ words }) => words)).toEqual(['Sería ante el concejo.', 'De acuerdo.']);
  });
});

describe('answering', () => {
  test('who observed does not answer for the holder', async () => {
    expect((await failure(answer(await observe(await opened(await draft())), 1, {}, invited))).code).toBe('house.not-your-place');
  });
  test('what was accepted is pending until a version carries it', async () => {
    const instrument = await draft();
    const review = await opened(instrument);
    const id = await observe(review);
    await answer(id, 1, {});
    expect((await look(review)).observations[0]?.state).toBe('pending');
    const number = await write(instrument, second);
    await answer(id, 2, { changedText: number });
    const [one] = (await look(review)).observations;
    expect([one?.state, one?.changedText, one?.changedParts, one?.stands]).toEqual(['accepted', 2, [{ key: 'a1', name: 'Art. 1. Informe' }], 'changed']);
  });
  test.each([
    ['a version not later than the one reviewed', { changedText: 1 }, 'change-before-review'],
    ['a part that says the same', { changedText: 2, changedParts: ['a2'] }, 'change-not-there'],
    ['parts without a version', { changedParts: ['a1'] }, 'change-unsaid'],
    ['a version that does not exist', { changedText: 9 }, 'text-unknown'],
    ['a rejected one with a version', { decision: 'rejected', changedText: 2 }, 'change-not-accepted'],
  ])('%s is no change', async (_what, words, code) => {
    const instrument = await draft();
    const id = await observe(await opened(instrument));
    await write(instrument, second);
    expect((await failure(answer(id, 1, words))).code).toBe(`instruments.${code}`);
  });
  test('an observation of the whole must say which parts changed', async () => {
    const instrument = await draft();
    const id = await observe(await opened(instrument), { part: undefined });
    await write(instrument, second);
    expect((await failure(answer(id, 1, { changedText: 2 }))).code).toBe('instruments.change-unsaid');
  });
  test('what was accepted in part is pending, and carried, as what was accepted whole', async () => {
    const instrument = await draft();
    const review = await opened(instrument);
    const id = await observe(review);
    await answer(id, 1, { decision: 'partly' });
    const pending = (await look(review)).observations[0];
    await answer(id, 2, { decision: 'partly', changedText: await write(instrument, second) });
    const { observations, counts } = await look(review);
    expect([pending?.state, observations[0]?.state, counts.partly, (await ask<{ items: ChangeEntry[] }>('change-log', { instrument })).items[0]?.observations.map((one) => one.id)]).toEqual(['pending', 'partly', 1, [id]]);
  });
  test('a part taken away is a change too, and its observation stays', async () => {
    const instrument = await draft();
    const review = await opened(instrument);
    const id = await observe(review, { part: 'a3', words: 'Es repetido, conviene quitarlo.' });
    await write(instrument, second);
    await answer(id, 1, { changedText: 2 });
    const [one] = (await look(review)).observations;
    expect([one?.stands, one?.partName, one?.changedParts[0]?.key]).toEqual(['gone', 'Art. 3', 'a3']);
  });
  test('each answer gives its reason', async () => {
    expect((await failure(answer(await observe(await opened(await draft())), 1, { reason: '' }))).code).toBe('house.input-wrong');
  });
  test('what is opened again has no answer, and the fact keeps why', async () => {
    const review = await opened(await draft());
    const id = await observe(review);
    await answer(id, 1, { decision: 'rejected', reason: 'Ya lo dice otra norma.' });
    await ask('reopen-observation', { id, version: 2, why: 'La norma se derogó' });
    const { rows } = await house.own.owner.query<{ name: string; why: string | null }>('select name, why from platform.fact where subject_id = $1', [id]);
    expect([(await look(review)).observations[0]?.state, rows.map(({ name, why }) => [name, why]).toSorted()]).toEqual(['open', [['instruments.observation-answered', 'Ya lo dice otra norma.'], ['instruments.observation-made', null], ['instruments.observation-reopened', 'La norma se derogó']]]);
  });
});

describe('what follows', () => {
  test('the log counts n of N answered, and is narrowed by state', async () => {
    const instrument = await draft();
    const review = await opened(instrument);
    const ids = [await observe(review), await observe(review, { part: 'a2', words: 'Faltan suplentes.' }), await observe(review, { part: 'a3', words: '¿Desde cuándo rige?' })];
    await answer(ids[0]!, 1, {});
    await answer(ids[1]!, 1, { decision: 'noted', reason: 'Los suplentes están en el reglamento.' });
    const whole = await ask<{ items: Observation[]; counts: ObservationCounts }>('observations', { instrument });
    expect(whole.counts).toEqual({ all: 3, answered: 2, accepted: 0, partly: 0, pending: 1, rejected: 0, noted: 1 });
    expect((await ask<{ items: Observation[] }>('observations', { instrument, state: 'open' })).items.map(({ id }) => id)).toEqual([ids[2]]);
  });
  test('the log is read page by page', async () => {
    const instrument = await draft();
    const review = await opened(instrument);
    const ids = [await observe(review), await observe(review), await observe(review)];
    const one = await ask<{ items: Observation[]; next: string }>('observations', { instrument, limit: 2 });
    const two = await ask<{ items: Observation[]; next: string | null }>('observations', { instrument, limit: 2, after: one.next });
    expect([[...one.items, ...two.items].map(({ id }) => id).toSorted(), two.next]).toEqual([ids.toSorted(), null]);
  });
  test('the report carries who observed, what was answered and the version', async () => {
    const instrument = await draft();
    const id = await observe(await opened(instrument));
    await answer(id, 1, { changedText: await write(instrument, second) });
    const { path } = await ask<{ path: string }>('export-observations', { instrument, format: 'csv' });
    const [, row] = (await readFile(path, 'utf8')).trim().split('\n');
    for (const cell of ['Procuraduría', 'Art. 1. Informe', 'Falta decir ante quién se presenta.', 'aceptada', 'Precisa el trámite.']) expect(row).toContain(cell);
  });
  test('the report is a document too: who was asked, what was said and answered, which version, what waits', async () => {
    const instrument = await draft();
    const review = await opened(instrument);
    const [first, , third] = [await observe(review, { kind: 'law' }), await observe(review, { part: 'a2', words: 'Faltan suplentes.' }), await observe(review, { part: undefined, words: 'Es muy largo <b>todo</b>.' })];
    await answer(first, 1, { decision: 'partly', changedText: await write(instrument, second) });
    await answer(third, 1, { decision: 'accepted', reason: 'Se acortará.' });
    const { name, path } = await ask<{ name: string; path: string }>('export-observations', { instrument, review, format: 'docx' });
    const text = (await readWord(path)).paragraphs.map((paragraph) => paragraph.text).join('\n');
    expect(name).toBe('Informe de revisión Ordenanza en borrador.docx');
    for (const said of ['Respondidas 2 de 3 observaciones; 1 aceptada espera una versión que la recoja.', 'UNICEF', 'sin respuesta', 'Jurídica. Falta decir ante quién se presenta.', 'Aceptada en parte', 'Precisa el trámite.', 'Art. 1. Informe', 'Sin respuesta (1)', 'Faltan suplentes.', 'Aceptadas que ninguna versión recoge todavía (1)', 'Es muy largo <b>todo</b>.']) expect(text).toContain(said);
  });
  test('the document of a review is on the paper of who holds it; an institution that was invited gets it plain', async () => {
    const review = await opened(await draft());
    const instrument = (await look(review)).instrument;
    await observe(review);
    await ask('save-letterhead', { title: 'Hoja del municipio', fileId: await house.upload(wordFile(p('Hoja de {institucion}') + p('{titulo}') + p('{cuerpo}') + p('{pie}')), 'hoja.docx', holder) });
    const told = async (by: Actor): Promise<string[]> => (await readWord((await ask<{ path: string }>('export-observations', { instrument, format: 'docx' }, by)).path)).paragraphs.map(({ text }) => text);
    expect((await told(holder)).slice(0, 2)).toEqual([expect.stringMatching(/^Hoja de .*Rioverde/), 'Informe de revisión: Ordenanza en borrador']);
    expect((await told(invited))[0]).toBe('Informe de revisión');
    expect((await failure(ask('export-observations', { instrument, format: 'docx' }, other))).code).toBe('house.not-found');
  });
  test('the change log says which observations each version carries', async () => {
    const instrument = await draft();
    const id = await observe(await opened(instrument));
    await answer(id, 1, { changedText: await write(instrument, second) });
    const { items } = await ask<{ items: ChangeEntry[] }>('change-log', { instrument });
    expect(items.map(({ number, note, observations }) => [number, note, observations.map((one) => one.id)])).toEqual([[2, 'Recoge la primera ronda', [id]], [1, null, []]]);
  });
  test('who holds the draft is told what each later version changed, who was invited is not', async () => {
    const instrument = await draft();
    const review = await opened(instrument);
    await write(instrument, second);
    expect([(await look(review)).later.map(({ number, changed }) => [number, changed.map(({ key }) => key)]), (await look(review, invited)).later]).toEqual([[[2, ['a1', 'a3']]], []]);
  });
  test('who was invited owes a look until they say something; late once its day has gone by', async () => {
    const instrument = await draft();
    const id = await opened(instrument);
    const owed = async (): Promise<string[]> => (await house.app.run<{ tasks: { weight: string; href: string }[] }>('house.tasks', {}, invited)).tasks.filter(({ href }) => href.includes(id)).map(({ weight }) => weight);
    expect(await owed()).toEqual(['open']);
    today = new Date('2026-04-02T15:00:00Z');
    expect([await owed(), (await ask<{ items: ReviewItem[] }>('reviews', { instrument }, invited)).items[0]?.late]).toEqual([['late'], true]);
    today = new Date('2026-03-10T15:00:00Z');
    await observe(id);
    expect(await owed()).toEqual([]);
  });
});
