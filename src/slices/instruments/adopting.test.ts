import { describe, expect, test } from 'vitest';
import { actorOf, places } from '../../../test/actor.ts';
import { modelling, part, reworded } from '../../../test/trial/modelling.ts';
import { newId } from '../../kernel/id.ts';
import type { Part } from '../../kernel/part.ts';
import { nobody, type Actor } from '../../platform/access/actor.ts';
import type { Deviation, ModelChanges } from './contract/models/deviation.ts';

const { house, run, aModel, versionOf, adopt, textOf, board, at, rewrite, publish, factsOf, aligned } = modelling();

describe('adopting', () => {
  test('fills, chooses and leaves out, and begins a draft of the territory', async () => {
    const model = await aModel();
    const drawn = await adopt(model, 'EC-0807', { choices: { 'art-2': 'dos' }, leftOut: ['art-3'] });
    expect(drawn).toMatchObject({ text: 1, missing: [] });
    expect((await textOf(drawn.id)).map(({ number, text }) => [number, text])).toEqual([
      [null, 'Ordenanza del sistema de protección de Rioverde (modelo de prueba)'], ['1', 'Esta ordenanza organiza el sistema de Rioverde.'], ['2', 'La representación dura dos años.'], ['3', 'La Junta informa cada 20 días.'],
    ]);
    expect(await run<object>('get', { id: drawn.id })).toMatchObject({ title: 'Ordenanza del sistema de protección de Rioverde', territory: 'EC-0807', model, modelText: 1, visibility: 'shared', example: true, state: 'necesidad' });
  });
  test('tells what nobody filled', async () => {
    const model = await aModel();
    expect((await adopt(model, 'EC-0801', { parameters: {} })).missing).toEqual(['dias']);
  });
  test('says what is blank at every step and once it binds, and until somebody fills it', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-0804', { parameters: {} });
    const blank = [{ key: 'dias', title: 'Días para informar' }];
    for (const [transition, on] of [['redactar', '2019-05-10'], ['debatir-primero', '2019-06-03'], ['debatir-segundo', '2019-06-20'], ['sancionar', '2019-07-01'], ['publicar', '2019-07-15']] as const) {
      expect(await run<object>('life', { id })).toMatchObject({ blanks: blank });
      await run('step', { id, version: await versionOf(id), transition, on, evidence: transition === 'publicar' ? { publicacion: 'Gaceta de ejemplo' } : {} });
    }
    expect(await run<object>('get', { id })).toMatchObject({ state: 'publicada', blanks: blank });
    expect(await run<Deviation>('deviation', { instrument: id })).toMatchObject({ same: 4, of: 4, blanks: blank });
    expect((await at(model, 'EC-0804')).deviation).toEqual({ same: 4, of: 4, blanks: 1 });
    await rewrite(id, (parts) => parts.map((one) => ({ ...one, text: one.text.replace('[[dias]]', '15') })));
    expect(await run<object>('get', { id })).toMatchObject({ blanks: [] });
    expect(await run<object>('get', { id: model })).toMatchObject({ blanks: [] });
  });
  test.each([
    [{ choices: { 'art-2': 'tres' } }, 'instruments.adoption-choice-unknown'],
    [{ leftOut: ['art-1'] }, 'instruments.adoption-part-needed'],
    [{ parameters: { alcalde: 'x' } }, 'instruments.adoption-parameter-unknown'],
    [{ territory: 'EC-08' }, 'instruments.adoption-level-wrong'],
    [{ territory: 'EC-0899' }, 'instruments.territory-unknown'],
    [{ begunOn: '2031' }, 'instruments.adoption-ahead'],
    [{ model: newId() }, 'house.not-found'],
  ])('with %j is refused', async (wrong, code) => {
    const model = await aModel();
    await expect(adopt(model, 'EC-0801', wrong)).rejects.toMatchObject({ code });
  });
  test('goes on in the draft that there is', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-0801');
    await expect(adopt(model, 'EC-0801')).rejects.toMatchObject({ code: 'instruments.adoption-running', details: { id } });
  });
  test('follows the life of the draft, on any day', async () => {
    const model = await aModel();
    await run('socialise', { model, territories: ['EC-0802'], on: '2019-02', means: 'Reunión' });
    const { id } = await adopt(model, 'EC-0802', { begunOn: '2019-05-02' });
    for (const [transition, on] of [['redactar', '2019-05-10'], ['debatir-primero', '2019-06-03'], ['debatir-segundo', '2019-06-20'], ['sancionar', '2019-07-01'], ['publicar', '2019-07-15']] as const) {
      await run('step', { id, version: await versionOf(id), transition, on, evidence: transition === 'publicar' ? { publicacion: 'Gaceta de ejemplo' } : {} });
    }
    const on = async (day: string): Promise<string> => (await at(model, 'EC-0802', day)).state;
    expect([await on('2019-02-27'), await on('2019-02-28'), await on('2019-05-02'), await on('2019-07-14'), await on('2019-07-15')]).toEqual(['unrecorded', 'socialised', 'inProcess', 'inProcess', 'adopted']);
    expect(await at(model, 'EC-0802')).toMatchObject({ from: 'calculated', on: '2019-07-15', instrument: { id, stage: 'Publicada y vigente' }, deviation: { same: 4, of: 4 }, pendingChanges: 0 });
  });
  test('is seen by the territory, by who holds the model, and by nobody else', async () => {
    const model = await aModel();
    await house().own.owner.query('update instruments.instrument set owner = (select id from institutions.institution where pack_id = $2) where id = $1', [model, 'EC-08']);
    const { id } = await adopt(model, 'EC-0803');
    const holder = (await house().own.owner.query<{ owner: string }>('select owner from instruments.instrument where id = $1', [model])).rows[0]!.owner;
    const reader = (institutions: string[]): Actor => actorOf({ reads: true, institutions });
    expect((await at(model, 'EC-0803', undefined, reader([holder]))).state).toBe('inProcess');
    expect((await at(model, 'EC-0803', undefined, reader([places.theirs]))).state).toBe('unrecorded');
    await expect(run('deviation', { instrument: id }, reader([places.theirs]))).rejects.toMatchObject({ code: 'house.not-found' });
    await expect(board(model, {}, nobody)).rejects.toMatchObject({ code: 'house.sign-in-needed' });
  });
  test('is chosen anew: what was drawn is drawn again, what somebody wrote stays', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-0804');
    await rewrite(id, reworded('art-4', 'La Junta informa cuando se lo pidan.'));
    const set = await run<{ kept: string[]; text: number }>('set-adoption', { instrument: id, version: await versionOf(id), choices: { 'art-2': 'dos' }, leftOut: ['art-3'], parameters: { canton: 'La Tola', dias: '30' } });
    expect(set).toMatchObject({ kept: ['art-4'], text: 3 });
    expect((await textOf(id)).map(({ text }) => text).slice(1)).toEqual(['Esta ordenanza organiza el sistema de La Tola.', 'La representación dura dos años.', 'La Junta informa cuando se lo pidan.']);
    expect(await run('set-adoption', { instrument: id, version: await versionOf(id), choices: { 'art-2': 'dos' }, leftOut: ['art-3'], parameters: { canton: 'La Tola', dias: '30' } })).toMatchObject({ text: 3 });
  });
});

