import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type Output } from '../../kernel/contract.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import { packsFolder } from '../../packs.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { indicators } from './contract.ts';

type Ops = (typeof indicators)['operations'];
type Answer<K extends keyof Ops> = Output<Ops[K]>;

let s: Stage;
let app: TestApp;
let queries = 0;
const admin = cast.administrator;
const north = actorOf({ reads: true, operations: ['indicators.*'], territories: ['EC-08'], account: newId() });
const south = actorOf({ reads: true, operations: ['indicators.*'], territories: ['EC-11'], account: newId() });
const [poverty, school] = [newId(), newId()];

const ask = <K extends keyof Ops & string>(name: K, input: unknown, by: Actor = admin): Promise<Answer<K>> => app.run(`indicators.${kebab(name)}`, input, by);
const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const sheet = (more: object = {}): object => ({ country: 'EC', name: 'Pobreza por ingresos', measures: 'De cada cien personas, cuántas', unit: '%', better: 'less', sourceKind: 'survey', producer: 'Instituto de prueba', periodicity: 'year', ...more });
const save = (more: object, by: Actor = admin): Promise<Answer<'saveValue'>> => ask('saveValue', { indicator: poverty, territory: 'EC-08', period: '2022', source: 'Encuesta de prueba', ...more }, by);

beforeAll(async () => {
  s = await stage(['base', 'ec', 'pe']);
  const counting = s.db.kysely.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  app = testApp({ ...s, db: { ...s.db, kysely: counting } }, { clock: () => new Date('2026-11-20T15:00:00Z') });
  await ask('createIndicator', sheet({ id: poverty, code: 'POB-01' }));
  await ask('createIndicator', sheet({ id: school, code: 'EDU-01', name: 'Asistencia escolar', better: 'more' }));
}, 60_000);
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('generational groups', () => {
  test('are those of the country, by age, each with its source', async () => {
    const { items } = await ask('groups', { country: 'EC' });
    expect(items.map(({ code: id, from, to }) => [id, from, to])).toEqual([['ninez', 0, 11], ['adolescencia', 12, 17], ['juventud', 18, 29], ['adultez', 30, 64], ['adultas-mayores', 65, null]]);
    expect(items.find(({ code: id }) => id === 'adultez')).toMatchObject({ verified: false, source: expect.stringContaining('convención') as string });
  });
  test.each(['ec', 'pe', 'co', 'example'])('of the pack %s are verified only where their text was seen, and go from age to age', (pack) => {
    const { groups } = JSON.parse(readFileSync(join(packsFolder, pack, 'groups.json'), 'utf8')) as { groups: { id: string; from: number; to: number | null; mark: string; verified: boolean; source: string }[] }; // our own pack
    expect(groups.filter(({ mark, verified, source }) => source === '' || verified !== /[AB]/.test(mark)).map(({ id }) => id)).toEqual([]);
    expect([groups[0]?.from, groups.at(-1)?.to, groups.slice(1).every(({ from }, n) => from <= (groups[n]?.to ?? -2) + 1)]).toEqual([0, null, true]);
  });
  test('of a pack loaded again change nothing', async () => {
    const groups = [{ id: 'una', name: 'Una edad', from: 0, to: 5, source: 'Prueba', verified: false }];
    expect(await ask('loadGroups', { country: 'CO', groups })).toEqual({ created: 1, changed: 0 });
    expect(await ask('loadGroups', { country: 'CO', groups })).toEqual({ created: 0, changed: 0 });
    expect(await ask('loadGroups', { country: 'CO', groups: [{ ...groups[0], to: 6 }] })).toEqual({ created: 0, changed: 1 });
  });
  test.each([[[{ id: 'a', name: 'A', from: 12, to: 5 }], 'indicators.group-ages'], [[{ id: 'a', name: 'A' }, { id: 'a', name: 'B' }], 'indicators.group-twice'], [[{ id: 'all', name: 'Todas' }], 'house.input-wrong']])('%j are refused', async (groups, failure) => {
    expect(await code(ask('loadGroups', { country: 'CO', groups: groups.map((one) => ({ ...one, source: 'Prueba', verified: false })) }))).toBe(failure);
  });
});

