import { z } from './contract.ts';

/** What a normative text is made of, in order: its divisions, its reasons, its articles, its closing provisions. */
export const partKinds = ['title', 'preamble', 'recital', 'heading', 'article', 'provision', 'annex', 'text'] as const;

/**
 * One part of a text, in reading order. `key` stays the same from version to version and from a model to what is drawn
 * from it: that is what versions, comments and deviations hold on to; the number is only how people cite it.
 */
export const Part = z.object({
  key: z.string().min(1).max(60),
  /** `heading`: a title, chapter or section (its `level` says which); `provision`: transitoria, derogatoria, final. */
  kind: z.enum(partKinds),
  level: z.number().int().min(0).max(9).default(0),
  /** As written: `12`, `5.1`, `Primera`, `II`. */
  number: z.string().max(40).nullable().default(null),
  heading: z.string().max(500).nullable().default(null),
  /** Paragraphs, numerals and letters, one a line. Parameters of a model stand as `[[canton]]`. */
  text: z.string().max(60_000).default(''),
  /** Of a model: who adopts may leave it out. */
  optional: z.boolean().default(false),
  /** Of a model: the wordings to choose from; the first one is `text` itself. */
  choices: z.array(z.object({ key: z.string().max(60), title: z.string().max(200), text: z.string().max(60_000) })).max(20).default([]),
  /** Of a model: the kinds of body (by their codes) that exist by this part once it is in force. What is drawn from it keeps them. */
  creates: z.array(z.string().min(1).max(60)).max(10).optional(),
});
export type Part = z.infer<typeof Part>;
export const Parts = z.array(Part).max(3000);
