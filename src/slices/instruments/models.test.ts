import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, places } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { newId } from '../../kernel/id.ts';
import { Parts, type Part } from '../../kernel/part.ts';
import { nobody, type Actor } from '../../platform/access/actor.ts';
import { shell } from '../../platform/shell/index.ts';
import { loadPack } from '../../packs.ts';
import { accountsSlice } from '../accounts/index.ts';
import { institutionsSlice } from '../institutions/index.ts';
import { normsSlice } from '../norms/index.ts';
import { sourcesSlice } from '../sources/index.ts';
import { territoriesSlice } from '../territories/index.ts';
import type { Adoption, AdoptionItem } from './contract/models/adoption.ts';
import type { Deviation, ModelChanges } from './contract/models/deviation.ts';
import type { Model, ModelItem } from './contract/models/model.ts';
import { adoptionFrom, adoptionStates } from './for-adoption.ts';
import { addInstrument, addText } from './for-bodies.ts';
import { instrumentsSlice } from './index.ts';

type Saved = { id: string; version: number };
interface Drawn {
  id: string;
  text: number;
  missing: string[];
  citing: string[];
}

let own: Stage;
let trial: TrialRunner;
let now = new Date('2026-03-02T15:00:00Z');
const slices = [shell, territoriesSlice, institutionsSlice, accountsSlice, sourcesSlice, normsSlice, instrumentsSlice];
const run = <T = Saved>(name: string, input: unknown, by: Actor = cast.administrator): Promise<T> => trial.run<T>(`instruments.${name}`, input, by);

const part = (n: number, text: string, more: Partial<Part> = {}) => ({ key: `art-${n}`, kind: 'article' as const, number: String(n), heading: `Asunto ${n}`, text, ...more });
const twoWays = [{ key: 'cuatro', title: 'Cuatro años', text: 'La representación dura cuatro años.' }, { key: 'dos', title: 'Dos años', text: 'La representación dura dos años.' }];
const parts = [
  { key: 'title', kind: 'title' as const, text: 'Ordenanza del sistema de protección de [[canton]] (modelo de prueba)' },
  part(1, 'Esta ordenanza organiza el sistema de [[canton]].'),
  part(2, 'La representación dura cuatro años.', { choices: twoWays }),
  part(3, 'La secretaría publica las actas.', { optional: true }),
  part(4, 'La Junta informa cada [[dias]] días.'),
];
const parameters = [{ key: 'canton', title: 'Nombre del cantón', fill: 'territory-name', example: 'Cantón de Ejemplo' }, { key: 'dias', title: 'Días para informar', kind: 'number', example: '20' }];

/** A model of its own, published; answers its identity. */
async function aModel(levels = ['canton'], text: readonly object[] = parts): Promise<string> {
  const id = newId();
  await run('load-model', { pack: 'prueba', id, title: `Modelo de prueba ${id.slice(-6)}`, country: 'EC', kind: 'ordenanza', levels, parameters, parts: text, example: true, publishedOn: '2019-01-10' });
  return id;
}
const versionOf = async (id: string): Promise<number> => (await run<Saved>('get', { id })).version;
const adopt = (model: string, territory: string, more: object = {}, by?: Actor): Promise<Drawn> => run<Drawn>('adopt', { model, territory, parameters: { dias: '20' }, ...more }, by);
const textOf = async (id: string): Promise<Part[]> => (await run<{ parts: Part[] }>('text', { id })).parts;
const board = (model: string, more: object = {}, by?: Actor): Promise<Adoption> => run<Adoption>('adoption', { model, territory: 'EC-08', ...more }, by);
const at = async (model: string, territory: string, asOf?: string, by?: Actor): Promise<AdoptionItem> => (await board(model, asOf ? { asOf } : {}, by)).items.find((item) => item.territory === territory) ?? expect.fail(`no está ${territory}`);
const rewrite = async (id: string, change: (parts: Part[]) => Part[]): Promise<Saved & { number: number }> => run('save-text', { id, version: await versionOf(id), parts: change(await textOf(id)) });
const reworded = (key: string, text: string) => (all: Part[]): Part[] => all.map((one) => (one.key === key ? { ...one, text, choices: [] } : one));
const publish = async (model: string, change: (parts: Part[]) => Part[], says = 'Se corrige'): Promise<{ text: number; adopters: number }> => {
  const next = await rewrite(model, change);
  return run('publish-model', { id: model, version: next.version, says });
};
const factsOf = async (subject: string): Promise<string[]> => (await own.owner.query<{ name: string }>('select name from platform.fact where subject_id = $1 order by recorded_at, id', [subject])).rows.map(({ name }) => name);

