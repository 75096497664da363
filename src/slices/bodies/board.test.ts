import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Output } from '../../kernel/contract.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import type { Part } from '../../kernel/part.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { loadPack } from '../../packs.ts';
import { packIdentity } from '../institutions/index.ts';
import type { bodies } from './contract.ts';
import type { Binding } from './contract/board/binding.ts';

type Ops = (typeof bodies)['operations'];
type Matrix = Output<Ops['bindings']>;
type Drafted = Output<Ops['draftResolution']>;

let own: Stage;
let app: TestApp;
const admin = cast.administrator;
const prefecture = packIdentity('institution', 'EC-08');
const kinds = ['ccpd', 'jcpd'];

const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const matrix = (input: object = {}, by: Actor = admin): Promise<Matrix> => app.run<Matrix>('bodies.bindings', { territory: 'EC-08', ...input }, by);
const draft = (more: object = {}, by: Actor = admin): Promise<Drafted> => app.run<Drafted>('bodies.draft-resolution', { draft: 'resolucion-conformacion', kinds, territories: ['EC-0802', 'EC-0803'], by: prefecture, ...more }, by);
const create = async (kind: string, territory: string, on: string): Promise<string> => {
  const act = { kind: 'ordenanza', title: `Ordenanza que crea ${kind}`, publishedOn: on, forceFrom: on };
  return (await app.run<{ id: string }>('bodies.create', { kind, territory, source: 'Prueba', creation: act }, admin)).id;
};
/** A kind of our own with one seat and one act, so that a body of it can be completed in two commands. */
const ours = { id: 'prueba', title: 'Comité de prueba', plural: 'Comités de prueba', institutionKind: 'consejo', levels: ['canton'], seats: [{ key: 'presidencia', title: 'Presidencia' }], checklist: [{ key: 'creation-in-force', title: 'Acto vigente', level: 'formed', when: { fact: 'creation-in-force' }, lacks: 'Falta el acto' }, { key: 'whole', title: 'Presidencia ocupada', level: 'formed', when: { fact: 'whole' }, lacks: 'Falta quien presida' }], steps: [{ for: 'absence', title: 'Aprobar el acto', level: 'canton', authority: 'Concejo' }], cycle: { key: 'prueba', title: 'Vida', kind: 'derived', states: [{ key: 'no', title: 'No creado' }, { key: 'si', title: 'Creado', when: { fact: 'creation' } }] } };
const complete = async (territory: string, on: string): Promise<void> => {
  const body = await create('prueba', territory, on);
  await app.run('bodies.seat-member', { body, seat: 'presidencia', says: 'Alcaldía', from: on, source: 'Prueba' }, admin);
};
const act = async (more: object = {}): Promise<string> => (await app.run<{ id: string }>('instruments.create', { id: newId(), kind: 'resolucion', title: 'Resolución de prueba que compromete', territory: 'EC-08', owner: prefecture, passed: true, visibility: 'public', signedOn: '2024-02-01', ...more }, admin)).id;
const bind = (instrument: string, territory: string, more: object = {}): Promise<{ id: string; version: number }> => app.run('bodies.bind', { instrument, territory, kind: 'prueba', boundOn: '2024-02-01', ...more }, admin);
const cell = async (id: string, input: object = {}): Promise<Binding | undefined> => (await matrix(input)).items.find((one) => one.id === id);

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date('2026-11-20T15:00:00Z') });
  await app.run('bodies.load-pack', { country: 'EC', kinds: [ours] }, admin);
  await app.run('bodies.record-absence', { territory: 'EC-0802', kind: 'jcpd', on: '2024-01', source: 'Oficio de prueba' }, admin);
  await create('ccpd', 'EC-0803', '2015-04-02');
}, 60_000);
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('texts to begin from', () => {
  test('come with the country; the same pack again changes nothing', async () => {
    const { items } = await app.run<Output<Ops['drafts']>>('bodies.drafts', { country: 'EC', kind: 'jcpd' }, admin);
    expect(items.map((one) => [one.code, one.country, one.verified])).toEqual([['acta-de-compromiso', 'EC', false], ['acuerdo-conformacion', 'EC', false], ['resolucion-conformacion', 'EC', false]]);
    expect((await app.run<Output<Ops['drafts']>>('bodies.drafts', { country: 'PE' }, admin)).items.map((one) => one.code)).toEqual([]);
    await loadPack(app, 'ec');
    const facts = await own.owner.query("select count(*)::int as n from platform.fact where name = 'bodies.drafts-loaded'");
    expect(facts.rows).toEqual([{ n: 1 }]); // one file was loaded
  });
  test('a new wording of a text is a change, and a country has its own', async () => {
    const part = { key: 'a', kind: 'article', number: '1', text: 'Se acuerda.' };
    const load = (name: string) => app.run('bodies.load-drafts', { country: 'CO', drafts: [{ id: 'acta-de-compromiso', name, title: 'Acta de la mesa', instrument: 'acta', parts: [part] }] }, admin);
    expect(await load('Acta propia')).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(await load('Acta propia de la mesa')).toEqual({ created: 0, changed: 1, unchanged: 0 });
    expect((await app.run<Output<Ops['drafts']>>('bodies.drafts', { country: 'CO' }, admin)).items.map((one) => one.name)).toEqual(['Acta propia de la mesa']);
  });
});