describe('a text drawn from a model', () => {
  test('is told article by article beside it', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-0805', { choices: { 'art-2': 'dos' } });
    await rewrite(id, (all) => [...reworded('art-4', 'La Junta informa cada 20 días al Consejo.')(all).filter(({ key }) => key !== 'art-1'), { ...all[1]!, key: 'propio', number: '9', text: 'Una regla propia.' }]);
    const deviation = await run<Deviation>('deviation', { instrument: id });
    expect(deviation.items.map(({ key, state }) => `${key} ${state}`)).toEqual(['title same', 'art-1 left-out', 'art-2 choice', 'art-3 same', 'art-4 reworded', 'propio added']);
    expect([deviation.same, deviation.of, deviation.share]).toEqual([2, 4, 0.5]);
    expect(await at(model, 'EC-0805')).toMatchObject({ deviation: { same: 2, of: 4 } });
  });
  test('that was drawn from nothing says so', async () => {
    const { id } = await run('create', { kind: 'ordenanza', title: 'Ordenanza propia', territory: 'EC-0807' });
    await expect(run('deviation', { instrument: id })).rejects.toMatchObject({ code: 'instruments.not-drawn' });
  });
  test('is asked what to do with each change of the model, and asked once', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-0806');
    await rewrite(id, reworded('art-1', 'Esta norma organiza todo lo de Rioverde y de quien pase por allí.'));
    const change = (all: Part[]): Part[] => [...reworded('art-4', 'La Junta informa al Consejo cada [[dias]] días.')(reworded('art-1', 'Esta ordenanza crea el sistema de [[canton]].')(all)), { ...all[1]!, key: 'art-5', number: '5', heading: 'Vigencia', text: 'Rige desde su publicación.' }];
    expect(await publish(model, change, 'Se aclara a quién se informa')).toEqual({ text: 2, adopters: 1 });
    expect(await factsOf(id)).toContain('instruments.model-moved-on');

    const asked = await run<ModelChanges>('model-changes', { instrument: id });
    expect(asked.items.map(({ key, change: what, standing }) => `${key} ${what} ${standing}`)).toEqual(['art-1 reworded conflict', 'art-4 reworded clean', 'art-5 added clean']);
    expect(asked.items[1]).toMatchObject({ result: 'Asunto 4\nLa Junta informa al Consejo cada 20 días.', localRuns: expect.arrayContaining([{ op: 'in', text: 'al Consejo ' }]) });
    expect(asked.model).toMatchObject({ from: 1, to: 2, says: 'Se aclara a quién se informa' });
    expect((await at(model, 'EC-0806')).pendingChanges).toBe(3);

    const done = await run<{ text: number; pending: number; version: number }>('take-changes', { instrument: id, version: asked.instrument.version, take: ['art-4', 'art-5'], leave: [{ key: 'art-1', reason: 'Se debatió así' }] });
    expect(done).toMatchObject({ text: 3, pending: 0 });
    expect((await textOf(id)).map(({ key, number }) => [key, number])).toEqual([['title', null], ['art-1', '1'], ['art-2', '2'], ['art-3', '3'], ['art-4', '4'], ['art-5', '5']]);
    expect(await run<ModelChanges>('model-changes', { instrument: id })).toMatchObject({ items: [], left: [{ key: 'art-1', text: 2, reason: 'Se debatió así' }] });
    expect((await run<Deviation>('deviation', { instrument: id })).items.find(({ key }) => key === 'art-1')).toMatchObject({ state: 'reworded', left: { text: 2, reason: 'Se debatió así' } });

    await publish(model, reworded('art-2', 'La representación dura cuatro años sin reelección.'));
    expect((await run<ModelChanges>('model-changes', { instrument: id })).items.map(({ key }) => key)).toEqual(['art-2']);
    await publish(model, reworded('art-1', 'Esta ordenanza regula el sistema de [[canton]].'));
    expect((await run<ModelChanges>('model-changes', { instrument: id })).items.map(({ key }) => key)).toEqual(['art-1', 'art-2']);
  });
  test('takes and leaves only what is asked, as it was seen', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-0801');
    await publish(model, reworded('art-1', 'Otra cosa.'));
    const version = await versionOf(id);
    await expect(run('take-changes', { instrument: id, version: version + 1, take: ['art-1'] })).rejects.toMatchObject({ code: 'house.version-changed' });
    await expect(run('take-changes', { instrument: id, version, take: ['art-2'] })).rejects.toMatchObject({ code: 'instruments.change-gone' });
    await expect(run('take-changes', { instrument: id, version, take: ['art-1'], leave: [{ key: 'art-1' }] })).rejects.toMatchObject({ code: 'instruments.change-twice' });
    expect(await run('take-changes', { instrument: id, version })).toMatchObject({ text: 1, pending: 1 });
    await expect(run('take-changes', { instrument: id, version, take: ['art-1'] }, actorOf({ operations: ['instruments.*'], territories: ['EC-0802'] }))).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('an article that was merged is changed by hand', async () => {
    const model = await aModel();
    const id = await aligned(model, 'EC-0803', [part(1, 'Esta ordenanza organiza el sistema de San Lorenzo. La representación dura dos años.'), part(4, 'La Junta informa cada 15 días.')], { 'art-1': ['art-1', 'art-2'] });
    await publish(model, reworded('art-2', 'La representación dura tres años.'));
    const version = await versionOf(id);
    expect((await run<ModelChanges>('model-changes', { instrument: id })).items).toMatchObject([{ key: 'art-2', takeable: false, standing: 'conflict' }]);
    await expect(run('take-changes', { instrument: id, version, take: ['art-2'] })).rejects.toMatchObject({ code: 'instruments.change-by-hand', details: { number: '1' } });
  });
});

