import { deflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type z } from '../../kernel/contract.ts';
import { insertFile } from '../../platform/file/files.ts';
import type { territories } from './contract.ts';
import { territoriesSlice } from './index.ts';
import { crossesItself, ringProblem, signedArea, woundForMaps } from './rules/ring.ts';

type Operations = (typeof territories)['operations'];
type Answer<K extends keyof Operations> = z.output<Operations[K]['output']>;

let s: Stage;
let app: TestApp;
const admin = cast.administrator;
const ask = <K extends keyof Operations & string>(name: K, input: unknown, by = admin): Promise<Answer<K>> => app.run(`territories.${kebab(name)}`, input, by);

beforeAll(async () => {
  s = await stage();
  app = testApp(s, { slices: [territoriesSlice], clock: () => new Date('2026-11-20T15:00:00Z') });
  for (const { file, operation, inputs } of territoriesSlice.packs ?? []) for (const input of inputs(readFileSync(join(import.meta.dirname, '../../../packs/ec', file), 'utf8'), 'ec')) await app.run(operation, input);
});
afterAll(async () => {
  await app.close();
  await s.close();
});

/** A square with its lower left corner at a place, counter-clockwise as the standard says. */
const square = (x: number, y: number, side = 1): number[][] => [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]];
const shape = (code: string | number, ring: number[][], field = 'codigo'): object => ({ type: 'Feature', properties: { [field]: code, otro: 'x' }, geometry: { type: 'Polygon', coordinates: [ring] } });
const geojson = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });

async function uploaded(content: string | Buffer, name = 'limites.geojson'): Promise<string> {
  const received = await app.files.receive(Readable.from([Buffer.from(content)]), 100_000_000);
  return s.db.kysely.transaction().execute((tx) => insertFile(tx, received, name, admin.account, new Date()));
}
const preview = async (content: string | Buffer, more: object = {}): Promise<Answer<'previewBoundaries'>> => ask('previewBoundaries', { fileId: await uploaded(content), country: 'EC', level: 'province', ...more });

describe('rings', () => {
  const bow = [[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]];
  test.each([
    ['a square', square(0, 0), undefined],
    ['one that is not closed', square(0, 0).slice(0, 4), 'ring-open'],
    ['a line', [[0, 0], [1, 1], [2, 2], [0, 0]], 'no-area'],
    ['two points', [[0, 0], [1, 1]], 'ring-empty'],
    ['a bow tie', bow.map(([x, y]) => [x! * 2, y!]), 'ring-crosses'],
    ['metres of a projection', square(500_000, 9_900_000), 'outside-world'],
  ])('%s', (_, ring, problem) => {
    const answer = ringProblem(ring);
    expect(problem === 'ring-crosses' ? ['ring-crosses', 'no-area'].includes(answer ?? '') : answer === problem).toBe(true);
  });
  test('a long saw does not cross itself, and one stitch back does', () => {
    const saw = [...Array.from({ length: 4000 }, (_, n) => [n / 100, n % 2]), [40, 3], [0, 3], [0, 0]];
    expect(crossesItself(saw)).toBe(false);
    expect(crossesItself([...saw.slice(0, 2000), [5, 0.5], ...saw.slice(2000)])).toBe(true);
  });
  test('are turned as the maps draw them', () => {
    const [outer, hole] = woundForMaps([square(0, 0, 4), square(1, 1)]);
    expect([Math.sign(signedArea(outer!)), Math.sign(signedArea(hole!))]).toEqual([-1, 1]);
  });
});

