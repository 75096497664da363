import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf, cast, places, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Output } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import type { Value } from '../../kernel/statement.ts';
import { system, type Actor } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { judgeScope, scopeOf } from './actions/findings/judgement.ts';
import { settle } from './actions/findings/settle.ts';
import type { findingsOperations } from './contract/findings.ts';
import type { sources } from './contract.ts';
import { sourcesSlice } from './index.ts';
import { rules } from './rules/findings/index.ts';
import { judge } from './rules/register/judge.ts';
import { readCorpus, readVocabulary } from './store/corpus.ts';

let own: Stage;
let app: TestApp;
const admin = cast.admin();
type One = Output<(typeof findingsOperations)['finding']>;
type Page = Output<(typeof findingsOperations)['findings']>;

beforeAll(async () => {
  own = await stage();
  app = testApp(own);
  await own.owner.query(`
    insert into territories.country (code, name, official_name, pack, vintage, settings, loaded_at) values ('ZZ', 'Zetalandia', 'República de Zetalandia', 'zz', '2024', '{}', now());
    insert into territories.level (country, id, name, plural, gender, rank, pattern, verified) values ('ZZ', 'borough', 'Comarca', 'comarcas', 'f', 1, 'ZZ-\\d', false), ('ZZ', 'ward', 'Vereda', 'veredas', 'f', 2, 'ZZ-\\d{2}', false);
    insert into territories.unit (code, country, name, level, rank, path) values ('ZZ-1', 'ZZ', 'Peñablanca', 'borough', 1, '{}'), ('ZZ-11', 'ZZ', 'Peñablanca', 'ward', 2, '{}'), ('ZZ-12', 'ZZ', 'Peñablanca', 'ward', 2, '{}')`);
  for (const [key, value] of [['asistentes', 'number'], ['sede', 'text'], ['fecha', 'date']]) await app.run('sources.save-property', { key, name: key, value }, admin);
  await app.run('sources.save-property', { key: 'mujeres', name: 'Mujeres', value: 'number', adds: { parts: 'barrio' } }, admin);
});
afterAll(async () => {
  await app.close();
  await own.close();
});

let n = 0;
interface Ground {
  topic: string;
  topicId: string;
  documents: string[];
  statements: string[];
}

const number = (value: number): Value => ({ kind: 'number', number: value });
const newDocument = async (more: object = {}): Promise<string> => (await app.run<{ id: string }>('sources.create', { title: `Informe ${++n}`, kind: 'informe', ...more }, admin)).id;
const say = async (documentId: string, topic: string, value: Value, property = 'asistentes', more: object = {}): Promise<string> => (await app.run<{ id: string }>('sources.state', { documentId, topic, property, value, ...more }, admin)).id;
const restate = (id: string, version: number, topic: string, value: Value): Promise<unknown> => app.run('sources.restate', { id, version, topic, property: 'asistentes', value }, admin);

/** Two documents that say of one session how many came. */
async function ground(first: number, second: number, more: object = {}): Promise<Ground> {
  const topic = `sesion:${++n}`;
  const documents = [await newDocument(more), await newDocument(more)];
  const { id: topicId } = await app.run<{ id: string }>('sources.save-topic', { key: topic, kind: 'sesion', name: `Sesión ${n} de la mesa de riego` }, admin);
  return { topic, topicId, documents, statements: [await say(documents[0]!, topic, number(first), 'asistentes', more), await say(documents[1]!, topic, number(second), 'asistentes', more)] };
}
const list = async (ask: object, by = admin): Promise<Page['items']> => (await app.run<Page>('sources.findings', ask, by)).items;
const only = async ({ topic }: Ground, by = admin): Promise<One> => app.run<One>('sources.finding', { id: (await list({ topic }, by))[0]!.id }, by); // each ground raises one
const turns = ({ history }: One): string[] => history.map(({ turn }) => turn).toReversed();
const decide = (verb: string, { id, version }: { id: string; version: number }, reason = 'Cuentan días distintos', by = admin): Promise<{ version: number; state: string }> => app.run(`sources.${verb}-finding`, { id, version, reason }, by);
const within = <T>(work: (ctx: Context<typeof sources>) => Promise<T>): Promise<T> => app.runner.within({ by: system('prueba'), requestId: newId(), slice: sourcesSlice, readOnly: false }, (ctx) => work(ctx as Context<typeof sources>)); // within gives the slice's own context

