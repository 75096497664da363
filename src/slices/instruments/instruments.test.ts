import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { newId } from '../../kernel/id.ts';
import type { Part } from '../../kernel/part.ts';
import { rows, sql } from '../../platform/db/sql.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { loadPack } from '../../packs.ts';
import { inForceOn } from './rules/register/force.ts';
import { inForceOn as inForceInSql } from './store/register/force.ts';
import { instrumentColumns, type ReadInstrument } from './store/register.ts';

let own: Stage;
let app: TestApp;
let rioverde: string;
let quininde: string;
const admin = cast.administrator;

interface Saved {
  id: string;
  version: number;
  number?: number;
}
interface Item {
  id: string;
  title: string;
  inForce: boolean | null;
  state: string;
}
interface Page {
  items: Item[];
  next: string | null;
  count?: { value: number; capped: boolean };
}

const article = (number: string, text: string, key = `a${number}`): Part => ({ key, kind: 'article', level: 0, number, heading: null, text, optional: false, choices: [] });
const create = (words: Record<string, unknown>, by = admin): Promise<Saved> => app.run('instruments.create', { kind: 'ordenanza', territory: 'EC-0807', ...words }, by);
const list = async (filter: Record<string, unknown>, by = admin): Promise<Page> => app.run('instruments.list', filter, by);
const titles = async (filter: Record<string, unknown>, by = admin): Promise<string[]> => (await list(filter, by)).items.map(({ title }) => title);
const failure = (promise: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> => promise.then(() => ({ code: 'none', details: {} }), (error: { code: string; details: Record<string, unknown> }) => error);
const governmentOf = async (code: string): Promise<string> => (await app.run<{ id: string }>('institutions.get', { id: code }, admin)).id;
const factsOf = async (id: string): Promise<{ name: string; data: Record<string, unknown> }[]> => (await own.owner.query<{ name: string; data: Record<string, unknown> }>('select name, data from platform.fact where subject_id = $1 order by recorded_at, id', [id])).rows;

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date('2026-03-10T15:00:00Z') });
  [rioverde, quininde] = [await governmentOf('EC-0807'), await governmentOf('EC-0804')];
});
afterAll(async () => {
  await app.close();
  await own.close();
});

test('kinds come from their pack, once', async () => {
  const { items } = await app.run<{ items: { code: string }[] }>('instruments.kinds', { country: 'EC' }, cast.nobody);
  expect(items.map(({ code }) => code)).toContain('ordenanza');
});

test('a kind whose cycle leads nowhere is refused with the reason', async () => {
  const cycle = { key: 'roto', title: 'Roto', kind: 'moved', states: [{ key: 'uno', title: 'Uno' }, { key: 'dos', title: 'Dos' }], transitions: [] };
  const said = await failure(app.run('instruments.load-pack', { country: 'XX', kinds: [{ id: 'roto', title: 'Roto', plural: 'Rotos', cycle }] }, admin));
  expect([said.code, said.details['kind']]).toEqual(['instruments.kind-broken', 'roto']);
});

test.each([
  ['asks for what nobody can know of an instrument', { when: { fact: 'inventado' } }, 'inventado'],
  ['may be taken by nobody', { who: ['nadie'] }, 'territorio'],
])('a kind with a step that %s is refused with the reason', async (_, wrong, says) => {
  const cycle = { key: 'roto', title: 'Roto', kind: 'moved', states: [{ key: 'uno', title: 'Uno' }, { key: 'dos', title: 'Dos', end: true }], transitions: [{ key: 'ir', title: 'Ir', from: ['uno'], to: 'dos', ...wrong }] };
  const said = await failure(app.run('instruments.load-pack', { country: 'XX', kinds: [{ id: 'roto', title: 'Roto', plural: 'Rotos', cycle }] }, admin));
  expect([said.code, said.details['why']]).toEqual(['instruments.kind-broken', expect.stringContaining(says)]);
});

