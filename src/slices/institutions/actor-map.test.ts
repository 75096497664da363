import { describe, expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { named, standDirectory } from '../../../test/institutions.ts';
import { newId } from '../../kernel/id.ts';
import type { ActorMap, KnowledgeTopic } from './contract.ts';

const owner = named('ec-oppms');
const { run } = standDirectory();
const draw = (more: Record<string, unknown>): Promise<ActorMap> => run('actor-map', { limit: 600, ...more });
const joint = (more: Record<string, unknown>): Promise<{ id: string }> => run('create-joint', { owner, title: `Mesa ${newId().slice(-6)}`, kind: 'mechanism', territory: 'EC', ...more });
const purposeOf = (more: Record<string, unknown> = {}): Promise<{ id: string }> => run('create-purpose', { owner, title: 'Universidades (ejemplo)', kind: 'academia', ...more });
const place = (purpose: string, more: Record<string, unknown>): Promise<{ ids: string[] }> => run('map-institution', { purpose, category: 'Red', ...more });

describe('the map of actors', () => {
  test('of a mapping draws who was met apart from who was not', async () => {
    const { id: ally } = await run<{ id: string }>('create', { kind: 'aliado', name: 'Aliada de prueba', territory: 'EC' });
    const { id: purpose } = await run<{ id: string }>('create-purpose', { owner: ally, title: 'Mapeo dibujado', kind: 'ally' });
    for (const code of ['ec-ame', 'ec-congope']) await run('map-institution', { purpose, category: 'Aliados', institution: named(code), on: '2021' });
    const { items } = await run<{ items: { id: string; institution: { id: string } }[] }>('purpose', { id: purpose });
    await run('record-contact', { mapped: items.find(({ institution }) => institution.id === named('ec-ame'))?.id, on: '2022-03-01' });
    const { nodes, edges } = await run<ActorMap>('actor-map', { purpose });
    expect(nodes.map(({ sector }) => sector ?? 'nobody says').toSorted()).toEqual(['nobody says', 'public', 'public']);
    expect(edges.map(({ to, strong }) => [to === named('ec-ame'), strong]).toSorted()).toEqual([[false, false], [true, true]]);
  });
  test('of a province has who speaks for its governments', async () => {
    const { edges } = await run<ActorMap>('actor-map', { territory: 'EC-08', limit: 600 });
    expect(edges.filter(({ from, kind }) => kind === 'speaks-for' && from === named('ec-ame'))).toHaveLength(7);
  });
  test('says when there is more than it draws', async () => expect(await run('actor-map', { territory: 'EC-08', limit: 2 })).toMatchObject({ capped: true }));
});

test('knowledge asked for and offered meet by topic, and what nobody offers is said', async () => {
  const { id: purpose } = await run<{ id: string }>('create-purpose', { owner, title: 'Intercambio', kind: 'academia' });
  const map = (code: string, knowledge: string[], topic: string): Promise<unknown> => run('map-institution', { purpose, category: 'Red', institution: named(code), knowledge, topic });
  await map('ec-ame', ['demand'], 'Migración');
  await map('ec-congope', ['offer'], 'MIGRACION');
  await map('ec-conagopare', ['demand'], 'Fronteras');
  const { topics, unmatched } = await run<{ topics: KnowledgeTopic[]; unmatched: number }>('knowledge', { purpose });
  expect([unmatched, topics.map(({ topic, matched }) => [topic, matched])]).toEqual([1, [['Fronteras', false], ['Migración', true]]]);
});

describe('knowledge of a place that nobody has named', () => {
  test('is told by its label, and opens its mapping', async () => {
    const { id: purpose } = await purposeOf();
    await place(purpose, { label: 'Universidades que nadie nombra', knowledge: ['offer', 'intermediation'], topic: 'Movilidad humana' });
    const { topics } = await run<{ topics: KnowledgeTopic[] }>('knowledge', { purpose });
    expect(topics).toMatchObject([{ topic: 'Movilidad humana', matched: false, demand: [], offer: [{ name: 'Universidades que nadie nombra', institution: null, purpose }], intermediation: [{ institution: null }] }]);
  });
  test('answers what an institution asks for', async () => {
    const { id: purpose } = await purposeOf();
    await place(purpose, { label: 'Dos universidades', slots: 2, knowledge: ['offer'], topic: 'Refugio' });
    await place(purpose, { institution: named('ec-ame'), knowledge: ['demand'], topic: 'refugio' });
    expect(await run('knowledge', { purpose })).toMatchObject({ unmatched: 0, topics: [{ matched: true }] });
  });
  test('that says no label goes by its category', async () => {
    const { id: purpose } = await purposeOf();
    await place(purpose, { category: 'Redes de investigación', knowledge: ['offer'], topic: 'Costas' });
    expect((await run<{ topics: KnowledgeTopic[] }>('knowledge', { purpose })).topics[0]?.offer.map(({ name }) => name)).toEqual(['Redes de investigación']);
  });
  test('does not name an institution that the reader does not reach', async () => {
    const { id: hidden } = await run<{ id: string }>('create', { kind: 'aliado', name: 'Aliada secreta', territory: 'EC', visibility: 'own' });
    const { id: purpose } = await purposeOf({ visibility: 'public' });
    await place(purpose, { institution: hidden, knowledge: ['offer'], topic: 'Minas' });
    const reader = cast.of({ reads: true, operations: ['institutions.*'], institutions: [named('EC-1701')], account: newId() });
    expect((await run<{ topics: KnowledgeTopic[] }>('knowledge', { purpose }, reader)).topics[0]?.offer).toMatchObject([{ name: 'Institución de acceso reservado', institution: null }]);
  });
});

describe('an actor that the directory does not know', () => {
  test('is drawn by the name with which it takes part, with its sector', async () => {
    await joint({ territory: 'EC-0921', from: '2024', participants: [{ institution: named('EC-0921') }, { name: 'Camaronera de ejemplo', sector: 'private' }] });
    const { nodes, edges } = await draw({ territory: 'EC-0921', ties: ['joint'] });
    const company = nodes.find(({ name }) => name === 'Camaronera de ejemplo');
    expect(company).toMatchObject({ institution: null, kind: null, sector: 'private' });
    expect(edges.filter(({ to }) => to === company?.id)).toMatchObject([{ from: owner, kind: 'joint', strong: true }]);
  });
  test('is one, in however many mechanisms it takes part', async () => {
    for (const name of ['Cámara de Pesca', 'CAMARA DE PESCA']) await joint({ territory: 'EC-0922', participants: [{ name, sector: 'private' }] });
    const { nodes, edges } = await draw({ territory: 'EC-0922', ties: ['joint'] });
    expect([nodes.filter(({ institution }) => institution === null).length, edges.length]).toEqual([1, 2]);
  });
  test('of a mapping is drawn once for each category', async () => {
    const { id: purpose } = await purposeOf();
    const { ids } = await place(purpose, { category: 'Universidades', label: 'Universidad sin nombrar', slots: 3 });
    await place(purpose, { category: 'Medios', label: 'Una radio comunitaria' });
    await run('record-contact', { mapped: ids[1], on: '2025-02-03' });
    const { nodes, edges } = await draw({ purpose });
    expect(nodes.filter(({ institution }) => institution === null).map(({ name }) => name).toSorted()).toEqual(['Una radio comunitaria', 'Universidades (3 sin nombrar)']);
    expect(edges.map(({ strong }) => strong).toSorted()).toEqual([false, true]);
  });
});

describe('the ties that are asked for', () => {
  test('are all there, however many there are of other kinds', async () => {
    await joint({ title: 'Zonal de prueba', territory: 'EC-13', participants: [{ institution: named('EC-1301') }] });
    const { edges, capped } = await draw({ territory: 'EC-13', ties: ['programme', 'mapped', 'joint'], limit: 5 });
    expect([edges.map(({ says }) => says), capped]).toEqual([['Zonal de prueba'], false]);
  });
  test('are none where only dependences are on record, and that is said', async () => expect(await draw({ territory: 'EC-10', ties: ['joint'] })).toMatchObject({ edges: [], others: true }));
  test('are none where nothing is on record at all', async () => expect(await draw({ purpose: (await purposeOf()).id, ties: ['mapped'] })).toMatchObject({ edges: [], others: false }));
});
