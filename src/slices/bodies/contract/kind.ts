import { z } from '../../../kernel/contract.ts';
import { Condition, Template } from '../../../kernel/cycle.ts';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A seat of a kind of body: who sits there by rule. */
export const SeatRule = z.object({
  key,
  title: z.string(),
  /** `estado`, `sociedad-civil`, `comunidad`…: what parity is counted between. */
  sector: z.string().nullish(),
  /** How many sit there at once, and how many of them must be filled for the body to be whole. */
  count: z.number().int().min(1).default(1),
  needed: z.number().int().min(0).default(1),
  substitutes: z.boolean().default(true),
  /** Who sits there by their post, in words («alcaldía»). */
  byPost: z.string().nullish(),
  head: z.boolean().default(false),
});
export type SeatRule = z.infer<typeof SeatRule>;

/** What a body must show. `formed`: to exist legally; `working` and `strong`: to function, and more. */
export const CheckItem = z.object({ key, title: z.string(), level: z.enum(['formed', 'working', 'strong']), when: Condition, lacks: z.string(), norm: z.string().nullish(), verified: z.boolean().default(false) });
export type CheckItem = z.infer<typeof CheckItem>;

/** The next legal step when something lacks (`for`: a checklist key, `absence` or `unknown`): who must act, on what basis, with which draft. */
export const NextStep = z.object({
  for: key,
  title: z.string(),
  /** The level whose government acts, and the post in words: `canton`, «Concejo municipal». */
  level: z.string(),
  authority: z.string(),
  norm: z.string().nullish(),
  /** The kind of instrument that does it, and the model that may serve as a draft (its pack id). */
  instrument: z.string().nullish(),
  model: z.string().nullish(),
  verified: z.boolean().default(false),
});
export type NextStep = z.infer<typeof NextStep>;

/** A kind of body as a pack brings it (`<country>/bodies.json`). */
export const PackKind = z.object({
  id: key,
  title: z.string().min(3).max(200),
  plural: z.string().min(3).max(200),
  short: z.string().max(40).nullish(),
  levels: z.array(z.string()).default([]),
  /** The word of the directory for it: `consejo`, `junta`, `instancia`, `mesa`, `comite`, `red`… */
  institutionKind: z.string(),
  owed: z.boolean().default(false),
  functions: z.array(z.string().max(500)).default([]),
  /** Seats in two sectors must be as many. */
  parity: z.array(z.string()).length(2).nullish(),
  /** A mandate lasts so many years, where the norm says it. */
  mandateYears: z.number().int().min(1).max(20).nullish(),
  seats: z.array(SeatRule).default([]),
  checklist: z.array(CheckItem).default([]),
  cycle: Template,
  steps: z.array(NextStep).default([]),
  norm: z.string().nullish(),
  note: z.string().nullish(),
  source: z.string().nullish(),
  mark: z.string().nullish(),
  verified: z.boolean().default(false),
});
export type PackKind = z.infer<typeof PackKind>;