describe('a technical sheet', () => {
  test('is found by its words, with how much is on record', async () => {
    const { id } = await ask('createIndicator', sheet({ code: 'AGU-01', name: 'Acceso a agua segura' }));
    await save({ indicator: id, territory: 'EC-0801', period: '2019', number: 40 });
    await save({ indicator: id, territory: 'EC-0802', period: '2022', number: 0 });
    await save({ indicator: id, territory: 'EC-0803', period: '2022', missing: 's/d' });
    const { items } = await ask('listIndicators', { country: 'EC', q: 'agua' });
    expect(items).toMatchObject([{ code: 'AGU-01', territories: 2, latest: '2022' }]);
    expect((await ask('indicator', { id })).periods).toEqual([{ period: '2022', with: 1, without: 1 }, { period: '2019', with: 1, without: 0 }]);
  });
  test('counts anew where a value is corrected, taken away, or the only one of its period', async () => {
    const { id } = await ask('createIndicator', sheet({ code: 'CUE-01', name: 'Cuenta de prueba' }));
    const counted = async (): Promise<unknown[]> => {
      const { items } = await ask('listIndicators', { country: 'EC', q: 'cuenta de prueba' });
      return [items[0]?.territories, items[0]?.latest, (await ask('indicator', { id })).periods.map(({ period, with: n, without }) => `${period} ${n} ${without}`)];
    };
    await save({ indicator: id, territory: 'EC-0801', period: '2020', number: 1 });
    await save({ indicator: id, territory: 'EC-0801', period: '2020', number: 2, group: 'ninez' });
    const last = await save({ indicator: id, territory: 'EC-0802', period: '2021-T2', number: 3 });
    expect(await counted()).toEqual([2, '2021-T2', ['2021-T2 1 0', '2020 1 0']]);
    const { version } = await save({ indicator: id, territory: 'EC-0802', period: '2021-T2', missing: 's/d', version: last.version });
    expect(await counted()).toEqual([1, '2020', ['2021-T2 0 1', '2020 1 0']]);
    const [stands] = (await ask('values', { indicator: id, period: '2021-T2' })).items;
    await ask('withdrawValue', { id: stands!.id, version, why: 'No era de aquí' });
    expect(await counted()).toEqual([1, '2020', ['2020 1 0']]);
  });
  test('that is shared counts for each person what they may see', async () => {
    const { id } = await ask('createIndicator', sheet({ code: 'COM-01', name: 'Compartido de prueba', visibility: 'shared', territory: 'EC' }));
    for (const territory of ['EC-0801', 'EC-1101', 'EC-1102']) await save({ indicator: id, territory, period: '2022', number: 1 });
    const national = actorOf({ reads: true, territories: ['EC'], account: newId() });
    expect((await ask('listIndicators', { q: 'compartido de prueba' }, national)).items).toMatchObject([{ territories: 3, latest: '2022' }]);
    expect((await ask('indicator', { id }, national)).periods).toEqual([{ period: '2022', with: 3, without: 0 }]);
  });
  test('is found from the search of the house by who may see it', async () => {
    const { id } = await ask('createIndicator', sheet({ code: 'BUS-01', name: 'Hallado de prueba', visibility: 'own' }));
    const found = async (by: Actor): Promise<string[]> => (await app.run<{ groups: { hits: { id: string }[] }[] }>('house.search', { q: 'hallado prueba' }, by)).groups.flatMap(({ hits }) => hits.map((one) => one.id));
    expect([await found(admin), await found(north)]).toEqual([[id], []]);
  });
  test('has a code of its own in its country', async () => {
    expect(await code(ask('createIndicator', sheet({ code: 'POB-01' })))).toBe('indicators.indicator-code-taken');
    expect(await code(ask('createIndicator', sheet({ code: 'POB-01', country: 'PE' })))).toBe('done');
  });
  test('is corrected by the version that one saw', async () => {
    const { id } = await ask('createIndicator', sheet({ code: 'VER-01' }));
    expect(await ask('updateIndicator', { id, version: 1, unit: 'por cada 1 000' })).toEqual({ id, version: 2 });
    expect(await code(ask('updateIndicator', { id, version: 1, unit: '%' }))).toBe('house.version-changed');
    expect(await ask('updateIndicator', { id, version: 2, unit: 'por cada 1 000' })).toEqual({ id, version: 2 });
  });
  test('of one part of a country is made by who works there, and not elsewhere', async () => {
    expect(await code(ask('createIndicator', sheet({ code: 'NOR-01', territory: 'EC-08' }), north))).toBe('done');
    expect(await code(ask('createIndicator', sheet({ code: 'NOR-02', territory: 'EC-11' }), north))).toBe('house.not-your-place');
    expect(await code(ask('createIndicator', sheet({ code: 'NOR-03', territory: 'PE-10' })))).toBe('indicators.indicator-country');
    expect(await code(ask('createIndicator', sheet({ code: 'NOR-04', territory: 'EC-99' })))).toBe('indicators.indicator-territory-unknown');
  });
  test('in draft hides its values from others; shared, it takes them along', async () => {
    const { id } = await ask('createIndicator', sheet({ code: 'PRI-01', visibility: 'own' }));
    const value = await save({ indicator: id, number: 3 });
    expect(await code(ask('indicator', { id }, north))).toBe('house.not-found');
    expect(await code(ask('valueHistory', { id: value.id }, north))).toBe('house.not-found');
    expect((await ask('snapshot', { territory: 'EC-08' }, north)).groups.flatMap(({ items }) => items).map((one) => one.code)).not.toContain('PRI-01');
    await ask('updateIndicator', { id, version: 1, visibility: 'shared' });
    expect((await ask('values', { territory: 'EC-08' }, south)).items.map((one) => one.indicator)).not.toContain(id);
    await ask('updateIndicator', { id, version: 2, visibility: 'public' });
    expect((await ask('values', { indicator: id }, south)).items).toMatchObject([{ id: value.id, number: 3 }]);
  });
});

