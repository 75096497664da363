import { Readable } from 'node:stream';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf, cast, places } from '../../../test/actor.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { trialRunner, type TrialRunner } from '../../../test/trial/runner.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import { insertFile, makeFiles } from '../../platform/file/files.ts';
import type { CitedPlace, Document } from './contract.ts';
import { sourcesSlice } from './index.ts';
import { placeFor } from './rules.ts';

let own: Stage;
let run: TrialRunner['run'];
type Page<T> = { items: T[]; next: string | null };
const clerk = actorOf({ operations: ['sources.*'], reads: true, institutions: [places.ours], account: exampleId('account', 21) });
const roaming = actorOf({ operations: ['sources.*'], reads: true, territories: ['EC-08'], account: exampleId('account', 22) });
const acta = { title: 'Acta de la mesa cantonal', kind: 'acta', year: 2019 };
const element = { kind: 'plans.element', id: exampleId('element', 7) };

async function upload(text: string, account: string | null): Promise<string> {
  const received = await makeFiles(own.folder).receive(Readable.from([Buffer.from(text)]), 1_000_000);
  return own.db.kysely.transaction().execute((tx) => insertFile(tx, received, 'acta firmada.txt', account, new Date()));
}

beforeAll(async () => {
  own = await stage();
  ({ run } = trialRunner(own, [sourcesSlice]));
});
beforeEach(() => own.owner.query('truncate sources.citation, sources.document cascade; delete from platform.fact'));
afterAll(() => own.close());