beforeAll(async () => {
  own = await stage();
  trial = trialRunner(own, slices, () => now);
  const house = { slices, run: (name: string, input: unknown, by: Actor) => trial.run(name, input, by) };
  await loadPack(house, 'base');
  await loadPack(house, 'ec');
}, 120_000);
afterAll(() => own.close());

describe('a model', () => {
  test('is loaded, published, and told with what it asks', async () => {
    const id = await aModel();
    expect(await run<Model>('model', { id })).toMatchObject({ levels: ['canton'], levelNames: ['cantones'], text: 1, draft: null, problems: [], mine: true, publications: [{ text: 1, on: '2019-01-10' }], parameters: [{ key: 'canton' }, { key: 'dias', kind: 'number' }] });
  });
  test('loaded again as it is changes nothing', async () => {
    const id = await aModel();
    const again = await run<{ created: boolean; text: number }>('load-model', { pack: 'prueba', id, title: 'Otro nombre', country: 'EC', kind: 'ordenanza', levels: ['canton'], parameters, parts });
    expect(again).toEqual({ id, created: false, text: 1 });
  });
  test('that a person wrote on is left alone by its pack', async () => {
    const id = await aModel();
    await rewrite(id, reworded('art-1', 'Escrito por una persona.'));
    await run('load-model', { pack: 'prueba', id, title: 'x'.repeat(5), country: 'EC', kind: 'ordenanza', parts: [part(1, 'Del paquete, otra vez.')], levels: [] });
    expect((await textOf(id)).find(({ key }) => key === 'art-1')?.text).toBe('Escrito por una persona.');
  });
  test('is made of any instrument by saying for whom it is', async () => {
    const { id, version } = await run('create', { kind: 'ordenanza', title: 'Ordenanza que servirá de modelo', territory: 'EC-08', parts: [{ ...part(1, 'De [[provincia]].'), level: 0, optional: false, choices: [] }] });
    const saved = await run('save-model', { id, version, levels: ['canton'], parameters: [{ key: 'provincia', title: 'Provincia', fill: 'parent-name' }] });
    expect((await run<{ items: ModelItem[] }>('models', { country: 'EC', q: 'servirá de modelo' })).items).toMatchObject([{ id, text: null, levels: ['canton'], of: expect.any(Number) }]);
    await expect(adopt(id, 'EC-0801', { parameters: {} })).rejects.toMatchObject({ code: 'instruments.model-unpublished' });
    expect(await run('publish-model', { id, version: saved.version })).toEqual({ text: 1, adopters: 0 });
  });
  test('saved as it is leaves nothing', async () => {
    const id = await aModel();
    const before = await factsOf(id);
    await run('save-model', { id, version: await versionOf(id), levels: ['canton'], parameters });
    expect(await factsOf(id)).toEqual(before);
  });
  test.each([
    ['a place that nobody described', (all: Part[]) => reworded('art-4', 'Cada [[semanas]] semanas.')(all), /\[\[semanas\]\]/],
    ['no articles', (all: Part[]) => all.slice(0, 1), /no tiene artículos/],
  ])('with %s is not published', async (_, change, says) => {
    const id = await aModel();
    await expect(publish(id, change)).rejects.toMatchObject({ code: 'instruments.model-unsound', details: { says: expect.stringMatching(says) } });
  });
  test('is not published twice as it is, nor by who saw another version', async () => {
    const id = await aModel();
    await expect(run('publish-model', { id, version: await versionOf(id) })).rejects.toMatchObject({ code: 'instruments.model-unchanged' });
    await expect(run('publish-model', { id, version: 99 })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { id } } });
  });
  test('of a level that the country does not have is refused', async () => {
    const id = await aModel();
    await expect(run('save-model', { id, version: await versionOf(id), levels: ['distrito'], parameters })).rejects.toMatchObject({ code: 'instruments.model-level-unknown' });
  });
  test('is sealed as it is published', async () => {
    const id = await aModel();
    expect((await run<{ items: { number: number; sealedAt: string | null }[] }>('list-texts', { id })).items).toMatchObject([{ number: 1, sealedAt: expect.any(String) }]);
  });
  test('is what an instrument is not, unless somebody said so', async () => {
    const { id } = await run('create', { kind: 'ordenanza', title: 'Ordenanza cualquiera', territory: 'EC-0807', visibility: 'public' });
    await expect(board(id)).rejects.toMatchObject({ code: 'instruments.not-a-model' });
  });
});