describe('a preview', () => {
  test('ties shapes to units by whichever column holds the codes, with or without zeros and country', async () => {
    const answer = await preview(geojson(shape('8', square(-79, 0)), shape('EC-13', square(-80, -1)), shape(4, square(-78, 0))));
    expect(answer).toMatchObject({ format: 'geojson', codeField: 'codigo', shapes: 3, matched: 3, problems: [], missingCount: 21 });
  });
  test('names each wrong shape by its place in the file', async () => {
    const bow = [[-80, -1], [-78, 1], [-78, -1.2], [-80, 1], [-80, -1]];
    const answer = await preview(geojson(shape('08', square(-79, 0)), shape('08', square(-77, 0)), shape('77', square(-76, 0)), shape('0801', square(-75, 0)), shape('13', bow), shape('', square(-70, 0))));
    expect(answer.matched).toBe(1);
    expect(answer.problems.map(({ shape: at, problem }) => [at, problem])).toEqual([[2, 'duplicate'], [3, 'unknown-code'], [4, 'wrong-level'], [5, 'ring-crosses'], [6, 'no-code']]);
  });
  test('finds the borders that shapes share', async () => {
    const answer = await preview(geojson(shape('08', square(-79, 0)), shape('10', square(-78, 0)), shape('20', square(-90, 0))));
    expect(answer.neighbours).toEqual({ found: 1, added: 0 }); // Esmeraldas and Imbabura are neighbours in the catalogue already
  });
  test('keeps nothing', async () => {
    await preview(geojson(shape('08', square(-79, 0))));
    expect((await ask('boundarySets', { country: 'EC' })).items).toEqual([]);
  });
  test.each([
    ['not JSON', 'PROJCS["x"]', 'dañado'],
    ['JSON of something else', '{"type":"Point"}', 'colección'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'GeoJSON'],
    ['a broken zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'dañado'],
    ['a topology without arcs', '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[9]]}]}},"arcs":[]}', 'incompleto'],
  ])('of %s says what to do', async (_, content, words) => {
    await expect(preview(content)).rejects.toMatchObject({ code: 'territories.boundary-file-wrong', details: { reason: expect.stringContaining(words) } });
  });
  test('reads a TopoJSON by the object that names the level', async () => {
    const arcs = [[[-79, 0], [-78, 0], [-78, 1], [-79, 1], [-79, 0]]];
    const topology = { type: 'Topology', arcs, objects: { otra: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], id: 'zz' }] }, provincias: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], id: '08' }] } } };
    expect(await preview(JSON.stringify(topology))).toMatchObject({ format: 'topojson', codeField: null, matched: 1, problems: [] });
  });
  test('reads a zipped shapefile', async () => {
    const answer = await preview(shapefile([['08', square(-79, 0)], ['13', square(-80, -1)]]));
    expect(answer).toMatchObject({ format: 'shapefile', codeField: 'DPA_PROVIN', matched: 2, problems: [] });
  });
  test('of somebody else’s file is refused', async () => {
    const fileId = await uploaded(geojson(shape('08', square(-79, 0))));
    await expect(ask('previewBoundaries', { fileId, country: 'EC', level: 'province' }, { ...cast.stranger })).rejects.toMatchObject({ code: 'house.file-unknown' });
  });
});

