import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';

let own: Stage;
let app: TestApp;
let server: FastifyInstance;
let address: string;
const tokens: Record<string, string> = {};
const password = 'canoas de tres colores';

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  server = await app.server();
  address = await server.listen({ host: '127.0.0.1', port: 0 });
  for (const [name, code] of [['rioverde', 'EC-0807'], ['atacames', 'EC-0806']] as const) {
    const { id: institution } = await app.run<{ id: string }>('institutions.get', { id: code });
    const { id } = await app.run<{ id: string }>('accounts.create', { name, fullName: `Persona Ejemplo ${name}`, institution, password });
    await app.run('accounts.grant', { role: 'planificacion', holder: { kind: 'account', id }, scope: { kind: 'institution', id: institution } });
    tokens[name] = (await app.run<{ token: string }>('accounts.issue-token', { account: name, label: 'prueba', days: 1 })).token;
  }
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const as = (name: string, more: Record<string, string> = {}) => ({ authorization: `Bearer ${tokens[name]}`, ...more });
const get = (url: string, headers: Record<string, string> = {}) => server.inject({ method: 'GET', url, headers });
const post = (url: string, payload: object, headers: Record<string, string> = {}) => server.inject({ method: 'POST', url, payload, headers });
const { version: productVersion } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }; // the manifest has one
const newPlan = { title: 'Plan de prueba', scheme: 'pdot', territory: 'EC-0807' };