test('a kind said twice in a pack is refused', async () => {
  const kind = { id: 'doble', title: 'Doble', plural: 'Dobles', cycle: { key: 'doble', title: 'Doble', kind: 'moved', states: [{ key: 'uno', title: 'Uno' }, { key: 'dos', title: 'Dos', end: true }], transitions: [{ key: 'ir', title: 'Ir', from: ['uno'], to: 'dos' }] } };
  expect((await failure(app.run('instruments.load-pack', { country: 'XX', kinds: [kind, kind] }, admin))).code).toBe('instruments.kind-broken');
});

test('a kind that a person edited is not taken back by its pack', async () => {
  await own.owner.query(`update instruments.kind set title = 'Guía local', edited = true where country = 'EC' and code = 'guia'`);
  await loadPack(app, 'ec');
  const { items } = await app.run<{ items: { code: string; title: string }[] }>('instruments.kinds', { country: 'EC' }, admin);
  expect(items.find(({ code }) => code === 'guia')?.title).toBe('Guía local');
});

test('an ordinance in draft begins at the first state, belongs to its government and is nobody else’s to read', async () => {
  const { id } = await create({ title: 'Ordenanza del sistema de protección en borrador' });
  const whole = await app.run<{ state: string; owner: string; visibility: string; inForce: boolean }>('instruments.get', { id }, admin);
  expect([whole.state, whole.owner, whole.visibility, whole.inForce]).toEqual(['necesidad', rioverde, 'own', false]);
  expect((await failure(app.run('instruments.get', { id }, cast.stranger))).code).toBe('house.not-found');
});

test('an act that had passed enters in force, with one step and its text sealed', async () => {
  const { id } = await create({ title: 'Ordenanza que crea el Consejo Cantonal', number: '012-2014', passed: true, publishedOn: '2014-06', signedOn: '2014-05-20', parts: [article('1', 'Créase el Consejo.')] });
  const whole = await app.run<{ state: string; forceFrom: string; inForce: boolean; texts: { number: number; sealedAt: string | null }[] }>('instruments.get', { id, at: '2014-06-15' }, admin);
  expect([whole.state, whole.forceFrom, whole.inForce, whole.texts[0]?.number, whole.texts[0]?.sealedAt === null]).toEqual(['publicada', '2014-06', null, 1, false]);
  const { rows: steps } = await own.owner.query('select transition, to_state, happened_on from instruments.step where instrument = $1', [id]);
  expect(steps).toEqual([{ transition: 'registrado', to_state: 'publicada', happened_on: '2014-06' }]);
});

test('it leaves a fact with what it is, and no more', async () => {
  const { id } = await create({ title: 'Resolución que declara prioridad', kind: 'resolucion', note: 'Nota interna' });
  expect(await factsOf(id)).toEqual([{ name: 'instruments.instrument-created', data: { title: 'Resolución que declara prioridad', kind: 'resolucion', territory: 'EC-0807', state: 'borrador', passed: false } }]);
});

test.each([
  ['a kind that the country does not have', { kind: 'decreto-de-alcaldia' }, 'instruments.kind-unknown'],
  ['a territory that is not there', { territory: 'EC-9999' }, 'instruments.territory-unknown'],
  ['an end before its beginning', { passed: true, forceFrom: '2020-05-01', forceTo: '2019' }, 'instruments.force-backwards'],
  ['a publication before its signature', { passed: true, signedOn: '2020-05-02', publishedOn: '2020-05-01' }, 'instruments.published-before-signed'],
  ['a state that the kind does not have', { passed: true, state: 'promulgada' }, 'instruments.state-unknown'],
  ['a draft that says since when it binds', { forceFrom: '2026-01-01' }, 'instruments.force-in-life'],
  ['two articles with one key', { parts: [article('1', 'Uno'), article('2', 'Dos', 'a1')] }, 'instruments.part-twice'],
  ['an institution that nobody knows', { kind: 'convenio', parties: [{ institution: newId(), role: 'contraparte' }] }, 'instruments.institution-unknown'],
  ['what it amends is not there', { amends: newId() }, 'instruments.amended-unknown'],
  ['31 February', { passed: true, signedOn: '2020-02-31' }, 'house.input-wrong'],
])('nothing is registered with %s', async (_, words, code) => {
  const before = (await list({})).count;
  expect((await failure(create({ title: 'Instrumento con un error', ...words }))).code).toBe(code);
  expect((await list({})).count).toEqual(before);
});