describe('an import', () => {
  test('with wrong shapes imports nothing unless told, then the valid ones', async () => {
    const content = geojson(shape('08', square(-79, 0)), shape('99', square(-70, 0)));
    const input = { country: 'EC', level: 'province', vintage: '2024', source: 'Prueba inventada' };
    await expect(ask('importBoundaries', { fileId: await uploaded(content), ...input })).rejects.toMatchObject({ code: 'territories.boundary-refused', details: { count: 1 } });
    expect(await ask('importBoundaries', { fileId: await uploaded(content), ...input, onlyValid: true })).toMatchObject({ units: 1 });
  });
  test('draws the newest set and keeps the earlier one with its vintage', async () => {
    const input = { country: 'EC', level: 'canton', source: 'Prueba inventada' };
    const first = await ask('importBoundaries', { fileId: await uploaded(geojson(shape('0807', square(-79, 0)))), ...input, vintage: '2012' });
    const second = await ask('importBoundaries', { fileId: await uploaded(geojson(shape('0807', square(-79, 0)), shape('0801', square(-80, 0)), shape('1301', square(-80, -2)))), ...input, vintage: '2024' });
    expect(second).toMatchObject({ units: 3 });
    const drawn = await ask('boundaries', { parent: 'EC-08', level: 'canton' }, cast.nobody);
    expect([drawn.set?.vintage, drawn.features.map(({ id }) => id)]).toEqual(['2024', ['EC-0801', 'EC-0807']]);
    expect((await ask('boundaries', { parent: 'EC', level: 'canton', set: first.id }, cast.nobody)).features.length).toBe(1);
    const facts = await s.owner.query('select 1 from platform.fact where subject_id = $1', [second.id]);
    expect(facts.rowCount).toBe(1);
  });
  test('adds the neighbours it finds, with their length, and never takes one away', async () => {
    const content = geojson(shape('EC-200150', square(-91, -1)), shape('EC-200151', square(-90, -1)));
    expect(await ask('importBoundaries', { fileId: await uploaded(content), country: 'EC', level: 'parish', vintage: '2024', source: 'Prueba' })).toMatchObject({ units: 2 });
    const { items } = await ask('neighbours', { code: 'EC-200150' }, cast.nobody);
    expect(items.find(({ code }) => code === 'EC-200151')?.km).toBeGreaterThan(0.1);
  });
  test('simplifies a heavy coast and keeps two neighbours without a gap', async () => {
    const coast = Array.from({ length: 3000 }, (_, n) => [-79 + Math.sin(n) / 500, n / 3000]);
    const west = [...coast, [-79, 1], [-80, 1], [-80, 0], coast[0]!];
    const east = [...coast.toReversed(), [-78, 0], [-78, 1], [-79, 1], coast.at(-1)!];
    const answer = await preview(geojson(shape('08', west), shape('10', east)));
    expect(answer.points.after).toBeLessThan(answer.points.before / 4);
    expect(answer.neighbours.found).toBe(1);
  });
  test('by somebody without the country in reach is refused', async () => {
    const fileId = await uploaded(geojson(shape('08', square(-79, 0))));
    await expect(ask('importBoundaries', { fileId, country: 'EC', level: 'province', vintage: '2024', source: 'Prueba' }, cast.of({ operations: ['territories.*'], territories: ['EC-08'] }))).rejects.toMatchObject({ code: 'house.not-your-place' });
  });
});

describe('a neighbour by hand', () => {
  test('needs a reason, one level and reach over one side, and shows its reason', async () => {
    const technician = cast.of({ operations: ['territories.*'], territories: ['EC-08'] });
    await ask('addNeighbour', { a: 'EC-0802', b: 'EC-1002', reason: 'Comparten un paso de río' }, technician);
    expect((await ask('neighbours', { code: 'EC-1002' }, cast.nobody)).items.find(({ code }) => code === 'EC-0802')).toMatchObject({ reason: 'Comparten un paso de río', km: null });
    await expect(ask('addNeighbour', { a: 'EC-0802', b: 'EC-08', reason: 'Otro nivel' }, technician)).rejects.toMatchObject({ code: 'territories.neighbour-far' });
    await expect(ask('addNeighbour', { a: 'EC-1301', b: 'EC-1302', reason: 'Fuera de alcance' }, technician)).rejects.toMatchObject({ code: 'house.not-your-place' });
    await expect(ask('addNeighbour', { a: 'EC-0802', b: 'EC-0802', reason: 'El mismo' }, technician)).rejects.toMatchObject({ code: 'territories.neighbour-itself' });
  });
});

