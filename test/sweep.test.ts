import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from './cast.ts';
import { stage, type Stage } from './stage/stage.ts';
import { readFixtures } from './sweep/fixture.ts';
import { strayRoutes, type HeardRoute } from './sweep/routes.ts';
import { Sweep } from './sweep/sweep.ts';

let own: Stage;
let app: TestApp;
let sweep: Sweep;
const heard: HeardRoute[] = [];

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { heard: (route) => heard.push(route) });
  sweep = new Sweep(app, own, await readFixtures());
  await app.server();
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('the whole house, operation by operation', () => {
  test('every example is a well-formed input', () => {
    expect(sweep.badExamples()).toEqual([]);
  });
  test('the server has the routes that contracts promise, and no other', () => {
    expect(strayRoutes(heard, sweep.operations())).toEqual([]);
  });
  test('who is not signed in is asked to, everywhere but at open doors', async () => {
    const server = await app.server();
    const wrong: string[] = [];
    for (const { name, operation } of sweep.operations()) {
      const get = operation.kind === 'query' && !operation.post;
      const url = `/api/${name}`;
      const answer = await server.inject(get ? { method: 'GET', url, query: flat(operation.example) } : { method: 'POST', url, payload: operation.example as object });
      if (operation.audience === 'public' ? answer.statusCode === 401 && operation.kind === 'query' : answer.statusCode !== 401) wrong.push(`${name} (${operation.audience}): ${answer.statusCode}`);
      if (answer.statusCode >= 500) wrong.push(`${name}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });
  test('who has no grant is refused', async () => {
    expect(await sweep.openDoors()).toEqual([]);
  });
  test('every command can be carried out, and leaves a fact or says that nothing changed', async () => {
    expect(await sweep.prepare()).toEqual([]);
  });
  test('every query answers its example', async () => {
    expect(await sweep.brokenQueries()).toEqual([]);
  });
  test('a stranger learns nothing of what is out of reach, and changes none of it', async () => {
    expect(await sweep.leaks()).toEqual([]);
  });
});

/** Flat parameters as an address carries them. */
const flat = (input: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(input as Record<string, unknown>).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)])); // examples of GET operations are flat objects