test('who covers another canton may not register here', async () => {
  const by = cast.of({ operations: ['instruments.*'], reads: true, institutions: [quininde], territories: ['EC-0804'] });
  expect((await failure(create({ title: 'Ordenanza ajena' }, by))).code).toBe('house.not-your-place');
});

test('a correction from an earlier version is told what there is now', async () => {
  const { id, version } = await create({ title: 'Ordenanza para dos personas' });
  await app.run('instruments.update', { id, version, title: 'Ordenanza para tres personas' }, admin);
  const said = await failure(app.run('instruments.update', { id, version, number: '7' }, admin));
  expect([said.code, said.details['current']]).toEqual(['house.version-changed', expect.objectContaining({ title: 'Ordenanza para tres personas', version: 2 })]);
});

test('a correction that changes nothing leaves no version', async () => {
  const { id, version } = await create({ title: 'Ordenanza que no cambia', matters: ['niñez'] });
  expect(await app.run('instruments.update', { id, version, matters: ['niñez'], number: null }, admin)).toEqual({ id, version });
});

test('a correction says which fields changed; an empty one is taken away', async () => {
  const { id, version } = await create({ title: 'Ordenanza con partida', budgetLine: '73.06.01', amount: 1500.5, currency: 'USD', fiscalYear: 2026 });
  await app.run('instruments.update', { id, version, budgetLine: '', amount: 2000 }, admin);
  expect((await factsOf(id)).map(({ data }) => data['fields'])).toContainEqual(['budgetLine', 'amount']);
  expect(await app.run('instruments.get', { id }, admin)).toMatchObject({ budgetLine: null, amount: 2000, currency: 'USD', fiscalYear: 2026 });
});

test('the parties of a shared agreement read it, and are named in their order', async () => {
  const parties = [{ institution: rioverde, role: 'ejecutor' }, { name: 'Fundación de prueba', role: 'financiador' }, { institution: quininde, role: 'contraparte' }];
  const { id } = await create({ kind: 'convenio', title: 'Convenio entre dos cantones', parties, visibility: 'shared', matters: ['movilidad humana'] });
  const party = cast.of({ reads: true, operations: ['instruments.*'], institutions: [quininde] });
  const whole = await app.run<{ parties: { name: string; role: string }[]; mayEdit: boolean }>('instruments.get', { id }, party);
  expect([whole.parties.map(({ role }) => role), whole.parties[1]?.name, whole.mayEdit]).toEqual([['ejecutor', 'financiador', 'contraparte'], 'Fundación de prueba', false]);
  expect(await titles({ party: quininde }, party)).toEqual(['Convenio entre dos cantones']);
});

test('what amends another one is found from both', async () => {
  const first = await create({ title: 'Ordenanza que será reformada', passed: true, publishedOn: '2015' });
  const second = await create({ title: 'Reforma a la ordenanza', amends: first.id });
  expect(await app.run('instruments.get', { id: first.id }, admin)).toMatchObject({ amendedBy: [{ id: second.id, title: 'Reforma a la ordenanza' }] });
  expect(await app.run('instruments.get', { id: second.id }, admin)).toMatchObject({ amends: { id: first.id, on: '2015' } });
  expect((await failure(app.run('instruments.update', { ...first, amends: first.id }, admin))).code).toBe('instruments.amends-itself');
});

test('a reader of a published ordinance does not learn of the reform that is being drafted', async () => {
  const { id } = await create({ title: 'Ordenanza publicada con reforma en secreto', passed: true, publishedOn: '2016-01-01' });
  await create({ title: 'Reforma reservada', amends: id });
  expect(await app.run('instruments.get', { id }, cast.stranger)).toMatchObject({ amendedBy: [] });
});

