import { command, flag, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Mark } from '../../../kernel/statement.ts';
import { Concept } from './concept.ts';

const Kind = z.enum(['acronym', 'concept']);

export const ConceptItem = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: Kind,
  term: z.string(),
  meaning: z.string(),
  documentId: z.uuid().nullable(),
  document: z.string().nullable(),
  place: z.string(),
  source: z.string().nullable(),
  mark: Mark,
  /** How often documents within reach use the term. */
  uses: z.number().int(),
});
export type ConceptItem = z.infer<typeof ConceptItem>;

/** An acronym that documents use, with where; `defined` when some concept within reach says what it means. */
export const AcronymUse = z.object({
  term: z.string(),
  uses: z.number().int(),
  defined: z.boolean(),
  documents: z.array(z.object({ id: z.uuid(), name: z.string(), uses: z.number().int(), place: z.string(), page: z.number().int().nullable(), line: z.number().int().nullable() })),
});
export type AcronymUse = z.infer<typeof AcronymUse>;

/** What a tooltip says: a term with its meanings, shortened, each with its source. */
export const GlossaryEntry = z.object({ term: z.string(), kind: Kind, meanings: z.array(z.object({ meaning: z.string(), source: z.string() })) });
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

const whose = { owner: z.uuid().optional(), territory: z.string().max(20).optional(), visibility: z.enum(['own', 'shared', 'public']).optional() };

export const glossaryFailures = { 'concept-twice': 'conflict' } as const;
export const glossaryFacts = ['concept-saved', 'concept-removed', 'glossary-loaded', 'acronyms-read'] as const;
export const glossaryOperations = {
  concepts: query({
    input: z.object({ ...pageInput, q: z.string().trim().max(120).optional(), kind: Kind.optional(), document: z.string().trim().max(60).optional(), /** Only acronyms that a document defines and none uses; those of the house are there for who needs them. */ unused: flag.optional() }),
    output: pageOf(ConceptItem),
    example: { q: 'plan', kind: 'acronym' },
  }),
  acronyms: query({
    input: z.object({ ...pageInput, term: z.string().trim().max(120).optional(), document: z.string().trim().max(60).optional(), undefined: flag.optional() }),
    output: pageOf(AcronymUse),
    example: { undefined: true },
  }),
  glossary: query({ input: z.object({}), output: z.object({ items: z.array(GlossaryEntry) }), example: {} }),
  saveConcept: command({
    input: z.object({ ...Concept.shape, id: z.uuid().optional(), version: z.number().int().optional(), documentId: z.uuid().optional(), ...whose }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
    example: { id: exampleId('concept'), kind: 'acronym', term: 'MEJ', meaning: 'Mesa de ejemplo', source: 'Escrita para probar' },
  }),
  removeConcept: command({ input: z.object({ id: z.uuid(), version: z.number().int() }), output: z.object({}), example: { id: exampleId('concept'), version: 1 } }),
  loadGlossary: command({
    input: z.object({ pack: z.string().max(40), concepts: z.array(Concept.extend({ source: z.string().trim().min(1).max(500), verified: z.boolean() })).max(5000) }),
    output: z.object({ created: z.number().int(), changed: z.number().int() }),
    example: { pack: 'base', concepts: [] },
  }),
};
