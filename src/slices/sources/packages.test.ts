import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { actorOf, cast, places } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { exampleId } from '../../kernel/id.ts';
import { insertFile, makeFiles } from '../../platform/file/files.ts';
import { writeXlsx } from '../../platform/sheet/index.ts';
import { Package } from './contract/packages-format.ts';
import { sourcesSlice } from './index.ts';
import { readWorkbook, writeWorkbook } from './package-sheets.ts';

type Json = Record<string, unknown>;
let own: Stage;
let run: TrialRunner['run'];
let folder: string;
const clerk = actorOf({ operations: ['sources.*'], reads: true, institutions: [places.ours], account: exampleId('account', 921) });
const neighbour = actorOf({ operations: ['sources.*'], reads: true, institutions: [places.theirs], account: exampleId('account', 922) });

async function upload(content: string | Buffer, name = 'paquete.json', account: string | null = clerk.account): Promise<string> {
  const received = await makeFiles(own.folder).receive(Readable.from([Buffer.from(content)]), 100_000_000);
  return own.db.kysely.transaction().execute((tx) => insertFile(tx, received, name, account, new Date()));
}

beforeAll(async () => {
  own = await stage();
  ({ run } = trialRunner(own, [sourcesSlice]));
  folder = mkdtempSync(join(tmpdir(), 'articula-packages-'));
});
beforeEach(() => own.owner.query('truncate sources.finding, sources.finding_turn, sources.package_record, sources.package_row, sources.package_load, sources.package, sources.statement, sources.concept, sources.topic, sources.property, sources.citation, sources.document cascade; delete from platform.fact'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await own.close();
});

/** The users of an irrigation board, canal by canal. */
const irrigation = (changes: Json = {}): Json => ({
  format: 'articula-package',
  version: 1,
  id: 'riego-2022',
  title: 'Informe de la junta de riego',
  documents: [{ code: 'JR-1', title: 'Informe de la junta de riego', kind: 'informe', issuedOn: '2022-06', lines: 80 }],
  properties: [
    { key: 'usuarios', name: 'usuarios', value: 'number', unit: 'familias', least: 0, adds: true },
    { key: 'turno', name: 'turno', value: 'time' },
    { key: 'cultivos', name: 'cultivos', value: 'list' },
  ],
  topics: [{ key: 'junta:riego', kind: 'junta', name: 'Junta de riego' }, { key: 'canal:alto', kind: 'canal', name: 'Canal alto', partOf: 'junta:riego', order: 1 }, { key: 'canal:bajo', kind: 'canal', name: 'Canal bajo', partOf: 'junta:riego', order: 2 }],
  statements: [
    { id: 'total', document: 'JR-1', topic: 'junta:riego', property: 'usuarios', value: 60, line: 9 },
    { id: 'alto', document: 'JR-1', topic: 'canal:alto', property: 'usuarios', value: 41, line: 12 },
    { id: 'bajo', document: 'JR-1', topic: 'canal:bajo', property: 'usuarios', value: 12, line: 13 },
  ],
  ...changes,
});
const withStatements = (...more: Json[]): Json => irrigation({ statements: [...(irrigation()['statements'] as Json[]), ...more] });

interface Answer {
  packageId: string;
  importId: string;
  counts: Record<string, { created: number; changed: number; unchanged: number; gone: number }>;
  findings: { opened: number; closed: number };
  notices: { code: string; message: string }[];
}
const load = (given: Json, by = clerk, more: Json = {}): Promise<Answer> => run<Answer>('sources.import-package', { package: given, ...more }, by);
const preview = (given: Json, by = clerk) => run<{ refused: number; problems: { where: string; code: string; message: string }[]; counts: Answer['counts']; changes: Json[]; notices: Answer['notices']; seen: string }>('sources.preview-package', { package: given }, by);

/** Everything that packages write, as it is now: what two moments have in common when one was undone. */
async function everything(): Promise<Json> {
  const tables = { document: 'code', property: 'key', topic: 'key', statement: 'key', concept: 'term' };
  const found = await Promise.all(Object.entries(tables).map(async ([table, order]) => [table, (await own.owner.query<{ row: Json }>(`select to_jsonb(t) - 'version' - 'created_at' as row from sources.${table} t order by ${order}, id`)).rows.map(({ row }) => row)] as const));
  return Object.fromEntries(found);
}

