import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, places } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { nobody, type Actor } from '../../platform/access/actor.ts';
import type { Finding } from '../../kernel/finding.ts';
import { newId } from '../../kernel/id.ts';
import { accountsSlice } from '../accounts/index.ts';
import { institutionsSlice, packIdentity } from '../institutions/index.ts';
import { sourcesSlice } from '../sources/index.ts';
import { territoriesSlice } from '../territories/index.ts';
import type { FacultyMatrix, LegalBasis, Norm, NormCitation, Resolved } from './contract.ts';
import { normsSlice } from './index.ts';

let own: Stage;
let trial: TrialRunner;
const slices = [territoriesSlice, institutionsSlice, accountsSlice, sourcesSlice, normsSlice];
const run = <T = { id: string; version: number }>(name: string, input: unknown, by: Actor = cast.administrator): Promise<T> => trial.run<T>(name, input, by);
const ids = new Map<string, string>();
const normId = (country: string, code: string): string => ids.get(`${country} ${code}`) ?? expect.fail(`no hay ${code}`);
const plan = () => ({ kind: 'plans.plan', id: newId() });
const cite = (subject: object, country: string, code: string, more: object = {}, by?: Actor) => run('norms.cite', { subject, norm: normId(country, code), ...more }, by);
const basis = (subject: { kind: string; id: string }, at?: string, by: Actor = cast.administrator): Promise<LegalBasis> => run('norms.legal-basis', { ...subject, ...(at ? { at } : {}) }, by);
const check = async (name: string, about: object): Promise<Finding[]> => (await run<{ findings: Finding[] }>('sources.check', { name: `norms.${name}`, about })).findings;

const ours = actorOf({ role: 'dueno', operations: ['norms.cite', 'norms.uncite'], reads: true, institutions: [places.ours] });
const theirs = actorOf({ role: 'dueno', operations: ['norms.cite', 'norms.uncite'], reads: true, institutions: [places.theirs] });

beforeAll(async () => {
  own = await stage(['base', 'ec', 'pe', 'co']);
  trial = trialRunner(own, slices);
  for (const country of ['EC', 'PE', 'CO']) for (const { code, id } of (await run<{ items: Norm[] }>('norms.list', { country, limit: 500 })).items) ids.set(`${country} ${code}`, id);
}, 120_000);
afterAll(() => own.close());

