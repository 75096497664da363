import { command, contract, failuresOf, listOf, query, z } from '../../kernel/contract.ts';
import { DatePart } from '../../kernel/statement.ts';
import { exampleId } from '../../kernel/id.ts';
import { pageInput, pageOf } from '../../kernel/page.ts';
import { Subject } from '../../kernel/subject.ts';
import { ReadingState, statementsFacts, statementsFailures, statementsOperations } from './contract/statements.ts';
import { packagesFacts, packagesFailures, packagesOperations } from './contract/packages.ts';
import { findingsFacts, findingsFailures, findingsOperations } from './contract/findings.ts';
import { figuresFacts, figuresFailures, figuresOperations } from './contract/figures.ts';
import { glossaryFacts, glossaryFailures, glossaryOperations } from './contract/glossary.ts';

export * from './contract/concept.ts';
export * from './contract/finding.ts';
export * from './contract/property.ts';
export * from './contract/statement.ts';
export * from './contract/statements.ts';
export * from './contract/topic.ts';

export const documentKinds = ['plan', 'estrategia', 'informe', 'acta', 'norma', 'oficio', 'presentación', 'sistematización', 'hoja', 'imagen', 'otro'] as const;

/** Whose a new record is. Left out, it belongs to the first institution or territory that the grant reaches. */
const place = {
  owner: z.uuid().optional(),
  territory: z.string().max(20).optional(),
  parties: listOf(z.string().max(60)).optional(),
  visibility: z.enum(['own', 'shared', 'public']).optional(),
};

export const Document = z.object({
  id: z.uuid(),
  version: z.number().int(),
  code: z.string().nullable(),
  title: z.string(),
  kind: z.string(),
  year: z.number().int().nullable(),
  institution: z.string().nullable(),
  country: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string().nullable(),
  fileId: z.uuid().nullable(),
  fileName: z.string().nullable(),
  sha256: z.string().nullable(),
  verified: z.boolean(),
  visibility: z.enum(['own', 'shared', 'public']),
  /** When it was issued and the time it speaks of, as exactly as they are known. */
  issuedOn: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  /** How long it is, when somebody knows; a citation past it does not stand. */
  pages: z.number().int().nullable(),
  lines: z.number().int().nullable(),
  /** What came of reading the text of its file; null when there is nothing to read. */
  reading: ReadingState.nullable(),
  /** How many places of it are cited, within the reader's reach. */
  cited: z.number().int(),
  /** How many statements are written down of it, within reach; past the cap, the cap and one more. */
  said: z.number().int(),
});
export type Document = z.infer<typeof Document>;

const DocumentRef = z.object({ id: z.uuid(), code: z.string().nullable(), title: z.string(), year: z.number().int().nullable() });

/** A document with those before and after it, nearest first, and how many statements are written down of it; all as far as the reader reaches. */
export const WholeDocument = Document.extend({
  supersedes: z.uuid().nullable(),
  earlier: z.array(DocumentRef),
  later: z.array(DocumentRef),
  statements: z.object({ value: z.number().int(), capped: z.boolean() }),
});
export type WholeDocument = z.infer<typeof WholeDocument>;

export const CitedPlace = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  document: z.string(),
  code: z.string().nullable(),
  fileId: z.uuid().nullable(),
  subject: Subject,
  place: z.string(),
  quote: z.string().nullable(),
  at: z.string(),
});
export type CitedPlace = z.infer<typeof CitedPlace>;

const words = {
  title: z.string().trim().min(1).max(300),
  kind: z.enum(documentKinds),
  year: z.number().int().min(1800).max(2200).optional(),
  institution: z.string().trim().max(200).optional(),
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  address: z.url({ protocol: /^https?$/ }).max(1000).optional(),
  note: z.string().trim().max(2000).optional(),
  issuedOn: DatePart.optional(),
  periodFrom: DatePart.optional(),
  periodTo: DatePart.optional(),
  /** The document that this one replaces; the old one stays citable. */
  supersedes: z.uuid().optional(),
  pages: z.number().int().min(1).max(100_000).optional(),
};
const where = { place: z.string().trim().max(120).default(''), quote: z.string().trim().max(2000).optional() };

export const sources = contract({
  name: 'sources',
  failures: {
    'document-twice': 'conflict',
    'citation-twice': 'conflict',
    ...statementsFailures,
    ...packagesFailures,
    ...findingsFailures,
    ...figuresFailures,
    ...glossaryFailures,
  },
  facts: ['document-created', 'document-edited', 'document-loaded', 'document-cited', 'citation-withdrawn', ...statementsFacts, ...packagesFacts, ...findingsFacts, ...figuresFacts, ...glossaryFacts],
  operations: {
    list: query({
      input: z.object({ ...pageInput, q: z.string().trim().max(120).optional(), kind: z.enum(documentKinds).optional(), year: z.coerce.number().int().optional(), country: z.string().max(2).optional() }),
      output: pageOf(Document),
      example: { q: 'estrategia', limit: 20 },
    }),
    get: query({ input: z.object({ id: z.uuid() }), output: WholeDocument, example: { id: exampleId('document') } }),
    create: command({
      input: z.object({ id: z.uuid().optional(), ...words, fileId: z.uuid().optional(), ...place }),
      output: z.object({ id: z.uuid(), version: z.number().int() }),
      example: { id: exampleId('document'), title: 'Acta de la mesa cantonal', kind: 'acta', year: 2019 },
    }),
    edit: command({
      input: z.object({ id: z.uuid(), version: z.number().int(), ...words, /** For one that has no file yet. */ fileId: z.uuid().optional() }),
      output: z.object({ id: z.uuid(), version: z.number().int() }),
      example: { id: exampleId('document'), version: 1, title: 'Acta de la mesa cantonal, corregida', kind: 'acta', year: 2019 },
    }),
    cite: command({
      input: z.object({ id: z.uuid().optional(), documentId: z.uuid(), subject: Subject, ...where, ...place }),
      output: z.object({ id: z.uuid() }),
      example: { id: exampleId('citation'), documentId: exampleId('document'), subject: { kind: 'plans.element', id: exampleId('element') }, place: 'p. 3' },
    }),
    attach: command({
      input: z.object({ fileId: z.uuid(), subject: Subject, title: z.string().trim().max(300).optional(), kind: z.enum(documentKinds).default('otro'), ...where, ...place }),
      output: z.object({ documentId: z.uuid(), citationId: z.uuid() }),
      example: { fileId: exampleId('file'), subject: { kind: 'plans.element', id: exampleId('element') } },
    }),
    withdraw: command({ input: z.object({ id: z.uuid() }), output: z.object({}), example: { id: exampleId('citation') } }),
    citations: query({
      input: z.object({ ...pageInput, kind: z.string().max(60).optional(), id: z.string().max(60).optional(), documentId: z.uuid().optional() }),
      output: pageOf(CitedPlace),
      example: { kind: 'plans.element', id: exampleId('element') },
    }),
    loadPack: command({
      input: z.object({
        documents: z.array(z.object({ id: z.string().max(20), title: z.string(), year: z.number().int().nullish(), institution: z.string().nullish(), country: z.string().nullish(), kind: z.string(), verified: z.boolean(), source: z.string() })).max(5000),
      }),
      output: z.object({ created: z.number().int(), changed: z.number().int() }),
      example: { documents: [{ id: '999', title: 'Documento de prueba', year: 2020, kind: 'informe', verified: false, source: 'Escrito para probar' }] },
    }),
    ...statementsOperations,
    ...packagesOperations,
    ...findingsOperations,
    ...figuresOperations,
    ...glossaryOperations,
  },
});

export const no = failuresOf(sources);