describe('the life of a finding', () => {
  test('opens with both values, their sources and its rule', async () => {
    const { documents, statements, ...at } = await ground(40, 43);
    const finding = await only({ documents, statements, ...at });
    expect(finding).toMatchObject({ state: 'open', kind: 'contradiction', version: 1, subject: { kind: 'sources.topic', id: at.topicId }, earlier: null, decision: null });
    expect(finding.values.map(({ value, statementId }) => [value, statementId]).toSorted()).toEqual([['40', statements[0]], ['43', statements[1]]]);
    expect(finding.documents.map(({ id }) => id).toSorted()).toEqual(documents.toSorted());
  });
  test('closes by itself when one is corrected, and returns with its history when they differ again', async () => {
    const at = await ground(12, 15);
    await restate(at.statements[1]!, 1, at.topic, number(12));
    expect((await only(at)).state).toBe('resolved');
    await restate(at.statements[1]!, 2, at.topic, number(16));
    const back = await only(at);
    expect([back.state, turns(back)]).toEqual(['open', ['opened', 'resolved', 'returned']]);
  });
  test('closes when what one document says is withdrawn', async () => {
    const at = await ground(7, 9);
    await app.run('sources.retract', { id: at.statements[0], version: 1 }, admin);
    expect((await only(at)).state).toBe('resolved');
  });
  test('stays as it is when its place moves, and shows the new place', async () => {
    const at = await ground(3, 5);
    const before = await only(at);
    await app.run('sources.restate', { id: at.statements[1], version: 1, topic: at.topic, property: 'asistentes', value: number(5), place: 'p. 8' }, admin);
    const after = await only(at);
    expect([after.version, turns(after), after.values.some(({ source }) => source.endsWith('p. 8'))]).toEqual([before.version, ['opened'], true]);
  });
  test('opened with other values, it shows what they were', async () => {
    const at = await ground(3, 5);
    await restate(at.statements[1]!, 1, at.topic, number(6));
    const after = await only(at);
    expect([turns(after), after.values.map(({ value }) => value).toSorted(), after.earlier?.map(({ value }) => value).toSorted()]).toEqual([['opened', 'changed'], ['3', '6'], ['3', '5']]);
  });
  test.each([['explain', 'explained'], ['accept', 'accepted']] as const)('%s: keeps who decided and why, until the values change', async (verb, state) => {
    const at = await ground(20, 22);
    await decide(verb, await only(at), 'El acta cuenta a los suplentes');
    const said = await only(at);
    expect([said.state, said.decision?.reason]).toEqual([state, 'El acta cuenta a los suplentes']);
    await restate(at.statements[0]!, 1, at.topic, number(19));
    const after = await only(at);
    expect([after.state, after.decision, turns(after)]).toEqual(['open', null, ['opened', state, 'changed']]);
  });
  test('an explanation goes with a finding that closes: if it returns, it is open', async () => {
    const at = await ground(20, 22);
    await decide('explain', await only(at));
    await restate(at.statements[0]!, 1, at.topic, number(22));
    await restate(at.statements[0]!, 2, at.topic, number(20));
    expect((await only(at)).state).toBe('open');
  });
  test('is opened again by a person, with the reason in its history', async () => {
    const at = await ground(1, 2);
    await decide('accept', await only(at));
    await decide('reopen', await only(at), 'Era otra sesión');
    const after = await only(at);
    expect([after.state, after.history[0]?.reason]).toEqual(['open', 'Era otra sesión']);
  });
});

