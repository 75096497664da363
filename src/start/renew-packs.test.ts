import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../test/cast.ts';
import { stage, type Stage } from '../../test/stage/stage.ts';
import { version } from '../app.ts';
import { loadPack } from '../packs.ts';
import { isBehind, packsOf, renewPacks } from './renew-packs.ts';

let own: Stage;
let app: TestApp;

beforeAll(async () => {
  own = await stage();
  app = testApp(own);
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const reporting = async (): Promise<string[]> => {
  const { items } = await app.run<{ items: { id: string; kinds: { id: string; reports?: string }[] }[] }>('plans.schemes', {});
  return (items.find(({ id }) => id === 'intersectorial')?.kinds ?? []).flatMap(({ id, reports }) => (reports ? [id] : []));
};

test('a house without countries is left alone', async () => {
  expect(await renewPacks(app)).toEqual([]);
});

test('after an upgrade a house has what the packs of this version say, for its countries', async () => {
  for (const pack of ['base', 'ec']) await loadPack(app, pack);
  const now = await reporting();
  // As a version before this one left it: no kind said that it reports.
  for (const table of ['scheme', 'scheme_part']) {
    await own.owner.query(`update plans.${table} set definition = jsonb_set(definition, '{kinds}', (select jsonb_agg(k - 'reports') from jsonb_array_elements(definition -> 'kinds') k)) where jsonb_array_length(definition -> 'kinds') > 0`);
  }
  expect(await reporting()).toEqual([]);
  expect(await renewPacks(app)).toEqual(['base', 'ec']);
  expect(await reporting()).toEqual(now);
});

test.each<[string[], string[]]>([
  [['EC'], ['base', 'ec']],
  [['XX', 'EC', 'PE', 'CO'], ['base', 'co', 'ec', 'pe', 'example']],
  [['ZZ'], ['base']],
])('the packs of a house with %o: the fictitious country goes by its own folder, after the others', (countries, packs) => {
  expect(packsOf(countries)).toEqual(packs);
});

test.each<[string, Parameters<typeof isBehind>, boolean]>([
  ['that was never opened', [{}, ['0001_platform_base']], true],
  ['whose schema just changed', [{ packs: version }, ['0047_accounts_keeping']], true],
  ['restored from a copy of an older version, already at this schema', [{}, []], true],
  ['of a version with the same schema and other packs', [{ packs: '0.0.9' }, []], true],
  ['of this version', [{ packs: version }, []], false],
])('a house %s takes the packs of this version, or has them', (_what, given, behind) => {
  expect(isBehind(...given)).toBe(behind);
});
