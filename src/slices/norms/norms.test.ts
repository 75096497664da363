import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { nobody } from '../../platform/access/actor.ts';
import type { Competence, Norm } from './contract.ts';
import { normsSlice } from './index.ts';
import { isInForce } from './rules.ts';

let own: Stage;
let run: TrialRunner['run'];
type Page<T> = { items: T[]; next: string | null };
const pack = (country: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, `../../../packs/${country}/norms.json`), 'utf8'));
const competences = (input: object): Promise<Page<Competence>> => run('norms.competences', { country: 'EC', limit: 500, ...input }, nobody);

beforeAll(async () => {
  own = await stage();
  ({ run } = trialRunner(own, [normsSlice]));
  for (const country of ['ec', 'pe', 'co']) await run('norms.load-pack', pack(country), cast.administrator);
});
afterAll(() => own.close());

describe('packs', () => {
  test.each(['ec', 'pe', 'co'])('%s loaded again changes nothing and leaves no fact', async (country) => {
    expect(await run('norms.load-pack', pack(country), cast.administrator)).toEqual({ created: 0, changed: 0 });
    expect((await own.owner.query(`select 1 from platform.fact where name = 'norms.norms-loaded' and data ->> 'country' = $1`, [country.toUpperCase()])).rowCount).toBe(1);
  });
  test('every entry of the three packs is there', async () => {
    const { rows } = await own.owner.query(`select (select count(*)::int from norms.norm) as norms, (select count(*)::int from norms.article) as articles, (select count(*)::int from norms.competence) as competences, (select count(*)::int from norms.term) as terms`);
    const packs = ['ec', 'pe', 'co'].map((country) => pack(country) as Record<string, unknown[]>);
    const total = (name: string): number => packs.reduce((sum, one) => sum + (one[name]?.length ?? 0), 0);
    expect(rows[0]).toEqual({ norms: total('norms'), articles: total('articles'), competences: total('competences'), terms: total('terms') });
  });
  test('only who holds everything may load one', async () => {
    const near = actorOf({ operations: ['norms.*'], territories: ['EC-08'] });
    await expect(run('norms.load-pack', pack('pe'), near)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
  test('a pack that is not one says where', async () => {
    await expect(run('norms.load-pack', { country: 'Ecuador' }, cast.administrator)).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
});

describe('competences', () => {
  test.each(['province', 'canton', 'parish'])('of the level %s each says its source and whether it was verified', async (level) => {
    const { items } = await competences({ level });
    expect(items.length).toBeGreaterThan(3);
    for (const one of items) expect(one).toMatchObject({ level, source: expect.stringMatching(/\S/), verified: expect.any(Boolean), normName: expect.stringMatching(/\S/) });
  });
  test('are read by anybody, page by page, each once', async () => {
    const all = (await competences({})).items.map(({ code }) => code);
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: Page<Competence> = await competences({ limit: 7, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ code }) => code));
      after = page.next;
    }
    expect(seen).toEqual(all);
  });
  test.each([
    ['2008', null, '2008-01-01', true],
    ['2008', null, '2007-12-31', false],
    ['2010-10-19', '2016', '2016-12-31', true],
    ['2010-10-19', '2016', '2017-01-01', false],
    ['2010-10-19', null, '2010-10-18', false],
    [null, null, '1900-01-01', true],
  ])('a validity from %s to %s on %s: %s', (from, to, day, inForce) => {
    expect(isInForce({ from, to }, day)).toBe(inForce);
  });
});

describe('norms', () => {
  test.each(['cootad', 'COOTAD', 'organizacion territorial', 'Organización  Territorial'])('«%s» finds the code of territorial organisation', async (q) => {
    expect((await run<Page<Norm>>('norms.list', { country: 'EC', q }, nobody)).items.map(({ code }) => code)).toContain('cootad');
  });
  test('a norm opens with its articles, competences and terms', async () => {
    const { items } = await run<Page<Norm>>('norms.list', { country: 'EC', q: 'cootad' }, nobody);
    const norm = await run<{ articles: unknown[]; competences: unknown[] }>('norms.get', { id: items.find(({ code }) => code === 'cootad')!.id }, nobody);
    expect([norm.articles.length > 0, norm.competences.length > 0]).toEqual([true, true]);
  });
});

describe('verifying', () => {
  test('a value that a person verified is no longer changed by its pack', async () => {
    const doubtful = (await competences({ level: 'parish' })).items.find(({ verified }) => !verified)!;
    const answer = await run<{ version: number }>('norms.verify', { kind: 'competence', id: doubtful.id, version: doubtful.version, verified: true, source: 'Registro Oficial, texto leído' }, cast.administrator);
    await run('norms.load-pack', pack('ec'), cast.administrator);
    const now = (await competences({ level: 'parish' })).items.find(({ id }) => id === doubtful.id);
    expect(now).toMatchObject({ verified: true, source: 'Registro Oficial, texto leído', version: answer.version });
  });
  test('needs a source', async () => {
    const one = (await competences({ level: 'province' })).items.find(({ verified }) => !verified)!;
    await expect(run('norms.verify', { kind: 'competence', id: one.id, version: one.version, verified: true, source: ' ' }, cast.administrator)).rejects.toMatchObject({ code: 'norms.source-needed' });
  });
  test('on another version shows the current one', async () => {
    const one = (await competences({ level: 'canton' })).items[0]!;
    await expect(run('norms.verify', { kind: 'competence', id: one.id, version: 99, verified: false, source: 'x' }, cast.administrator)).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { version: one.version } } });
  });
  test('is not for who holds a part of the country', async () => {
    const one = (await competences({ level: 'canton' })).items[0]!;
    const near = actorOf({ operations: ['norms.*'], territories: ['EC'] });
    await expect(run('norms.verify', { kind: 'competence', id: one.id, version: one.version, verified: true, source: 'x' }, near)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
});
