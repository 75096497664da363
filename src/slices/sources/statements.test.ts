import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf, cast, places } from '../../../test/actor.ts';
import { lockedPdf, smallPdf } from '../../../test/small-pdf.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import { insertFile } from '../../platform/file/files.ts';
import type { Chain, PageText, Statement, TopicItem, WholeDocument, WholeTopic } from './contract.ts';

let own: Stage;
let app: TestApp;
type Page<T> = { items: T[]; next: string | null };
type Done = { id: string; version: number };
const clerk = actorOf({ operations: ['sources.*'], reads: true, institutions: [places.ours], account: exampleId('account', 41) });
/** Reads what is shared with the party; states nothing. */
const reader = actorOf({ operations: ['sources.*'], reads: true, institutions: [places.party], memberships: [places.party], account: exampleId('account', 42) });
const run = <T>(name: string, input: unknown, by = clerk): Promise<T> => app.run<T>(`sources.${name}`, input, by);

const text = ['Acta de la mesa', '', 'Asisten 154 personas', 'El taller es el lunes 22', 'Visión: territorio seguro'].join('\n');

async function upload(bytes: string | Buffer, name = 'acta.txt'): Promise<string> {
  const received = await app.files.receive(Readable.from([Buffer.from(bytes)]), 5_000_000);
  return own.db.kysely.transaction().execute((tx) => insertFile(tx, received, name, clerk.account, new Date()));
}
const register = async (words: Record<string, unknown> = {}): Promise<string> => (await run<Done>('create', { title: `Acta ${newId()}`, kind: 'acta', ...words })).id;
const people = { kind: 'number', number: 154, unit: 'personas' };
const state = (documentId: string, words: Record<string, unknown> = {}): Promise<Done> => run<Done>('state', { documentId, topic: 'taller:1', property: 'participantes', value: people, line: 3, ...words });
const said = (ask: Record<string, unknown>, by = clerk): Promise<Page<Statement>> => run('statements', ask, by);
const lastFact = async (): Promise<{ name: string; data: Record<string, unknown> }> =>
  (await own.owner.query<{ name: string; data: Record<string, unknown> }>('select name, data from platform.fact order by recorded_at desc, id desc limit 1')).rows[0]!;