describe('a value', () => {
  test('is a number, or says that there is none; zero is neither s/d nor np', async () => {
    for (const [group, said] of [['ninez', { number: 0 }], ['adolescencia', { missing: 's/d' }], ['juventud', { missing: 'np' }]] as const) await save({ group, territory: 'EC-0801', ...said });
    const { items } = await ask('values', { indicator: poverty, territory: 'EC-0801' });
    expect(items.map(({ group, number, missing }) => [group, number, missing])).toEqual([['adolescencia', null, 's/d'], ['juventud', null, 'np'], ['ninez', 0, null]]);
  });
  test.each([{}, { number: 1, missing: 's/d' }, { number: 1, period: '2022-13' }, { number: 1, period: '2022-T5' }])('that says %j is not well said', async (said) => {
    expect(await code(save({ territory: 'EC-0804', ...said }))).toBe('house.input-wrong');
  });
  test.each([
    [{ period: '2027' }, 'indicators.value-later'], [{ period: '2026-12' }, 'indicators.value-later'], [{ territory: 'EC-99' }, 'indicators.value-territory-unknown'], [{ territory: 'PE-10' }, 'indicators.value-country'],
    [{ group: 'lactantes' }, 'indicators.value-group-unknown'], [{ indicator: exampleId('nothing', 4) }, 'house.not-found'],
  ])('about %j is refused', async (about, failure) => {
    expect(await code(save({ number: 1, ...about }))).toBe(failure);
  });
  test('that is corrected keeps the one before, with who and when and why', async () => {
    const first = await save({ period: '2020', number: 41.2 }, north);
    expect(await code(save({ period: '2020', number: 39 }))).toBe('house.version-changed');
    const second = await save({ period: '2020', number: 39.5, version: 1, why: 'El boletín trae una fe de erratas' }, north);
    expect([first.version, second.version]).toEqual([1, 2]);
    const { items } = await ask('valueHistory', { id: first.id });
    expect(items.map(({ id, number, version, until, why }) => [id, number, version, until !== null, why])).toEqual([[second.id, 39.5, 2, false, 'El boletín trae una fe de erratas'], [first.id, 41.2, 1, true, null]]);
    expect((await ask('values', { indicator: poverty, territory: 'EC-08', period: '2020' })).items).toMatchObject([{ number: 39.5 }]);
  });
  test('said again the same changes nothing', async () => {
    const { id } = await save({ period: '2018', number: 7 });
    expect(await save({ period: '2018', number: 7, version: 1 })).toEqual({ id, version: 1 });
  });
  test('in the wrong cell is taken away, stays readable, and leaves the cell free', async () => {
    const { id } = await save({ period: '2017', number: 7 });
    expect(await code(ask('withdrawValue', { id, version: 1, why: 'Era de Loja' }, south))).toBe('house.not-your-place');
    await ask('withdrawValue', { id, version: 1, why: 'Era de Loja' });
    expect((await ask('values', { indicator: poverty, territory: 'EC-08', period: '2017' })).items).toEqual([]);
    expect((await save({ period: '2017', missing: 's/d' })).version).toBe(1);
    expect((await ask('valueHistory', { id })).items.map(({ number, missing }) => number ?? missing)).toEqual(['s/d', 7]);
  });
  test('is written where one works, and corrected by who reaches it', async () => {
    expect(await code(save({ period: '2016', number: 1 }, south))).toBe('house.not-your-place');
    await save({ period: '2016', number: 1 }, north);
    expect(await code(save({ period: '2016', number: 2, version: 1 }, south))).toBe('indicators.value-of-others');
  });
  test('leaves a fact with what it says', async () => {
    const { id } = await save({ period: '2015', group: 'juventud', number: 12 });
    const { rows } = await s.owner.query("select name, data from platform.fact where subject_id = $1", [id]);
    expect(rows).toMatchObject([{ name: 'indicators.value-saved', data: { territory: 'EC-08', group: 'juventud', number: 12 } }]);
  });
});