test('a technician of a zone prepares it in the name of the prefecture, and still reads it', async () => {
  const ofZone = cast.of({ reads: true, operations: ['bodies.*', 'instruments.*'], territories: ['EC-08'], account: newId() });
  const made = await draft({ territories: ['EC-0804'] }, ofZone);
  expect(await app.run('instruments.get', { id: made.id }, ofZone)).toMatchObject({ owner: prefecture, version: expect.any(Number) });
});

describe('a draft that binds', () => {
  let made: Drafted;
  let parts: Part[];
  beforeAll(async () => {
    made = await draft({ asOf: '2024-03-05' });
    ({ parts } = await app.run<{ parts: Part[] }>('instruments.text', { id: made.id }, admin));
  });

  test('is an instrument in its first state, of who resolves, and nobody else’s yet', async () => {
    expect(await app.run('instruments.get', { id: made.id }, admin)).toMatchObject({ kind: 'resolucion', state: 'borrador', owner: prefecture, territory: 'EC-08', title: 'Resolución para la conformación de Consejos Cantonales de Protección de Derechos y Juntas Cantonales de Protección de Derechos (borrador)' });
    expect(await code(app.run('instruments.get', { id: made.id }, cast.of({ reads: true, territories: ['EC-08'] })))).toBe('house.not-found');
  });
  test('names the cantons and what each lacked on that day, and says what nobody knows', () => {
    const said = parts.find(({ key }) => key === 'articulo-2')!.text;
    expect(said).toContain('a) Cantón Eloy Alfaro (EC-0802). Consejo Cantonal de Protección de Derechos: no hay registro; informará si existe y con qué acto. Junta Cantonal de Protección de Derechos: no existe, según lo registrado.');
    expect(said).toMatch(/b\) Cantón Muisne \(EC-0803\)\. Consejo Cantonal de Protección de Derechos: existe; .*Junta Cantonal de Protección de Derechos: no hay registro/);
    expect(parts.find(({ key }) => key === 'considerando-2')!.text).toContain('5 de marzo de 2024');
  });
  test('binds to complete those that lack something, and asks those of which nobody knows to inform', () => {
    const [first, inform] = [parts.find(({ key }) => key === 'articulo-1')!.text, parts.find(({ key }) => key === 'articulo-5')!.text]; // the pack has them
    expect(first).toContain('de Eloy Alfaro (cantón) y Muisne (cantón) a conformar o completar');
    expect(inform).toMatch(/^Los gobiernos municipales de .*Eloy Alfaro.* informarán en treinta días si existe/);
    expect(parts.find(({ key }) => key === 'articulo-3')!.text).not.toMatch(/preguntar si/i);
  });
  test('rests on law that the house has, and says what nobody verified', async () => {
    expect(parts.find(({ key }) => key === 'considerando-1')!.text).toContain('COOTAD, art. 54, literal j y COOTAD, art. 148 (por verificar)');
    const { items } = await app.run<{ items: { norm: { name: string }; article: string | null }[] }>('norms.citing', { kind: 'instruments.instrument', id: made.id }, admin);
    expect(items.map(({ norm, article }) => `${norm.name} ${article}`)).toContain('COOTAD 148');
  });
  test('says each next step with who must take it, and leaves no field unfilled', () => {
    expect(parts.find(({ key }) => key === 'articulo-3')!.text).toContain('Junta Cantonal de Protección de Derechos, en Eloy Alfaro: aprobar la ordenanza que organiza la Junta (Concejo municipal). Base: CONA, art. 205 (por verificar).');
    expect(parts.filter(({ text, heading }) => `${text}${heading ?? ''}`.includes('[['))).toEqual([]);
  });
  test('binds each territory with each body it lacks, with the term of the text', async () => {
    const { items, acts } = await matrix({ instrument: made.id });
    expect(items.map((one) => [one.territory, one.kind, one.boundOn, one.dueOn])).toEqual([
      ['EC-0802', 'ccpd', '2024-03-05', '2024-09-05'], ['EC-0802', 'jcpd', '2024-03-05', '2024-09-05'], ['EC-0803', 'ccpd', '2024-03-05', '2024-09-05'], ['EC-0803', 'jcpd', '2024-03-05', '2024-09-05'],
    ]);
    expect(acts).toMatchObject([{ id: made.id, binds: false, force: 'preparing', state: 'Borrador', counts: { fulfilled: 0, open: 2, unknown: 2, released: 0, late: 0 } }]);
    expect(items.filter(({ late }) => late)).toEqual([]);
  });
  test('shares what it binds with the governments that it names, once it is shared', async () => {
    const found = await own.owner.query('select visibility, parties from instruments.instrument where id = $1', [made.id]);
    expect(found.rows).toEqual([{ visibility: 'own', parties: expect.arrayContaining([packIdentity('institution', 'EC-0802'), packIdentity('institution', 'EC-0803')]) as string[] }]);
  });
  test('leaves out who lacks nothing, and says so', async () => {
    await complete('EC-0806', '2020-01-15');
    const { left, bound } = await draft({ draft: 'acta-de-compromiso', kinds: ['prueba'], territories: ['EC-0805', 'EC-0806'], dueOn: '2027-01-01' });
    expect([bound, left]).toEqual([1, [{ territory: 'EC-0806', name: expect.any(String) as string, kind: 'prueba', why: 'complete' }]]);
  });
  test.each([
    [{ draft: 'no-hay' }, 'bodies.draft-unknown'],
    [{ kinds: ['observatorio'] }, 'bodies.draft-not-for-kind'],
    [{ draft: 'acta-de-compromiso', kinds: ['no-hay'] }, 'bodies.board-kind-unknown'],
    [{ territories: ['EC-0802', 'EC-9999'] }, 'bodies.board-territory-unknown'],
    [{ territories: ['EC-0802', 'EC-1001'] }, 'bodies.holder-outside'],
    [{ by: packIdentity('institution', 'EC-0801') }, 'bodies.holder-outside'],
    [{ by: exampleId('institution', 77) }, 'house.not-found'],
    [{ asOf: '2024-03-05', dueOn: '2024-03-04' }, 'bodies.due-before-bound'],
    [{ draft: 'acta-de-compromiso', kinds: ['prueba'], territories: ['EC-0806'] }, 'bodies.nothing-to-bind'],
    [{ kinds: [] }, 'house.input-wrong'],
    [{ territories: [] }, 'house.input-wrong'],
  ])('%j is refused: %s', async (wrong, failure) => {
    const before = await own.owner.query('select (select count(*) from instruments.instrument)::int as acts, (select count(*) from bodies.binding)::int as bound');
    expect(await code(draft(wrong))).toBe(failure);
    const after = await own.owner.query('select (select count(*) from instruments.instrument)::int as acts, (select count(*) from bodies.binding)::int as bound');
    expect(after.rows).toEqual(before.rows);
  });
  test('a territory that was there no longer is refused with what took its place', async () => {
    await own.owner.query("insert into territories.unit (code, country, name, level, rank, parent, path, valid_to, successors) select 'EC-0899', country, 'Cantón Suprimido', level, rank, parent, path, '2010-01-01', array['EC-0801'] from territories.unit where code = 'EC-0801'");
    await expect(draft({ territories: ['EC-0899'] })).rejects.toMatchObject({ code: 'bodies.territory-ended', details: { successors: 'Hoy: Esmeraldas (EC-0801).' } });
    await own.owner.query("delete from territories.unit where code = 'EC-0899'");
  });
  test('who may not write for the institution drafts nothing in its name', async () => {
    const other = cast.of({ operations: ['bodies.*'], reads: true, institutions: [packIdentity('institution', 'EC-0801')], account: exampleId('account', 60) });
    expect(await code(draft({}, other))).toBe('house.not-your-place');
  });
});

