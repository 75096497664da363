import { z } from '../../../kernel/contract.ts';
import { Degree, LinkState } from './link.ts';

/** What a government below says of a line from above. */
export const Answer = z.enum(['yes', 'changes', 'no']);
export type Answer = z.infer<typeof Answer>;

/** Governments by what they answered; `pending` were asked and have not. */
export const AnswerCounts = z.object({ asked: z.number().int(), yes: z.number().int(), changes: z.number().int(), no: z.number().int(), pending: z.number().int() });
export type AnswerCounts = z.infer<typeof AnswerCounts>;

/** A line of a plan, as those who validate it read it. */
export const Line = z.object({
  elementId: z.string(), planId: z.string(), planTitle: z.string(), code: z.string(), kind: z.string(), text: z.string(),
  territory: z.string(), territoryName: z.string(), levelName: z.string(), rank: z.number().int(), example: z.boolean(),
  /** False: the version in force has it no more. */
  inForce: z.boolean(),
});
export type Line = z.infer<typeof Line>;

export const Validation = z.object({
  id: z.string(),
  /** Null: this government was not asked and may answer all the same. */
  version: z.number().int().nullable(),
  territory: z.string(), name: z.string(), level: z.string(), levelName: z.string(), rank: z.number().int(),
  hasPlan: z.boolean(),
  answer: Answer.nullable(),
  why: z.string().nullable(),
  askedAt: z.string().nullable(),
  dueOn: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** The line was changed after this answer. */
  lineChanged: z.boolean(),
  may: z.object({ answer: z.boolean() }),
});
export type Validation = z.infer<typeof Validation>;

export const ValidationView = z.object({
  line: Line,
  counts: AnswerCounts,
  byLevel: z.array(AnswerCounts.extend({ level: z.string(), name: z.string(), plural: z.string(), gender: z.string(), governments: z.number().int() })),
  /** Governments below that nobody asked yet. */
  notAsked: z.number().int(),
  /** Those the reader may see: all for who asks, its own for who answers. Pending first. */
  items: z.array(Validation),
  may: z.object({ ask: z.boolean() }),
});
export type ValidationView = z.infer<typeof ValidationView>;

/** A line that a territory asked others to validate, or was asked to. Counts are of what the reader may see. */
export const AskedLine = Line.extend({ ...AnswerCounts.shape, askedAt: z.string().nullable() });
export type AskedLine = z.infer<typeof AskedLine>;

/** One step in the life of a link: in whose name, when, what it became. `side` and `at` null: before this was kept. */
export const LinkStep = z.object({
  version: z.number().int(),
  onDay: z.string(),
  at: z.string().nullable(),
  side: z.enum(['lower', 'upper', 'territory', 'house']).nullable(),
  institution: z.string().nullable(),
  from: z.object({ state: LinkState, degree: Degree }).nullable(),
  to: z.object({ state: LinkState, degree: Degree }),
  reason: z.string().nullable(),
});
export type LinkStep = z.infer<typeof LinkStep>;
