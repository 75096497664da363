import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import { insertFile } from '../../platform/file/files.ts';
import { loadPack } from '../../packs.ts';
import { packIdentity } from '../institutions/index.ts';
import { gathered } from './actions/board/touched.ts';

let own: Stage;
let app: TestApp;
const admin = cast.administrator;
const run = <T = { id: string; version: number }>(name: string, input: object): Promise<T> => app.run<T>(name, input, admin);
const found = async (rule: string): Promise<string[]> => (await own.owner.query<{ id: string }>("select subject_id as id from sources.finding where rule = $1 and state <> 'resolved' order by 1", [rule])).rows.map(({ id }) => id);
const absent = (territory: string, kind: string): Promise<{ id: string; version: number }> => run('bodies.record-absence', { territory, kind, on: '2024-01', source: 'Oficio de prueba' });
/** As if somebody had written it past the house: no fact of it, no check asked. */
const slipped = (territory: string, kind: string): Promise<unknown> => own.owner.query("insert into bodies.evidence (id, territory, visibility, country, kind, what, happened_on, source, recorded_at) values ($1, $2, 'shared', $3, $4, 'absence', '2023', 'Prueba', '2024-01-01')", [newId(), territory, territory.slice(0, 2), kind]);

beforeAll(async () => {
  own = await stage();
  app = testApp(own, { clock: () => new Date('2026-11-20T15:00:00Z') });
  for (const pack of ['base', 'ec', 'pe']) await loadPack(app, pack);
  await app.drain();
}, 60_000);
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('after a change the rules on bodies are asked', () => {
  test('where it was, and nowhere else', async () => {
    await slipped('EC-1301', 'ccpd');
    await absent('EC-0802', 'jcpd');
    await app.drain();
    expect(await found('bodies.without-body')).toEqual(['EC-0802']);
  });
  test('of the country of a body that serves other places than before', async () => {
    const { id } = await run('bodies.create', { kind: 'observatorio', territory: 'EC-08', name: 'Observatorio de prueba' });
    await run('bodies.update', { id, version: 1, serves: [{ territory: 'EC-10' }] });
    await app.drain();
    expect(await found('bodies.without-body')).toEqual(['EC-0802', 'EC-1301']);
  });
  test('and what is no longer so is resolved', async () => {
    await run('bodies.create', { kind: 'jcpd', territory: 'EC-0802', source: 'Prueba', creation: { kind: 'ordenanza', title: 'Ordenanza de prueba', publishedOn: '2025-02-01' } });
    await app.drain();
    expect(await found('bodies.without-body')).toEqual(['EC-1301']);
  });
  test('not at all after an instrument that no body knows', async () => {
    await slipped('EC-1302', 'ccpd');
    await run('instruments.create', { kind: 'resolucion', title: 'Resolución ajena de prueba', territory: 'EC-1302', owner: packIdentity('institution', 'EC-1302'), passed: true });
    const { id, version } = await run('instruments.create', { kind: 'resolucion', title: 'Otra resolución de prueba', territory: 'EC-1302', owner: packIdentity('institution', 'EC-1302'), passed: true, publishedOn: '2024-02-01' });
    await run('instruments.update', { id, version, number: '7-2024' });
    await app.drain();
    expect(await found('bodies.without-body')).toEqual(['EC-1301']);
  });
  test('everywhere after what is gone', async () => {
    const { id, version } = await run('bodies.create', { kind: 'observatorio', territory: 'EC-01', name: 'Observatorio que se quita' });
    await run('bodies.remove', { id, version, why: 'Se registró dos veces' });
    await app.drain();
    expect(await found('bodies.without-body')).toEqual(['EC-1301', 'EC-1302']);
  });
});

test.each([[['EC-0801', 'EC-08', 'EC-0801'], ['EC-08']], [['EC-01', 'EC-0101', 'PE-10'], ['EC-01', 'PE-10']], [['EC-0101', 'EC-0102', 'EC-0103', 'EC-0104', 'PE-1006'], ['EC', 'PE']], [[], []]])('%j are asked as %j', (codes, asked) => expect(gathered(codes)).toEqual(asked));

test('acts that come in with a sheet wake the rules on acts at once', async () => {
  const lines = ['Código;Tipo de acto;Número;Título;Fecha;Fecha de publicación;Estado;Vigente hasta', 'EC-0804;Ordenanza;9-2018;Ordenanza vencida de prueba;2018-03-02;2018-04-02;Publicada y vigente;2020-12-31'];
  const received = await app.files.receive(Readable.from([Buffer.from(lines.join('\r\n'))]), 1_000_000);
  const fileId = await own.db.kysely.transaction().execute((tx) => insertFile(tx, received, 'actos.csv', admin.account, new Date()));
  const { previewId, rows } = await run<{ previewId: string; rows: unknown[] }>('bodies.preview-import', { sheet: 'acts', country: 'EC', fileId });
  expect(rows).toEqual([]);
  const { importId } = await run<{ importId: string }>('bodies.import', { previewId });
  await app.drain();
  expect(await found('instruments.ended-in-force')).toHaveLength(1);
  await run('bodies.undo-import', { importId });
  await app.drain();
  expect(await found('instruments.ended-in-force')).toEqual([]);
});