describe('what binds, and how far', () => {
  test('a cell closes when its light changes, and was open before', async () => {
    const instrument = await act();
    const { id } = await bind(instrument, 'EC-0804', { dueOn: '2025-06-30' });
    await app.run('bodies.record-absence', { territory: 'EC-0804', kind: 'prueba', on: '2024-01-20', source: 'Oficio de prueba' }, admin);
    expect(await cell(id)).toMatchObject({ state: 'open', late: true, since: null, light: 'missing' });
    await complete('EC-0804', '2026-03-01');
    expect(await cell(id)).toMatchObject({ state: 'fulfilled', late: false, since: '2026-03-01', light: 'complete', lacks: [] });
    expect(await cell(id, { asOf: '2026-02-28' })).toMatchObject({ state: 'open', late: true });
    expect(await cell(id, { asOf: '2025-06-30' })).toMatchObject({ state: 'open', late: false });
    expect(await cell(id, { asOf: '2024-01-31' })).toBeUndefined();
  });
  test('where nobody knows, nobody is late', async () => {
    const { id } = await bind(await act({ title: 'Resolución sobre lo que no se sabe' }), 'EC-0805', { dueOn: '2024-06-30' });
    expect(await cell(id)).toMatchObject({ state: 'unknown', late: false, light: 'unknown' });
  });
  test('a body that stops being complete opens its cell again', async () => {
    const { id } = await bind(await act({ title: 'Resolución que se cumplió un tiempo' }), 'EC-0807');
    const body = await create('prueba', 'EC-0807', '2024-03-01');
    await app.run('bodies.seat-member', { body, seat: 'presidencia', says: 'Alcaldía', from: '2024-03-10', to: '2025-03-09', source: 'Prueba' }, admin);
    expect(await cell(id, { asOf: '2024-12-31' })).toMatchObject({ state: 'fulfilled', since: '2024-03-10' });
    expect(await cell(id)).toMatchObject({ state: 'open', lacks: ['Falta quien presida'] });
  });
  test('released, it keeps its reason and counts no more', async () => {
    const instrument = await act({ title: 'Resolución que se liberó' });
    const { id } = await bind(instrument, 'EC-0801');
    expect(await code(app.run('bodies.unbind', { id, version: 7, reason: 'Otra vía' }, admin))).toBe('house.version-changed');
    expect(await code(app.run('bodies.unbind', { id, version: 1, reason: 'Otra vía', on: '2024-01-31' }, admin))).toBe('bodies.released-before-bound');
    expect(await app.run('bodies.unbind', { id, version: 1, reason: 'Se creó por otra vía', on: '2025-01-01' }, admin)).toEqual({ id, version: 2 });
    expect(await cell(id)).toMatchObject({ state: 'released', reason: 'Se creó por otra vía', releasedOn: '2025-01-01' });
    expect(await cell(id, { asOf: '2024-12-31' })).toMatchObject({ state: 'unknown' });
    expect((await matrix({ instrument })).acts[0]?.counts).toEqual({ fulfilled: 0, open: 0, unknown: 0, released: 1, late: 0 });
    expect(await code(app.run('bodies.unbind', { id, version: 2, reason: 'Otra vez' }, admin))).toBe('bodies.binding-released');
    await expect(bind(instrument, 'EC-0801', { boundOn: '2025-02-01' })).resolves.toMatchObject({ version: 1 });
  });
  test.each([
    [{ territory: 'EC-9999' }, 'bodies.board-territory-unknown'],
    [{ kind: 'no-hay' }, 'bodies.board-kind-unknown'],
    [{ dueOn: '2024-01-31' }, 'bodies.due-before-bound'],
    [{ instrument: exampleId('act', 9) }, 'house.not-found'],
  ])('%j is refused: %s', async (wrong, failure) => {
    const instrument = await act({ title: 'Resolución para equivocarse' });
    expect(await code(app.run('bodies.bind', { instrument, territory: 'EC-0801', kind: 'prueba', boundOn: '2024-02-01', ...wrong }, admin))).toBe(failure);
  });
  test('the same act binds a territory to a body once', async () => {
    const instrument = await act({ title: 'Resolución repetida' });
    await bind(instrument, 'EC-0802');
    expect(await code(bind(instrument, 'EC-0802'))).toBe('bodies.binding-twice');
  });
  test('an act of one country binds no territory of another', async () => {
    await loadPack(app, 'pe');
    expect(await code(bind(await act({ title: 'Resolución de otro país' }), 'PE-1006'))).toBe('bodies.instrument-not-here');
  });
});

