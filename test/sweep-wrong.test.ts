import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from './cast.ts';
import { stage, type Stage } from './stage/stage.ts';
import { strayRoutes, type HeardRoute } from './sweep/routes.ts';
import { Sweep } from './sweep/sweep.ts';
import { leakySlice } from './trial/leaky.ts';
import { notesSlice, notesTable } from './trial/notes.ts';

// The sweep on slices that forget and leak: each of their mistakes must be among its complaints.
let own: Stage;
let app: TestApp;
let sweep: Sweep;
const heard: HeardRoute[] = [];

beforeAll(async () => {
  own = await stage();
  await own.owner.query(notesTable);
  app = testApp(own, { slices: [notesSlice, leakySlice], heard: (route) => heard.push(route) });
  sweep = new Sweep(app, own, {});
  const server = await app.server();
  server.get('/api/secret-door', { config: { rateLimit: false } }, async () => 'nobody asked');
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const names = (complaints: string[]): string[] => [...new Set(complaints.map((line) => line.split(':')[0] ?? ''))].toSorted();

test('an example that is no input is told', () => {
  expect(names(sweep.badExamples())).toEqual(['leaky.never']);
});
test('a route of no contract is told', () => {
  expect(strayRoutes(heard, sweep.operations()).filter((line) => line.startsWith('GET /api/secret-door'))).toHaveLength(1);
});
test('a route that is lost is told', () => {
  expect(strayRoutes(heard.filter(({ url }) => url !== '/api/notes.get'), sweep.operations())).toContain('GET /api/notes.get: promised, and not served once');
});
test('commands without a fact, without an end or with another answer are told', async () => {
  expect(names(await sweep.prepare())).toEqual(['leaky.never', 'notes.answer-otherwise', 'notes.fail-loudly', 'notes.forget-fact', 'notes.keep-note', 'notes.pretend-unchanged', 'notes.say-nothing', 'notes.spill']);
});
test('queries that write or crash are told', async () => {
  expect(names(await sweep.brokenQueries())).toEqual(['leaky.crash', 'notes.write-while-asked']);
});
test('what a stranger may see or change out of reach is told', async () => {
  const told = names(await sweep.leaks());
  expect(told).toEqual(expect.arrayContaining(['leaky.list-all', 'leaky.show', 'leaky.tear', 'leaky.open']));
  expect(told).not.toEqual(expect.arrayContaining([expect.stringMatching(/^notes\.(list|get|retitle|create|look|shown)$/)]));
});
