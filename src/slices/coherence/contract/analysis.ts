import { z } from '../../../kernel/contract.ts';
import { CoverageCount, Gaps, Government, LevelColumn, MissingReason } from './view.ts';

/** n of N; both null is s/d. */
const share = { linked: z.number().int().nullable(), total: z.number().int().nullable(), index: z.number().nullable() };

/** The index of a pair of levels, or of one government towards the nearest government above it that has a plan. */
export const Index = z.object({
  of: z.enum(['levels', 'government']),
  /** `canton-province`. */
  kind: z.string(),
  /** The government and whom it looks to; null for a pair of levels. */
  territory: z.string().nullable(),
  name: z.string(),
  toward: z.string().nullable(),
  towardName: z.string(),
  ...share,
  /** Governments with data over all: one of one, or none of one, for a government. */
  withData: z.number().int(),
  governments: z.number().int(),
  missing: z.literal('s/d').optional(),
  reason: MissingReason.optional(),
});
export type Index = z.infer<typeof Index>;

const Count = z.object({ n: z.number().int(), of: z.number().int() });

/** What would help most, and what it would move: elements of a pair, governments of a level, or governments with a plan. */
export const Step = z.object({
  kind: z.enum(['decide', 'skipped', 'plan', 'first-link']),
  /** Where one acts: a pair, an element or a government. */
  territory: z.string(),
  name: z.string(),
  levelName: z.string(),
  toward: z.string().nullable(),
  towardName: z.string(),
  elementId: z.string().nullable(),
  text: z.string(),
  /** Links that wait; governments that already carry it; elements that would have whom to look to. */
  n: z.number().int(),
  byLevel: z.array(CoverageCount.extend({ level: z.string() })),
  moves: z.enum(['index', 'coverage', 'plans']),
  from: Count,
  to: Count,
});
export type Step = z.infer<typeof Step>;

export const Analysis = z.object({
  territory: z.string(),
  name: z.string(),
  asOf: z.string(),
  example: z.boolean(),
  levels: z.array(LevelColumn),
  /** The territory as a whole: each government towards the nearest above it. */
  whole: z.object({ ...share, withData: z.number().int(), governments: z.number().int() }),
  indexes: z.array(Index),
  missing: Gaps.pick({ loose: true, unanswered: true, skipped: true, withoutPlan: true, expired: true }),
  /** Governments with a plan from which no accepted link goes out, though somebody above has one. */
  governmentsWithoutLinks: z.array(Government),
  steps: z.array(Step),
});
export type Analysis = z.infer<typeof Analysis>;
