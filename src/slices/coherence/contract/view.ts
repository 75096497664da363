import { z } from '../../../kernel/contract.ts';
import { Degree, Link, Relation } from './link.ts';

/** Why there is no share: one of the two has no plan, or the lower plan has no element of the kinds that count. */
export const MissingReason = z.enum(['sin plan', 'sin elementos']);
export type MissingReason = z.infer<typeof MissingReason>;

const missing = { missing: z.literal('s/d').optional(), reason: MissingReason.optional() };

const counts = {
  /** Elements of the lower plan with at least one accepted link to the upper; null is s/d. */
  linked: z.number().int().nullable(),
  /** Elements of the lower plan of the kinds that count; null is s/d. */
  total: z.number().int().nullable(),
  /** (direct + partial ÷ 2) ÷ total, from 0 to 1; null is s/d. */
  index: z.number().nullable(),
  direct: z.number().int(),
  partial: z.number().int(),
  /** Elements with a proposed link and no accepted one: shown apart, they do not count. */
  proposed: z.number().int(),
  contested: z.number().int(),
};

/** From one government to another above it or beside it. */
export const MatrixPair = z.object({
  /** `canton-province`, `parish-canton`… by the levels of the country, or `neighbours`. */
  kind: z.string(),
  lower: z.string(),
  upper: z.string(),
  lowerName: z.string(),
  upperName: z.string(),
  lowerPlan: z.string().nullable(),
  upperPlan: z.string().nullable(),
  ...counts,
  ...missing,
});
export type MatrixPair = z.infer<typeof MatrixPair>;

/** A level of the country, as a column is headed. */
export const LevelColumn = z.object({ level: z.string(), name: z.string(), plural: z.string(), gender: z.string(), rank: z.number().int() });
export type LevelColumn = z.infer<typeof LevelColumn>;

/** A government on its territory; `planId` null: it has no plan that the reader may see. */
export const Government = z.object({
  code: z.string(),
  name: z.string(),
  level: z.string(),
  levelName: z.string(),
  rank: z.number().int(),
  parent: z.string().nullable(),
  planId: z.string().nullable(),
  planTitle: z.string().nullable(),
  /** The plan's validity ended before the day asked for. */
  expired: z.boolean(),
  example: z.boolean(),
  /** Elements that count; null without a plan. */
  total: z.number().int().nullable(),
});
export type Government = z.infer<typeof Government>;

/** An element of a plan in force. */
export const Element = z.object({ id: z.string(), identity: z.string(), territory: z.string(), planId: z.string(), code: z.string(), kind: z.string(), text: z.string(), counts: z.boolean() });
export type Element = z.infer<typeof Element>;

/** A link between two elements by their identities, as a thread is drawn. */
export const Thread = z.object({ id: z.string(), version: z.number().int(), lower: z.string(), upper: z.string(), relation: Relation, degree: Degree, state: z.enum(['proposed', 'accepted', 'contested']), example: z.boolean() });
export type Thread = z.infer<typeof Thread>;

/** Governments below that took up something, over those that have a plan; those without are counted apart. */
export const CoverageCount = z.object({ covered: z.number().int(), withPlan: z.number().int(), withoutPlan: z.number().int() });
export type CoverageCount = z.infer<typeof CoverageCount>;

export const Coverage = Element.extend({
  ...CoverageCount.shape,
  /** covered ÷ withPlan; null when nobody below has a plan. */
  share: z.number().nullable(),
  byLevel: z.array(CoverageCount.extend({ level: z.string() })),
  cells: z.array(z.object({ territory: z.string(), degree: z.enum(['direct', 'partial']), state: z.enum(['accepted', 'proposed', 'contested']) })),
});
export type Coverage = z.infer<typeof Coverage>;

/** One side of a pair, with its elements and whether the reader may act there. */
export const PairSide = Government.extend({ elements: z.array(Element) });

export const PairView = z.object({
  kind: z.string(),
  lower: PairSide,
  upper: PairSide,
  ...counts,
  ...missing,
  links: z.array(Link),
  may: z.object({ propose: z.boolean(), decide: z.boolean() }),
});
export type PairView = z.infer<typeof PairView>;

const capped = <T extends z.ZodType>(item: T) => z.object({ count: z.number().int(), items: z.array(item) });

/** What is missing, in both directions. Lists hold at most 200; `count` is whole. */
export const Gaps = z.object({
  territory: z.string(),
  asOf: z.string(),
  /** Elements that nobody above takes up. */
  loose: capped(Element.extend({ territoryName: z.string(), levelName: z.string() })),
  /** Elements that nobody below takes up, with who could. */
  unanswered: capped(Element.extend({ territoryName: z.string(), levelName: z.string(), byLevel: z.array(CoverageCount.extend({ level: z.string() })) })),
  /** Elements that reach some level below and skip another: «los llevan 4 parroquias y ningún cantón». */
  skipped: capped(Element.extend({ territoryName: z.string(), levelName: z.string(), byLevel: z.array(CoverageCount.extend({ level: z.string() })) })),
  withoutLink: capped(Government),
  withoutPlan: capped(Government),
  expired: capped(Government),
});
export type Gaps = z.infer<typeof Gaps>;
