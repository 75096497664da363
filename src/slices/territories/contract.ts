import { command, contract, failuresOf, flag, listOf, query, z } from '../../kernel/contract.ts';
import { PlainDate } from '../../kernel/date.ts';
import { exampleId } from '../../kernel/id.ts';
import { pageInput, pageOf } from '../../kernel/page.ts';
import { BoundaryPreview, BoundarySet, Feature } from './contract/boundary.ts';
import { PackCountry, PackDifference, PackNeighbour, PackUnit } from './contract/pack.ts';
import { Country, CountryCode, Neighbour, Place, SearchHit, TerritoryCode, Territory, ZoneItem } from './contract/unit.ts';

export * from './contract/boundary.ts';
export * from './contract/pack.ts';
export * from './contract/unit.ts';

const at = PlainDate.optional();
const counts = z.object({ created: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), kept: z.number().int(), missing: z.number().int() });
const packInput = { pack: z.string().max(40), country: PackCountry.optional(), units: z.array(PackUnit).max(20_000).optional(), neighbours: z.object({ country: CountryCode, pairs: z.array(PackNeighbour).max(100_000) }).optional() };
const boundaryInput = { fileId: z.uuid(), country: CountryCode, level: z.string().max(40), codeField: z.string().max(80).optional() };

/** What the territories promise. Everything asked here is a public fact; what changes it needs a grant. */
export const territories = contract({
  name: 'territories',
  failures: {
    'unit-unknown': 'not-found',
    'country-unknown': 'not-found',
    'level-unknown': 'refused',
    'pack-wrong': 'refused',
    'neighbour-itself': 'refused',
    'neighbour-far': 'refused',
    'too-many-bricks': 'refused',
    'boundary-file-wrong': 'refused',
    'boundary-refused': 'refused',
    'name-empty': 'refused',
  },
  facts: ['pack-loaded', 'unit-edited', 'neighbour-added', 'boundaries-imported'],
  operations: {
    countries: query({ audience: 'public', input: z.object({}), output: z.object({ items: z.array(Country) }), example: {} }),
    search: query({
      audience: 'public',
      input: z.object({ q: z.string().trim().min(1).max(200), country: CountryCode.optional(), level: z.string().max(40).optional(), at, ...pageInput, limit: z.coerce.number().int().min(1).max(100).default(20) }),
      output: z.object({ items: z.array(SearchHit), next: z.string().nullable() }),
      example: { q: 'Rio Verde', country: 'EC' },
    }),
    get: query({ audience: 'public', input: z.object({ code: TerritoryCode, at }), output: Territory, example: { code: 'EC-0807' } }),
    children: query({ audience: 'public', input: z.object({ parent: TerritoryCode, level: z.string().max(40).optional(), at, ...pageInput }), output: pageOf(Place.extend({ government: z.string().nullable() })), example: { parent: 'EC-08' } }),
    tree: query({
      audience: 'public',
      input: z.object({ country: CountryCode, hash: z.string().max(64).optional() }),
      output: z.object({ hash: z.string(), levels: z.array(z.string()), codes: z.array(z.string()), names: z.array(z.string()), level: z.array(z.number().int()), parent: z.array(z.number().int()), government: z.array(z.number().int()) }),
      example: { country: 'EC' },
    }),
    summary: query({
      audience: 'public',
      input: z.object({ country: CountryCode, at }),
      output: z.object({ levels: z.array(z.object({ level: z.string(), units: z.number().int(), governments: z.number().int(), name: z.string(), plural: z.string() })), governments: z.number().int() }),
      example: { country: 'EC', at: '2019-09-20' },
    }),
    neighbours: query({ audience: 'public', input: z.object({ code: TerritoryCode, at }), output: z.object({ items: z.array(Neighbour) }), example: { code: 'EC-0807' } }),
    zones: query({ audience: 'public', input: z.object({ country: CountryCode }), output: z.object({ items: z.array(ZoneItem) }), example: { country: 'EC' } }),
    resolve: query({
      audience: 'public',
      input: z.object({ code: z.string().max(40).optional(), name: z.string().max(200).optional(), level: z.string().max(40).optional(), parent: z.string().max(200).optional(), country: CountryCode.optional() }),
      output: z.object({ answer: z.enum(['unique', 'ambiguous', 'none']), items: z.array(SearchHit) }),
      example: { code: '801', country: 'EC' },
    }),
    cartogram: query({
      audience: 'public',
      input: z.object({ parent: TerritoryCode, level: z.string().max(40), hash: z.string().max(64).optional() }),
      output: z.object({ hash: z.string(), columns: z.number().int(), rows: z.number().int(), kept: z.number().int(), total: z.number().int(), bricks: z.array(Place.extend({ parent: z.string().nullable(), parentName: z.string().nullable(), government: z.string().nullable(), column: z.number().int(), row: z.number().int() })) }),
      example: { parent: 'EC', level: 'province' },
    }),
    boundaries: query({ audience: 'public', input: z.object({ parent: TerritoryCode, level: z.string().max(40), set: z.uuid().optional() }), output: z.object({ set: BoundarySet.nullable(), type: z.literal('FeatureCollection'), features: z.array(Feature) }), example: { parent: 'EC', level: 'province' } }),
    boundarySets: query({ audience: 'public', input: z.object({ country: CountryCode }), output: z.object({ items: z.array(BoundarySet) }), example: { country: 'EC' } }),
    loadPack: command({ input: z.object(packInput), output: counts, example: { pack: 'example', units: [] } }),
    previewPack: query({ post: true, input: z.object(packInput), output: z.object({ counts, differences: z.array(PackDifference) }), example: { pack: 'example', units: [] } }),
    editUnit: command({
      input: z.object({
        code: TerritoryCode, version: z.number().int(), reason: z.string().trim().min(3).max(500),
        name: z.string().trim().min(1).max(120).optional(), aliases: listOf(z.string().trim().min(1).max(120)).optional(), government: z.string().max(40).nullable().optional(),
        from: PlainDate.nullable().optional(), to: PlainDate.nullable().optional(), lon: z.number().min(-180).max(180).nullable().optional(), lat: z.number().min(-90).max(90).nullable().optional(),
      }),
      output: z.object({ code: z.string(), version: z.number().int() }),
      example: { code: 'EC-0807', version: 1, reason: 'Así lo escribe su gobierno', aliases: ['Rio Verde'] },
    }),
    addNeighbour: command({
      input: z.object({ a: TerritoryCode, b: TerritoryCode, reason: z.string().trim().min(3).max(500), km: z.number().min(0).max(5000).optional() }),
      output: z.object({ a: z.string(), b: z.string() }),
      example: { a: 'EC-0807', b: 'EC-0801', reason: 'Comparten el estuario' },
    }),
    previewBoundaries: query({ post: true, input: z.object(boundaryInput), output: BoundaryPreview, example: { fileId: exampleId('file'), country: 'EC', level: 'canton' } }),
    importBoundaries: command({
      input: z.object({ ...boundaryInput, vintage: z.string().trim().min(1).max(120), source: z.string().trim().min(1).max(300), from: PlainDate.optional(), to: PlainDate.optional(), neighbours: flag.default(true), onlyValid: flag.default(false) }),
      output: z.object({ id: z.uuid(), units: z.number().int(), neighbours: z.number().int() }),
      example: { fileId: exampleId('file'), country: 'EC', level: 'canton', vintage: '2024', source: 'Instituto oficial' },
    }),
  },
});

/** The maker of this slice's failures. */
export const no = failuresOf(territories);
