import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { connect } from '../../platform/db/database.ts';
import type { z } from '../../kernel/contract.ts';
import { territories } from './contract.ts';
import { territoriesSlice } from './index.ts';

type Answer<K extends keyof (typeof territories)['operations']> = z.output<(typeof territories)['operations'][K]['output']>;

let s: Stage;
let app: TestApp;
const clock = (): Date => new Date('2026-11-20T15:00:00Z');
const packs = join(import.meta.dirname, '../../../packs');

async function load(pack: string, on: TestApp = app): Promise<void> {
  for (const { file, operation, inputs } of territoriesSlice.packs ?? []) for (const input of inputs(readFileSync(join(packs, pack, file), 'utf8'), pack)) await on.run(operation, input);
}
const ask = <K extends keyof (typeof territories)['operations'] & string>(name: K, input: unknown): Promise<Answer<K>> => app.run(`territories.${name.replace(/[A-Z]/g, (l) => `-${l.toLowerCase()}`)}`, input, cast.nobody);
const search = async (q: string, more: object = { country: 'EC' }): Promise<string[]> => (await ask('search', { q, ...more })).items.map(({ code }) => code);

beforeAll(async () => {
  s = await stage();
  app = testApp(s, { slices: [territoriesSlice], clock });
  for (const pack of ['ec', 'pe', 'co']) await load(pack);
});
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('the catalogues', () => {
  test.each([
    ['EC', [['province', 24, 24], ['canton', 221, 221], ['parish', 1042, 821]], 1066],
    ['PE', [['department', 25, 25], ['province', 196, 196], ['district', 1892, 1696]], 1917],
    ['CO', [['department', 33, 32], ['municipality', 1121, 1102], ['comuna', 16, 0], ['corregimiento', 5, 0]], 1134],
  ])('%s has the units and governments its sources state', async (country, levels, governments) => {
    const summary = await ask('summary', { country });
    expect(summary.levels.map((one) => [one.level, one.units, one.governments])).toEqual(levels);
    expect(summary.governments).toBe(governments);
  });

  test('loading an unchanged pack again changes nothing and leaves no fact', async () => {
    const facts = async (): Promise<number> => (await s.owner.query<{ n: number }>("select count(*)::int as n from platform.fact where name = 'territories.pack-loaded'")).rows[0]!.n;
    const before = await facts();
    const again = connect(s.address); // another start of the product, with connections of its own
    const second = testApp({ ...s, db: again }, { slices: [territoriesSlice], clock });
    await load('ec', second);
    await second.close();
    await again.close();
    expect(await facts()).toBe(before);
  });

  test('the tree of each country fits in 150 KB compressed and names its version', async () => {
    const server = await app.server();
    for (const country of ['EC', 'PE', 'CO']) {
      const answer = await server.inject({ method: 'GET', url: `/api/territories.tree?country=${country}`, headers: { 'accept-encoding': 'gzip' } });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-encoding']).toBe('gzip');
      expect(answer.rawPayload.length).toBeLessThan(150_000);
    }
    const tree = await ask('tree', { country: 'EC' });
    expect(tree.codes.length).toBe(1 + 24 + 221 + 1042);
    expect(tree.hash).toBe((await ask('countries', {})).items.find(({ code }) => code === 'EC')?.hash);
    expect(tree.codes[tree.parent[tree.codes.indexOf('EC-0807')]!]).toBe('EC-08');
  });
});