describe('a decision', () => {
  test('that saw an older version is refused, with the finding as it stands', async () => {
    const at = await ground(31, 32);
    const seen = await only(at);
    await decide('explain', seen);
    await expect(decide('accept', seen)).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { state: 'explained', version: 2 } } });
  });
  test('on a finding that closed by itself is refused', async () => {
    const at = await ground(31, 32);
    await restate(at.statements[0]!, 1, at.topic, number(32));
    await expect(decide('explain', await only(at))).rejects.toMatchObject({ code: 'sources.finding-gone' });
  });
  test('to open what is open changes nothing', async () => {
    const at = await ground(31, 33);
    const { version } = await only(at);
    expect(await decide('reopen', await only(at))).toMatchObject({ version, state: 'open' });
  });
  test('leaves a fact without the values, and its reason', async () => {
    const at = await ground(31, 34);
    const { id, rule } = await only(at);
    await decide('explain', await only(at), 'Uno cuenta dos días');
    const { rows } = await own.owner.query('select name, why, data from platform.fact where subject_id = $1 order by recorded_at', [id]);
    expect(rows).toEqual([{ name: 'sources.finding-explained', why: 'Uno cuenta dos días', data: { rule, state: 'explained' } }]);
  });
  test.each([[''], ['   '], ['x'.repeat(2001)]])('asks for a reason of some length', async (reason) => {
    const at = await ground(31, 35);
    await expect(decide('explain', await only(at), reason)).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
});