beforeAll(async () => {
  own = await stage();
  app = testApp(own);
});
beforeEach(async () => {
  await own.owner.query('truncate sources.document, sources.topic, sources.property cascade; delete from platform.fact');
  await run('save-topic', { key: 'taller:1', kind: 'taller', name: 'Taller de arranque' });
  await run('save-property', { key: 'participantes', name: 'Participantes', value: 'number', unit: 'personas', least: 0, most: 5000 });
  await run('save-property', { key: 'vision', name: 'Visión', value: 'text' });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('a statement', () => {
  test('is kept as the document says it, with its place in words', async () => {
    const documentId = await register({ fileId: await upload(text) });
    const { id } = await state(documentId, { asOf: '2019-08', quote: 'Asisten 154 personas' });
    expect(await run('statement', { id })).toMatchObject({ documentId, topicKey: 'taller:1', topic: 'Taller de arranque', propertyName: 'Participantes', value: people, asOf: '2019-08', mark: 'declared', place: 'l. 3', line: 3 });
  });
  test('leaves a fact that holds numbers and no free text', async () => {
    const documentId = await register();
    await state(documentId);
    expect(await lastFact()).toMatchObject({ name: 'sources.statement-added', data: { topic: 'taller:1', property: 'participantes', value: people } });
    await state(documentId, { property: 'vision', value: { kind: 'text', text: 'De Rosa Pérez' }, line: undefined });
    expect(JSON.stringify((await lastFact()).data)).not.toContain('Rosa');
  });
  test('transcribed keeps the original beside the correction', async () => {
    const { id } = await state(await register(), { property: 'vision', value: { kind: 'text', text: 'participantes' }, mark: 'transcribed', original: 'partiicpantes', confidence: 'alta' });
    expect(await run('statement', { id })).toMatchObject({ mark: 'transcribed', original: 'partiicpantes', confidence: 'alta' });
  });
  test('corrected keeps its identity and says what changed', async () => {
    const documentId = await register();
    const { id } = await state(documentId);
    expect(await run('restate', { id, version: 1, topic: 'taller:1', property: 'participantes', value: { ...people, number: 155 }, line: 3 })).toEqual({ id, version: 2 });
    expect(await lastFact()).toMatchObject({ name: 'sources.statement-restated', data: { fields: ['value'] } });
  });
  test('corrected with the same words changes nothing', async () => {
    const { id } = await state(await register());
    expect(await run('restate', { id, version: 1, topic: 'taller:1', property: 'participantes', value: people, line: 3 })).toEqual({ id, version: 1 });
  });
  test('corrected twice at once shows the current one', async () => {
    const { id } = await state(await register());
    const again = { id, version: 1, topic: 'taller:1', property: 'participantes', value: { ...people, number: 160 } };
    await run('restate', again);
    await expect(run('restate', again)).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { value: { number: 160 }, version: 2 } } });
    await expect(run('retract', { id, version: 1 })).rejects.toMatchObject({ code: 'house.version-changed' });
  });
  test('taken away is gone, and the history keeps why', async () => {
    const documentId = await register();
    const { id } = await state(documentId);
    await run('retract', { id, version: 1, why: 'Era de otra acta' });
    expect((await said({ document: documentId })).items).toEqual([]);
    expect(await lastFact()).toMatchObject({ name: 'sources.statement-retracted' });
  });
  test.each<[string, Record<string, unknown>, string]>([
    ['in another unit', { value: { kind: 'number', number: 3, unit: 'hectáreas' } }, 'sources.statement-unit'],
    ['beyond what makes sense', { value: { kind: 'number', number: 5001 } }, 'sources.statement-bounds'],
    ['of another kind', { value: { kind: 'flag', flag: 'yes' } }, 'sources.statement-value'],
    ['past the last line', { line: 6 }, 'sources.statement-line'],
    ['past the last line of its page', { page: 1, line: 6 }, 'sources.statement-line'],
    ['on a page it does not have', { page: 2 }, 'sources.statement-page'],
    ['that ends before it begins', { line: 4, lineTo: 2 }, 'sources.statement-range'],
    ['of a day that does not exist', { asOf: '2019-02-30' }, 'sources.statement-day'],
    ['corrected without its original', { mark: 'transcribed' }, 'sources.statement-original'],
    ['on a topic nobody knows', { topic: 'taller:99' }, 'sources.topic-unknown'],
    ['under a property nobody knows', { property: 'asistentes' }, 'sources.property-unknown'],
    ['with a date that is none', { value: { kind: 'date', from: '2019-13' } }, 'house.input-wrong'],
    ['of a document nobody knows', { documentId: exampleId('document', 77) }, 'house.not-found'],
  ])('%s is refused', async (_name, words, code) => {
    const documentId = await register({ fileId: await upload(text) });
    await expect(state(documentId, words)).rejects.toMatchObject({ code });
  });
  test('with the identity of another is refused', async () => {
    const { id } = await state(await register());
    await expect(state(await register(), { id })).rejects.toMatchObject({ code: 'house.id-taken' });
  });
});

