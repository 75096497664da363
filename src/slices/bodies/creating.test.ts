import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Conformation } from './contract/board.ts';
import type { Creations } from './contract/board/creation.ts';
import type { DiagnosisContent } from './contract/diagnosis.ts';

let own: Stage;
let app: TestApp;
let model = '';
const admin = cast.administrator;
const run = <T = { id: string; version: number }>(name: string, input: object, by: Actor = admin): Promise<T> => app.run<T>(name, input, by);
const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const conformation = (territory: string, by: Actor = admin): Promise<Conformation> => run<Conformation>('bodies.conformation', { territory, level: 'canton' }, by);
const lights = async (territory: string, by?: Actor): Promise<Record<string, string>> => Object.fromEntries((await conformation(territory, by)).items[0]!.lights.map(({ kind, state }) => [kind, state])); // one place is asked
const next = async (territory: string) => (await conformation(territory)).items[0]!.next; // as above
const creations = (instrument: string, by?: Actor): Promise<Creations> => run<Creations>('bodies.creations', { instrument }, by);
const register = (instrument: string, kinds: object[], more: object = {}, by?: Actor): Promise<{ bodies: { id: string; kind: string; made: boolean }[] }> => run('bodies.register-created', { instrument, kinds, ...more }, by);

const article = (n: number, text: string, more: object = {}) => ({ key: `art-${n}`, kind: 'article', number: String(n), heading: `Asunto ${n}`, text, ...more });
const parts = [article(1, 'Objeto.'), article(2, 'El Consejo.', { creates: ['ccpd'] }), article(3, 'La Junta.', { creates: ['jcpd'], optional: true })];

/** An ordinance drawn from the model, published unless told otherwise. */
async function adopt(territory: string, { leftOut = [], published = true }: { leftOut?: string[]; published?: boolean } = {}): Promise<string> {
  const { id } = await run('instruments.adopt', { model, territory, leftOut });
  let { version } = await run('instruments.get', { id });
  const steps = [['redactar', '2026-01-05'], ['debatir-primero', '2026-02-05'], ['debatir-segundo', '2026-03-05'], ['sancionar', '2026-03-20'], ['publicar', '2026-04-01', { publicacion: 'Gaceta municipal 12' }]] as const;
  for (const [transition, on, evidence] of published ? steps : steps.slice(0, 2)) ({ version } = await run('instruments.step', { id, version, transition, on, ...(evidence ? { evidence } : {}) }));
  return id;
}

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date('2026-11-20T15:00:00Z') });
  model = newId();
  await run('instruments.load-model', { pack: 'prueba', id: model, title: 'Modelo que crea organismos', country: 'EC', kind: 'ordenanza', levels: ['canton'], parts, publishedOn: '2024-01-10' });
  for (const kind of ['ccpd', 'jcpd']) for (const territory of ['EC-0802', 'EC-0803']) await run('bodies.record-absence', { territory, kind, on: '2025-06', source: 'Hoja de prueba' });
}, 60_000);
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('an ordinance drawn from a model that says what it creates', () => {
  let id = '';
  test('tells nothing of the territory while it is a draft', async () => {
    const draft = await adopt('EC-0803', { published: false });
    expect((await next('EC-0803'))?.title).toBe('Aprobar la ordenanza que crea el Consejo');
    expect(await code(register(draft, [{ kind: 'ccpd' }]))).toBe('bodies.act-not-in-force');
  });
  test('once in force makes registering them the next step, and changes no light by itself', async () => {
    id = await adopt('EC-0802');
    expect(await next('EC-0802')).toMatchObject({ act: { id, kinds: ['ccpd', 'jcpd'] }, authority: 'Quien lleva este registro', verified: true });
    expect((await next('EC-0802'))?.title).toMatch(/^Registrar lo que crea «.+», que ya rige: Consejo Cantonal de Protección de Derechos \(CCPD\) y Junta Cantonal de Protección de Derechos \(JCPD\)$/);
    expect(await lights('EC-0802')).toEqual({ ccpd: 'missing', jcpd: 'missing' });
  });
  test('asks for the same in the diagnosis of its territory', async () => {
    const { items, above } = await run<DiagnosisContent>('bodies.preview-diagnosis', { territory: 'EC-0802', level: 'canton' });
    expect([...items, ...(above ? [above.place] : [])].flatMap(({ lights: told }) => told.flatMap(({ kind, next: step }) => (['ccpd', 'jcpd'].includes(kind) ? [step?.act?.id] : [])))).toEqual([id, id]);
  });
  test('is told with its date and what it creates', async () => {
    expect(await creations(id)).toMatchObject({ inForce: true, on: '2026-04-01', publication: 'Gaceta municipal 12', territory: 'EC-0802', kinds: [{ kind: 'ccpd', says: true, registered: false, body: null }, { kind: 'jcpd', says: true, registered: false, body: null }] });
  });
  test('is registered in one act: the bodies, each with the ordinance, its date and its publication', async () => {
    const { bodies } = await register(id, [{ kind: 'ccpd' }, { kind: 'jcpd' }]);
    expect(bodies.map(({ kind, made }) => [kind, made])).toEqual([['ccpd', true], ['jcpd', true]]);
    expect(await lights('EC-0802')).toEqual({ ccpd: 'partial', jcpd: 'partial' });
    const council = await run<{ evidence: object[]; name: string }>('bodies.get', { id: bodies[0]!.id });
    expect(council).toMatchObject({ name: expect.stringContaining('Consejo Cantonal'), evidence: [{ what: 'creation', on: '2026-04-01', act: { id }, says: 'Ordenanza. Gaceta municipal 12' }] });
  });
  test('leaves a fact for each body, each evidence and the whole', async () => {
    const { rows } = await own.owner.query<{ name: string }>("select name from platform.fact where data ->> 'instrument' = $1 or name = 'bodies.body-created' order by name", [id]);
    expect(rows.map(({ name }) => name)).toEqual(['bodies.body-created', 'bodies.body-created', 'bodies.creations-registered', 'bodies.evidence-added', 'bodies.evidence-added']);
  });
  test('is not asked for again, and says what it created', async () => {
    expect((await next('EC-0802'))?.act).toBeUndefined();
    expect((await creations(id)).kinds).toMatchObject([{ kind: 'ccpd', registered: true }, { kind: 'jcpd', registered: true }]);
    expect(await code(register(id, [{ kind: 'ccpd' }]))).toBe('bodies.not-created-by');
  });
});