describe('presenting a model', () => {
  const said = { on: '2019-08-22', means: 'Taller', who: 'Equipo técnico', source: 'Acta de ejemplo' };
  const cantons = ['EC-0801', 'EC-0802', 'EC-0803'];
  const asked = (model: string, more: object): object => ({ model, territories: cantons, ...said, ...more });
  test('is said of many territories at once, and once of each', async () => {
    const model = await aModel();
    expect(await run('socialise', { model, territories: cantons, ...said })).toEqual({ recorded: 3, already: 0 });
    expect(await run('socialise', { model, territories: [...cantons, 'EC-0804', 'EC-0804'], ...said })).toEqual({ recorded: 1, already: 3 });
    expect((await board(model)).counts).toEqual({ unrecorded: 3, unsocialised: 0, socialised: 4, inProcess: 0, adopted: 0 });
  });
  test('counts from its day', async () => {
    const model = await aModel();
    await run('socialise', { model, territories: cantons, ...said });
    expect([(await at(model, 'EC-0801', '2019-08-21')).state, (await at(model, 'EC-0801', '2019-08-22')).state]).toEqual(['unrecorded', 'socialised']);
  });
  test.each([
    [{ territories: ['EC-0801', 'EC-0899'] }, 'instruments.territory-unknown'],
    [{ territories: ['EC-0801', 'EC-080150'] }, 'instruments.adoption-level-wrong'],
    [{ territories: ['EC-0801'], on: '2026-03-03' }, 'instruments.adoption-ahead'],
    [{ territories: ['EC-0801'], on: '2019-13' }, 'house.input-wrong'],
    [{ territories: [] }, 'house.input-wrong'],
    [{ territories: ['rioverde'] }, 'house.input-wrong'],
  ])('with %j is refused, and nothing half done', async (wrong, code) => {
    const model = await aModel();
    await expect(run('socialise', asked(model, wrong))).rejects.toMatchObject({ code });
    expect((await board(model)).counts.socialised).toBe(0);
  });
  test('is for who reaches the territories', async () => {
    const model = await aModel();
    const technician = actorOf({ operations: ['instruments.*'], territories: ['EC-08'] });
    await run('socialise', { model, territories: ['EC-0801'], ...said }, technician);
    await expect(run('socialise', { model, territories: ['EC-0801', 'EC-1001'], ...said }, technician)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
  test('is declared as not done only of who does not know it', async () => {
    const model = await aModel();
    await run('socialise', { model, territories: ['EC-0801'], ...said });
    await run('declare-adoption', { model, territory: 'EC-0802', state: 'unsocialised', on: '2019', source: 'Oficio de ejemplo' });
    expect((await board(model)).counts).toMatchObject({ unsocialised: 1, socialised: 1 });
    await expect(run('declare-adoption', { model, territory: 'EC-0801', state: 'unsocialised', on: '2020', source: 'Oficio de ejemplo' })).rejects.toMatchObject({ code: 'instruments.adoption-said-before', details: { name: 'Esmeraldas', on: '2019-08-22' } });
  });
  test('is withdrawn with its reason, and once', async () => {
    const model = await aModel();
    const { id } = await run('declare-adoption', { model, territory: 'EC-0803', state: 'adopted', on: '2018', source: 'Página del municipio' });
    expect(await at(model, 'EC-0803')).toMatchObject({ state: 'adopted', from: 'declared', declared: { on: '2018', source: 'Página del municipio' }, calculated: null, instrument: null });
    await run('withdraw-adoption', { id, version: 1, why: 'Era otro cantón' });
    expect((await at(model, 'EC-0803')).state).toBe('unrecorded');
    await expect(run('withdraw-adoption', { id, version: 2, why: 'Era otro cantón' })).rejects.toMatchObject({ code: 'instruments.adoption-step-withdrawn' });
    expect(await run<{ steps: object[] }>('adoption-of', { model, territory: 'EC-0803' })).toMatchObject({ steps: [{ state: 'adopted', withdrawn: { why: 'Era otro cantón' } }] });
  });
});

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
    await own.owner.query('update instruments.instrument set owner = (select id from institutions.institution where pack_id = $2) where id = $1', [model, 'EC-08']);
    const { id } = await adopt(model, 'EC-0803');
    const holder = (await own.owner.query<{ owner: string }>('select owner from instruments.instrument where id = $1', [model])).rows[0]!.owner;
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

/** An act that had passed, with its text aligned to a model, as the part `alignment` leaves it. */
async function aligned(model: string, territory: string, text: readonly object[], lineage: Record<string, string[]> = {}): Promise<string> {
  const id = newId();
  const actor = cast.administrator;
  await trial.runner.within({ by: actor, requestId: newId(), slice: instrumentsSlice, readOnly: false }, async (ctx) => {
    const reach = { everything: true, institutions: [], territories: [], memberships: [] };
    const all = { ...ctx, reach, permitNew: <R>(row: R) => row as never }; // as a command that holds everything
    const row = await addInstrument(all, { id, kind: 'ordenanza', title: 'Ordenanza ya aprobada', territory, model, modelText: 1, forceFrom: '2017-04', example: true });
    await addText(all, row, Parts.parse(text));
    await adoptionFrom(all, row, { model, modelText: 1, lineage });
    ctx.note({ fact: 'instruments.instrument-created', kind: 'instrument', on: row });
  });
  return id;
}

describe('a text that was aligned', () => {
  test('shows what it chose, filled and left out, and stands adopted since it binds', async () => {
    const model = await aModel();
    const id = await aligned(model, 'EC-0806', [part(1, 'Esta ordenanza organiza el sistema de Atacames.'), part(2, 'La representación dura dos años.'), part(4, 'La Junta informa cada 15 días.')]);
    expect(await run<object>('adoption-of', { model, territory: 'EC-0806' })).toMatchObject({ state: 'adopted', on: '2017-04', settings: { choices: { 'art-2': 'dos' }, leftOut: ['art-3'], parameters: { canton: 'Atacames', dias: '15' } }, instrument: { id } });
    expect(await at(model, 'EC-0806', '2017-05-01')).toMatchObject({ state: 'adopted', deviation: { same: 3, of: 3 } });
    expect(await at(model, 'EC-0806', '2017-04-15')).toMatchObject({ state: 'unrecorded', doubt: expect.stringContaining('no es exacta') });
  });
});

describe('the board of a model', () => {
  test('has every territory of its level in force that day, and says the share', async () => {
    const model = await aModel();
    await run('declare-adoption', { model, territory: 'EC-0801', state: 'adopted', on: '2018-03-01', source: 'Página del municipio' });
    const whole = await run<Adoption>('adoption', { model });
    expect([whole.of, whole.items.length, whole.counts.adopted, whole.counts.unrecorded, whole.share]).toEqual([221, 221, 1, 220, 1 / 221]);
    expect((await board(model)).items.map(({ parentName }) => parentName)).toEqual(Array.from({ length: 7 }, () => 'Esmeraldas'));
    expect((await board(model, { territory: 'EC-0801' })).items.map(({ territory }) => territory)).toEqual(['EC-0801']);
  });
  test('of another country is refused; for no level it is empty', async () => {
    const model = await aModel([]);
    expect(await board(model)).toMatchObject({ of: 0, share: null, items: [] });
    await expect(board(model, { territory: 'PE-10' })).rejects.toMatchObject({ code: 'instruments.territory-unknown' });
  });
  test('is told in bulk to boards of other slices', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-0802');
    await run('socialise', { model, territories: ['EC-0803'], on: '2019', means: 'Correo' });
    const everything = { everything: true, institutions: [], territories: [], memberships: [] };
    const states = await own.db.kysely.transaction().execute((tx) => adoptionStates(tx, everything, { model, territories: ['EC-0802', 'EC-0803', 'EC-0804'], asOf: '2026-03-02' }));
    expect(states.map(({ territory, state, instrument }) => [territory, state, instrument?.id ?? null])).toEqual([['EC-0802', 'inProcess', id], ['EC-0803', 'socialised', null], ['EC-0804', 'unrecorded', null]]);
  });
});

describe('what a model counts', () => {
  interface Item { name: string | null; parameters: Record<string, string>; calculated: { value: number | null; of?: { part: number; whole: number } } | null }
  test('is a figure of the model and of a territory, that opens into its territories', async () => {
    const model = await aModel();
    await run('socialise', { model, territories: ['EC-0801', 'EC-0802'], on: '2019-08', means: 'Taller' });
    await run('declare-adoption', { model, territory: 'EC-0803', state: 'adopted', on: '2020', source: 'Página del municipio' });
    const of = async (kind: string, id: string, asOf?: string): Promise<Item[]> => (await trial.run<{ items: Item[] }>('sources.figures', { kind, id, ...(asOf ? { asOf } : {}) }, cast.administrator)).items;
    const one = (items: Item[], name: string): Item['calculated'] | undefined => items.find((item) => item.name === name && item.parameters['model'] === model)?.calculated;
    expect(one(await of('instruments.instrument', model), 'instruments.adoption')).toMatchObject({ of: { part: 1, whole: 221 } });
    expect(one(await of('territories.unit', 'EC-08'), 'instruments.socialised')).toMatchObject({ of: { part: 3, whole: 7 } });
    expect(one(await of('territories.unit', 'EC-08', '2019-08-30'), 'instruments.socialised')).toMatchObject({ of: { part: 0, whole: 7 } });
    const records = await trial.run<{ items: { id: string; counted: boolean; detail: string }[] }>('sources.figure-records', { name: 'instruments.socialised', with: new URLSearchParams({ model, territory: 'EC-08' }).toString(), limit: 50 }, cast.administrator);
    expect([records.items.length, records.items.filter(({ counted }) => counted).map(({ id }) => id)]).toEqual([7, ['EC-0801', 'EC-0802', 'EC-0803']]);
  });
});

describe('who adopted', () => {
  const owed = async (by: Actor): Promise<{ detail?: string; href: string }[]> => (await trial.run<{ tasks: { name: string; detail?: string; href: string }[] }>('house.tasks', {}, by)).tasks.filter(({ name }) => name === 'instruments.model-changes');
  test('is told of what the model changed, until it is decided', async () => {
    const model = await aModel();
    const { id } = await adopt(model, 'EC-1002');
    const owner = (await own.owner.query<{ owner: string }>('select owner from instruments.instrument where id = $1', [id])).rows[0]!.owner;
    const people = actorOf({ operations: ['instruments.*'], reads: true, institutions: [owner] });
    expect(await owed(people)).toEqual([]);
    await publish(model, reworded('art-1', 'Esta ordenanza crea el sistema de [[canton]].'));
    expect(await owed(people)).toMatchObject([{ detail: 'Un cambio por tomar o dejar', href: `/modelos/${model}/adopcion/EC-1002?vista=cambios` }]);
    expect(await owed(actorOf({ operations: ['instruments.*'], reads: true, institutions: [places.theirs] }))).toEqual([]);
    await run('take-changes', { instrument: id, version: await versionOf(id), leave: [{ key: 'art-1' }] }, people);
    expect(await owed(people)).toEqual([]);
  });
});

test('the repository tells how far each model has come, page by page', async () => {
  const ids = [await aModel(), await aModel(), await aModel()];
  await run('socialise', { model: ids[1], territories: ['EC-0801'], on: '2019', means: 'Taller' });
  const seen: ModelItem[] = [];
  let after: string | undefined;
  do {
    const page = await run<{ items: ModelItem[]; next: string | null }>('models', { country: 'EC', limit: 2, ...(after ? { after } : {}) });
    seen.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.find(({ id }) => id === ids[1])).toMatchObject({ counts: { socialised: 1, unrecorded: 220 }, of: 221 });
});