describe('a record that cites', () => {
  test('is read back by its subject and by the norm', async () => {
    const subject = plan();
    const { id } = await cite(subject, 'EC', 'cootad', { article: '54', letter: 'j', name: 'Plan de prueba', on: '2019', place: 'p. 3' });
    expect((await run<{ items: NormCitation[] }>('norms.citing', subject)).items).toMatchObject([{ id, article: '54', letter: 'j', name: 'Plan de prueba', on: '2019', place: 'p. 3', norm: { code: 'cootad' }, mine: true }]);
    expect((await run<{ items: NormCitation[] }>('norms.cited-by', { norm: normId('EC', 'cootad'), article: '54' })).items.map((one) => one.id)).toContain(id);
  });
  test('keeps the article as it is registered, however it is written', async () => {
    const subject = plan();
    await cite(subject, 'EC', 'copfp', { article: 'disposición transitoria 3' });
    expect((await run<{ items: NormCitation[] }>('norms.citing', subject)).items[0]?.article).toBe('Disposición transitoria tercera');
  });
  test('cites the same only once', async () => {
    const subject = plan();
    await cite(subject, 'EC', 'cootad', { article: '42' });
    await expect(cite(subject, 'EC', 'cootad', { article: '42' })).rejects.toMatchObject({ code: 'norms.cited-twice', details: { norm: 'COOTAD' } });
  });
  test('is an institution by its own name, and it must exist', async () => {
    const id = packIdentity('institution', 'ec-cnii');
    await cite({ kind: 'institutions.institution', id }, 'EC', 'lcni');
    expect((await run<{ items: NormCitation[] }>('norms.citing', { kind: 'institutions.institution', id })).items[0]?.name).toBe('Consejo Nacional para la Igualdad Intergeneracional');
    await expect(cite({ kind: 'institutions.institution', id: newId() }, 'EC', 'lcni')).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('cites no norm that is not registered', async () => {
    await expect(run('norms.cite', { subject: plan(), norm: newId() })).rejects.toMatchObject({ code: 'norms.norm-unknown' });
  });
  test.each([{ subject: { kind: '', id: 'x' } }, { on: '2019-02-30' }, { article: 'x'.repeat(81) }, { norm: 'cootad' }])('badly said says where: %j', async (more) => {
    await expect(run('norms.cite', { subject: plan(), norm: newId(), ...more })).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
  test('in private is seen and undone by its own people only', async () => {
    const subject = plan();
    const { id } = await cite(subject, 'EC', 'cootad', { article: '65', visibility: 'own' }, ours);
    const seen = async (by: Actor): Promise<number> => (await run<{ items: unknown[] }>('norms.citing', subject, by)).items.length;
    expect([await seen(ours), await seen(theirs), await seen(nobody)]).toEqual([1, 0, 0]);
    await expect(run('norms.uncite', { id }, theirs)).rejects.toMatchObject({ code: 'house.not-found' });
    await run('norms.uncite', { id }, ours);
    expect(await seen(ours)).toBe(0);
  });
  test('in public is read by anybody and undone by its own people only', async () => {
    const subject = plan();
    const { id } = await cite(subject, 'EC', 'cootad', { visibility: 'public' }, ours);
    expect((await basis(subject, undefined, nobody)).entries).toHaveLength(1);
    await expect(run('norms.uncite', { id }, theirs)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
});

describe('a legal basis', () => {
  test('stands in the order of the hierarchy, each norm once with all that is cited of it', async () => {
    const subject = plan();
    for (const [code, article] of [['sil-2015', undefined], ['reglamento-lootugs', '7'], ['copfp', '16'], ['constitucion', '276'], ['lootugs', '9'], ['constitucion', '241'], ['cootad', '54']] as const) await cite(subject, 'EC', code, article ? { article, ...(article === '276' ? { letter: '6' } : {}) } : {});
    const { entries, text } = await basis(subject);
    expect(entries.map(({ norm }) => norm.code)).toEqual(['constitucion', 'cootad', 'copfp', 'lootugs', 'reglamento-lootugs', 'sil-2015']);
    expect(entries[0]?.says).toBe('Constitución de la República del Ecuador, art. 241; art. 276, numeral 6. Publicación: Registro Oficial 449, 20-oct-2008.');
    expect(text.split('\n').at(0)).toBe('Base legal');
    expect(text).toContain('no reemplaza a la asesoría jurídica');
  });
  test('says the last reform that had come by its day, and none of later', async () => {
    const subject = plan();
    await cite(subject, 'EC', 'cootad', { article: '42' });
    expect([(await basis(subject, '2015-01-01')).entries[0]?.lastReform, (await basis(subject, '2020-01-01')).entries[0]?.lastReform]).toEqual([null, '2018-10-23']);
  });
  test('warns of what is repealed, where its article is now, and what nobody verified', async () => {
    const subject = plan();
    await cite(subject, 'EC', 'lotaip-2004', { article: '7' });
    await cite(subject, 'EC', 'cootad', { article: '42' });
    const { entries } = await basis(subject, '2024-01-01');
    const warned = (code: string): string[] => entries.find(({ norm }) => norm.code === code)!.warnings.map(({ kind }) => kind);
    expect([warned('lotaip-2004'), warned('cootad')]).toEqual([['ended', 'moved'], ['unverified']]);
    expect((await basis(subject, '2019-01-01')).entries.find(({ norm }) => norm.code === 'lotaip-2004')?.warnings).toEqual([]);
  });
  test('of a record that cites nothing is empty and no error', async () => {
    expect((await basis(plan())).entries).toEqual([]);
  });
});

describe('a check', () => {
  test('finds the plan of 2018 that rests on an agreement of 2019, as a notice: nobody verified them', async () => {
    const found = await check('later-norm', {});
    expect(found.filter(({ subject }) => subject.id === normId('CO', 'plan-escnna'))).toMatchObject([{ weight: 'notice', says: expect.stringMatching(/2018.*2019/) }]);
  });
  test('finds a record of before its norm was published; corrected, it goes', async () => {
    const subject = plan();
    const { id } = await cite(subject, 'EC', 'lopam', { on: '2018', name: 'Agenda local' });
    expect(await check('later-norm', subject)).toMatchObject([{ weight: 'finding', subject, name: 'Agenda local' }]);
    await run('norms.uncite', { id });
    await cite(subject, 'EC', 'lopam', { on: '2019-05-10', name: 'Agenda local' });
    expect(await check('later-norm', subject)).toEqual([]);
  });
  test.each([['a record without a date', {}], ['a year that may hold both', { on: '2019' }]])('says nothing of %s', async (_, said) => {
    const subject = plan();
    await cite(subject, 'EC', 'lopam', said);
    expect(await check('later-norm', subject)).toEqual([]);
  });
  test('finds a norm that had ended when the record began, and none while it held', async () => {
    const [late, early] = [plan(), plan()];
    await cite(late, 'EC', 'lotaip-2004', { on: '2024-03-01', article: '7' });
    await cite(early, 'EC', 'lotaip-2004', { on: '2022-03-01', article: '7' });
    expect(await check('ended-norm', late)).toMatchObject([{ weight: 'finding', says: expect.stringContaining('sustituida por Ley Orgánica de Transparencia') }]);
    expect(await check('ended-norm', early)).toEqual([]);
  });
  test('asks for the article where the norm has articles, and only there', async () => {
    const [with_, without] = [plan(), plan()];
    await cite(with_, 'EC', 'cootad');
    await cite(without, 'EC', 'loipevcm');
    expect((await check('citation-without-article', with_)).map(({ weight }) => weight)).toEqual(['notice']);
    expect(await check('citation-without-article', without)).toEqual([]);
  });
  test('of a norm that nobody verified is a notice', async () => {
    const subject = plan();
    await cite(subject, 'EC', 'reglamento-lootugs', { on: '2018' });
    expect((await check('later-norm', subject)).map(({ weight }) => weight)).toEqual(['notice']);
  });
  test('says whose it is, so that a private plan is not told to others', async () => {
    const subject = plan();
    await cite(subject, 'EC', 'lopam', { on: '2001', visibility: 'own' }, ours);
    expect((await check('later-norm', subject))[0]?.whose).toEqual({ owner: places.ours, territory: null, parties: [], visibility: 'own' });
  });
});

describe('the matrix of faculties', () => {
  const matrix = (input: object): Promise<FacultyMatrix> => run('norms.faculties', { country: 'EC', ...input }, nobody);
  test('on land planning gives steering, regulation and control to the nation, planning and management to governments', async () => {
    const { actors, cells } = await matrix({ matter: 'Planificación y ordenamiento territorial' });
    const of = (level: string): string[] => cells.filter(({ actor }) => actors.find(({ key }) => key === actor)?.level === level).map(({ faculty }) => faculty).toSorted((a, b) => a.localeCompare(b));
    expect([of('country'), of('province'), of('canton'), of('parish')]).toEqual([['control', 'rectoría', 'regulación'], ['gestión', 'planificación'], ['gestión', 'planificación'], ['gestión', 'planificación']]);
  });
  test('ties each cell to its norm and article, with its mark', async () => {
    const { cells } = await matrix({ norm: normId('EC', 'copfp') });
    expect(cells.flatMap(({ entries }) => entries).find(({ article }) => article === '26')).toMatchObject({ normName: 'COPFP', letter: '11', verified: false, normId: normId('EC', 'copfp') });
  });
  test.each([
    ['2015-01-01', 'Secretaría Nacional de Planificación y Desarrollo (Senplades)', null],
    ['2020-06-01', 'Secretaría Técnica Planifica Ecuador (STPE)', 'Secretaría Nacional de Planificación y Desarrollo'],
    ['2023-06-01', 'Secretaría Nacional de Planificación (SNP)', 'Secretaría Nacional de Planificación y Desarrollo'],
  ])('on %s names the planning authority %s', async (at, name, asked) => {
    const { actors } = await matrix({ matter: 'Metodologías del ciclo de la planificación nacional y territorial', at });
    expect(actors).toMatchObject([{ key: 'ec-senplades', name, asked }]);
  });
  test.each([{ country: 'Ecuador' }, { country: 'EC', at: '2019-13-01' }, { country: 'EC', norm: 'cootad' }])('badly asked says where: %j', async (input) => {
    await expect(run('norms.faculties', input, nobody)).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
});

test('an old name of who issued a norm leads to who took its place', async () => {
  const { state, readings, issuer } = await run<Resolved>('norms.resolve', { text: 'Acuerdo SNPD-056-2015 de la ex Senplades' }, nobody);
  expect({ state, norms: readings.map(({ norm }) => norm.code) }).toEqual({ state: 'found', norms: ['sil-2015'] });
  expect(issuer).toMatchObject({ said: 'Senplades', name: 'Secretaría Nacional de Planificación y Desarrollo', ended: '2019', today: expect.stringMatching(/\S/) });
});
test.each([['Constitución del Ecuador', 'found'], ['Constitución del Perú', 'unknown'], ['Constitución de Colombia', 'unknown']])('«%s» is looked for in its country: %s', async (text, state) => {
  expect((await run<Resolved>('norms.resolve', { text }, nobody)).state).toBe(state);
});
