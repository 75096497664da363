import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { cursorOf } from '../../kernel/page.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import { wholeReach } from './events.ts';
import { actorOf } from '../../../test/actor.ts';

let own: Stage;
let app: TestApp;
let server: FastifyInstance;
let port: number;
let headers: Record<string, string>;

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  server = await app.server();
  port = Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port);
  const { id } = await app.run<{ id: string }>('accounts.create', { name: 'quien.prueba', fullName: 'Quien Prueba', password: 'canoas de tres colores' });
  await app.run('accounts.grant', { role: 'administrador', holder: { kind: 'account', id }, scope: { kind: 'everything' } });
  headers = { authorization: `Bearer ${(await app.run<{ token: string }>('accounts.issue-token', { account: 'quien.prueba', label: 'prueba', days: 1 })).token}` };
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const get = (operation: string, query: Record<string, string>) => server.inject({ method: 'GET', url: `/api/${operation}`, query, headers });
const post = (operation: string, payload: object, more: Record<string, string> = {}) => server.inject({ method: 'POST', url: `/api/${operation}`, payload, headers: { ...headers, ...more } });

const cursors = [['a', 'b'], [null, null], [{}, []], ['2024-01-01', 'x'], [1e30, exampleId('x')], ['999999999999', exampleId('x')], [-1e15, '0', exampleId('x')], ['a\u0000', exampleId('x')], []].map((keys) => cursorOf(keys as string[])); // made up on purpose

test.each(['accounts.list-grants', 'accounts.history', 'sources.citations', 'coherence.waiting', 'plans.list', 'institutions.list'])('%s takes an invented cursor as wrong input, never as a bug', async (operation) => {
  for (const after of cursors) expect((await get(operation, { after })).statusCode).toBeLessThan(500);
});

test.each([
  ['coherence.matrix', { territory: 'EC-08', at: '0000-01-01' }],
  ['accounts.history', { from: '0000-01-01' }],
  ['indicators.name', { scheme: 'ec-stpe-2019-meta', value: '1e308' }],
])('%s refuses a day or a figure that cannot be', async (operation, query) => {
  expect((await get(operation, query)).json()).toMatchObject({ status: 422, code: 'house.input-wrong' });
});

test.each(['coherence.linkage', 'coherence.coverage'])('the figure %s says what it needs to be asked about', async (name) => {
  expect((await post('sources.figure', { name, about: {} })).json()).toMatchObject({ code: 'house.input-wrong' });
});

test('what is wrong with an input is said in Spanish, field by field', async () => {
  const { title } = (await post('plans.create', { scheme: 7, territory: '', visibility: 'secreta', title: 'x'.repeat(400) })).json();
  expect(title).toContain('scheme: escriba un texto.');
  expect(title).toContain('visibility: elija uno de estos: own, shared, public.');
  expect(title).toContain('title: escriba 300 caracteres como mucho.');
  expect((await post('plans.create', {})).json().title).toContain('title: falta este dato.');
});

test('a number out of its limits says the limit', async () => {
  expect((await get('plans.list', { limit: '501' })).json().title).toContain('limit: el valor más alto es 500.');
});

test.each(['corta', 'x'.repeat(300)])('an idempotency key that is none is wrong input', async (key) => {
  expect((await post('plans.create', { title: 'Plan de prueba', scheme: 'pdot', territory: 'EC-0807' }, { 'idempotency-key': key })).json().code).toBe('house.input-wrong');
});

test('an identity that is already there is a conflict', async () => {
  const plan = { id: newId(), title: 'Plan de prueba', scheme: 'pdot', territory: 'EC-0807' };
  const ends = await Promise.all([1, 2, 3].map(async () => (await post('plans.create', plan)).statusCode));
  expect(ends.toSorted()).toEqual([200, 409, 409]);
});

test('an address too long to be read is answered in the house form', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET /api/plans.list?q=${'x'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`));
    socket.on('data', (part: Buffer) => (text += part.toString())).on('close', () => resolve(text)).on('error', reject);
  });
  expect(answer).toContain('application/problem+json');
  expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status: 413, code: 'house.too-large' });
});

test('live events of what a grant leaves out never reach its holder', () => {
  const reach = wholeReach(actorOf({ reads: true, everything: true, except: ['cases.*'] }));
  expect([reach('plans').everything, reach('cases').everything]).toEqual([true, false]);
});