describe('documents', () => {
  test('one that an institution registers is its own and is found without accents', async () => {
    const { id } = await run<{ id: string }>('sources.create', { ...acta, title: 'Estratégia de Protección' }, clerk);
    expect((await run<Page<Document>>('sources.list', { q: 'estrategia PROTECCION' }, clerk)).items.map((one) => one.id)).toEqual([id]);
  });
  test('one that a person over a territory registers is theirs to correct', async () => {
    const { id, version } = await run<{ id: string; version: number }>('sources.create', acta, roaming);
    expect(await run('sources.edit', { id, version, ...acta, year: 2020 }, roaming)).toEqual({ id, version: 2 });
  });
  test('a stranger neither finds nor opens it', async () => {
    const { id } = await run<{ id: string }>('sources.create', acta, clerk);
    expect((await run<Page<Document>>('sources.list', {}, cast.stranger)).items).toEqual([]);
    await expect(run('sources.get', { id }, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('corrected twice at once shows both sides', async () => {
    const { id } = await run<{ id: string }>('sources.create', acta, clerk);
    await run('sources.edit', { id, version: 1, ...acta, title: 'Acta de junio' }, clerk);
    await expect(run('sources.edit', { id, version: 1, ...acta, title: 'Acta de julio' }, clerk)).rejects.toMatchObject({ code: 'house.version-changed', details: { current: { title: 'Acta de junio', version: 2 } } });
  });
  test('corrected with the same words changes nothing', async () => {
    const { id } = await run<{ id: string }>('sources.create', acta, clerk);
    expect(await run('sources.edit', { id, version: 1, ...acta }, clerk)).toEqual({ id, version: 1 });
  });
  test('come in pages by title, each once', async () => {
    for (const title of ['Zeta', 'Alfa', 'Mora', 'Alfa', 'Beta']) await run('sources.create', { ...acta, title }, clerk);
    const first = await run<Page<Document>>('sources.list', { limit: 3 }, clerk);
    const second = await run<Page<Document>>('sources.list', { limit: 3, after: first.next }, clerk);
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['Alfa', 'Alfa', 'Beta', 'Mora', 'Zeta']);
    expect(second.next).toBeNull();
  });
  test.each([{ title: '' }, { kind: 'novela' }, { address: 'javascript:alert(1)' }, { year: 12 }])('badly said is refused: %j', async (wrong) => {
    await expect(run('sources.create', { ...acta, ...wrong }, clerk)).rejects.toMatchObject({ code: 'house.input-wrong' });
  });
  test('the founding ones load once', async () => {
    const documents = JSON.parse(readFileSync(join(import.meta.dirname, '../../../packs/base/sources.json'), 'utf8')) as unknown[]; // our own pack
    expect(await run('sources.load-pack', { documents }, cast.administrator)).toEqual({ created: documents.length, changed: 0 });
    expect(await run('sources.load-pack', { documents }, cast.administrator)).toEqual({ created: 0, changed: 0 });
  });
});

describe('files', () => {
  test('a document keeps the hash of its file', async () => {
    const { id } = await run<{ id: string }>('sources.create', { ...acta, fileId: await upload('acta', clerk.account) }, clerk);
    expect(await run('sources.get', { id }, clerk)).toMatchObject({ fileName: 'acta firmada.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
  test('one cannot take another’s upload', async () => {
    const fileId = await upload('ajeno', roaming.account);
    await expect(run('sources.create', { ...acta, fileId }, clerk)).rejects.toMatchObject({ code: 'house.file-unknown' });
  });
  test('an upload belongs to one document', async () => {
    const fileId = await upload('una vez', clerk.account);
    await run('sources.create', { ...acta, fileId }, clerk);
    await expect(run('sources.create', { ...acta, fileId }, clerk)).rejects.toMatchObject({ code: 'house.file-unknown' });
  });
  test('attached as evidence is a document and its citation, with a fact each', async () => {
    const answer = await run<{ documentId: string; citationId: string }>('sources.attach', { fileId: await upload('foto', clerk.account), subject: element, place: 'p. 2' }, clerk);
    expect((await run<Page<CitedPlace>>('sources.citations', element, clerk)).items).toMatchObject([{ id: answer.citationId, documentId: answer.documentId, document: 'acta firmada.txt', place: 'p. 2' }]);
    expect((await own.owner.query('select name from platform.fact order by name')).rows).toEqual([{ name: 'sources.document-cited' }, { name: 'sources.document-created' }]);
  });
});

describe('citations', () => {
  test('a document out of reach cannot be cited', async () => {
    const { id: documentId } = await run<{ id: string }>('sources.create', acta, clerk);
    await expect(run('sources.cite', { documentId, subject: element }, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
  });
  test('the same place is cited once for one record', async () => {
    const { id: documentId } = await run<{ id: string }>('sources.create', acta, clerk);
    await run('sources.cite', { documentId, subject: element, place: 'l. 321' }, clerk);
    await expect(run('sources.cite', { documentId, subject: element, place: 'l. 321' }, clerk)).rejects.toMatchObject({ code: 'sources.citation-twice' });
  });
  test('a document says how often it is cited, within the reach of who asks', async () => {
    const { id: documentId } = await run<{ id: string }>('sources.create', { ...acta, visibility: 'public' }, clerk);
    for (const place of ['p. 1', 'p. 2', 'p. 3']) await run('sources.cite', { documentId, subject: element, place }, clerk);
    expect([await run('sources.get', { id: documentId }, clerk), await run('sources.get', { id: documentId }, cast.stranger)]).toMatchObject([{ cited: 3 }, { cited: 0 }]);
  });
  test('withdrawn is gone, and who cited may do it', async () => {
    const { id: documentId } = await run<{ id: string }>('sources.create', { ...acta, visibility: 'public' }, clerk);
    const { id } = await run<{ id: string }>('sources.cite', { documentId, subject: element }, clerk);
    await expect(run('sources.withdraw', { id }, cast.stranger)).rejects.toMatchObject({ code: 'house.not-found' });
    await run('sources.withdraw', { id }, clerk);
    expect((await run<Page<CitedPlace>>('sources.citations', element, clerk)).items).toEqual([]);
  });
});

describe('figures', () => {
  test('count within reach, and carry both parts', async () => {
    const { id: documentId } = await run<{ id: string }>('sources.create', acta, clerk);
    await run('sources.create', { ...acta, title: 'Otra' }, clerk);
    await run('sources.cite', { documentId, subject: element }, clerk);
    expect(await run('sources.figure', { name: 'sources.cited', asOf: '2026-03-02' }, clerk)).toMatchObject({ value: 1, of: { part: 1, whole: 2 }, asOf: '2026-03-02' });
    expect(await run('sources.figure', { name: 'sources.cited', asOf: '2026-01-31' }, clerk)).toMatchObject({ of: { part: 0, whole: 0 } });
    expect(await run('sources.figure', { name: 'sources.cited' }, cast.stranger)).toMatchObject({ of: { part: 0, whole: 0 } });
  });
  test('an unknown one says so', async () => {
    await expect(run('sources.figure', { name: `nada.${newId()}` }, clerk)).rejects.toMatchObject({ code: 'sources.figure-unknown' });
  });
});

test.each([
  [{ institutions: ['i1'], territories: ['EC-08'] }, {}, { owner: 'i1', territory: null, visibility: 'shared' }],
  [{ institutions: [], territories: ['EC-08'] }, {}, { owner: null, territory: 'EC-08', visibility: 'shared' }],
  [{ institutions: ['i1'], territories: [] }, { territory: 'EC-10' }, { owner: null, territory: 'EC-10' }],
  [{ institutions: ['i1'], territories: [] }, { visibility: 'own' as const }, { owner: 'i1', visibility: 'own' }],
])('what is new belongs to whom it should: %#', (grant, said, expected) => {
  expect(placeFor({ everything: false, memberships: [], ...grant }, said)).toMatchObject(expected);
});
