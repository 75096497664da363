import { z } from './contract.ts';

/**
 * A calculated value that opens into its records. `missing` says why there is none: `s/d` nobody knows,
 * `np` it was not programmed. Neither is zero.
 */
export const Figure = z.object({
  name: z.string(),
  value: z.number().nullable(),
  missing: z.enum(['s/d', 'np']).optional(),
  /** A share prints as «3 de 16»; both parts always travel with it. */
  of: z.object({ part: z.number(), whole: z.number() }).optional(),
  unit: z.string(),
  /** The unit of one: «plan» of «planes». */
  one: z.string().optional(),
  asOf: z.string(),
  /** The calculation in one sentence, in the reader's language. */
  says: z.string(),
  /** The screen that lists the records behind it. */
  records: z.string().optional(),
});
export type Figure = z.infer<typeof Figure>;

/** One of the records that a figure goes through. Those that count for its `part` come first. */
export const FigureRecord = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  href: z.string().nullable(),
  counted: z.boolean(),
});
export type FigureRecord = z.infer<typeof FigureRecord>;

/** A parameter of a figure beside its subject: its name, and what it means. */
export interface FigureParameter {
  name: string;
  means: string;
}

/** Of what a figure makes sense: a kind of record (`plans.plan`), whose identity goes into the parameter `as`; null is the house as a whole. */
export type FigureSubject = { subject: string; as: string } | { subject: null };

/** One way to ask a figure of a subject: «acciones de la línea 2». `figure` when it came with the others, so that nobody asks twice. */
export interface FigureCase {
  about: Record<string, string>;
  /** What this one is, where the figure's own title does not tell it from its sisters. */
  title?: string;
  figure?: Figure;
}

/** Which of the records behind a figure: how many are skipped, and how many are wanted. */
export interface FigurePage {
  skip: number;
  limit: number;
}
