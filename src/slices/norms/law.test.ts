import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { newId } from '../../kernel/id.ts';
import { nobody } from '../../platform/access/actor.ts';
import type { Norm, Resolved, WholeNorm } from './contract.ts';
import { normsSlice } from './index.ts';

let own: Stage;
let run: TrialRunner['run'];
interface Saved {
  id: string;
  version: number;
}
const pack = (country: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, `../../../packs/${country}/norms.json`), 'utf8'));
const idOf = async (country: string, code: string): Promise<string> => {
  const { items } = await run<{ items: Norm[] }>('norms.list', { country, limit: 500 }, nobody);
  return items.find((norm) => norm.code === code)?.id ?? expect.fail(`no hay ${code}`);
};
const get = async (country: string, code: string, at?: string): Promise<WholeNorm> => run('norms.get', { id: await idOf(country, code), ...(at ? { at } : {}) }, nobody);
const resolve = (text: string, more: object = {}): Promise<Resolved> => run('norms.resolve', { text, ...more }, nobody);
const edit = <T = Saved>(name: string, input: object): Promise<T> => run<T>(`norms.${name}`, { source: 'Texto leído para probar', ...input }, cast.administrator);
const made = (title: string, more: object = {}): Promise<Saved> => edit('save-norm', { id: newId(), country: 'XX', kind: 'ley', title, ...more });
const refused = (work: Promise<unknown>, code: string, details: object = {}) => expect(work).rejects.toMatchObject({ code: `norms.${code}`, details });

beforeAll(async () => {
  own = await stage();
  ({ run } = trialRunner(own, [normsSlice]));
  for (const country of ['ec', 'pe', 'co', 'example']) await run('norms.load-pack', pack(country), cast.administrator);
});
afterAll(() => own.close());

describe('a norm on a day', () => {
  test.each([
    ['EC', 'lotaip-2004', '2010-01-01', 'in-force'],
    ['EC', 'lotaip-2004', '2023-02-07', 'ended'],
    ['EC', 'lotaip', '2023-02-06', 'not-yet'],
    ['EC', 'lotaip', '2023-02-07', 'in-force'],
    ['EC', 'codigo-menores', '2004-01-01', 'ended'],
    ['EC', 'pnd-2017-2021', '2021-12-31', 'in-force'],
    ['EC', 'pnd-2017-2021', '2022-01-01', 'ended'],
    ['CO', 'pgn-016-2018', '2024-01-01', 'ended'],
  ])('of %s, %s on %s is %s', async (country, code, at, state) => {
    expect((await get(country, code, at)).standing.state).toBe(state);
  });
  test('that ended says by what and when', async () => {
    expect((await get('EC', 'lotaip-2004')).standing.by).toMatchObject([{ kind: 'sustituye', on: '2023-02-07', norm: { code: 'lotaip' } }]);
  });
  test.each([['2012-01-01', 'cootad@2010-10-19'], ['2019-01-01', 'cootad@2018-10-23'], ['2010-01-01', undefined]])('on %s has the version %s', async (at, code) => {
    expect((await get('EC', 'cootad', at)).standing.version?.code).toBe(code);
  });
  test('brings its articles in the order of the text, its versions, relations and faculties', async () => {
    const cootad = await get('EC', 'cootad');
    expect(cootad.articles.map(({ number, letter }) => [number, letter].filter(Boolean).join(' '))).toEqual(['42', '54 j', '55', '65', '115', '116', '140', '148', '249', '598']);
    expect([cootad.versions.length, cootad.relations.length > 0, cootad.faculties.length > 0]).toEqual([2, true, true]);
  });
});