test('a text is saved as a new version; the same words make none; two versions are compared', async () => {
  const { id, version } = await create({ title: 'Ordenanza con versiones', parts: [article('1', 'El Consejo sesiona cada mes.'), article('2', 'Derógase lo anterior.')] });
  const saved = await app.run<Saved>('instruments.save-text', { id, version, parts: [article('1', 'El Consejo sesiona cada trimestre.'), article('2', 'Se crea la red.', 'n'), article('3', 'Derógase lo anterior.', 'a2')], note: 'Pedido de la comisión' }, admin);
  expect(saved).toEqual({ id, version: version + 1, number: 2 });
  const again = await app.run<Saved>('instruments.save-text', { id, version: saved.version, parts: [article('1', 'El Consejo sesiona cada trimestre.'), article('2', 'Se crea la red.', 'n'), article('3', 'Derógase lo anterior.', 'a2')] }, admin);
  expect(again).toEqual(saved);
  const { parts, counts } = await app.run<{ parts: { key: string; state: string; runs: { op: string; text: string }[] }[]; counts: Record<string, number> }>('instruments.redline', { id, from: 1, to: 2 }, admin);
  expect(counts).toMatchObject({ changed: 1, added: 1, renumbered: 1 });
  expect(parts[0]?.runs).toContainEqual({ op: 'in', text: 'trimestre' });
});

test('a sealed version stays; only the latest is sealed; a reader sees up to it', async () => {
  const { id, version } = await create({ title: 'Ordenanza sellada', visibility: 'public', parts: [article('1', 'Texto que se sella.')] });
  const sealed = await app.run<Saved>('instruments.seal-text', { id, version, number: 1, label: 'Segundo debate' }, admin);
  const next = await app.run<Saved>('instruments.save-text', { id, version: sealed.version, parts: [article('1', 'Texto que se trabaja.')] }, admin);
  expect((await failure(app.run('instruments.seal-text', { id, version: next.version, number: 1 }, admin))).code).toBe('instruments.text-older');
  expect(await app.run('instruments.text', { id }, cast.stranger)).toMatchObject({ number: 1, latest: 1, label: 'Segundo debate', parts: [{ text: 'Texto que se sella.' }] });
  expect((await failure(app.run('instruments.text', { id, number: 2 }, cast.stranger))).code).toBe('instruments.text-unknown');
  expect(await app.run('instruments.text', { id }, admin)).toMatchObject({ number: 2, sealedAt: null });
});

test('what was registered by mistake goes; what has a history stays', async () => {
  const mistake = await create({ title: 'Registrada dos veces' });
  await app.run('instruments.remove', { ...mistake, why: 'Repetida' }, admin);
  expect((await failure(app.run('instruments.get', { id: mistake.id }, admin))).code).toBe('house.not-found');
  const lived = await create({ title: 'Con texto sellado', passed: true, parts: [article('1', 'Uno')] });
  expect((await failure(app.run('instruments.remove', { ...lived, why: 'Repetida' }, admin))).code).toBe('instruments.in-life');
  const amended = await create({ title: 'Reformada por otra', passed: true });
  await create({ title: 'La otra', amends: amended.id });
  expect((await failure(app.run('instruments.remove', { ...amended, why: 'Repetida' }, admin))).code).toBe('instruments.still-used');
});

test.each([
  ['of the canton and all below', { territory: 'EC-0801' }, ['Convenio de Atacames', 'Ordenanza de Tonsupa']],
  ['by words of the title, accents aside', { territory: 'EC-0801', q: 'TONSÚPA' }, ['Ordenanza de Tonsupa']],
  ['of a matter', { territory: 'EC-0801', matter: 'turismo' }, ['Convenio de Atacames']],
  ['for a group', { territory: 'EC-0801', group: 'niñez' }, ['Ordenanza de Tonsupa']],
  ['surely in force on a day', { territory: 'EC-0801', at: '2021-06-01', force: 'yes' }, ['Ordenanza de Tonsupa']],
  ['of which the dates cannot tell', { territory: 'EC-0801', at: '2022-06-01', force: 'unknown' }, ['Convenio de Atacames']],
  ['that end within some days', { territory: 'EC-0801', at: '2026-11-01', endsWithin: 60 }, ['Convenio de Atacames']],
  ['of a state', { territory: 'EC-0801', state: 'suscrito' }, ['Convenio de Atacames']],
])('the list is narrowed to those %s', async (_, filter, expected) => {
  if ((await list({ territory: 'EC-0801' })).items.length === 0) {
    await create({ title: 'Convenio de Atacames', kind: 'convenio', territory: 'EC-0801', passed: true, signedOn: '2022', forceTo: '2026', matters: ['turismo'] });
    await create({ title: 'Ordenanza de Tonsupa', territory: 'EC-080152', passed: true, publishedOn: '2019-04-03', groups: ['niñez'] });
  }
  expect(await titles(filter)).toEqual(expected);
});

