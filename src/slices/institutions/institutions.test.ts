import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { connect } from '../../platform/db/database.ts';
import { territoriesSlice } from '../territories/index.ts';
import { institutions } from './contract.ts';
import { governmentOf, holdersOf, institutionsSlice, packIdentity, postsOf, resolveInstitution } from './index.ts';

type Operations = (typeof institutions)['operations'];
type Answer<K extends keyof Operations> = z.output<Operations[K]['output']>;

let s: Stage;
let app: TestApp;
const clock = (): Date => new Date('2026-11-20T15:00:00Z');
const packs = join(import.meta.dirname, '../../../packs');
const admin = cast.administrator;

async function load(pack: string, on: TestApp): Promise<void> {
  for (const slice of [territoriesSlice, institutionsSlice])
    for (const { file, operation, inputs } of slice.packs ?? []) {
      const text = read(join(packs, pack, file));
      if (text) for (const input of inputs(text, pack)) await on.run(operation, input);
    }
}
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // a pack has the files it has
  }
}
const ask = <K extends keyof Operations & string>(name: K, input: unknown, by: Actor = admin): Promise<Answer<K>> => app.run(`institutions.${kebab(name)}`, input, by);
const factsOf = async (id: string): Promise<string[]> => (await s.owner.query<{ name: string }>('select name from platform.fact where subject_id = $1', [id])).rows.map(({ name }) => name).toSorted();
const inside = <T>(work: (tx: Parameters<typeof governmentOf>[0]) => Promise<T>): Promise<T> => s.db.kysely.transaction().execute(work);
const gad = (code: string): string => packIdentity('institution', code);
const technician = cast.of({ reads: true, operations: ['institutions.*'], territories: ['EC-08', 'EC-10'], account: newId() });

beforeAll(async () => {
  s = await stage();
  app = testApp(s, { slices: [territoriesSlice, institutionsSlice], clock });
  for (const pack of ['base', 'ec', 'pe', 'co', 'example']) await load(pack, app);
});
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('the directory', () => {
  test.each([['EC', 1066], ['PE', 1917], ['CO', 1134]])('%s has a government for each unit that governs itself', async (country, expected) => {
    const { rows } = await s.owner.query<{ n: number }>("select count(*)::int as n from institutions.institution where kind = 'gobierno' and country = $1", [country]);
    expect(rows[0]!.n).toBe(expected);
  });

  test.each([
    ['EC-0801', 'Gobierno Autónomo Descentralizado Municipal del cantón Esmeraldas', 'GAD Municipal de Esmeraldas'],
    ['EC-20', 'Consejo de Gobierno del Régimen Especial de Galápagos', 'CGREG'],
    ['PE-1006', 'Municipalidad Provincial de Leoncio Prado', 'Municipalidad Provincial de Leoncio Prado'],
    ['CO-05001', 'Municipio de Medellín', 'Alcaldía de Medellín'],
  ])('%s is called as its country calls it', async (code, name, short) => {
    expect(await ask('get', { id: code }, cast.nobody)).toMatchObject({ id: gad(code), name, short, owner: gad(code), territory: code });
  });

  test('loading it again changes nothing', async () => {
    const again = connect(s.address);
    const second = testApp({ ...s, db: again }, { slices: [territoriesSlice, institutionsSlice], clock });
    const before = await s.owner.query<{ n: number }>('select count(*)::int as n from platform.fact');
    for (const pack of ['ec', 'example']) await load(pack, second);
    await second.close();
    await again.close();
    expect((await s.owner.query<{ n: number }>('select count(*)::int as n from platform.fact')).rows).toEqual(before.rows);
  });

  test.each([['senplades', 'ec-senplades'], ['planifica ecuador', 'ec-stpe'], ['MUNICIPAL ESMERALDAS', 'EC-0801'], ['rioverde', 'EC-0807'], ['gober antioquia', 'CO-05'], ['cgreg', 'EC-20']])('«%s» finds %s', async (q, packId) => {
    const { items } = await ask('list', { q }, cast.nobody);
    expect(items.map((one) => one.packId)).toContain(packId);
  });

  test('goes page by page, in order, and counts up to a cap', async () => {
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const page: Answer<'list'> = await ask('list', { country: 'EC', kind: 'gobierno', territory: 'EC-08', limit: 17, ...(after ? { after } : {}) }, cast.nobody);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    const { count } = await ask('list', { country: 'EC', kind: 'gobierno', territory: 'EC-08' }, cast.nobody);
    expect([new Set(seen).size, seen.length]).toEqual([count!.value, count!.value]);
    expect((await ask('list', { country: 'EC' }, cast.nobody)).count).toEqual({ value: 1000, capped: true });
  });

  test('the planning authority keeps its chain of successors', async () => {
    const chain: string[] = [];
    for (let id: string | undefined = 'ec-senplades'; id; ) {
      const one: Answer<'get'> = await ask('get', { id }, cast.nobody);
      chain.push(one.packId!);
      id = one.successor?.id;
    }
    expect(chain).toEqual(['ec-senplades', 'ec-stpe', 'ec-snp', 'ec-presidencia-planificacion']);
  });

  test.each([['GAD Municipal de Atacames', 'EC-0806'], ['EC-0806', 'EC-0806'], ['Senplades', 'ec-senplades'], ['  unión europea ', 'ec-due'], ['Secretaría', undefined], ['', undefined]])('a cell that says «%s» means %s', async (cell, packId) => {
    expect((await inside((tx) => resolveInstitution(tx, cell)))?.pack_id).toBe(packId);
  });
});