describe('an edit of a unit', () => {
  test('is kept when the pack comes again with another value, and the difference is shown', async () => {
    const before = await ask('get', { code: 'EC-0805' }, cast.nobody);
    await ask('editUnit', { code: 'EC-0805', version: before.version, aliases: ['Puerto de San Lorenzo'], reason: 'Nombre en uso' });
    const unit = { code: 'EC-0805', name: 'San Lorenzo del Pailón', level: 'canton', parent: 'EC-08', government: 'municipal', from: null, to: null, aliases: ['Otro alias'], lon: before.lon, lat: before.lat, regime: null, successors: [] };
    const preview = await ask('previewPack', { pack: 'ec', units: [unit] });
    expect(preview.differences.filter(({ code, field }) => code === 'EC-0805' && field !== '').map(({ field, what }) => [field, what])).toEqual([['name', 'changed'], ['aliases', 'kept']]);
    await app.run('territories.load-pack', { pack: 'ec', units: [unit] });
    expect(await ask('get', { code: 'EC-0805' }, cast.nobody)).toMatchObject({ name: 'San Lorenzo del Pailón', aliases: ['Puerto de San Lorenzo'] });
    await expect(ask('editUnit', { code: 'EC-0805', version: before.version, name: 'Otro', reason: 'Versión vieja' })).rejects.toMatchObject({ code: 'house.version-changed' });
  });
  test.each([
    ['a parent that is itself', { parent: 'EC-0899' }],
    ['a code of another level', { code: 'EC-08999' }],
    ['a parent of nowhere', { code: 'EC-0899', parent: 'EC-09' }],
    ['dates backwards', { code: 'EC-0899', parent: 'EC-08', from: '2020-01-01', to: '2019-01-01' }],
  ])('a pack with %s is refused whole', async (_, part) => {
    const unit = { code: 'EC-0899', name: 'Malo', level: 'canton', parent: 'EC-08', government: null, from: null, to: null, aliases: [], lon: null, lat: null, regime: null, successors: [], ...part };
    await expect(app.run('territories.load-pack', { pack: 'ec', units: [unit] })).rejects.toMatchObject({ code: 'territories.pack-wrong' });
  });
});

/** A shapefile of polygons with one text column, zipped: header, records and table as the format's paper says. */
function shapefile(units: [string, number[][]][]): Buffer {
  const records = units.map(([, ring], n) => {
    const clockwise = ring.toReversed();
    const body = Buffer.alloc(44 + 4 + clockwise.length * 16);
    body.writeInt32LE(5, 0);
    const [xs, ys] = [clockwise.map((p) => p[0]!), clockwise.map((p) => p[1]!)];
    [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, i) => body.writeDoubleLE(value, 4 + i * 8));
    body.writeInt32LE(1, 36);
    body.writeInt32LE(clockwise.length, 40);
    clockwise.forEach(([x, y], i) => {
      body.writeDoubleLE(x!, 48 + i * 16);
      body.writeDoubleLE(y!, 56 + i * 16);
    });
    const head = Buffer.alloc(8);
    head.writeInt32BE(n + 1, 0);
    head.writeInt32BE(body.length / 2, 4);
    return Buffer.concat([head, body]);
  });
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + records.reduce((sum, r) => sum + r.length, 0)) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(5, 32);
  const table = Buffer.alloc(32 + 32 + 1 + units.length * 7 + 1, 0x20);
  table.fill(0, 0, 64);
  table.writeUInt8(3, 0);
  table.writeInt32LE(units.length, 4);
  table.writeInt16LE(65, 8);
  table.writeInt16LE(7, 10);
  table.write('DPA_PROVIN', 32, 'latin1');
  table.write('C', 43, 'latin1');
  table.writeUInt8(6, 48);
  table.writeUInt8(0x0d, 64);
  units.forEach(([code], n) => table.write(` ${code.padEnd(6)}`, 65 + n * 7, 'latin1'));
  table.writeUInt8(0x1a, table.length - 1);
  return zipped([['capa.shp', Buffer.concat([head, ...records])], ['capa.dbf', table]]);
}

function zipped(files: [string, Buffer][]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
