import { beforeAll, describe, expect, test } from 'vitest';
import { standSheets } from '../../../test/bodies-sheets.ts';
import { newId } from '../../kernel/id.ts';
import { packIdentity } from '../institutions/index.ts';
import { gathered } from './actions/board/touched.ts';

const { house: { whole: run, query, drain }, ask, load } = standSheets();
interface Kept { id: string; version: number }
const found = async (rule: string): Promise<string[]> => (await query<{ id: string }>("select subject_id as id from sources.finding where rule = $1 and state <> 'resolved' order by 1", [rule])).map(({ id }) => id);
const absent = (territory: string, kind: string): Promise<Kept> => run('bodies.record-absence', { territory, kind, on: '2024-01', source: 'Oficio de prueba' });
/** As if somebody had written it past the house: no fact of it, no check asked. */
const slipped = (territory: string, kind: string): Promise<unknown> => query("insert into bodies.evidence (id, territory, visibility, country, kind, what, happened_on, source, recorded_at) values ($1, $2, 'shared', $3, $4, 'absence', '2023', 'Prueba', '2024-01-01')", [newId(), territory, territory.slice(0, 2), kind]);
beforeAll(async () => void (await drain()));

describe('after a change the rules on bodies are asked', () => {
  test('where it was, and nowhere else', async () => {
    await slipped('EC-1301', 'ccpd');
    await absent('EC-0802', 'jcpd');
    await drain();
    expect(await found('bodies.without-body')).toEqual(['EC-0802']);
  });
  test('of the country of a body that serves other places than before', async () => {
    const { id } = await run<Kept>('bodies.create', { kind: 'observatorio', territory: 'EC-08', name: 'Observatorio de prueba' });
    await run('bodies.update', { id, version: 1, serves: [{ territory: 'EC-10' }] });
    await drain();
    expect(await found('bodies.without-body')).toEqual(['EC-0802', 'EC-1301']);
  });
  test('and what is no longer so is resolved', async () => {
    await run<Kept>('bodies.create', { kind: 'jcpd', territory: 'EC-0802', source: 'Prueba', creation: { kind: 'ordenanza', title: 'Ordenanza de prueba', publishedOn: '2025-02-01' } });
    await drain();
    expect(await found('bodies.without-body')).toEqual(['EC-1301']);
  });
  test('not at all after an instrument that no body knows', async () => {
    await slipped('EC-1302', 'ccpd');
    await run('instruments.create', { kind: 'resolucion', title: 'Resolución ajena de prueba', territory: 'EC-1302', owner: packIdentity('institution', 'EC-1302'), passed: true });
    const { id, version } = await run<Kept>('instruments.create', { kind: 'resolucion', title: 'Otra resolución de prueba', territory: 'EC-1302', owner: packIdentity('institution', 'EC-1302'), passed: true, publishedOn: '2024-02-01' });
    await run('instruments.update', { id, version, number: '7-2024' });
    await drain();
    expect(await found('bodies.without-body')).toEqual(['EC-1301']);
  });
  test('everywhere after what is gone', async () => {
    const { id, version } = await run<Kept>('bodies.create', { kind: 'observatorio', territory: 'EC-01', name: 'Observatorio que se quita' });
    await run('bodies.remove', { id, version, why: 'Se registró dos veces' });
    await drain();
    expect(await found('bodies.without-body')).toEqual(['EC-1301', 'EC-1302']);
  });
});

test.each([[['EC-0801', 'EC-08', 'EC-0801'], ['EC-08']], [['EC-01', 'EC-0101', 'PE-10'], ['EC-01', 'PE-10']], [['EC-0101', 'EC-0102', 'EC-0103', 'EC-0104', 'PE-1006'], ['EC', 'PE']], [[], []]])('%j are asked as %j', (codes, asked) => expect(gathered(codes)).toEqual(asked));

test('acts that come in with a sheet wake the rules on acts at once', async () => {
  const { importId } = await load('acts', ['Código;Tipo de acto;Número;Título;Fecha;Fecha de publicación;Estado;Vigente hasta', 'EC-0804;Ordenanza;9-2018;Ordenanza vencida de prueba;2018-03-02;2018-04-02;Publicada y vigente;2020-12-31']);
  await drain();
  expect(await found('instruments.ended-in-force')).toHaveLength(1);
  await ask('undoImport', { importId });
  await drain();
  expect(await found('instruments.ended-in-force')).toEqual([]);
});