describe('an institution', () => {
  test('created within reach owns itself and leaves its fact', async () => {
    const { id } = await ask('create', { kind: 'mesa', name: 'Mesa cantonal de vivienda (ejemplo)', territory: 'ec-0807', aliases: ['MCV'] }, technician);
    expect(await ask('get', { id }, cast.nobody)).toMatchObject({ owner: id, territory: 'EC-0807', aliases: ['MCV'], version: 1 });
    expect(await factsOf(id)).toEqual(['institutions.institution-created']);
    expect((await ask('list', { q: 'mcv' }, cast.nobody)).items.map((one) => one.id)).toEqual([id]);
  });

  test('out of reach cannot be created nor changed', async () => {
    await expect(ask('create', { kind: 'mesa', name: 'Mesa lejana', territory: 'EC-13' }, technician)).rejects.toMatchObject({ code: 'house.not-your-place' });
    await expect(ask('update', { id: gad('EC-13'), version: 1, acronym: 'X' }, technician)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });

  test('private to its owner does not exist for a stranger', async () => {
    const { id } = await ask('create', { kind: 'unidad', name: 'Unidad reservada', territory: 'EC-08', visibility: 'own' });
    await expect(ask('get', { id }, cast.stranger)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await ask('list', { q: 'unidad reservada' }, cast.stranger)).items).toEqual([]);
    const owner = cast.of({ reads: true, institutions: [id] });
    expect((await ask('list', { q: 'unidad reservada' }, owner)).items.map((one) => one.id)).toEqual([id]);
  });

  test('changed from an old version shows what it is now', async () => {
    const { id } = await ask('create', { kind: 'red', name: 'Red de prueba', territory: 'EC' });
    await ask('update', { id, version: 1, note: 'Primera' });
    await expect(ask('update', { id, version: 1, note: 'Segunda' })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { note: 'Primera', version: 2 } } });
  });

  test('renamed keeps its former name with its date, and is found by both', async () => {
    const { id } = await ask('create', { kind: 'secretaria', name: 'Secretaría del Ejemplo Antiguo', acronym: 'SEA', territory: 'EC', founded: '2001' });
    await ask('rename', { id, version: 1, name: 'Secretaría del Ejemplo Nuevo', acronym: 'SEN', since: '2019-05' });
    const now = await ask('get', { id }, cast.nobody);
    expect(now.names).toEqual([{ name: 'Secretaría del Ejemplo Antiguo', acronym: 'SEA', from: null, to: '2019-05', source: null, verified: false }]);
    for (const q of ['ejemplo antiguo', 'ejemplo nuevo']) expect((await ask('list', { q }, cast.nobody)).items.map((one) => one.id)).toContain(id);
  });

  test('of a pack keeps what was corrected here when the pack changes', async () => {
    const before = await ask('get', { id: 'ec-congope' });
    await ask('update', { id: before.id, version: before.version, acronym: 'CNG' });
    const file = JSON.parse(readFileSync(join(packs, 'ec/institutions.json'), 'utf8')) as { institutions: { id: string; note?: string }[] }; // our own pack
    for (const one of file.institutions) if (one.id === 'ec-congope') one.note = 'Nota nueva del catálogo';
    const counts = await app.run<Answer<'loadPack'>>('institutions.load-pack', { pack: 'ec', ...file });
    expect(counts).toMatchObject({ created: 0, changed: 1, kept: 1 });
    expect(await ask('get', { id: 'ec-congope' })).toMatchObject({ acronym: 'CNG', note: 'Nota nueva del catálogo' });
  });

  test.each([
    ['an unknown territory', { territory: 'EC-9999' }, 'institutions.territory-unknown'],
    ['dates that run backwards', { founded: '2020', ended: '2019-03' }, 'institutions.dates-crossed'],
    ['a day of no calendar', { founded: '2019-13-02' }, 'house.input-wrong'],
    ['an unknown kind', { kind: 'partido' }, 'house.input-wrong'],
    ['a name of 10 000 letters', { name: 'x'.repeat(10_000) }, 'house.input-wrong'],
    ['a parent that is not there', { parent: newId() }, 'institutions.institution-unknown'],
  ])('with %s is refused', async (_, part, code) => {
    await expect(ask('create', { kind: 'mesa', name: 'Mesa mala', territory: 'EC', ...part })).rejects.toMatchObject({ code });
  });

  test('cannot depend on what depends on it', async () => {
    const a = await ask('create', { kind: 'red', name: 'Red A', territory: 'EC' });
    const b = await ask('create', { kind: 'red', name: 'Red B', territory: 'EC', parent: a.id });
    await expect(ask('update', { id: a.id, version: 1, parent: b.id })).rejects.toMatchObject({ code: 'institutions.parent-circle' });
  });
});