describe('who sees it', () => {
  test('whoever reads the instrument reads what it binds; a stranger reads nothing of it', async () => {
    const party = packIdentity('institution', 'EC-0803');
    const instrument = await act({ title: 'Resolución compartida', visibility: 'shared', parties: [{ institution: party, role: 'se compromete' }] });
    const { id } = await bind(instrument, 'EC-0803');
    const seen = async (by: Actor): Promise<boolean> => (await matrix({ territory: 'EC-0803' }, by)).items.some((one) => one.id === id);
    expect(await seen(actorOf({ reads: true, institutions: [party], account: exampleId('account', 61) }))).toBe(true);
    expect(await seen(actorOf({ reads: true, territories: ['EC-08'], account: exampleId('account', 62) }))).toBe(true);
    expect(await seen(actorOf({ reads: true, institutions: [packIdentity('institution', 'EC-1001')], account: exampleId('account', 63) }))).toBe(false);
  });
  test('who cannot change the instrument can neither bind nor release by it', async () => {
    const instrument = await act({ title: 'Resolución ajena' });
    const { id } = await bind(instrument, 'EC-0805');
    const other = cast.of({ operations: ['bodies.*', 'instruments.*'], reads: true, institutions: [packIdentity('institution', 'EC-0801')], account: exampleId('account', 64) });
    expect(await code(app.run('bodies.unbind', { id, version: 1, reason: 'Sin permiso' }, other))).toBe('house.not-your-place');
    expect(await code(app.run('bodies.bind', { instrument, territory: 'EC-0806', kind: 'prueba' }, other))).toBe('house.not-your-place');
  });
  test('each change leaves its fact, with no name of a person', async () => {
    const { rows } = await own.owner.query<{ fact: string; data: object }>("select name as fact, data from platform.fact where name in ('bodies.resolution-drafted', 'bodies.territory-bound', 'bodies.territory-released')");
    expect(new Set(rows.map(({ fact }) => fact))).toEqual(new Set(['bodies.resolution-drafted', 'bodies.territory-bound', 'bodies.territory-released']));
    expect(rows.find(({ fact }) => fact === 'bodies.resolution-drafted')?.data).toMatchObject({ draft: expect.any(String) as string, territories: expect.any(Array) as string[] });
  });
});