test('an article left out creates nothing', async () => {
  const id = await adopt('EC-0804', { leftOut: ['art-3'] });
  expect((await creations(id)).kinds.map(({ kind, says }) => [kind, says])).toEqual([['ccpd', true], ['jcpd', false]]);
});

test('a body that is there and lacks its act gets it, and is not doubled', async () => {
  const body = (await run('bodies.create', { kind: 'ccpd', territory: 'EC-0805', source: 'Llamada a la alcaldía' })).id;
  const id = await adopt('EC-0805');
  const { bodies } = await register(id, [{ kind: 'ccpd' }], { on: '2026-04' });
  expect(bodies).toMatchObject([{ id: body, made: false }]);
  expect(await run('bodies.get', { id: body })).toMatchObject({ evidence: [{ what: 'creation', on: '2026-04', act: { id } }] });
  expect((await next('EC-0805'))?.act?.kinds).toEqual(['jcpd']);
});

test('an ordinance of no model may be asked what it creates, and is no next step', async () => {
  const { id } = await run('instruments.create', { kind: 'ordenanza', title: 'Ordenanza del sistema de protección', number: '03-2019', territory: 'EC-0806', passed: true, publishedOn: '2019-05-14', visibility: 'public' });
  expect((await creations(id)).kinds.map(({ kind, says }) => [kind, says])).toEqual([['ccpd', false], ['jcpd', false]]);
  expect((await next('EC-0806'))?.act).toBeUndefined();
  await register(id, [{ kind: 'jcpd' }]);
  expect((await lights('EC-0806'))['jcpd']).toBe('partial');
  const later = await run('instruments.create', { kind: 'ordenanza', title: 'Otra ordenanza', territory: 'EC-0806', passed: true, publishedOn: '2021-05-14', visibility: 'public' });
  expect((await creations(later.id)).kinds.map(({ kind }) => kind)).toEqual(['ccpd']);
});

test('nobody registers what is out of their reach, and nothing is half done', async () => {
  const id = await adopt('EC-0807');
  const elsewhere = cast.of({ operations: ['bodies.*'], reads: true, territories: ['EC-13'], account: newId() });
  expect(await code(register(id, [{ kind: 'ccpd' }, { kind: 'jcpd' }], {}, elsewhere))).toBe('house.not-your-place');
  expect(await code(register(id, [{ kind: 'ccpd' }, { kind: 'alianza' }]))).toBe('bodies.not-created-by');
  expect(await lights('EC-0807')).toEqual({ ccpd: 'unknown', jcpd: 'unknown' });
});

describe('where somebody said later that there is none', () => {
  let id = '';
  beforeAll(async () => {
    id = await adopt('EC-1308');
    await run('bodies.record-absence', { territory: 'EC-1308', kind: 'ccpd', on: '2026-09', source: 'Hoja de prueba' });
  });
  test('who registers is told whose word stands against it', async () => {
    expect((await creations(id)).kinds.map(({ kind, denied }) => [kind, denied?.on])).toEqual([['ccpd', '2026-09'], ['jcpd', undefined]]);
  });
  test('no resolution asks again for the ordinance that is in force', async () => {
    expect(await code(run('bodies.draft-resolution', { draft: 'resolucion-conformacion', kinds: ['ccpd', 'jcpd'], territories: ['EC-1308'], by: (await run<{ id: string }>('institutions.get', { id: 'EC-13' })).id }))).toBe('bodies.nothing-to-bind');
  });
  test.each(['2019', '2026-03', '2026-03-31'])('it cannot exist before the act that creates it: %s', async (on) => {
    expect(await code(register(id, [{ kind: 'ccpd' }], { on }))).toBe('bodies.created-before-act');
  });
  test('registering it changes the light, and it is asked for no more', async () => {
    await register(id, [{ kind: 'ccpd' }, { kind: 'jcpd' }]);
    expect([await lights('EC-1308'), (await next('EC-1308'))?.act ?? null]).toEqual([{ ccpd: 'partial', jcpd: 'partial' }, null]);
  });
  test('a still later word that there is none is not answered by registering the same act again', async () => {
    await run('bodies.record-absence', { territory: 'EC-1308', kind: 'ccpd', on: '2026-11-20', source: 'Otra hoja de prueba' });
    expect((await next('EC-1308'))?.act ?? null).toBeNull();
  });
});