describe('who reads', () => {
  test('the document and not the statement does not see it', async () => {
    const documentId = await register({ visibility: 'shared', parties: [places.party] });
    const { id } = await state(documentId);
    const open = await state(documentId, { visibility: 'shared', parties: [places.party], line: 4 });
    expect((await said({ document: documentId }, reader)).items.map((one) => one.id)).toEqual([open.id]);
    await expect(run('statement', { id }, reader)).rejects.toMatchObject({ code: 'house.not-found' });
    expect((await run<WholeDocument>('get', { id: documentId }, reader)).statements).toEqual({ value: 1, capped: false });
  });
  test('the statement and not the document does not see it either', async () => {
    const { id } = await state(await register(), { visibility: 'public' });
    expect((await said({ topic: 'taller:1' }, reader)).items).toEqual([]);
    await expect(run('statement', { id }, reader)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('nothing of it is a stranger’s', async () => {
    const documentId = await register({ fileId: await upload(text) });
    const { id } = await state(documentId);
    for (const [name, input] of [['statement', { id }], ['restate', { id, version: 1, topic: 'taller:1', property: 'participantes', value: people }], ['retract', { id, version: 1 }], ['page', { id: documentId }], ['statement-parts', { id: documentId }]] as const)
      await expect(run(name, input, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
    await expect(run('state', { documentId, topic: 'taller:1', property: 'participantes', value: people }, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('may state of what is shared with them, as their own', async () => {
    const documentId = await register({ visibility: 'shared', parties: [places.party] });
    await run('save-topic', { key: 'taller:2', kind: 'taller', visibility: 'public' });
    await run('state', { documentId, topic: 'taller:2', property: 'participantes', value: people }, reader);
    expect((await said({ document: documentId }, reader)).items).toHaveLength(1);
    expect((await said({ document: documentId })).items).toEqual([]);
  });
});

describe('a list', () => {
  test('of a document follows its pages and lines, page by page', async () => {
    const documentId = await register({ pages: 9 });
    for (const [page, line] of [[3, 2], [1, 40], [3, 1], [2, undefined], [1, 4]]) await state(documentId, { page, line });
    const first = await said({ document: documentId, limit: 2 });
    const second = await said({ document: documentId, limit: 2, after: first.next });
    const third = await said({ document: documentId, limit: 2, after: second.next });
    expect([first, second, third].flatMap(({ items }) => items).map(({ place }) => place)).toEqual(['p. 1, l. 4', 'p. 1, l. 40', 'p. 2', 'p. 3, l. 1', 'p. 3, l. 2']);
    expect(third.next).toBeNull();
  });
  test('takes the statements of one stretch of text', async () => {
    const documentId = await register();
    for (const line of [1, 10, 11, 30]) await state(documentId, { line });
    expect((await said({ document: documentId, page: 1, lineFrom: 10, lineTo: 29 })).items.map(({ line }) => line)).toEqual([10, 11]);
  });
  test.each<[Record<string, unknown>, number]>([
    [{ topic: 'taller:1' }, 3],
    [{ topicKind: 'taller' }, 3],
    [{ topicKind: 'grupo' }, 0],
    [{ property: 'vision' }, 1],
    [{ mark: 'inferred' }, 1],
    [{ part: 'Tabla No. 1' }, 1],
    [{ q: 'TERRITORIO seguro' }, 1],
    [{ q: 'arranque' }, 3],
    [{ q: 'arranque seguro' }, 0],
    [{ document: 'nada' }, 0],
  ])('asked by %j', async (ask, count) => {
    const documentId = await register();
    await state(documentId, { part: 'Tabla No. 1' });
    await state(documentId, { mark: 'inferred', line: 4 });
    await state(documentId, { property: 'vision', value: { kind: 'text', text: 'Territorio seguro' }, line: 5 });
    expect((await said(ask)).items).toHaveLength(count);
  });
  test('finds what is declared of a record', async () => {
    await run('save-topic', { key: 'grupo:1', kind: 'grupo', record: { kind: 'plans.plan', id: exampleId('plan') } });
    const { id } = await state(await register(), { topic: 'grupo:1' });
    expect((await said({ recordKind: 'plans.plan', recordId: exampleId('plan') })).items.map((one) => one.id)).toEqual([id]);
  });
  test('of parts counts each part, property and mark', async () => {
    const id = await register();
    for (const line of [1, 2]) await state(id, { part: 'Tabla No. 1', line });
    await state(id, { mark: 'inferred', property: 'vision', value: { kind: 'text', text: 'x' } });
    expect(await run('statement-parts', { id })).toEqual({
      parts: [{ part: 'Tabla No. 1', count: 2 }],
      properties: [{ property: 'participantes', name: 'Participantes', count: 2 }, { property: 'vision', name: 'Visión', count: 1 }],
      marks: [{ mark: 'declared', count: 2 }, { mark: 'inferred', count: 1 }],
    });
  });
});

describe('a topic', () => {
  const save = (words: Record<string, unknown>): Promise<Done> => run('save-topic', { kind: 'taller', ...words });
  test('shows what every document says, side by side, and what differs', async () => {
    await run('save-topic', { key: 'grupo:1', kind: 'grupo', name: 'Grupo 1' });
    await save({ key: 'taller:1', name: 'Taller de arranque', partOf: 'grupo:1', order: 1, version: 1 });
    for (const number of [154, 155]) await state(await register(), { value: { ...people, number } });
    await state(await register(), { property: 'vision', value: { kind: 'text', text: 'Segura' } });
    const topic = await run<WholeTopic>('topic', { id: 'taller:1' });
    expect(topic).toMatchObject({ trail: 'Grupo 1', order: 1, partOf: { key: 'grupo:1' }, said: [{ property: 'participantes', differs: true, unit: 'personas' }, { property: 'vision', differs: false }] });
    expect((await run<WholeTopic>('topic', { id: 'grupo:1' })).parts.map(({ key }) => key)).toEqual(['taller:1']);
  });
  test.each<[string, Record<string, unknown>, string]>([
    ['part of itself', { key: 'a', partOf: 'a' }, 'sources.topic-cycle'],
    ['part of its own part', { key: 'a', partOf: 'c' }, 'sources.topic-cycle'],
    ['after what comes after it', { key: 'a', after: ['c'] }, 'sources.topic-cycle'],
    ['that continues what continues it', { key: 'a', continues: ['b'] }, 'sources.topic-cycle'],
    ['part of something unknown', { key: 'a', partOf: 'z' }, 'sources.topic-unknown'],
    ['in a territory unknown', { key: 'a', territory: 'EC-999999' }, 'sources.topic-unknown'],
  ])('%s is refused', async (_name, words, code) => {
    await save({ key: 'a' });
    await save({ key: 'b', partOf: 'a', after: ['a'], continues: ['a'] });
    await save({ key: 'c', partOf: 'b', after: ['b'] });
    await expect(save({ ...words, version: 1 })).rejects.toMatchObject({ code });
  });
  test('says which references are unknown', async () => {
    await expect(save({ key: 'x', partOf: 'taller:1', after: ['uno', 'taller:1', 'dos'] })).rejects.toMatchObject({ details: { keys: 'uno, dos' } });
  });
  test('with the key of another is refused; with its version it is corrected', async () => {
    await expect(save({ key: 'taller:1', name: 'Otro' })).rejects.toMatchObject({ code: 'sources.topic-twice' });
    expect(await save({ key: 'taller:1', name: 'Otro', version: 1 })).toMatchObject({ version: 2 });
    await expect(save({ key: 'taller:1', name: 'Tercero', version: 1 })).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { name: 'Otro', version: 2 } } });
  });
  test('out of reach is unknown to who states', async () => {
    const documentId = await register({ visibility: 'public' });
    await expect(run('state', { documentId, topic: 'taller:1', property: 'participantes', value: people }, reader)).rejects.toMatchObject({ code: 'sources.topic-unknown' });
    expect((await run<Page<TopicItem>>('topics', {}, reader)).items).toEqual([]);
  });
  test.each([['arranque', 1], ['TALLER arránque', 1], ['cierre', 0]])('is found by the words «%s»', async (q, count) => {
    expect((await run<Page<TopicItem>>('topics', { q })).items).toHaveLength(count);
  });
});

describe('a property', () => {
  test('is everybody’s to read and its maker’s to correct', async () => {
    await expect(run('save-property', { key: 'vision', name: 'Otra', value: 'text', version: 1 }, reader)).rejects.toMatchObject({ code: 'house.not-your-place' });
    expect(await run('save-property', { key: 'vision', name: 'Visión del territorio', value: 'text', version: 1 })).toEqual({ key: 'vision', version: 2 });
    expect((await run<Page<{ key: string }>>('properties', { q: 'territorio' }, reader)).items.map(({ key }) => key)).toEqual(['vision']);
  });
  test('that names others nobody knows is refused', async () => {
    await expect(run('save-property', { key: 'avance', name: 'Avance', value: 'number', share: { part: 'hechas', of: 'participantes' } })).rejects.toMatchObject({ code: 'sources.property-unknown', details: { keys: 'hechas' } });
  });
  test('whose statements would no longer fit is refused', async () => {
    await state(await register());
    await expect(run('save-property', { key: 'participantes', name: 'Participantes', value: 'text', version: 1 })).rejects.toMatchObject({ code: 'sources.property-used' });
  });
});

describe('the text of a document', () => {
  const page = (id: string, words: Record<string, unknown> = {}): Promise<PageText> => run('page', { id, ...words });
  test('of a text file is there at once, by lines', async () => {
    const id = await register({ fileId: await upload(text) });
    expect(await page(id)).toMatchObject({ page: 1, pages: 1, lines: 5, from: 1, reading: 'read', text: text.split('\n') });
  });
  test('is given around a line', async () => {
    const id = await register({ fileId: await upload(Array.from({ length: 500 }, (_, at) => `línea ${at + 1}`).join('\n')) });
    const answer = await page(id, { around: 250, limit: 10 });
    expect([answer.from, answer.text[0], answer.text.length]).toEqual([245, 'línea 245', 10]);
  });
  test('of a PDF is read after the command', async () => {
    const id = await register({ fileId: await upload(smallPdf([['Portada'], ['Meta: 154', 'Año 2019']]), 'plan.pdf') });
    expect(await page(id)).toMatchObject({ reading: 'waiting', text: [] });
    await app.drain();
    expect(await page(id, { page: 2 })).toMatchObject({ reading: 'read', pages: 2, text: ['Meta: 154', 'Año 2019'] });
    expect(await lastFact()).toMatchObject({ name: 'sources.document-read', data: { reading: 'read', pages: 2 } });
    await expect(page(id, { page: 3 })).rejects.toMatchObject({ code: 'sources.page-unknown' });
    await expect(state(id, { page: 2, line: 3 })).rejects.toMatchObject({ code: 'sources.statement-line' });
  });
  test('of a locked PDF says so, and the document stays as it was said to be', async () => {
    const id = await register({ fileId: await upload(lockedPdf([['Reservado']]), 'cerrado.pdf'), pages: 12 });
    await app.drain();
    expect(await run('get', { id })).toMatchObject({ reading: 'locked', pages: 12, fileName: 'cerrado.pdf' });
  });
  test('comes when a document without a file gets one, and that file stays', async () => {
    const id = await register({ title: 'Plan', kind: 'plan' });
    const fileId = await upload(text);
    await run('edit', { id, version: 1, title: 'Plan', kind: 'plan', fileId });
    expect((await page(id)).lines).toBe(5);
    await expect(run('edit', { id, version: 2, title: 'Plan', kind: 'plan', fileId: await upload('otro') })).rejects.toMatchObject({ code: 'sources.document-has-file' });
  });
});

describe('what replaces what', () => {
  test('is shown both ways', async () => {
    const first = await register({ title: 'Plan 2010', issuedOn: '2010-05' });
    const second = await register({ title: 'Plan 2014', supersedes: first });
    const third = await register({ title: 'Plan 2019', supersedes: second });
    const whole = await run<WholeDocument>('get', { id: second });
    expect([whole.supersedes, whole.earlier.map(({ title }) => title), whole.later.map(({ title }) => title)]).toEqual([first, ['Plan 2010'], ['Plan 2019']]);
    expect((await run<WholeDocument>('get', { id: third })).earlier.map(({ year }) => year)).toEqual([null, 2010]);
  });
  test('a circle is refused', async () => {
    const first = await register({ title: 'Plan 2010' });
    const second = await register({ title: 'Plan 2014', supersedes: first });
    await expect(run('edit', { id: first, version: 1, title: 'Plan 2010', kind: 'acta', supersedes: second })).rejects.toMatchObject({ code: 'sources.document-cycle', details: { way: 'Plan 2010 › Plan 2014 › Plan 2010' } });
    await expect(run('edit', { id: first, version: 1, title: 'Plan 2010', kind: 'acta', supersedes: first })).rejects.toMatchObject({ code: 'sources.document-cycle' });
  });
  test('a document out of reach cannot be replaced', async () => {
    const hidden = await register();
    await expect(run('create', { title: 'Plan', kind: 'plan', supersedes: hidden }, reader)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('a period that ends before it begins is refused', async () => {
    await expect(register({ periodFrom: '2019-08', periodTo: '2019-07-31' })).rejects.toMatchObject({ code: 'sources.document-period' });
  });
});

describe('a chain', () => {
  test('tells what leads to what in a document, around a topic, and what nothing joins', async () => {
    const documentId = await register({ fileId: await upload(text) });
    await run('save-property', { key: 'lleva-a', name: 'Lleva a', value: 'topic', many: true, role: 'leads-to' });
    for (const [key, kind] of [['p:1', 'problema'], ['p:2', 'problema'], ['e:1', 'estrategia'], ['r:1', 'resultado']] as const) await run('save-topic', { key, kind, name: key });
    const say = (topic: string, property: string, value: object, more: object = {}) => run('state', { documentId, topic, property, value, place: 'l. 3', line: 3, ...more });
    for (const topic of ['p:1', 'p:2']) await say(topic, 'vision', { kind: 'text', text: `Lo que dice ${topic}` });
    await say('p:1', 'lleva-a', { kind: 'topic', topic: 'e:1' }, { mark: 'inferred', note: 'Los dos hablan de lo mismo' });
    await say('e:1', 'lleva-a', { kind: 'topic', topic: 'r:1' });
    const told = async (ask: object, by = clerk) => {
      const { topics, links } = await run<Chain>('chain', ask, by);
      const key = new Map(topics.map((one) => [one.id, one.key]));
      return { topics: topics.map((one) => one.key).toSorted(), links: links.map(({ from, to, mark }) => `${key.get(from)} ${key.get(to)} ${mark}`).toSorted() };
    };
    const links = ['e:1 r:1 declared', 'p:1 e:1 inferred'];
    expect(await told({ document: documentId })).toEqual({ topics: ['e:1', 'p:1', 'p:2', 'r:1'], links });
    expect(await told({ topic: 'r:1' })).toEqual({ topics: ['e:1', 'p:1', 'r:1'], links });
    expect(await told({ topic: 'p:2' })).toEqual({ topics: [], links: [] });
    expect((await run<Chain>('chain', { document: documentId })).topics.find((one) => one.key === 'p:1')?.says).toEqual(['Lo que dice p:1']);
    expect(await told({ document: documentId }, actorOf({ operations: ['sources.*'], reads: true, institutions: [places.theirs] }))).toEqual({ topics: [], links: [] });
  });
});