describe('a citation of the five documents', () => {
  test.each([
    ['COOTAD', 'EC', 'cootad', []],
    ['Constitución de la República del Ecuador (2008). Art. 276, numeral (6).', undefined, 'constitucion', ['276 6']],
    ['Constitución de la República del Ecuador (2008). Art. 241.', undefined, 'constitucion', ['241']],
    ['Código Orgánico de Organización Territorial, Autonomía y Descentralización (Cootad)', undefined, 'cootad', []],
    ['Código Orgánico de Planificación y Finanzas Públicas (COPFP)', undefined, 'copfp', []],
    ['Decreto Ejecutivo 489, Registro Oficial Suplemento 383 de 26-nov.-2014, última modificación: 20-dic.-2018.', undefined, 'reglamento-copfp', []],
    ['Decreto Ejecutivo 680, Registro Oficial Suplemento 460 de 03-abr.-2019.', undefined, 'reglamento-lootugs', []],
    ['COPFP (2010), Art. 26. Última modificación: 21-ago.-2018.', undefined, 'copfp', ['26']],
    ['LOOTUGS (2016), Art. 9. Última modificación: 23-oct.-2018.', undefined, 'lootugs', ['9']],
    ['LooTugs, artículo 3, numeral 11', undefined, 'lootugs', ['3 11']],
    ['Reglamento LOOTUGS (2019). Art. 7', undefined, 'reglamento-lootugs', ['7']],
    ['Copfp (art.16)', undefined, 'copfp', ['16']],
    ['artículo 12 del Copfp', undefined, 'copfp', ['12']],
    ['la disposición transitoria tercera del Copfp', undefined, 'copfp', ['Disposición transitoria tercera']],
    ['Plan Nacional de Desarrollo 2017-2021 Toda una Vida', undefined, 'pnd-2017-2021', []],
    ['Ley N° 30364', undefined, 'ley-30364', []],
    ['Resolución de Alcaldía N° 400 – 2021 – MPLP', undefined, 'resolucion-400-2021-mplp', []],
    ['Política Pública de infancia y Adolescencia - acuerdo 143 de 2019', undefined, 'acuerdo-143-2019', []],
    ['Plan Docenal de Primera Infancia, Infancias y Adolescencias: Medellín, Ciudad y Ruralidad de Niños, Niñas y Adolescentes 2016 - 2028', undefined, 'plan-docenal', []],
    ['Plan Decenal a 2028', undefined, 'plan-docenal', []],
    ['SNPD-056-2015', undefined, 'sil-2015', []],
    ['COOTAD art. 54 lit. j', undefined, 'cootad', ['54 j']],
    ['Ley 1098 de 2006, art. 204', undefined, 'ley-1098', ['204']],
    ['Reglamento de la Ley 30364', undefined, 'reglamento-30364', []],
  ])('«%s» is found', async (text, country, code, articles) => {
    const found = await resolve(text, country ? { country } : {});
    expect({ state: found.state, norms: found.readings.map(({ norm }) => norm.code) }).toEqual({ state: 'found', norms: [code] });
    expect(found.readings[0]?.articles.map(({ number, letter }) => [number, letter].filter(Boolean).join(' '))).toEqual(articles);
  });
});