describe('search', () => {
  test.each([
    ['rioverde', 'EC-0807'],
    ['Rio Verde', 'EC-0807'],
    ['  RÍO   VERDE ', 'EC-0807'],
    ['Manita', 'EC-1308'],
    ['esmeraldas', 'EC-08'],
    ['Jaramijo', 'EC-1321'],
    ['Iaramajó', 'EC-1321'],
    ['portobiejo', 'EC-1301'],
    ['EC-1308', 'EC-1308'],
    ['1308', 'EC-1308'],
    ['801', 'EC-0801'],
    ['santo domingo de los', 'EC-23'],
    ['sto domingo', 'EC-2301'],
  ])('«%s» finds %s first', async (q, code) => {
    expect((await search(q))[0]).toBe(code);
  });

  test('Rio Verde brings the canton, its seat and the parish of another province, each with its parents', async () => {
    const { items } = await ask('search', { q: 'Rio Verde', country: 'EC' });
    const named = items.filter(({ match }) => match === 'exact').map(({ code, level, parents }) => [code, level, parents.at(-1)?.name]);
    expect(named).toEqual([['EC-0807', 'canton', 'Esmeraldas'], ['EC-080750', 'parish', 'Rioverde'], ['EC-180253', 'parish', 'Baños de Agua Santa']]);
  });

  test('homonyms of three levels stay apart, the upper level first', async () => {
    const { items } = await ask('search', { q: 'Esmeraldas', country: 'EC' });
    expect(items.slice(0, 3).map(({ code, level }) => [code, level])).toEqual([['EC-08', 'province'], ['EC-0801', 'canton'], ['EC-080150', 'parish']]);
  });

  test('a level narrows, a page follows another without repeating', async () => {
    const all = await search('san', { country: 'EC', level: 'parish', limit: 100 });
    const first = await ask('search', { q: 'san', country: 'EC', level: 'parish', limit: 30 });
    const second = await ask('search', { q: 'san', country: 'EC', level: 'parish', limit: 30, after: first.next! });
    expect([...first.items, ...second.items].map(({ code }) => code)).toEqual(all.slice(0, 60));
  });

  test('a day in the past finds what stood then', async () => {
    expect(await search('La Concordia', { country: 'EC', level: 'canton' })).toEqual(['EC-2302']);
    expect(await search('La Concordia', { country: 'EC', level: 'canton', at: '2012-06-01' })).toEqual(['EC-0808']);
  });

  test.each(['???', '😀', '%', '\u202Eatnam', "'; drop table territories.unit; --", 'x'.repeat(40)])('%j finds nothing and breaks nothing', async (q) => {
    expect(await search(q)).toEqual([]);
  });
});

describe('a territory', () => {
  test('tells its parents, children, neighbours, zone and homonyms', async () => {
    const unit = await ask('get', { code: 'EC-0801' });
    expect(unit.parents.map(({ code }) => code)).toEqual(['EC', 'EC-08']);
    expect(unit.children).toEqual([{ level: 'parish', name: 'parroquia', plural: 'parroquias', rank: 3, units: expect.any(Number), governments: expect.any(Number) }]);
    expect(unit.neighbours.map(({ code }) => code)).toContain('EC-0807');
    expect(unit.homonyms.map(({ code }) => code)).toEqual(expect.arrayContaining(['EC-08', 'EC-080150']));
    expect(unit.zones.map(({ id }) => id)).toEqual(['EC-Z1']);
    expect(unit.government?.head).toBe('alcaldesa o alcalde');
  });

  test('an ended unit says so and names who took over', async () => {
    const unit = await ask('get', { code: 'EC-0808' });
    expect(unit.inForce).toBe(false);
    expect(unit.successors.map(({ code }) => code)).toEqual(['EC-2302']);
  });

  test('an unknown code is told in one sentence', async () => {
    const answer = await (await app.server()).inject({ method: 'GET', url: '/api/territories.get?code=EC-9999' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'territories.unit-unknown', details: { code: 'EC-9999' } });
  });

  test('its children come by name, page by page', async () => {
    const whole = await ask('children', { parent: 'EC-13', limit: 100 });
    const first = await ask('children', { parent: 'EC-13', limit: 10 });
    const second = await ask('children', { parent: 'EC-13', limit: 100, after: first.next! });
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(whole.items.length).toBe(22);
  });
});

describe('resolve', () => {
  test.each([
    [{ code: '801', country: 'EC' }, 'unique', ['EC-0801']],
    [{ code: 'EC-0801' }, 'unique', ['EC-0801']],
    [{ code: '5001', country: 'CO' }, 'unique', ['CO-05001']],
    [{ code: ' ec-0801 ' }, 'unique', ['EC-0801']],
    [{ name: 'Rocafuerte', level: 'canton', country: 'EC' }, 'unique', ['EC-1312']],
    [{ name: 'la unión', level: 'parish', parent: 'Quinindé', country: 'EC' }, 'unique', ['EC-080455']],
    [{ name: 'Rioverde', level: 'canton', country: 'EC' }, 'unique', ['EC-0807']],
    [{ name: 'Portovejo', level: 'canton', country: 'EC' }, 'ambiguous', ['EC-0711', 'EC-1301']],
    [{ name: 'Qwertyland', country: 'EC' }, 'none', []],
    [{}, 'none', []],
  ])('%j is %s', async (wanted, answer, codes) => {
    const resolved = await ask('resolve', wanted);
    expect([resolved.answer, resolved.items.map(({ code }) => code)]).toEqual([answer, codes]);
  });

  test('a name that several units share is asked about', async () => {
    const resolved = await ask('resolve', { name: 'La Unión', level: 'parish', country: 'EC' });
    expect(resolved.answer).toBe('ambiguous');
    expect(resolved.items.length).toBeGreaterThan(1);
  });
});