test('the list is saved as a sheet with all that it says, of all its pages', async () => {
  const file = await app.run<{ path: string; name: string }>('instruments.export', { territory: 'EC-0801', format: 'csv' }, admin);
  const [head, ...lines] = readFileSync(file.path, 'utf8').trim().split(/\r?\n/);
  expect([file.name, head?.includes('Título'), lines.length]).toEqual(['Instrumentos.csv', true, 2]);
  expect(lines.find((line) => line.includes('Convenio de Atacames'))).toContain('turismo');
});

test('what figures as in force past its own end is told to who may read it, and to nobody else', async () => {
  const { id } = await create({ title: 'Convenio vencido y vigente', kind: 'convenio', passed: true, signedOn: '2020-01-01', forceTo: '2024-12-31', visibility: 'own' });
  const check = (by = admin): Promise<{ findings: { rule: string; weight: string; subject: { id: string } }[] }> => app.run('sources.check', { name: 'instruments.ended-in-force', about: { instrument: id } }, by);
  expect((await check()).findings).toEqual([expect.objectContaining({ rule: 'instruments.ended-in-force', weight: 'finding', subject: { kind: 'instruments.instrument', id } })]);
  expect((await check(cast.stranger)).findings).toEqual([]);
});

test('whom instruments are for is counted, place by place, to narrow a list by it', async () => {
  const policy = (words: object): Promise<unknown> => create({ kind: 'politica-local', territory: 'EC-0806', ...words });
  await policy({ title: 'Política para crecer sin violencia', groups: ['niñez', 'adolescencia'] });
  await policy({ title: 'Política de juego', groups: ['niñez'], passed: true });
  await policy({ title: 'Política de todos', visibility: 'own' });
  const groups = async (input: object, by?: Actor): Promise<[string, number][]> => (await app.run<{ items: { group: string; count: { value: number } }[] }>('instruments.groups', input, by ?? admin)).items.map(({ group, count }) => [group, count.value]);
  expect(await groups({ territory: 'EC-0806', kind: 'politica-local' })).toEqual([['niñez', 2], ['adolescencia', 1]]);
  expect(await groups({ territory: 'EC-0806', kind: 'ordenanza' })).toEqual([]);
});

test('pages follow one another without repeating or missing any', async () => {
  const all = await titles({ limit: 500 });
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await list({ limit: 4, ...(after ? { after } : {}) });
    seen.push(...page.items.map(({ title }) => title));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual(all);
});

test('the counts of the title agree with the lists they open', async () => {
  const summary = await app.run<Record<'all' | 'inForce' | 'unknown' | 'ending', { value: number }>>('instruments.summary', { territory: 'EC' }, admin);
  const of = async (filter: Record<string, unknown>): Promise<number> => (await list({ territory: 'EC', limit: 500, ...filter })).items.length;
  expect([summary.all.value, summary.inForce.value, summary.unknown.value, summary.ending.value]).toEqual([await of({}), await of({ force: 'yes' }), await of({ force: 'unknown' }), await of({ endsWithin: 90 })]);
});

