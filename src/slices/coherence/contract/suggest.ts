import { command, query, z } from '../../../kernel/contract.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Reason, territory } from './link.ts';

/** Start and end of some words in a text, as JavaScript counts letters. */
export const Span = z.tuple([z.number().int(), z.number().int()]);
export type Span = z.infer<typeof Span>;

/** Why two elements are alike: the words of each that justify it, and the same in a sentence. */
export const Evidence = z.object({
  kind: z.enum(['word', 'synonym', 'theme', 'competence']),
  /** The concept or theme as people say it; empty for a plain word. */
  name: z.string(),
  own: z.array(Span),
  other: z.array(Span),
  /** The part of the likeness it makes, from 0 to 1. */
  weight: z.number(),
  says: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** An element of a plan in force, with where it is. */
export const PlacedElement = z.object({
  elementId: z.string(),
  identity: z.string(),
  code: z.string(),
  kind: z.string(),
  text: z.string(),
  planId: z.string(),
  planTitle: z.string(),
  territory: z.string(),
  territoryName: z.string(),
  levelName: z.string(),
  rank: z.number().int(),
  example: z.boolean(),
});
export type PlacedElement = z.infer<typeof PlacedElement>;

/** An element that another may serve. `score` from 0 to 1. */
export const Suggestion = PlacedElement.extend({ score: z.number(), relation: z.enum(['contribuye', 'coordina']), evidence: z.array(Evidence) });
export type Suggestion = z.infer<typeof Suggestion>;

/** An element without a link, with the best that was found for it. */
export const Waiting = z.object({ element: PlacedElement, best: Suggestion, more: z.number().int() });
export type Waiting = z.infer<typeof Waiting>;

/** A statement of a text that was compared, with its passages that stand in the other text word by word. */
export const AlikeStatement = z.object({ elementId: z.string(), code: z.string(), text: z.string(), spans: z.array(Span) });
/** One side of two very alike texts: an element, or one with all that hangs from it (then `statements` are several, the element first). */
export const AlikeSide = PlacedElement.extend({ spans: z.array(Span), statements: z.array(AlikeStatement) });
export type AlikeSide = z.infer<typeof AlikeSide>;
/** `score` is `common` over `of`: five-word passages that both have, over those of the shorter text. */
export const AlikePair = z.object({ a: AlikeSide, b: AlikeSide, common: z.number().int(), of: z.number().int(), score: z.number() });
export type AlikePair = z.infer<typeof AlikePair>;

/** `packs/<pack>/similarity.json`, as it is kept. */
export const VocabularyPack = z.object({
  source: z.string().min(1).max(600),
  verified: z.boolean(),
  stopWords: z.array(z.string()).max(2000).default([]),
  weakWords: z.array(z.string()).max(5000).default([]),
  themes: z.array(z.object({ id: z.string(), name: z.string() })).max(500).default([]),
  concepts: z.array(z.object({ id: z.string(), name: z.string(), themes: z.array(z.string()), terms: z.array(z.string().max(120)).max(1000), within: z.array(z.string()).max(10).optional(), means: z.boolean().optional() })).max(2000).default([]),
  phrases: z.array(z.object({ text: z.string().max(2000), source: z.string() })).max(5000).default([]),
});
export type VocabularyPack = z.output<typeof VocabularyPack>;

const ends = { lower: z.uuid(), upper: z.uuid() };
const exampleEnds = { lower: exampleId('element', 1), upper: exampleId('element', 2) };

/** What coherence promises about suggestions and similar texts. */
export const suggestFailures = {} as const;
export const suggestFacts = ['suggestion-dismissed', 'suggestion-recalled', 'vocabulary-loaded'] as const;
export const suggestOperations = {
  suggest: query({
    input: z.object({ elementId: z.uuid(), limit: z.coerce.number().int().min(1).max(50).default(8) }),
    output: z.object({ element: PlacedElement, items: z.array(Suggestion), dismissed: z.number().int(), may: z.object({ link: z.boolean(), dismiss: z.boolean() }) }),
    example: { elementId: exampleId('element', 1) },
  }),
  suggestions: query({
    input: z.object({ territory: territory.optional(), planId: z.uuid().optional(), ...pageInput }),
    output: pageOf(Waiting).extend({
      territory: z.string(),
      name: z.string(),
      planId: z.string().nullable(),
      /** Elements of the kinds that count: with a link, and all. Null without a plan: s/d. */
      linked: z.number().int().nullable(),
      total: z.number().int().nullable(),
      /** Governments above and beside that have a plan, over all of them. */
      others: z.object({ withPlan: z.number().int(), all: z.number().int() }),
    }),
    example: { territory: 'EC-0807' },
  }),
  dismiss: command({ input: z.object({ ...ends, reason: Reason.optional() }), output: z.object({ dismissed: z.boolean() }), example: exampleEnds }),
  undismiss: command({ input: z.object(ends), output: z.object({ dismissed: z.boolean() }), example: exampleEnds }),
  similar: query({
    input: z.object({ territory, min: z.coerce.number().min(0.5).max(1).default(0.8), limit: z.coerce.number().int().min(1).max(500).default(100) }),
    output: z.object({ territory: z.string(), name: z.string(), asOf: z.string(), pairs: z.array(AlikePair), count: z.object({ value: z.number().int(), capped: z.boolean() }) }),
    example: { territory: 'EC-08' },
  }),
  loadVocabulary: command({
    input: VocabularyPack.extend({ pack: z.string().max(40) }),
    output: z.object({ changed: z.boolean() }),
    example: { pack: 'prueba', source: 'Escrito para probar', verified: false },
  }),
};