describe('answers', () => {
  test('health says the version of the product and of its schema', async () => {
    expect((await get('/api/health')).json()).toMatchObject({ status: 'ok', version: productVersion, demo: false });
  });

  test('a "no" is problem+json with its code, its words in Spanish and the id of the request', async () => {
    const answer = await get('/api/plans.list');
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status: 401, code: 'house.sign-in-needed', title: 'Para seguir, ingrese con su cuenta.' });
    expect(answer.json().requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('speak English to who asks for it', async () => {
    expect((await get('/api/plans.list', { 'accept-language': 'en-GB' })).json().title).toBe('Sign in to go on.');
  });

  test('an operation that does not exist and a wrong method are said apart', async () => {
    expect((await get('/api/plans.fly')).json().code).toBe('house.operation-unknown');
    expect((await post('/api/plans.list', {})).json()).toMatchObject({ code: 'house.method-wrong', details: { method: 'GET' } });
  });

  test('input that does not parse says where', async () => {
    const answer = await post('/api/plans.create', { ...newPlan, validFrom: '2019-02-31' }, as('rioverde'));
    expect(answer.statusCode).toBe(422);
    expect(answer.json().details.problems[0]).toMatchObject({ at: 'validFrom' });
  });

  test('JSON that is broken, and text with a null character, are refused and not a bug', async () => {
    const broken = await server.inject({ method: 'POST', url: '/api/plans.create', headers: as('rioverde', { 'content-type': 'application/json' }), payload: '{"title":' });
    expect(broken.json().code).toBe('house.input-wrong');
    expect((await post('/api/plans.create', { ...newPlan, title: 'nulo \u0000 aquí' }, as('rioverde'))).statusCode).toBe(422);
  });

  test('a list as CSV guards the text that a spreadsheet would run', async () => {
    await post('/api/plans.create', { ...newPlan, title: '=HYPERLINK("x")' }, as('rioverde'));
    const answer = await get('/api/plans.list?q=hyperlink', as('rioverde', { accept: 'text/csv' }));
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.body).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('the OpenAPI document has a path for every operation, and the page of documentation names them', async () => {
    const document = (await get('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    for (const name of app.runner.bound.keys()) expect(Object.keys(document.paths)).toContain(`/api/${name}`);
    expect((await get('/api/docs')).body).toContain('/api/plans.preview-import');
  });

  test('the measures are for the machine itself, never through a proxy without the token', async () => {
    expect((await get('/metrics')).body).toContain('articula_operation_seconds');
    expect((await get('/metrics', { 'x-forwarded-for': '10.0.0.1' })).statusCode).toBe(401);
  });
});

describe('a session', () => {
  const signIn = () => post('/api/accounts.sign-in', { name: 'rioverde', password }, { 'sec-fetch-site': 'same-origin' });

  test('travels as a cookie that scripts cannot read, and never in the body', async () => {
    const answer = await signIn();
    expect(answer.json().session).toBeUndefined();
    expect(answer.headers['set-cookie']).toMatch(/articula_session=[^;]+;.*HttpOnly.*SameSite=Lax/i);
  });

  test('carries no command that comes from another site', async () => {
    const cookie = String((await signIn()).headers['set-cookie']).split(';')[0]!;
    const command = (headers: Record<string, string>) => post('/api/plans.create', newPlan, { cookie, ...headers });
    expect((await command({ 'sec-fetch-site': 'cross-site' })).json().code).toBe('house.origin-wrong');
    expect((await command({ origin: 'https://otra.example' })).json().code).toBe('house.origin-wrong');
    expect((await command({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  });
});

describe('a command sent twice', () => {
  test('with the same key runs once and answers the same', async () => {
    const headers = as('rioverde', { 'idempotency-key': 'sobre-0001' });
    const [a, b] = [await post('/api/plans.create', { ...newPlan, title: 'Una sola vez' }, headers), await post('/api/plans.create', { ...newPlan, title: 'Una sola vez' }, headers)];
    expect(b.json()).toEqual(a.json());
    expect((await get('/api/plans.list?q=una+sola+vez', as('rioverde'))).json().items).toHaveLength(1);
  });

  test('with the same key and other content is refused', async () => {
    const headers = as('rioverde', { 'idempotency-key': 'sobre-0002' });
    await post('/api/plans.create', newPlan, headers);
    expect((await post('/api/plans.create', { ...newPlan, title: 'Otro contenido' }, headers)).json().code).toBe('house.key-reused');
  });
});

describe('files', () => {
  const upload = (content: string | Buffer, name: string, headers: Record<string, string>) => {
    const edge = 'borde';
    const payload = Buffer.concat([Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), Buffer.from(content), Buffer.from(`\r\n--${edge}--\r\n`)]);
    return server.inject({ method: 'POST', url: '/api/files', headers: { ...headers, 'content-type': `multipart/form-data; boundary=${edge}` }, payload });
  };

  test('are judged by their content and not by their name', async () => {
    expect((await upload('a;b\r\n1;2', 'hoja.pdf', as('rioverde'))).json()).toMatchObject({ kind: 'text', bytes: 8 });
    expect((await upload(Buffer.from([0x4d, 0x5a, 0x90, 0x00]), 'hoja.xlsx', as('rioverde'))).json().code).toBe('house.file-refused');
  });

  test('in quarantine are reached only by who sent them', async () => {
    const { id } = (await upload('a;b\r\n1;2', 'hoja.csv', as('rioverde'))).json();
    expect((await get(`/api/files/${id}`, as('rioverde'))).body).toBe('a;b\r\n1;2');
    expect((await get(`/api/files/${id}`, as('atacames'))).statusCode).toBe(404);
    expect((await get(`/api/files/${id}`)).statusCode).toBe(401);
    expect((await post('/api/plans.preview-import', { fileId: id, scheme: 'pdot' }, as('atacames'))).json().code).toBe('house.file-unknown');
  });

  test('empty, or without an account, are refused', async () => {
    expect((await upload('', 'vacio.csv', as('rioverde'))).json().code).toBe('house.file-refused');
    expect((await upload('a', 'hoja.csv', {})).statusCode).toBe(401);
  });

  test('become a plan through preview and import, over the wire', async () => {
    const { id } = (await upload('Código;Tipo;Texto\r\nO1;Objetivo;Caminos\r\n', 'matriz.csv', as('rioverde'))).json();
    const { planId } = (await post('/api/plans.create', newPlan, as('rioverde'))).json();
    const preview = (await post('/api/plans.preview-import', { fileId: id, planId, scheme: 'pdot' }, as('rioverde'))).json();
    expect(preview).toMatchObject({ created: 1, changed: 0, unchanged: 0, refused: 0, rows: [] });
    await post('/api/plans.import', { previewId: preview.previewId }, as('rioverde'));
    expect((await get(`/api/plans.tree?planId=${planId}`, as('rioverde'))).json().elements.map((e: { code: string }) => e.code)).toEqual(['O1']);
    const exported = await get(`/api/plans.export?planId=${planId}&format=csv`, as('rioverde'));
    expect(exported.headers['content-disposition']).toContain('attachment');
    expect(exported.body).toContain('Caminos');
  });
});

describe('the stream of facts', () => {
  /** Reads the stream until it has said something with the word, or nothing for a while. */
  async function hear(name: string, word: string, act: () => Promise<unknown>): Promise<boolean> {
    const stop = new AbortController();
    const response = await fetch(`${address}/api/events`, { headers: as(name), signal: stop.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await act();
    const silence = new Promise<'silence'>((resolve) => setTimeout(resolve, 1500, 'silence'));
    for (;;) {
      const part = await Promise.race([reader.read(), silence]);
      if (part === 'silence' || part.done) break;
      if (part.value.includes(word)) return stop.abort(), true;
    }
    stop.abort();
    return false;
  }
  const create = () => post('/api/plans.create', newPlan, as('rioverde'));

  test('tells the holder what happened in its reach', async () => expect(await hear('rioverde', 'plans.plan-created', create)).toBe(true));
  test('tells a stranger nothing of it', async () => expect(await hear('atacames', 'plans.plan-created', create)).toBe(false));
  test('is closed to who has no account', async () => expect((await fetch(`${address}/api/events`)).status).toBe(401));
});