describe('an old citation', () => {
  test('of the law of 2004 says where its article is today', async () => {
    const { readings } = await resolve('LOTAIP 2004 art. 7');
    expect(readings).toMatchObject([{ norm: { code: 'lotaip-2004' }, standing: { state: 'ended' }, articles: [{ number: '7', exact: true, today: [{ kind: 'renumera', article: '19', norm: { code: 'lotaip' } }] }] }]);
  });
  test('without a date is not guessed: both laws are readings, and it is asked of when it is', async () => {
    const { state, readings, asks } = await resolve('art. 7 LOTAIP');
    expect({ state, norms: readings.map(({ norm }) => norm.code).toSorted() }).toEqual({ state: 'ambiguous', norms: ['lotaip', 'lotaip-2004'] });
    expect(asks).toContain('fecha');
  });
  test.each([['2019-06-01', 'lotaip-2004'], ['2024-06-01', 'lotaip']])('of %s is of the law of that day', async (at, code) => {
    const { state, readings, setAside } = await resolve('art. 7 LOTAIP', { at });
    expect({ state, norms: readings.map(({ norm }) => norm.code), aside: setAside.length }).toEqual({ state: 'found', norms: [code], aside: 1 });
  });
  test('of two countries is asked about, and the country answers', async () => {
    const open = await resolve('Ley de Transparencia');
    expect([open.state, open.asks]).toEqual(['ambiguous', expect.stringContaining('país')]);
    expect((await resolve('Ley de Transparencia', { country: 'PE' })).readings.map(({ norm }) => norm.code)).toEqual(['transparencia-pe']);
  });
  test.each([
    ['LOTAIP 2019 art. 7', 'year'],
    ['Acuerdo 143 de 2020', 'year'],
    ['Reglamento de la LOPAM', 'other-words'],
    ['constitución peruana', 'other-words'],
    ['ley de ordenamiento territorial', 'part-of-name'],
    ['Código Orgánico', 'part-of-name'],
  ])('«%s» is told with its doubt', async (text, doubt) => {
    const { state, readings, asks } = await resolve(text);
    expect({ state, told: readings.every(({ doubts }) => (doubts as string[]).includes(doubt)) }).toEqual({ state: 'doubtful', told: true });
    expect(asks).toMatch(/\S/);
  });
  test.each(['Ley 99999', 'art. 7', 'ley', '¿?', '%'])('«%s» names no norm, and says what to do', async (text) => {
    expect(await resolve(text)).toMatchObject({ state: 'unknown', readings: [], asks: expect.stringMatching(/\S/) });
  });
  test('of an article that is not registered keeps its number and says that it is not here', async () => {
    expect((await resolve('COOTAD art. 999')).readings[0]?.articles).toMatchObject([{ number: '999', id: null, exact: false }]);
  });
  test.each([{ text: '' }, { text: 'COOTAD', at: '2019-02-30' }, { text: 'COOTAD', country: 'Ecuador' }, { text: 'x'.repeat(601) }])('that is no well-formed question says where: %j', async (input) => {
    await expect(run('norms.resolve', input, nobody)).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
});

describe('editing as the house', () => {
  test('makes a norm, changes it by its version, and shows who is late what there is', async () => {
    const { id } = await made('Ley de lo primero', { from: '2001-02-03' });
    expect(await edit('save-norm', { id, version: 1, country: 'XX', kind: 'ley', title: 'Ley de lo segundo', from: '2001-02-03' })).toEqual({ id, version: 2 });
    await expect(edit('save-norm', { id, version: 1, country: 'XX', kind: 'ley', title: 'Ley de lo tercero' })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { title: 'Ley de lo segundo', version: 2 } } });
  });
  test('with nothing new changes nothing', async () => {
    const { id, version } = await made('Ley que queda igual', { from: '2001-02-03' });
    expect(await edit('save-norm', { id, version, country: 'XX', kind: 'ley', title: 'Ley que queda igual', from: '2001-02-03' })).toEqual({ id, version });
  });
  test('leaves a fact of it', async () => {
    const { id } = await made('Ley con su hecho');
    const { rows } = await own.owner.query(`select name from platform.fact where subject_kind = 'norms.norm' and subject_id = $1`, [id]);
    expect(rows).toEqual([{ name: 'norms.norm-saved' }]);
  });
  test('a pack does not overwrite what a person edited', async () => {
    const cnc = await get('EC', 'cnc-002-2017');
    await edit('save-norm', { id: cnc.id, version: cnc.version, country: 'EC', kind: 'resolución', title: 'Resolución corregida por una persona', from: '2017' });
    const cona = (await get('EC', 'cona')).relations.find(({ kind }) => kind === 'deroga')!;
    await edit('relate', { id: cona.id, version: cona.version, from: cona.from.id, to: cona.to.id, kind: 'deroga', on: '2003-07-04' });
    await run('norms.load-pack', pack('ec'), cast.administrator);
    expect((await get('EC', 'cnc-002-2017')).title).toBe('Resolución corregida por una persona');
    expect((await get('EC', 'cona')).relations.filter(({ kind }) => kind === 'deroga').map(({ on }) => on)).toEqual(['2003-07-04']);
  });
  test('a pack does not bring back a relation that a person took away', async () => {
    const guide = (await get('EC', 'guia-pdot-2023')).relations[0]!;
    await edit('unrelate', { id: guide.id, version: guide.version });
    await run('norms.load-pack', pack('ec'), cast.administrator);
    expect((await get('EC', 'guia-pdot-2023')).relations).toEqual([]);
  });
  test('is only for who holds everything', async () => {
    const near = actorOf({ operations: ['norms.*'], territories: ['EC-08'] });
    await expect(run('norms.save-norm', { country: 'XX', kind: 'ley', title: 'Ley ajena', source: 'x' }, near)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
  test.each([
    { title: 'x', kind: 'ley' },
    { title: 'Ley sin fuente', kind: 'ley', source: ' ' },
    { title: 'Ley con fecha imposible', kind: 'ley', from: '2019-02-30' },
    { title: 'Ley con dirección rara', kind: 'ley', address: 'javascript:alert(1)' },
    { title: 'Ley con código raro', kind: 'ley', code: 'Ley Rara' },
  ])('badly said says where: %j', async (input) => {
    await expect(edit('save-norm', { country: 'XX', ...input })).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
  test('the same code twice is a conflict that names it', async () => {
    await made('Ley una', { code: 'ley-doble' });
    await refused(made('Ley dos', { code: 'ley-doble' }), 'entry-twice', { code: 'ley-doble' });
  });
  test('an unknown row is not there', async () => {
    await expect(edit('save-norm', { id: newId(), version: 1, country: 'XX', kind: 'ley', title: 'Ley perdida' })).rejects.toMatchObject({ code: 'house.not-found' });
  });
});

describe('the text of an article', () => {
  test('is kept by date: each day reads its own', async () => {
    const { id: norm } = await made('Ley con textos', { from: '2001-01-01' });
    const first = await edit('save-article', { id: newId(), norm, number: '4', says: 'Texto primero' });
    await edit('save-article', { id: first.id, version: 1, norm, number: '4', says: 'Texto reformado', from: '2018-10-23' });
    const says = async (at: string): Promise<string | undefined> => (await run<WholeNorm>('norms.get', { id: norm, at }, nobody)).articles[0]?.says;
    expect([await says('2018-10-22'), await says('2018-10-23')]).toEqual(['Texto primero', 'Texto reformado']);
  });
  test('of before the last one is history, and what is read first stays', async () => {
    const { id: norm } = await made('Ley con historia', { from: '2001-01-01' });
    const { id } = await edit('save-article', { id: newId(), norm, number: '4', says: 'Texto de 2018', from: '2018-01-01' });
    await edit('save-article', { id, version: 1, norm, number: '4', says: 'Texto de 2010', from: '2010-01-01' });
    const article = (await run<WholeNorm>('norms.get', { id: norm }, nobody)).articles[0];
    expect([article?.says, article?.texts.map(({ from }) => from)]).toEqual(['Texto de 2018', ['2010-01-01', '2018-01-01']]);
  });
  test('of before its norm is refused', async () => {
    const { id: norm } = await made('Ley tardía', { from: '2015-06-07' });
    await refused(edit('save-article', { norm, number: '1', says: 'Texto', from: '2014-01-01' }), 'text-before-norm', { published: '7 de junio de 2015' });
    await refused(edit('save-version', { norm, from: '2014', note: 'Versión' }), 'text-before-norm');
  });
  test('stands in a part of its own norm, and a part not inside itself', async () => {
    const [{ id: norm }, { id: other }] = [await made('Ley con capítulos'), await made('Ley sin capítulos')];
    const chapter = await edit('save-article', { id: newId(), norm, number: 'I', kind: 'capítulo', says: 'De los niveles' });
    const article = await edit('save-article', { id: newId(), norm, number: '9', parent: chapter.id, says: 'Texto' });
    const whole = await run<WholeNorm>('norms.get', { id: norm }, nobody);
    expect(whole.articles.map(({ number, parent, code }) => [number, parent === null ? null : whole.articles.find((one) => one.code === parent)?.number, code !== ''])).toEqual([['I', null, true], ['9', 'I', true]]);
    await refused(edit('save-article', { norm: other, number: '1', parent: chapter.id, says: 'Texto' }), 'article-unknown');
    await refused(edit('save-article', { id: chapter.id, version: 1, norm, number: 'I', kind: 'capítulo', parent: article.id, says: 'De los niveles' }), 'article-circle', { article: 'I' });
  });
});

describe('what one norm does to another', () => {
  const three = async (): Promise<[string, string, string]> => {
    const ids = [];
    for (const title of ['Ley primera', 'Ley segunda', 'Ley tercera']) ids.push((await made(`${title} ${newId()}`, { from: '2010-05-01' })).id);
    return ids as [string, string, string]; // three were made
  };
  test('ends it on its day, and the reader is told by what', async () => {
    const [a, b] = await three();
    await edit('relate', { from: b, to: a, kind: 'sustituye', on: '2020-01-01' });
    const [before, after] = [await run<WholeNorm>('norms.get', { id: a, at: '2019-12-31' }, nobody), await run<WholeNorm>('norms.get', { id: a, at: '2020-01-01' }, nobody)];
    expect([before.standing.state, after.standing.state, after.standing.by[0]?.norm.id]).toEqual(['in-force', 'ended', b]);
  });
  test('cannot be before it was published', async () => {
    const [a, b] = await three();
    const old = await made(`Ley vieja ${newId()}`, { from: '2000-01-01' });
    await refused(edit('relate', { from: old.id, to: a, kind: 'deroga', on: '2009-01-01' }), 'repealed-before-published', { on: '1 de enero de 2009', published: '1 de mayo de 2010' });
    await refused(edit('relate', { from: b, to: old.id, kind: 'reforma', on: '2005-01-01' }), 'acts-before-published');
    await refused(made('Ley de una tarde', { from: '2010-05-01', to: '2009' }), 'repealed-before-published', { norm: 'Ley de una tarde' });
  });
  test('cannot close a circle of replacements', async () => {
    const [a, b, c] = await three();
    await edit('relate', { from: b, to: a, kind: 'sustituye', on: '2011-01-01' });
    await edit('relate', { from: c, to: b, kind: 'deroga', on: '2012-01-01' });
    await refused(edit('relate', { from: a, to: c, kind: 'sustituye', on: '2013-01-01' }), 'replacement-circle', { path: expect.stringContaining('→') });
  });
  test('is not done to itself, nor without saying which article moved where', async () => {
    const [a, b] = await three();
    await refused(edit('relate', { from: a, to: a, kind: 'reforma' }), 'relation-with-itself');
    await refused(edit('relate', { from: b, to: a, kind: 'renumera', article: '2' }), 'articles-needed');
    await refused(edit('relate', { from: newId(), to: a, kind: 'reforma' }), 'norm-unknown');
  });
  test('is said once, and may be said again after it was taken back', async () => {
    const [a, b] = await three();
    const one = await edit('relate', { from: b, to: a, kind: 'reforma', on: '2015' });
    await refused(edit('relate', { from: b, to: a, kind: 'reforma', on: '2016' }), 'entry-twice');
    await edit('unrelate', one);
    await expect(edit('unrelate', { id: one.id, version: one.version + 1 })).rejects.toMatchObject({ code: 'house.not-found' });
    await edit('relate', { from: b, to: a, kind: 'reforma', on: '2016' });
    expect((await run<WholeNorm>('norms.get', { id: a }, nobody)).relations.map(({ on }) => on)).toEqual(['2016']);
  });
});

describe('a pack with a law that cannot be', () => {
  const law = (code: string, more: object) => ({ id: code, title: `Ley ${code}`, kind: 'ley', source: 'x', verified: false, ...more });
  const relation = (from: string, kind: string, to: string, more: object = {}) => ({ from, kind, to, source: 'x', verified: false, ...more });
  const load = (norms: object[], relations: object[]): Promise<unknown> => run('norms.load-pack', { country: 'XY', norms, articles: [], competences: [], terms: [], relations }, cast.administrator);
  test.each([
    ['repealed-before-published', [law('a', { from: '2010', to: '2009' })], []],
    ['replacement-circle', [law('a', {}), law('b', {})], [relation('a', 'sustituye', 'b'), relation('b', 'sustituye', 'a')]],
    ['norm-unknown', [law('a', {})], [relation('a', 'reforma', 'no-existe')]],
  ])('is refused: %s', async (code, norms, relations) => {
    await refused(load(norms, relations), code);
    expect((await run<{ items: unknown[] }>('norms.list', { country: 'XY' }, nobody)).items).toEqual([]);
  });
});