test('what SQL says of force on a day is what the rule says', async () => {
  const day = fc.date({ min: new Date('2014-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const moment = fc.option(fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length)), { nil: null });
  const made = fc.sample(fc.record({ from: moment, to: moment, signed: moment, published: moment, state: fc.constantFrom('borrador', 'publicada', 'derogada', 'perdida') }), { numRuns: 300, seed: 7 });
  for (const { from, to, signed, published, state } of made) {
    await own.owner.query(`insert into instruments.instrument (id, owner, territory, visibility, country, kind, title, state, force_from, force_to, signed_on, published_on, created_at)
      values ($1, $2, 'EC-10', 'own', 'EC', 'ordenanza', 'De la prueba de fechas', $3, $4, $5, $6, $7, now())`, [newId(), rioverde, state, from, to, signed, published]);
  }
  await fc.assert(
    fc.asyncProperty(day, async (asked) => {
      const found = await own.db.kysely.transaction().execute((tx) => rows<ReadInstrument & { told: boolean | null }>(tx, sql`select ${instrumentColumns}, (${inForceInSql(asked)}) as told from instruments.instrument i where i.territory = 'EC-10'`));
      expect(found.filter((row) => row.told !== inForceOn(row, asked))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('the database itself keeps a sealed text from being written again', async () => {
  const made = await own.owner.query<{ id: string }>(`insert into instruments.instrument (id, visibility, country, kind, title, state, created_at) values (gen_random_uuid(), 'own', 'EC', 'ordenanza', 'Sellada', 'borrador', now()) returning id`);
  const instrument = made.rows[0]!.id;
  await own.owner.query(`insert into instruments.text (id, instrument, number, articles, hash, sealed_at, written_at) values (gen_random_uuid(), $1, 1, '[]', 'h', now(), now())`, [instrument]);
  await expect(own.owner.query(`update instruments.text set articles = '[1]' where instrument = $1`, [instrument])).rejects.toThrow('never written again');
  await own.owner.query(`update instruments.text set sealed_at = null where instrument = $1`, [instrument]);
  expect((await own.owner.query(`update instruments.text set articles = '[1]' where instrument = $1`, [instrument])).rowCount).toBe(1);
});

test('a territory that was abolished takes no new draft, nor an act dated after it; what took its place is said', async () => {
  await own.owner.query(`update territories.unit set valid_to = '2020-12-31', successors = array['EC-0807'] where code = 'EC-0806'`);
  const there = (words: Record<string, unknown>): Promise<Saved> => create({ territory: 'EC-0806', title: 'Ordenanza de un cantón que ya no está', ...words });
  const { code, details } = await failure(there({}));
  expect([code, details['on'], details['successors']]).toEqual(['instruments.territory-abolished', '2020-12-31', 'Rioverde (EC-0807)']);
  expect((await failure(there({ passed: true, signedOn: '2021-02-03' }))).code).toBe('instruments.territory-abolished');
  expect((await there({ passed: true, signedOn: '2019' })).version).toBeGreaterThan(0);
});

test('a list tells with whom each agreement was made, its holder aside, of what it speaks and until when', async () => {
  await create({ kind: 'convenio', title: 'Convenio de prácticas de la prueba', passed: true, signedOn: '2025-01-10', forceTo: '2026-04-30', matters: ['prácticas'], parties: [{ institution: rioverde, role: 'parte' }, { institution: quininde, role: 'parte' }, { name: 'Universidad de la prueba', role: 'parte' }] });
  const [one] = (await list({ q: 'convenio de prácticas de la prueba', endsWithin: 90 })).items as (Item & { with: string[]; matters: string[]; forceTo: string })[]; // what the contract tells of a list
  expect([one?.with.length, one?.with.at(-1), one?.matters, one?.forceTo]).toEqual([2, 'Universidad de la prueba', ['prácticas'], '2026-04-30']);
});

describe('an instrument is found by its title, number, kind and place, in any order', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await create({ title: 'Cosecha de agua lluvia', number: '77-2026', territory: 'EC-0802' }));
  });
  test.each(['eloy lluvia', 'ordenanza lluvia', '77 2026', 'lluvia cosecha', 'ALFARO Ordenanza 77-2026'])('«%s»', async (q) => {
    expect((await list({ q })).items.map((one) => one.id)).toEqual([id]);
    const { groups } = await app.run<{ groups: { name: string; hits: { id: string }[] }[] }>('house.search', { q }, admin);
    expect(groups.find(({ name }) => name === 'instruments')?.hits.map((hit) => hit.id)).toEqual([id]);
  });
  test('and by its new title when it changes', async () => {
    await app.run('instruments.update', { id, version: 1, title: 'Cosecha de niebla' }, admin);
    expect([(await list({ q: 'eloy lluvia' })).items, (await list({ q: 'eloy niebla' })).items.map((one) => one.id)]).toEqual([[], [id]]);
  });
});
