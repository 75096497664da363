import { command, Download, listOf, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { packageFormat, packageLists } from './packages-format.ts';
import { Property } from './property.ts';

const Counted = z.object({ created: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), gone: z.number().int() });
/** What happened to each list of a package. */
export const PackageCounts = z.object(Object.fromEntries(packageLists.map((list) => [list, Counted])) as Record<(typeof packageLists)[number], typeof Counted>); // the keys are the lists themselves
export type PackageCounts = z.infer<typeof PackageCounts>;

const Lists = z.enum(packageLists);
/** Where something stands: «afirmación 13 («g1-cantones»)», «hoja Afirmaciones, fila 14». */
export const PackageProblemAt = z.object({ where: z.string(), code: z.string(), message: z.string() });
export type PackageProblemAt = z.infer<typeof PackageProblemAt>;
const Notice = z.object({ where: z.string(), code: z.string(), message: z.string() });

export const PackageChange = z.object({
  list: Lists,
  action: z.enum(['create', 'change', 'gone']),
  /** By what it is found in the package. */
  key: z.string(),
  /** By what a person knows it: what a statement is about, the name of anything else. */
  label: z.string(),
  /** Where the document says it, when it is a statement. */
  place: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type PackageChange = z.infer<typeof PackageChange>;

const Settled = z.object({ opened: z.number().int(), closed: z.number().int(), returned: z.number().int(), changed: z.number().int() });
const Known = z.object({ id: z.uuid(), code: z.string().nullable(), title: z.string() });

export const PackageItem = z.object({
  id: z.uuid(),
  version: z.number().int(),
  code: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  /** When it was last loaded, and how many loads still stand. */
  loadedAt: z.string(),
  loads: z.number().int(),
  documents: z.array(Known),
  topics: z.number().int(),
  statements: z.number().int(),
  concepts: z.number().int(),
});
export type PackageItem = z.infer<typeof PackageItem>;

export const PackageLoad = z.object({
  id: z.uuid(),
  at: z.string(),
  fileName: z.string().nullable(),
  counts: PackageCounts,
  findings: Settled,
  undoneAt: z.string().nullable(),
  /** Only the last one that stands can be undone. */
  undoable: z.boolean(),
});
export type PackageLoad = z.infer<typeof PackageLoad>;

const whole = z.record(z.string(), z.unknown());
const given = {
  /** The package itself, as JSON; or the file that holds it (JSON, XLSX or ODS). */
  package: whole.optional(),
  fileId: z.uuid().optional(),
  owner: z.uuid().optional(),
  territory: z.string().max(20).optional(),
  parties: listOf(z.string().max(60)).optional(),
  visibility: z.enum(['own', 'shared', 'public']).optional(),
};
const small = {
  format: packageFormat,
  version: 1,
  id: 'informe-de-prueba',
  title: 'Informe de prueba',
  documents: [{ code: 'IP-1', title: 'Informe de prueba', kind: 'informe', lines: 40 }],
  properties: [{ key: 'prueba-asistentes', name: 'asistentes', value: 'number', unit: 'personas' }],
  topics: [{ key: 'mesa:prueba', kind: 'mesa', name: 'Mesa de prueba' }],
  statements: [{ id: 'asistentes', document: 'IP-1', topic: 'mesa:prueba', property: 'prueba-asistentes', value: 12, line: 7 }],
};

export const packagesFailures = {
  'package-missing': 'invalid',
  'package-unreadable': 'refused',
  'package-refused': 'refused',
  'package-taken': 'refused',
  'package-stale': 'conflict',
  'package-import-unknown': 'not-found',
  'package-undone': 'refused',
  'package-later': 'refused',
  'package-changed-since': 'conflict',
  'package-leaned-on': 'conflict',
  'package-records': 'refused',
} as const;

export const packagesFacts = ['package-imported', 'package-undone', 'property-loaded'] as const;

export const packagesOperations = {
  previewPackage: query({
    input: z.object(given),
    output: z.object({
      code: z.string(),
      title: z.string(),
      /** It was loaded before: what it no longer says will leave. */
      known: z.boolean(),
      counts: PackageCounts,
      changes: z.array(PackageChange),
      /** Up to 500 of them; `refused` counts all. One is enough to keep everything out. */
      problems: z.array(PackageProblemAt),
      refused: z.number().int(),
      notices: z.array(Notice),
      /** To be sent back with the import, so that what enters is what was shown. */
      seen: z.string(),
    }),
    example: { package: small },
    post: true,
  }),
  importPackage: command({
    input: z.object({ ...given, seen: z.string().max(100).optional() }),
    output: z.object({ packageId: z.uuid(), importId: z.uuid().nullable(), counts: PackageCounts, findings: Settled, notices: z.array(Notice) }),
    example: { package: small },
  }),
  undoPackage: command({
    input: z.object({
      importId: z.uuid(),
      /** The records that its operations made stay: they are undone where they live. */
      keepRecords: z.boolean().default(false),
    }),
    output: z.object({ packageId: z.uuid(), undone: z.number().int(), findings: Settled }),
    example: { importId: exampleId('package', 1) },
  }),
  packages: query({ input: z.object(pageInput), output: pageOf(PackageItem), example: { limit: 20 } }),
  package: query({ input: z.object({ id: z.uuid() }), output: PackageItem.extend({ history: z.array(PackageLoad) }), example: { id: exampleId('package') } }),
  exportPackage: query({ download: true, input: z.object({ id: z.uuid(), format: z.enum(['json', 'xlsx']).default('json') }), output: Download, example: { id: exampleId('package'), format: 'json' } }),
  packageTemplate: query({ download: true, input: z.object({ format: z.enum(['schema', 'xlsx']).default('xlsx') }), output: Download, example: { format: 'schema' } }),
  loadProperties: command({
    input: z.object({ properties: z.array(Property).max(5000) }),
    output: z.object({ created: z.number().int(), changed: z.number().int() }),
    example: { properties: [{ key: 'prueba-poblacion', name: 'población', value: 'number', unit: 'habitantes', least: 0 }] },
  }),
};