describe('a package', () => {
  test('enters whole, and says what entered', async () => {
    const { counts } = await load(irrigation());
    expect([counts['documents']?.created, counts['properties']?.created, counts['topics']?.created, counts['statements']?.created]).toEqual([1, 3, 3, 3]);
  });
  test('loaded again changes nothing and leaves no fact', async () => {
    await load(irrigation());
    await own.owner.query('delete from platform.fact');
    expect(await load(irrigation())).toMatchObject({ importId: null, counts: { statements: { created: 0, changed: 0, unchanged: 3, gone: 0 } } });
    expect((await own.owner.query('select 1 from platform.fact')).rowCount).toBe(0);
  });
  test('belongs to whoever loads it, and a stranger sees nothing of it', async () => {
    const { packageId } = await load(irrigation());
    expect((await run<{ items: Json[] }>('sources.packages', {}, cast.stranger)).items).toEqual([]);
    await expect(run('sources.package', { id: packageId }, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('leaves a fact of its own, with its counts', async () => {
    await load(irrigation());
    const { rows } = await own.owner.query<{ name: string; data: Json }>(`select name, data from platform.fact where name = 'sources.package-imported'`);
    expect(rows).toMatchObject([{ name: 'sources.package-imported', data: { code: 'riego-2022', counts: { statements: { created: 3 } } } }]);
  });
  test('keeps its place in words when only numbers say it', async () => {
    await load(irrigation());
    expect((await run<{ items: Json[] }>('sources.statements', { document: 'JR-1' }, clerk)).items.map(({ place }) => place)).toEqual(['l. 9', 'l. 12', 'l. 13']);
  });
  test('is listed with its documents and how much it holds', async () => {
    await load(irrigation());
    expect((await run<{ items: Json[] }>('sources.packages', {}, clerk)).items).toMatchObject([{ code: 'riego-2022', statements: 3, topics: 3, loads: 1, documents: [{ code: 'JR-1' }] }]);
  });
  test('opens the finding that its own numbers make, and a correction closes it', async () => {
    expect((await load(irrigation())).findings).toMatchObject({ opened: 1, closed: 0 });
    const right = irrigation();
    (right['statements'] as Json[])[0]!['value'] = 53;
    expect((await load(right)).findings).toMatchObject({ opened: 0, closed: 1 });
  });
  test('corrected: what it no longer says leaves, what is new enters, the rest stays the same row', async () => {
    await load(irrigation());
    const before = (await everything())['statement'] as Json[];
    const { counts } = await load(irrigation({ statements: [{ id: 'alto', document: 'JR-1', topic: 'canal:alto', property: 'usuarios', value: 41, line: 12 }, { id: 'turno', document: 'JR-1', topic: 'canal:alto', property: 'turno', value: '06:00-09:30', line: 20 }] }));
    expect(counts['statements']).toEqual({ created: 1, changed: 0, unchanged: 1, gone: 2 });
    expect(((await everything())['statement'] as Json[]).map(({ id }) => id)).toContain(before.find(({ key }) => key === 'alto')?.['id']);
  });
  test('previewed stores nothing, and says what changes with before and after', async () => {
    await load(irrigation());
    const other = irrigation();
    (other['statements'] as Json[])[1]!['value'] = 44;
    const before = await everything();
    expect((await preview(other)).changes).toEqual([{ list: 'statements', action: 'change', key: 'alto', label: 'Canal alto: usuarios', place: 'l. 12', before: '41 familias', after: '44 familias' }]);
    expect(await everything()).toEqual(before);
  });
  test('is not loaded when the house changed after the preview', async () => {
    const { seen } = await preview(irrigation());
    await load(irrigation({ statements: [] }));
    await expect(load(irrigation(), clerk, { seen })).rejects.toMatchObject({ code: 'sources.package-stale' });
  });
  test('is loaded as it was shown when nothing changed', async () => {
    const { seen } = await preview(irrigation());
    expect((await load(irrigation(), clerk, { seen })).counts['statements']?.created).toBe(3);
  });
});

describe('short values are read by their property', () => {
  test.each([
    ['usuarios', 55, { kind: 'number', number: 55, unit: 'familias' }],
    ['usuarios', '55 familias', { kind: 'number', number: 55, unit: 'familias' }],
    ['usuarios', '12,5', { kind: 'number', number: 12.5, unit: 'familias' }],
    ['usuarios', 's/d', { kind: 'none', why: 's/d' }],
    ['turno', '06:00-09:30', { kind: 'time', from: '06:00', to: '09:30' }],
    ['cultivos', ['papa', 'haba'], { kind: 'list', items: ['papa', 'haba'] }],
    ['cultivos', 'papa | haba', { kind: 'list', items: ['papa', 'haba'] }],
    ['usuarios', { kind: 'none', why: 'np' }, { kind: 'none', why: 'np' }],
  ])('%s: %j', async (property, value, read) => {
    await load(irrigation({ statements: [{ id: 'una', document: 'JR-1', topic: 'canal:alto', property, value, line: 3 }] }));
    expect((await own.owner.query('select value from sources.statement')).rows).toEqual([{ value: read }]);
  });
  test.each([['usuarios', '1.066'], ['usuarios', 'muchas'], ['usuarios', true], ['turno', '25:00'], ['turno', 'de mañana'], ['usuarios', ['41']]])('%s: %j has no single reading, and says so', async (property, value) => {
    expect((await preview(withStatements({ id: 'otra', document: 'JR-1', topic: 'canal:alto', property, value, line: 3 }))).problems).toMatchObject([{ where: 'afirmación 4 (otra)', code: 'value-unread' }]);
  });
});

describe('what keeps a package out is said with its place', () => {
  const said = { document: 'JR-1', topic: 'canal:alto', property: 'usuarios', value: 5, line: 3 };
  test.each<[string, Json, string, string]>([
    ['a unit that cannot be', withStatements({ ...said, id: 'x', value: { kind: 'number', number: 5, unit: 'hectáreas' } }), 'statement-unit', 'afirmación 4 (x)'],
    ['a number below the least', withStatements({ ...said, id: 'x', value: -3 }), 'statement-bounds', 'afirmación 4 (x)'],
    ['a citation outside its document', withStatements({ ...said, id: 'x', line: 81 }), 'statement-line', 'afirmación 4 (x)'],
    ['a correction without its original', withStatements({ ...said, id: 'x', mark: 'transcribed' }), 'statement-original', 'afirmación 4 (x)'],
    ['an unknown topic', withStatements({ ...said, id: 'x', topic: 'canal:medio' }), 'topic-unknown', 'afirmación 4 (x)'],
    ['an unknown property', withStatements({ ...said, id: 'x', property: 'caudal' }), 'property-unknown', 'afirmación 4 (x)'],
    ['a property that rests on one that is not', irrigation({ properties: [...(irrigation()['properties'] as Json[]), { key: 'parte', name: 'parte', value: 'number', share: { part: 'caudal', of: 'usuarios' } }] }), 'property-unknown', 'propiedad 4 (parte)'],
    ['a document it does not list', withStatements({ ...said, id: 'x', document: 'JR-9' }), 'document-unknown', 'afirmación 4 (x)'],
    ['an identity twice', withStatements({ ...said, id: 'alto' }), 'twice', 'afirmación 4 (JR-1: alto)'],
    ['a new document without a title', irrigation({ documents: [{ code: 'JR-1' }] }), 'document-untitled', 'documento 1 (JR-1)'],
    ['a document that replaces nobody', irrigation({ documents: [{ code: 'JR-1', title: 'Uno', supersedes: 'JR-0' }] }), 'supersedes-unknown', 'documento 1 (JR-1)'],
    ['an operation that is not', irrigation({ records: [{ id: 'r', operation: 'sources.nothing', input: {} }] }), 'operation-unknown', 'registro 1 (r)'],
    ['an operation that opens doors', irrigation({ records: [{ id: 'r', operation: 'accounts.grant', input: {} }] }), 'operation-closed', 'registro 1 (r)'],
    ['a record badly said', irrigation({ records: [{ id: 'r', operation: 'sources.create', input: { kind: 'acta' } }] }), 'record-input', 'registro 1 (r)'],
    ['a field that nobody knows', irrigation({ topics: [{ key: 'canal:alto', kind: 'canal', nombre: 'Alto' }] }), 'shape', 'asunto 1 (canal:alto)'],
    ['a day that does not exist', irrigation({ documents: [{ code: 'JR-1', title: 'Uno', issuedOn: '2022-02-30' }] }), 'shape', 'documento 1 (JR-1)'],
    ['a row further than any table goes', withStatements({ ...said, id: 'x', row: 3_000_000_000, column: 1 }), 'shape', 'afirmación 4 (x)'],
    ['an order that nobody counts', irrigation({ topics: [{ key: 'canal:alto', kind: 'canal', order: 5_000_000_000 }] }), 'shape', 'asunto 1 (canal:alto)'],
    ['a text that cannot be stored', withStatements({ ...said, id: 'x', note: `corte\u0000aquí` }), 'text-broken', 'el paquete'],
  ])('%s', async (_what, given, code, where) => {
    const { problems, refused } = await preview(given);
    expect([refused > 0, problems.find((problem) => problem.code === code)?.where]).toEqual([true, where]);
    await expect(load(given)).rejects.toMatchObject({ code: 'sources.package-refused' });
    expect((await everything())['document']).toEqual([]);
  });
  test.each<[string, Json]>([
    ['parts', irrigation({ topics: [{ key: 'junta:riego', kind: 'junta', partOf: 'canal:alto' }, { key: 'canal:alto', kind: 'canal', partOf: 'canal:bajo' }, { key: 'canal:bajo', kind: 'canal', partOf: 'junta:riego' }] })],
    ['steps', irrigation({ topics: [{ key: 'junta:riego', kind: 'junta', after: ['canal:alto'] }, { key: 'canal:alto', kind: 'canal', after: ['junta:riego'] }, { key: 'canal:bajo', kind: 'canal' }] })],
    ['versions', irrigation({ topics: [{ key: 'junta:riego', kind: 'junta', continues: ['junta:riego'] }, { key: 'canal:alto', kind: 'canal' }, { key: 'canal:bajo', kind: 'canal' }] })],
    ['replaced documents', irrigation({ documents: [{ code: 'JR-1', title: 'Uno', lines: 80, supersedes: 'JR-2' }, { code: 'JR-2', title: 'Dos', supersedes: 'JR-1' }] })],
  ])('a circle of %s', async (_what, given) => {
    expect((await preview(given)).problems.map(({ code }) => code)).toEqual(['cycle']);
  });
  test('a circle that closes through the house', async () => {
    await load({ ...irrigation(), id: 'primero', statements: [], properties: [], documents: [{ code: 'JR-0', title: 'Antes' }], topics: [{ key: 'a', kind: 'paso' }, { key: 'b', kind: 'paso', after: ['a'] }] });
    const second = { ...irrigation(), id: 'segundo', statements: [], properties: [], topics: [{ key: 'c', kind: 'paso', after: ['b'] }] };
    expect((await preview(second)).refused).toBe(0);
    await load(second);
    const corrected = { ...irrigation(), id: 'primero', statements: [], properties: [], documents: [{ code: 'JR-0', title: 'Antes' }], topics: [{ key: 'a', kind: 'paso', after: ['c'] }, { key: 'b', kind: 'paso', after: ['a'] }] };
    expect((await preview(corrected)).problems.map(({ code }) => code)).toEqual(['cycle']);
  });
  test.each(['__proto__', 'constructor', 'prototype'])('the name %s, wherever it stands', async (name) => {
    const given = JSON.stringify(irrigation()).replace('"kind":"junta"', `"kind":"junta","${name}":{"polluted":true}`);
    const fileId = await upload(given);
    expect((await run<{ problems: { code: string }[] }>('sources.preview-package', { fileId }, clerk)).problems).toMatchObject([{ code: 'key-forbidden' }]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  test('nesting without end', async () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const fileId = await upload(JSON.stringify(irrigation({ records: [] })).replace('"records":[]', `"records":[{"id":"r","operation":"sources.create","input":${deep}}]`));
    expect((await run<{ problems: { code: string }[] }>('sources.preview-package', { fileId }, clerk)).problems).toMatchObject([{ code: 'too-deep' }]);
  });
});

describe('what is no package is said', () => {
  test.each([
    ['another JSON', JSON.stringify({ a: 1 }), 'format'],
    ['a list', '[1, 2]', 'format'],
    ['half a file', '{"format": "articula-package", "vers', 'JSON'],
    ['a text', 'Estimados señores', 'JSON'],
    ['another version', JSON.stringify({ ...irrigation(), version: 7 }), 'versión 7'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'XLSX'],
    ['an archive that is no workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), ''],
  ])('%s', async (_what, content, why) => {
    const fileId = await upload(content);
    await expect(run('sources.import-package', { fileId }, clerk)).rejects.toMatchObject({ code: 'sources.package-unreadable', details: { why: expect.stringContaining(why) } });
  });
  test('a JSON of more than fifty megabytes', async () => {
    const fileId = await upload(JSON.stringify(irrigation({ source: 'x'.repeat(51_000_000) })));
    await expect(run('sources.preview-package', { fileId }, clerk)).rejects.toMatchObject({ code: 'sources.package-unreadable', details: { why: expect.stringContaining('50 MB') } });
  });
  test('nothing at all', async () => {
    await expect(run('sources.import-package', {}, clerk)).rejects.toMatchObject({ code: 'sources.package-missing' });
  });
  test('the file of another person', async () => {
    const fileId = await upload(JSON.stringify(irrigation()), 'ajeno.json', neighbour.account);
    await expect(run('sources.import-package', { fileId }, clerk)).rejects.toMatchObject({ code: 'house.file-unknown' });
  });
});

describe('two packages', () => {
  const census = (value: number, changes: Json = {}): Json => ({
    format: 'articula-package', version: 1, id: 'censo-2022', title: 'Censo de usuarios', documents: [{ code: 'CU-1', title: 'Censo de usuarios', lines: 10 }],
    statements: [{ id: 'alto', document: 'CU-1', topic: 'canal:alto', property: 'usuarios', value, line: 2 }], ...changes,
  });
  test('that contradict each other both stay; the second says what the first says, and the rule makes the finding', async () => {
    await load(irrigation());
    const { notices, findings } = await load(census(39));
    expect(notices).toMatchObject([{ code: 'says-otherwise', message: expect.stringMatching(/41 familias.*JR-1, l\. 12|39 familias.*41 familias/) }]);
    expect(findings.opened).toBeGreaterThan(0);
    expect((await own.owner.query("select 1 from sources.statement where key = 'alto'")).rowCount).toBe(2);
  });
  test('that agree say nothing', async () => {
    await load(irrigation());
    expect((await load(census(41))).notices).toEqual([]);
  });
  test('with the same statement of the same document: the second is refused and the first named', async () => {
    await load(irrigation());
    const { problems } = await preview(census(39, { documents: [{ code: 'JR-1' }], statements: [{ id: 'alto', document: 'JR-1', topic: 'canal:alto', property: 'usuarios', value: 39, line: 12 }] }));
    expect(problems).toMatchObject([{ code: 'statement-others', message: expect.stringContaining('Informe de la junta de riego') }]);
  });
  test('with the same property defined otherwise: the second is refused', async () => {
    await load(irrigation());
    expect((await preview(census(39, { properties: [{ key: 'usuarios', name: 'usuarios', value: 'number', unit: 'personas' }] }))).problems[0]).toMatchObject({ code: 'property-differs' });
  });
  test('that share a topic: it stays as the first brought it', async () => {
    await load(irrigation());
    const { notices } = await load(census(41, { topics: [{ key: 'canal:alto', kind: 'acequia', name: 'Acequia alta' }] }));
    expect(notices).toMatchObject([{ code: 'topic-differs' }]);
    expect((await own.owner.query("select kind, name from sources.topic where key = 'canal:alto'")).rows).toEqual([{ kind: 'canal', name: 'Canal alto' }]);
  });
  test('the first corrected without a topic that the second speaks of: the topic stays', async () => {
    await load(irrigation());
    await load(census(41));
    const { notices } = await load(irrigation({ topics: [{ key: 'junta:riego', kind: 'junta', name: 'Junta de riego' }], statements: [] }));
    expect(notices.map(({ code }) => code)).toEqual(['topic-kept']);
    expect((await own.owner.query('select key from sources.topic order by key')).rows).toEqual([{ key: 'canal:alto' }, { key: 'junta:riego' }]);
  });
  test('the first cannot be undone under the second', async () => {
    const { importId } = await load(irrigation());
    await load(census(41));
    await expect(run('sources.undo-package', { importId }, clerk)).rejects.toMatchObject({ code: 'sources.package-leaned-on', details: { labels: expect.stringContaining('Canal alto') } });
  });
});

describe('authority', () => {
  test('the code of another institution’s package is taken', async () => {
    await load(irrigation());
    await expect(load(irrigation(), neighbour)).rejects.toMatchObject({ code: 'sources.package-taken' });
  });
  test('another’s document may be spoken of when it can be read, and not changed', async () => {
    await load(irrigation(), neighbour, { visibility: 'public' });
    const mine = { format: 'articula-package', version: 1, id: 'mio', title: 'Mío', statements: [{ id: 'mia', document: 'JR-1', topic: 'canal:alto', property: 'usuarios', value: 41, line: 12 }] };
    expect((await preview({ ...mine, documents: [{ code: 'JR-1' }] })).refused).toBe(0);
    expect((await preview({ ...mine, documents: [{ code: 'JR-1', lines: 9000 }] })).problems).toMatchObject([{ code: 'document-others' }]);
  });
  test('a document out of reach is no place to state anything', async () => {
    await load(irrigation(), neighbour, { visibility: 'own' });
    const codes = (await preview({ format: 'articula-package', version: 1, id: 'mio', title: 'Mío', documents: [{ code: 'JR-1' }], statements: [] })).problems.map(({ code }) => code);
    expect(codes).toEqual(['document-out']);
  });
  test('for an institution that is not theirs is refused', async () => {
    await expect(load(irrigation(), clerk, { owner: places.theirs })).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
  test('a stranger cannot undo it', async () => {
    const { importId } = await load(irrigation());
    await expect(run('sources.undo-package', { importId }, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });
});

describe('records by operation', () => {
  const record = { id: 'acta-1', operation: 'sources.create', input: { id: exampleId('packrec', 901), title: 'Acta de la junta', kind: 'acta', year: 2022 } };
  const withRecord = (...records: Json[]): Json => irrigation({ records });
  test('are made with the package, once, and leave the fact of their own operation', async () => {
    expect((await load(withRecord(record))).counts['records']).toMatchObject({ created: 1 });
    expect((await load(withRecord(record))).counts['records']).toMatchObject({ created: 0, unchanged: 1 });
    expect((await own.owner.query('select distinct operation from platform.fact order by operation')).rows).toEqual([{ operation: 'sources.create' }, { operation: 'sources.import-package' }]);
  });
  test('are made by the authority of the person, for that very operation', async () => {
    const importer = actorOf({ operations: ['sources.import-package'], reads: true, institutions: [places.ours], account: exampleId('account', 923) });
    await expect(load(withRecord(record), importer)).rejects.toMatchObject({ code: 'house.not-granted' });
    expect((await everything())['document']).toEqual([]);
  });
  test('refused by their operation keep the whole package out', async () => {
    await run('sources.create', record.input, clerk);
    await expect(load(withRecord(record))).rejects.toMatchObject({ code: 'sources.document-twice' });
    expect((await everything())['statement']).toEqual([]);
  });
  test('said otherwise later are refused: they are records like any other', async () => {
    await load(withRecord(record));
    expect((await preview(withRecord({ ...record, input: { ...record.input, year: 2023 } }))).problems).toMatchObject([{ code: 'record-differs' }]);
  });
  test('are not undone with the load: it says so, and undoes the rest when told to leave them', async () => {
    const { importId } = await load(withRecord(record));
    await expect(run('sources.undo-package', { importId }, clerk)).rejects.toMatchObject({ code: 'sources.package-records', details: { count: 1 } });
    await run('sources.undo-package', { importId, keepRecords: true }, clerk);
    expect((await own.owner.query('select title from sources.document')).rows).toEqual([{ title: 'Acta de la junta' }]);
  });
});

describe('undoing', () => {
  test('the first load leaves nothing of it', async () => {
    const before = await everything();
    const { importId } = await load(irrigation());
    await run('sources.undo-package', { importId }, clerk);
    expect(await everything()).toEqual(before);
  });
  test('twice is said', async () => {
    const { importId } = await load(irrigation());
    await run('sources.undo-package', { importId }, clerk);
    await expect(run('sources.undo-package', { importId }, clerk)).rejects.toMatchObject({ code: 'sources.package-undone' });
  });
  test('an earlier load before the later one is refused', async () => {
    const { importId } = await load(irrigation());
    await load(irrigation({ statements: [] }));
    await expect(run('sources.undo-package', { importId }, clerk)).rejects.toMatchObject({ code: 'sources.package-later' });
  });
  test('is refused when somebody changed a row since, and names it', async () => {
    const { importId } = await load(irrigation());
    await own.owner.query(`update sources.statement set note = 'corregida a mano' where key = 'bajo'`);
    await expect(run('sources.undo-package', { importId }, clerk)).rejects.toMatchObject({ code: 'sources.package-changed-since', details: { count: 1, labels: 'bajo' } });
  });
  test('is refused when somebody took a row away since', async () => {
    const { importId } = await load(irrigation());
    await own.owner.query(`delete from sources.statement where key = 'bajo'`);
    await expect(run('sources.undo-package', { importId }, clerk)).rejects.toMatchObject({ code: 'sources.package-changed-since' });
  });
  test('leaves a document that was there before as it was', async () => {
    await run('sources.load-pack', { documents: [{ id: 'JR-1', title: 'Informe de riego', year: 2021, kind: 'informe', verified: true, source: 'Base' }] }, cast.administrator);
    const before = await everything();
    const { importId } = await load(irrigation(), cast.administrator);
    await run('sources.undo-package', { importId }, cast.administrator);
    expect(await everything()).toEqual(before);
  });
  test('closes again what the load had opened', async () => {
    const { importId } = await load(irrigation());
    expect((await run<{ findings: Answer['findings'] }>('sources.undo-package', { importId }, clerk)).findings).toMatchObject({ closed: 1 });
  });
  test('of any loads, last to first, goes back through every state exactly', async () => {
    const statement = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), topic: fc.constantFrom('canal:alto', 'canal:bajo', 'junta:riego'), value: fc.integer({ min: 0, max: 9 }), line: fc.integer({ min: 1, max: 80 }) });
    const given = fc.record({ statements: fc.uniqueArray(statement, { selector: ({ id }) => id, maxLength: 5 }), name: fc.constantFrom('Canal alto', 'Canal de arriba'), title: fc.constantFrom('Uno', 'Dos'), concept: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 4 }), async (loads) => {
        await own.owner.query('truncate sources.package_record, sources.package_row, sources.package_load, sources.package, sources.statement, sources.concept, sources.topic, sources.property, sources.document cascade');
        const states: { before: Json; importId: string }[] = [];
        for (const { statements, name, title, concept } of loads) {
          const before = await everything();
          const { importId } = await load(irrigation({
            title, documents: [{ code: 'JR-1', title, lines: 80 }],
            topics: (irrigation()['topics'] as Json[]).map((topic) => (topic['key'] === 'canal:alto' ? { ...topic, name } : topic)),
            statements: statements.map((one) => ({ ...one, document: 'JR-1', property: 'usuarios' })), concepts: concept ? [{ kind: 'acronym', term: 'JR', meaning: title, document: 'JR-1' }] : [],
          }));
          if (importId) states.push({ before, importId });
        }
        for (const { before, importId } of states.toReversed()) {
          await run('sources.undo-package', { importId }, clerk);
          expect(await everything()).toEqual(before);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('a workbook', () => {
  const rich = (): Package => Package.parse({
    ...irrigation(), source: 'Escrito para probar',
    documents: [{ code: 'JR-1', title: '=HYPERLINK("http://x")', kind: 'informe', year: 2022, country: 'EC', issuedOn: '2022-06', from: '2021', to: '2022-05', lines: 80 }, { code: 'JR-2', title: 'Anexo', supersedes: 'JR-1' }],
    properties: [...(irrigation()['properties'] as Json[]), { key: 'parte', name: 'parte', value: 'number', unit: '%', share: { part: 'usuarios', of: 'usuarios' }, many: true }, { key: 'cuantas', name: 'cuántas', value: 'number', counts: { topics: 'canal', distinct: true }, adds: { parts: 'canal' }, figure: { name: 'sources.cited', about: { territory: 'territory' } } }],
    topics: [...(irrigation()['topics'] as Json[]), { key: 'total', kind: 'canal', name: 'Total', aliases: ['el | grande', 'mayor'], after: ['canal:alto', 'canal:bajo'], continues: ['canal:alto'], record: { kind: 'plans.plan', id: 'p-1' }, territory: 'EC-08' }],
    statements: [
      { id: 'total', document: 'JR-1', topic: 'total', property: 'usuarios', value: 41.5, line: 9, lineTo: 10, part: 'Tabla 1', row: 0, column: 3 },
      { id: 'formula', document: 'JR-1', topic: 'canal:alto', property: 'cultivos', value: ['+cmd', 'papa | haba', '@x'], quote: '-2+3', note: 'dos\nlíneas' },
      { id: 'una', document: 'JR-1', topic: 'canal:alto', property: 'cultivos', value: ['papa'], mark: 'transcribed', original: 'pava', confidence: 'baja', asOf: '2022-06-30' },
      { id: 'varias', document: 'JR-1', topic: 'canal:bajo', property: 'cultivos', value: ['papa', 'haba'], mark: 'inferred' },
      { id: 'nada', document: 'JR-2', topic: 'canal:bajo', property: 'usuarios', value: { kind: 'none', why: 'np' }, place: 'p. 3, recuadro', page: 3 },
      { id: 'hora', document: 'JR-2', topic: 'canal:bajo', property: 'turno', value: '06:00-09:30' },
    ],
    concepts: [{ kind: 'acronym', term: 'JR', meaning: 'Junta de riego', document: 'JR-1', place: 'l. 2', mark: 'inferred' }],
    records: [{ id: 'r', operation: 'sources.create', input: { title: 'Acta', kind: 'acta', year: 2022 } }],
  });
  test('read back is the very package that was written', async () => {
    const given = rich();
    const { path } = await writeWorkbook('prueba', given);
    const { value, wrong } = await readWorkbook(path);
    expect(wrong).toEqual([]);
    given.statements.find(({ id }) => id === 'varias')!.value = 'papa | haba'; // as a person writes a list
    expect(Package.parse(value)).toEqual(given);
  });
  test('loads like the JSON it came from', async () => {
    const given = { ...rich(), records: [] };
    const { path } = await writeWorkbook('prueba', given);
    await load(given);
    const fileId = await upload(readFileSync(path), 'paquete.xlsx');
    expect(await run('sources.import-package', { fileId }, clerk)).toMatchObject({ importId: null, counts: { statements: { unchanged: 6 }, topics: { unchanged: 4 }, properties: { unchanged: 5 } } });
  });
  test('says a problem by its sheet and row', async () => {
    const given = { ...rich(), records: [] };
    given.statements[0]!.line = 900;
    given.statements[0]!.lineTo = 901;
    const { path } = await writeWorkbook('prueba', given);
    const fileId = await upload(readFileSync(path), 'paquete.xlsx');
    expect((await run<{ problems: Json[] }>('sources.preview-package', { fileId }, clerk)).problems).toMatchObject([{ where: 'hoja Afirmaciones, fila 2', code: 'statement-line' }]);
  });
  test('without its sheets or columns says which', async () => {
    const path = join(folder, 'falta.xlsx');
    await writeXlsx({ sheets: [{ name: 'Paquete', columns: [{ title: 'Dato' }, { title: 'Valor' }], rows: [['Identificación', 'falta'], ['Título', 'Falta']] }, { name: 'Afirmaciones', columns: [{ title: 'Identificación' }, { title: 'Documento' }, { title: 'Valor' }], rows: [['a', 'X-1', 3], ['b', 'X-1', 4]] }] }, path);
    const fileId = await upload(readFileSync(path), 'falta.xlsx');
    expect((await run<{ problems: { message: string }[] }>('sources.preview-package', { fileId }, clerk)).problems.map(({ message }) => /«([^»]+)»(?: le falta la columna «([^»]+)»)?/.exec(message)?.slice(1).filter(Boolean).join(' '))).toEqual(['Documentos', 'Afirmaciones Asunto', 'Afirmaciones Propiedad']);
  });
  test('a row that looks like a total enters like any other', async () => {
    const path = join(folder, 'total.xlsx');
    await writeXlsx({ sheets: [{ name: 'Paquete', columns: [{ title: 'Dato' }, { title: 'Valor' }], rows: [['Identificación', 'total'], ['Título', 'Total']] }, { name: 'Documentos', columns: [{ title: 'Clave' }, { title: 'Título' }], rows: [['A-1', 'Uno'], ['Total', 'Dos'], ['A-3', 'Tres']] }] }, path);
    const fileId = await upload(readFileSync(path), 'total.xlsx');
    expect((await run<Answer>('sources.preview-package', { fileId }, clerk)).counts['documents']).toMatchObject({ created: 3 });
  });
  test('exported from the house and loaded again changes nothing, as sheet and as JSON', async () => {
    const { packageId } = await load({ ...rich(), records: [] });
    for (const format of ['xlsx', 'json'] as const) {
      const { path } = await run<{ path: string }>('sources.export-package', { id: packageId, format }, clerk);
      const fileId = await upload(readFileSync(path), `paquete.${format}`);
      expect(await run('sources.import-package', { fileId }, clerk)).toMatchObject({ importId: null });
    }
  });
  test('the template is an empty workbook of every sheet, and a schema that describes the format', async () => {
    const book = await run<{ path: string }>('sources.package-template', { format: 'xlsx' }, clerk);
    expect((await readWorkbook(book.path)).value).toMatchObject({ format: 'articula-package' });
    const schema = await run<{ path: string }>('sources.package-template', { format: 'schema' }, clerk);
    expect(JSON.parse(readFileSync(schema.path, 'utf8'))).toMatchObject({ type: 'object', properties: { statements: { type: 'array' } } });
  });
});

describe('properties of the base', () => {
  const properties = JSON.parse(readFileSync(join(import.meta.dirname, '../../../packs/base/properties.json'), 'utf8')) as { key: string }[]; // our own pack
  test('load once', async () => {
    expect(await run('sources.load-properties', { properties }, cast.administrator)).toEqual({ created: properties.length, changed: 0 });
    expect(await run('sources.load-properties', { properties }, cast.administrator)).toEqual({ created: 0, changed: 0 });
  });
  test('an upgrade changes what it says otherwise', async () => {
    await run('sources.load-properties', { properties: [{ key: 'altura', name: 'altura', value: 'number' }] }, cast.administrator);
    expect(await run('sources.load-properties', { properties: [{ key: 'altura', name: 'altura', value: 'number', unit: 'm' }] }, cast.administrator)).toEqual({ created: 0, changed: 1 });
  });
  test('name only properties that exist', () => {
    const keys = new Set(properties.map(({ key }) => key));
    const named = properties.flatMap((one) => { const { of, share, counts } = one as { of?: string; share?: { part: string; of: string }; counts?: { list?: string } }; return [of, share?.part, share?.of, counts?.list].filter((key) => key !== undefined); });
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });
});

test('twenty thousand statements go in, and a correction changes those it changes', async () => {
  const many = (shift: number): Json => irrigation({
    topics: Array.from({ length: 400 }, (_, n) => ({ key: `canal:${n}`, kind: 'canal', name: `Canal ${n}` })),
    statements: Array.from({ length: 20_000 }, (_, n) => ({ id: `s${n}`, document: 'JR-1', topic: `canal:${n % 400}`, property: 'cultivos', value: [`cultivo ${n + (n % 10 === 0 ? shift : 0)}`], line: 1 + (n % 80), part: `p${n}` })),
  });
  const path = join(folder, 'grande.json');
  writeFileSync(path, JSON.stringify(many(0)));
  const { counts } = await run<Answer>('sources.import-package', { fileId: await upload(readFileSync(path)) }, clerk);
  expect(counts['statements']).toEqual({ created: 20_000, changed: 0, unchanged: 0, gone: 0 });
  const second = await run<Answer>('sources.import-package', { fileId: await upload(JSON.stringify(many(1))) }, clerk);
  expect(second.counts['statements']).toEqual({ created: 0, changed: 2000, unchanged: 18_000, gone: 0 });
}, 120_000);