describe('who reads a finding', () => {
  const reader = cast.of({ reads: true, operations: ['sources.*'], institutions: [places.party], account: newId() });
  const holder = cast.of({ reads: true, operations: ['sources.*'], institutions: [places.ours], account: newId() });
  const openToAll = { owner: places.ours, visibility: 'public' };

  test('reads every document of it', async () => {
    const at = await ground(50, 51, openToAll);
    expect((await list({ topic: at.topicId }, reader)).length).toBe(1);
  });
  test('does not, when one document is out of reach, see it in the list, open it or count it', async () => {
    const at = await ground(50, 52, openToAll);
    const hidden = await newDocument({ owner: places.ours, visibility: 'own' });
    const { id } = await only(at);
    await say(hidden, at.topic, number(53), 'asistentes', { owner: places.ours, visibility: 'own' });
    expect((await only(at)).id).toBe(id);
    expect(await list({ topic: at.topicId }, reader)).toEqual([]);
    expect(await app.run('sources.finding-counts', { topic: at.topicId }, reader)).toMatchObject({ total: 0, sources: [] });
    await expect(app.run('sources.finding', { id }, reader)).rejects.toMatchObject({ code: 'house.not-found' });
    await expect(decide('explain', { id, version: 2 }, 'No lo veo', reader)).rejects.toMatchObject({ code: 'house.not-found' });
    expect((await list({ topic: at.topicId }, holder)).length).toBe(1);
  });
  test('does not see one over documents of a territory that no institution owns', async () => {
    const at = await ground(18, 25, { territory: 'ZZ-1', visibility: 'shared' });
    const [found] = await list({ topic: at.topicId });
    expect(await list({ topic: at.topicId }, reader)).toEqual([]);
    expect(await app.run('sources.finding-counts', { topic: at.topicId }, reader)).toMatchObject({ total: 0, sources: [] });
    await expect(app.run('sources.finding', { id: found!.id }, reader)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('does not see one that rests on a statement out of reach in a document within it', async () => {
    const topic = `sesion:${++n}`;
    const document = await newDocument(openToAll);
    await app.run('sources.save-topic', { key: topic, kind: 'sesion', name: 'Sesión con reserva', ...openToAll }, admin);
    await say(document, topic, number(1), 'asistentes', openToAll);
    await say(document, topic, number(2), 'asistentes', { owner: places.ours, visibility: 'own' });
    expect([(await list({ topic })).length, (await list({ topic }, holder)).length, await list({ topic }, reader)]).toEqual([1, 1, []]);
  });
  test('does not learn a sum of parts that a document out of reach gives', async () => {
    const [open, closed] = [await newDocument(openToAll), await newDocument({ owner: places.ours, visibility: 'own' })];
    const whole = `canton:${++n}`;
    await app.run('sources.save-topic', { key: whole, kind: 'canton', name: `Cantón ${n}` }, admin);
    for (const part of [1, 2]) await app.run('sources.save-topic', { key: `${whole}-${part}`, kind: 'barrio', name: `Barrio ${n}-${part}`, partOf: whole }, admin);
    await say(open, whole, number(100), 'mujeres', openToAll);
    for (const part of [1, 2]) await say(closed, `${whole}-${part}`, number(40), 'mujeres', { owner: places.ours, visibility: 'own' });
    expect([(await list({ topic: whole })).length > 0, await list({ topic: whole }, reader)]).toEqual([true, []]);
  });
  test('may decide only when one of its documents is theirs', async () => {
    const at = await ground(50, 54, openToAll);
    const seen = await only(at, reader);
    expect([seen.may.decide, (await only(at, holder)).may.decide]).toEqual([false, true]);
    await expect(decide('explain', seen, 'No es mío', reader)).rejects.toMatchObject({ code: 'house.not-your-place' });
    expect((await decide('explain', seen, 'Es nuestro', holder)).state).toBe('explained');
  });
});

describe('the list', () => {
  let at: Ground;
  let other: Ground;
  beforeAll(async () => {
    [at, other] = [await ground(60, 61), await ground(62, 63)];
    await decide('explain', await only(other));
  });
  test.each([
    ['a document by its id', () => ({ source: at.documents[0] }), 1],
    ['a document that is not there', () => ({ source: newId() }), 0],
    ['a code that is not there', () => ({ source: 'no-hay' }), 0],
    ['a topic by its key', () => ({ topic: at.topic }), 1],
    ['a topic by its id', () => ({ topic: at.topicId }), 1],
    ['a rule', () => ({ topic: at.topic, rule: 'contradiction.values' }), 1],
    ['a kind in the place of a rule', () => ({ topic: at.topic, rule: 'contradiction' }), 1],
    ['another kind', () => ({ topic: at.topic, kind: 'arithmetic' }), 0],
    ['a state', () => ({ topic: other.topic, state: 'explained' }), 1],
    ['another state', () => ({ topic: other.topic, state: 'open' }), 0],
    ['several states, as an address says them', () => ({ topic: other.topic, state: 'open,explained' }), 1],
    ['words of its topic, without accents', () => ({ source: at.documents[0], q: 'SESION riego' }), 1],
    ['words it does not have', () => ({ source: at.documents[0], q: 'acueducto' }), 0],
  ])('asks for %s', async (_what, ask, count) => {
    expect((await list(ask())).length).toBe(count);
  });
  test('asks for a territory alone, or with all that it contains', async () => {
    const [topic, name] = [`parroquia:${++n}`, `Parroquia Altamira ${n}`];
    await app.run('sources.save-topic', { key: topic, kind: 'parroquia', name, territory: 'ZZ-12' }, admin);
    for (const value of [4, 5]) await say(await newDocument(), topic, number(value));
    const asked = async (ask: object): Promise<number> => (await list({ q: name, ...ask })).length;
    expect([await asked({ territory: 'ZZ-12' }), await asked({ territory: 'ZZ-1' }), await asked({ territory: 'ZZ-1', below: true }), await asked({ territory: 'ZZ-11', below: true })]).toEqual([1, 0, 1, 0]);
  });
  test('comes page by page, the gravest first, each once', async () => {
    const all = await list({ limit: 500 });
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await app.run<Page>('sources.findings', { limit: 3, after }, admin);
      seen.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });
  test('counts what the filters leave, and beside each what another choice would', async () => {
    const counts = await app.run<Output<(typeof findingsOperations)['findingCounts']>>('sources.finding-counts', { topic: other.topic, state: 'open' }, admin);
    expect([counts.total, counts.states, counts.kinds]).toEqual([0, [{ state: 'explained', count: 1 }], []]);
  });
  test('goes into a sheet with a row for each', async () => {
    const server = await app.server();
    const address = `/api/sources.export-findings?format=csv&topic=${at.topic}`;
    expect((await server.inject({ method: 'GET', url: address })).statusCode).toBe(401);
    const { path } = await app.run<{ path: string }>('sources.export-findings', { format: 'csv', topic: at.topic }, admin);
    const { readFile } = await import('node:fs/promises');
    expect((await readFile(path, 'utf8')).trim().split('\n').length).toBe(2);
  });
});

describe('judging', () => {
  test('again what nobody changed changes nothing, and says so', async () => {
    await ground(70, 71);
    expect(await app.run('sources.judge', {}, admin)).toEqual({ opened: 0, closed: 0, returned: 0, changed: 0, later: false });
  });
  test('asks for leave over the document, and over everything for everything', async () => {
    const at = await ground(72, 73, { owner: places.ours, visibility: 'public' });
    const reader = cast.of({ reads: true, operations: ['sources.*'], institutions: [places.party], account: newId() });
    await expect(app.run('sources.judge', { source: at.documents[0] }, reader)).rejects.toMatchObject({ code: 'house.not-your-place' });
    await expect(app.run('sources.judge', {}, reader)).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
  test('with a rule that breaks keeps what that rule had found, leaves a fact and lets the rest through', async () => {
    const at = await ground(74, 75);
    const broken = rules.map((rule) => (rule.name === 'contradiction.values' ? { ...rule, judge: () => { throw new RangeError('a bug of ours'); } } : rule));
    await within(async (ctx) => judgeScope(ctx, await scopeOf(ctx, at.documents), { id: at.documents[0]!, owner: null, territory: null, parties: [], visibility: 'own' }, broken));
    const { rows } = await own.owner.query("select data from platform.fact where name = 'sources.rule-broken' and subject_id = $1", [at.documents[0]]);
    expect([(await only(at)).state, rows]).toEqual(['open', [{ data: { rule: 'contradiction.values', error: 'RangeError: a bug of ours' } }]]);
  });
  test('a document that is gone closes its findings, and nobody without everything reads them', async () => {
    const at = await ground(76, 77, { owner: places.ours, visibility: 'public' });
    await own.owner.query('delete from sources.statement where document_id = $1', [at.documents[1]]);
    await own.owner.query('delete from sources.document where id = $1', [at.documents[1]]);
    const settled = await within((ctx) => settle(ctx, [at.documents[1]!]));
    const reader = cast.of({ reads: true, operations: ['sources.*'], institutions: [places.ours], account: newId() });
    expect([settled.closed, (await only(at)).state, await list({ topic: at.topic }, reader)]).toEqual([1, 'resolved', []]);
  });
  test('loads the words of a pack once; the same again changes nothing', async () => {
    const words = { pack: `prueba-${++n}`, ambiguous: [{ term: 'jornada', readings: ['día', 'media jornada'], asks: '¿Día entero?' }], reservations: [{ word: 'salvo', source: 'prueba', verified: false }] };
    const first = await app.run('sources.load-vocabulary', words, system('prueba'));
    const facts = async () => (await own.owner.query("select count(*)::int as count from platform.fact where name = 'sources.vocabulary-loaded'")).rows[0];
    const before = await facts();
    expect([first, await app.run('sources.load-vocabulary', words, system('prueba')), await facts()]).toMatchObject([{ terms: 2 }, { terms: 2 }, before]);
  });
});

describe('judging a part', () => {
  let topics: string[];
  let documents: string[];
  beforeEach(async () => {
    [topics, documents] = [[], []];
    for (let i = 0; i < 6; i++) documents.push(await newDocument());
    for (let i = 0; i < 8; i++) {
      topics.push(`asunto:${++n}`);
      await app.run('sources.save-topic', { key: topics[i], kind: i < 3 ? 'canton' : 'barrio', name: `Lugar ${n}`, ...(i < 3 ? {} : { partOf: topics[i % 3] }) }, admin);
    }
  }, 60_000);

  const change = fc.record({ document: fc.nat(5), topic: fc.nat(7), property: fc.constantFrom('asistentes', 'mujeres', 'sede'), value: fc.integer({ min: 1, max: 3 }), verb: fc.constantFrom('state', 'state', 'restate', 'retract') });
  const open = async (): Promise<string[]> => (await own.owner.query<{ at: string }>("select rule || ' ' || key || ' ' || says as at from sources.finding where state <> 'resolved'")).rows.map(({ at }) => at).toSorted();

  test('after any changes leaves the register as judging everything would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 18 }), async (changes) => {
        const said: { id: string; version: number; topic: string; property: string }[] = [];
        for (const { document, topic, property, value, verb } of changes) {
          const words: Value = property === 'sede' ? { kind: 'text', text: `sala ${value}` } : number(value);
          const old = said[value % Math.max(said.length, 1)];
          if (verb === 'state' || !old) said.push({ id: await say(documents[document]!, topics[topic]!, words, property), version: 1, topic: topics[topic]!, property });
          else if (verb === 'retract') await app.run('sources.retract', { id: said.splice(said.indexOf(old), 1)[0]!.id, version: old.version }, admin);
          else old.version = (await app.run<{ version: number }>('sources.restate', { id: old.id, version: old.version, topic: old.topic, property: old.property, value: old.property === 'sede' ? { kind: 'text', text: `sala ${document}` } : number(document) }, admin)).version;
        }
        const before = await open();
        expect(await app.run('sources.judge', {}, admin)).toEqual({ opened: 0, closed: 0, returned: 0, changed: 0, later: false });
        expect(await open()).toEqual(before);
        expect(before).toEqual(await foundInOne());
        for (const { id, version } of said) await app.run('sources.retract', { id, version }, admin);
      }),
      { numRuns: 12 },
    );
  }, 180_000);

  /** What the rules find in everything at once, without parts. */
  const foundInOne = (): Promise<string[]> =>
    within(async (ctx) => {
      const ids = async (table: string): Promise<string[]> => (await own.owner.query<{ id: string }>(`select id from sources.${table} order by id`)).rows.map(({ id }) => id);
      const corpus = await readCorpus(ctx.tx, { documents: await ids('document'), topics: await ids('topic') });
      return judge({ ...corpus, asOf: ctx.today, vocabulary: await readVocabulary(ctx.tx), figures: [] }, rules).entries.map(({ rule, key, says }) => `${rule} ${key} ${says}`).toSorted();
    });
});

describe('a name that territories carry', () => {
  test('is asked among those of its level, as its country calls it', async () => {
    const topic = `pueblo:${++n}`;
    await app.run('sources.save-topic', { key: topic, kind: 'vereda', name: 'Peñablanca' }, admin);
    await say(await newDocument(), topic, number(4));
    expect((await list({ topic }))[0]?.says).toBe('«Peñablanca» es el nombre de 2 territorios: Peñablanca, vereda (ZZ-11); Peñablanca, vereda (ZZ-12). Falta decir cuál.');
  });
});

describe('a topic of which nobody says anything, in reach of some', () => {
  const theirs = actorOf({ operations: ['sources.*'], reads: true, institutions: [places.theirs], account: newId() });
  const ours = actorOf({ operations: ['sources.*'], reads: true, institutions: [places.ours], account: newId() });
  const load = (given: object, by: Actor, visibility: string): Promise<unknown> => app.run('sources.import-package', { package: { format: 'articula-package', version: 1, id: `p-${++n}`, title: 'Paquete de prueba', ...given }, visibility }, by);
  test('is not told, named nor counted to the others, though it hangs from what is public', async () => {
    const mine = ++n;
    const key = `red:${mine}`;
    const [one, two, four] = [1, 2, 4].map((order) => ({ key: `${key}-${order}`, kind: 'socio', name: `Cooperativa Piedemonte ${'ABCD'[order]}`, partOf: key, order }));
    const properties = [{ key: `socios-${mine}`, name: 'socios', value: 'number', counts: { topics: 'socio' } }];
    await load({ documents: [{ code: `PU-${mine}`, title: 'Lo público' }], properties, topics: [{ key, kind: 'red', name: 'Red Piedemonte' }, one, two], statements: [{ id: '1', document: `PU-${mine}`, topic: key, property: `socios-${mine}`, value: 2 }] }, ours, 'public');
    await load({ documents: [{ code: `RE-${mine}`, title: 'Lo reservado' }], topics: [four, { key: `${key}-x`, kind: 'socio', name: 'Gremio Tornasol', continues: [one!.key] }, { key: `${key}-y`, kind: 'red', name: 'Red Piedemomte' }], statements: [{ id: '1', document: `RE-${mine}`, topic: key, property: `socios-${mine}`, value: 2 }] }, theirs, 'own');
    const told = async (by: Actor): Promise<string[]> => (await list({ q: 'Piedem' }, by)).map(({ rule }) => rule).toSorted();
    expect(await told(ours)).toEqual([]);
    expect(await told(theirs)).toEqual(['count.listed', 'count.listed', 'identity.near', 'lineage.lost', 'lineage.renamed', 'sequence.numbers']);
  });
});