describe('a text that was aligned', () => {
  test('shows what it chose, filled and left out, and stands adopted since it binds', async () => {
    const model = await aModel();
    const id = await aligned(model, 'EC-0806', [part(1, 'Esta ordenanza organiza el sistema de Atacames.'), part(2, 'La representación dura dos años.'), part(4, 'La Junta informa cada 15 días.')]);
    expect(await run<object>('adoption-of', { model, territory: 'EC-0806' })).toMatchObject({ state: 'adopted', on: '2017-04', settings: { choices: { 'art-2': 'dos' }, leftOut: ['art-3'], parameters: { canton: 'Atacames', dias: '15' } }, instrument: { id } });
    expect(await at(model, 'EC-0806', '2017-05-01')).toMatchObject({ state: 'adopted', deviation: { same: 3, of: 3 } });
    expect(await at(model, 'EC-0806', '2017-04-15')).toMatchObject({ state: 'unrecorded', doubt: expect.stringContaining('no es exacta') });
  });
});

describe('who adopted', () => {
  const owed = async (by: Actor): Promise<{ detail?: string; href: string }[]> => (await house().app.run<{ tasks: { name: string; detail?: string; href: string }[] }>('house.tasks', {}, by)).tasks.filter(({ name }) => name === 'instruments.model-changes');
  test('is told of what the model changed, until it is decided', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-1002');
    const owner = (await house().own.owner.query<{ owner: string }>('select owner from instruments.instrument where id = $1', [id])).rows[0]!.owner;
    const people = actorOf({ operations: ['instruments.*'], reads: true, institutions: [owner] });
    expect(await owed(people)).toEqual([]);
    await publish(model, reworded('art-1', 'Esta ordenanza crea el sistema de [[canton]].'));
    expect(await owed(people)).toMatchObject([{ detail: 'Un cambio por tomar o dejar', href: `/modelos/${model}/adopcion/EC-1002?vista=cambios` }]);
    expect(await owed(actorOf({ operations: ['instruments.*'], reads: true, institutions: [places.theirs] }))).toEqual([]);
    await run('take-changes', { instrument: id, version: await versionOf(id), leave: [{ key: 'art-1' }] }, people);
    expect(await owed(people)).toEqual([]);
  });
});
