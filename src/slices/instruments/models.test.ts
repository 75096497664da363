import { describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { modelling, parameters, part, parts, reworded } from '../../../test/trial/modelling.ts';
import type { Part } from '../../kernel/part.ts';
import type { Adoption } from './contract/models/adoption.ts';
import type { Model, ModelItem } from './contract/models/model.ts';
import { adoptionStates } from './for-adoption.ts';

const { house, run, aModel, versionOf, adopt, textOf, board, at, rewrite, publish, factsOf } = modelling();

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
    const states = await house().own.db.kysely.transaction().execute((tx) => adoptionStates(tx, everything, { model, territories: ['EC-0802', 'EC-0803', 'EC-0804'], asOf: '2026-03-02' }));
    expect(states.map(({ territory, state, instrument }) => [territory, state, instrument?.id ?? null])).toEqual([['EC-0802', 'inProcess', id], ['EC-0803', 'socialised', null], ['EC-0804', 'unrecorded', null]]);
  });
});

describe('what a model counts', () => {
  interface Item { name: string | null; parameters: Record<string, string>; calculated: { value: number | null; of?: { part: number; whole: number } } | null }
  test('is a figure of the model and of a territory, that opens into its territories', async () => {
    const model = await aModel();
    await run('socialise', { model, territories: ['EC-0801', 'EC-0802'], on: '2019-08', means: 'Taller' });
    await run('declare-adoption', { model, territory: 'EC-0803', state: 'adopted', on: '2020', source: 'Página del municipio' });
    const of = async (kind: string, id: string, asOf?: string): Promise<Item[]> => (await house().app.run<{ items: Item[] }>('sources.figures', { kind, id, ...(asOf ? { asOf } : {}) }, cast.administrator)).items;
    const one = (items: Item[], name: string): Item['calculated'] | undefined => items.find((item) => item.name === name && item.parameters['model'] === model)?.calculated;
    expect(one(await of('instruments.instrument', model), 'instruments.adoption')).toMatchObject({ of: { part: 1, whole: 221 } });
    expect(one(await of('territories.unit', 'EC-08'), 'instruments.socialised')).toMatchObject({ of: { part: 3, whole: 7 } });
    expect(one(await of('territories.unit', 'EC-08', '2019-08-30'), 'instruments.socialised')).toMatchObject({ of: { part: 0, whole: 7 } });
    const records = await house().app.run<{ items: { id: string; counted: boolean; detail: string }[] }>('sources.figure-records', { name: 'instruments.socialised', with: new URLSearchParams({ model, territory: 'EC-08' }).toString(), limit: 50 }, cast.administrator);
    expect([records.items.length, records.items.filter(({ counted }) => counted).map(({ id }) => id)]).toEqual([7, ['EC-0801', 'EC-0802', 'EC-0803']]);
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
