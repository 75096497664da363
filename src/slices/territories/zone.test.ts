import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { territoriesSlice, zoneCovers } from './index.ts';

let s: Stage;
let app: TestApp;
beforeAll(async () => {
  s = await stage(['ec']);
  app = testApp(s, { slices: [territoriesSlice] });
});
afterAll(async () => {
  await app.close();
  await s.close();
});
const covers = (zone: string): Promise<string[]> => s.db.kysely.transaction().execute((tx) => zoneCovers(tx, zone));

test('a zone of whole provinces covers the provinces too', async () => {
  expect(await covers('EC-Z4')).toEqual(['EC-13', 'EC-23']);
});
test('a zone that holds some cantons of a province covers those and not the province', async () => {
  const found = await covers('EC-Z8');
  expect(found).not.toContain('EC-09');
  expect(found).toContain('EC-0901');
});
test('a zone that nobody knows covers nothing', async () => {
  expect(await covers('EC-Z99')).toEqual([]);
});