describe('people and posts', () => {
  const place = 'EC-0803';

  test('a mandate passes from one person to the next, and is asked by day', async () => {
    const post = await ask('createPost', { institution: gad(place), title: 'Alcaldía', head: true });
    const [one, two] = [await ask('createPerson', { institution: gad(place), name: 'Persona Ejemplo Ñandú' }), await ask('createPerson', { institution: gad(place), name: 'Persona Ejemplo Órbita' })];
    await ask('appoint', { post: post.id, person: one.id, from: '2014-05-15', to: '2019-05-14' });
    await ask('appoint', { post: post.id, person: two.id, from: '2019-05-15', reelected: true });
    expect(await inside((tx) => postsOf(tx, one.id, '2018-01-01'))).toEqual([{ post: post.id, institution: gad(place), title: 'Alcaldía', role: 'titular' }]);
    expect(await inside((tx) => postsOf(tx, one.id, '2019-05-15'))).toEqual([]);
    expect((await inside((tx) => holdersOf(tx, post.id, '2026-01-01'))).map(({ person }) => person)).toEqual([two.id]);
    expect(await factsOf(post.id)).toEqual(['institutions.mandate-began', 'institutions.mandate-began', 'institutions.post-created']);
  });

  test('two titulars of one post never share a day; a substitute may', async () => {
    const post = await ask('createPost', { institution: gad(place), title: 'Concejalía primera' });
    const [one, two] = [await ask('createPerson', { institution: gad(place), name: 'Persona Uno' }), await ask('createPerson', { institution: gad(place), name: 'Persona Dos' })];
    await ask('appoint', { post: post.id, person: one.id, from: '2019-05-15' });
    await expect(ask('appoint', { post: post.id, person: two.id, from: '2023-05-15' })).rejects.toMatchObject({ code: 'institutions.mandate-overlaps' });
    await ask('appoint', { post: post.id, person: two.id, from: '2019-05-15', role: 'substitute' });
    const held = await ask('listPosts', { institution: gad(place) });
    expect(held.items.find(({ id }) => id === post.id)?.holders.map(({ name, role }) => [name, role])).toEqual([['Persona Uno', 'titular'], ['Persona Dos', 'substitute']]);
  });

  test('a mandate is ended once, not before it began', async () => {
    const post = await ask('createPost', { institution: gad(place), title: 'Secretaría general' });
    const person = await ask('createPerson', { institution: gad(place), name: 'Persona Tres' });
    const { id } = await ask('appoint', { post: post.id, person: person.id, from: '2020-01-01' });
    await expect(ask('endMandate', { id, to: '2019-12-31' })).rejects.toMatchObject({ code: 'institutions.dates-crossed' });
    await ask('endMandate', { id, to: '2022-12-31', reason: 'Renuncia' });
    await expect(ask('endMandate', { id, to: '2024-01-01' })).rejects.toMatchObject({ code: 'institutions.mandate-ended' });
  });

  test('a post title is taken once in an institution, accents aside', async () => {
    await ask('createPost', { institution: gad('EC-0804'), title: 'Dirección de Planificación' });
    await expect(ask('createPost', { institution: gad('EC-0804'), title: 'direccion de  planificacion' })).rejects.toMatchObject({ code: 'institutions.post-title-taken' });
  });

  test('people are found by part of the name without accents, each with their posts of today', async () => {
    const { items } = await ask('listPeople', { q: 'nandu' });
    expect(items.map(({ name }) => name)).toEqual(['Persona Ejemplo Ñandú']);
    expect((await ask('listPeople', { q: 'orbita', institution: gad(place) })).items[0]?.posts).toMatchObject([{ title: 'Alcaldía', head: true, reelected: true }]);
  });

  test('contacts are for whom the institution reaches, and never stand in the fact itself', async () => {
    const { id } = await ask('createPerson', { institution: gad(place), name: 'Persona Contacto', mail: 'contacto@ejemplo.gob.ec', phone: '06 111', visibility: 'public' });
    expect(await ask('getPerson', { id }, technician)).toMatchObject({ mail: 'contacto@ejemplo.gob.ec', contactHidden: false });
    expect(await ask('getPerson', { id }, cast.stranger)).toMatchObject({ mail: null, phone: null, contactHidden: true });
    const { rows } = await s.owner.query<{ data: unknown }>('select data from platform.fact where subject_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/Contacto|contacto@|111/);
    const details = await s.owner.query('select field from platform.fact_detail d join platform.fact f on f.id = d.fact_id where f.subject_id = $1 order by field', [id]);
    expect(details.rows).toEqual([{ field: 'mail' }, { field: 'name' }, { field: 'phone' }]);
  });

  test('a person kept by an institution does not exist for a stranger', async () => {
    const { id } = await ask('createPerson', { institution: gad(place), name: 'Persona Interna' });
    await expect(ask('getPerson', { id }, cast.stranger)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await ask('listPeople', { q: 'interna' }, cast.stranger)).items).toEqual([]);
    const party = cast.of({ reads: true, institutions: [gad(place)] });
    expect((await ask('listPeople', { q: 'interna' }, party)).items.map((one) => one.id)).toEqual([id]);
  });

  test('the people of the example come with their posts', async () => {
    const { items } = await ask('listPeople', { q: 'persona ejemplo dos' });
    expect(items[0]).toMatchObject({ example: true, posts: [{ institutionName: 'Coordinación Zonal 4 de Planificación' }] });
  });
});

test('a programme keeps its members and its dates', async () => {
  const { id } = await ask('createProgramme', { owner: gad('EC-08'), name: 'Programa litoral (ejemplo)', from: '2020-01-01', to: '2022-12-31', members: [{ institution: gad('EC-0801') }, { institution: gad('EC-0807'), to: '2021-06-30' }] });
  await ask('updateProgramme', { id, version: 1, to: '2023-12-31' });
  const found = await ask('listProgrammes', { q: 'litoral', institution: gad('EC-0807') });
  expect(found.items).toMatchObject([{ id, from: '2020-01-01', to: '2023-12-31', version: 2, members: [{ institution: gad('EC-0801') }, { institution: gad('EC-0807'), to: '2021-06-30' }] }]);
});