describe('lists of values', () => {
  beforeAll(async () => {
    for (const [n, territory] of ['EC-1101', 'EC-1102', 'EC-1103', 'EC-1104', 'EC-1105'].entries()) for (const group of ['ninez', 'juventud']) await save({ indicator: school, territory, period: '2021', group, number: n });
    await save({ indicator: school, territory: 'EC-11', period: '2021', number: 50 });
  });
  test('go on page by page, by territory, and say how many there are', async () => {
    const page = (after?: string): Promise<Answer<'values'>> => ask('values', { indicator: school, territory: 'EC-11', below: true, limit: 4, ...(after ? { after } : {}) });
    const seen: string[] = [];
    let next: string | null | undefined;
    do {
      const found = await page(next ?? undefined);
      expect(found.count).toEqual({ value: 11, capped: false });
      seen.push(...found.items.map(({ territory, group }) => `${territory} ${group ?? 'all'}`));
      next = found.next;
    } while (next);
    expect(seen).toEqual(['EC-11 all', ...['01', '02', '03', '04', '05'].flatMap((n) => [`EC-11${n} juventud`, `EC-11${n} ninez`])]);
  });
  test.each([[{ group: 'juventud' }, 5], [{ group: 'all' }, 1], [{ level: 'canton' }, 10], [{ period: '2020' }, 0], [{ sex: 'f' }, 0]])('narrowed by %j hold %i', async (wanted, n) => {
    expect((await ask('values', { indicator: school, territory: 'EC-11', below: true, ...wanted })).items).toHaveLength(n);
  });
});

describe('the snapshot of a territory', () => {
  const province = 'EC-13';
  beforeAll(async () => {
    await save({ territory: province, period: '2019', group: 'ninez', number: 30 });
    await save({ territory: province, period: '2023', group: 'ninez', number: 25 });
    await save({ territory: 'EC', period: '2023', group: 'ninez', number: 28 });
    await save({ territory: 'EC', period: '2024', group: 'ninez', number: 27 });
    await save({ territory: province, period: '2023', group: 'adultas-mayores', missing: 's/d' });
    await save({ territory: province, period: '2023', number: 22 });
  });
  const ninez = async (asOf?: string): Promise<unknown> => (await ask('snapshot', { territory: province, ...(asOf ? { asOf } : {}) })).groups.find(({ group }) => group === 'ninez')?.items[0];
  test('tells the latest value of each group, and beside it that of the territory above in the same period', async () => {
    expect(await ninez()).toMatchObject({ period: '2023', number: 25, missing: null, above: { number: 28, missing: null } });
  });
  test('of a past day tells what had begun then', async () => {
    expect(await ninez('2022-06-30')).toMatchObject({ period: '2019', number: 30, above: null });
    expect(await ninez('2018-12-31')).toBeUndefined();
  });
  test('tells every group, all ages first, and those of which nothing is on record with nothing', async () => {
    const { groups, above } = await ask('snapshot', { territory: province });
    expect(above).toEqual({ code: 'EC', name: 'Ecuador' });
    expect(groups.map(({ group, items }) => [group, items.map(({ number, missing }) => number ?? missing)])).toEqual([[null, [22]], ['ninez', [25]], ['adolescencia', []], ['juventud', []], ['adultez', []], ['adultas-mayores', ['s/d']]]);
  });
  test('names the indicators of which nothing is on record there', async () => {
    const { without, indicators: all } = await ask('snapshot', { territory: province });
    expect(without.map((one) => one.code)).toContain('EDU-01');
    expect(without.map((one) => one.code)).not.toContain('POB-01');
    expect(without).toHaveLength(all - 1);
  });
  test('asks the database the same number of questions, however much is on record', async () => {
    const counted = async (territory: string): Promise<number> => {
      const before = queries;
      await ask('snapshot', { territory });
      return queries - before;
    };
    expect(await counted(province)).toBe(await counted('EC-1301'));
  });
  test('of a territory that is not there is not found', async () => {
    expect(await code(ask('snapshot', { territory: 'EC-99' }))).toBe('house.not-found');
  });
});
