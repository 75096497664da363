import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { nobody } from '../../platform/access/actor.ts';
import type { Scheme } from './contract.ts';
import { indicatorsSlice } from './index.ts';
import { brokenBands } from './rules.ts';

let own: Stage;
let run: TrialRunner['run'];
const schemes = JSON.parse(readFileSync(join(import.meta.dirname, '../../../packs/base/bands.json'), 'utf8')) as Scheme[]; // our own pack

beforeAll(async () => {
  own = await stage();
  ({ run } = trialRunner(own, [indicatorsSlice]));
  await run('indicators.load-pack', { schemes }, cast.administrator);
});
afterAll(() => own.close());

test.each(schemes.map((scheme) => [scheme.name, scheme] as const))('the bands of «%s» touch each other and leave no gap', (_name, scheme) => {
  expect(brokenBands(scheme)).toBeUndefined();
});
test('the pack loaded again changes nothing', async () => {
  expect(await run('indicators.load-pack', { schemes }, cast.administrator)).toEqual({ created: 0, changed: 0 });
});
test('a pack with other words changes only what differs', async () => {
  const [first, ...rest] = schemes;
  expect(await run('indicators.load-pack', { schemes: [{ ...first, why: 'Otra razón.' }, ...rest] }, cast.administrator)).toEqual({ created: 0, changed: 1 });
  await run('indicators.load-pack', { schemes }, cast.administrator);
});
test.each([
  [84.96, 'parcial', 84.9],
  [85, 'cumplida', 85],
  [69.99, 'incumplida', 69.9],
])('%d is named %s and printed %d', async (value, id, printed) => {
  expect(await run('indicators.name', { scheme: 'ec-stpe-2019-meta', value }, nobody)).toMatchObject({ band: { id }, printed });
});
test('a scheme without cut-offs leaves the choice to a person', async () => {
  await expect(run('indicators.name', { scheme: 'ec-indicador-tendencia', value: 50 }, nobody)).rejects.toMatchObject({ code: 'indicators.value-out-of-bands' });
});
test('bands with a gap are refused whole', async () => {
  const broken = { ...schemes[0]!, id: 'con-hueco', bands: schemes[0]!.bands.map((band, at) => (at === 1 ? { ...band, from: 72 } : band)) };
  await expect(run('indicators.load-pack', { schemes: [broken] }, cast.administrator)).rejects.toMatchObject({ code: 'indicators.bands-broken' });
  expect((await run<{ items: Scheme[] }>('indicators.list', { limit: 100 }, nobody)).items).toHaveLength(schemes.length);
});
