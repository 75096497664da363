import { z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { TerritoryCode } from '../../territories/contract.ts';

/** `contribuye` and `coordina` join and count; `sinergia` and `incompatible` are aspects: they say whether two elements agree or clash. */
export const Relation = z.enum(['contribuye', 'coordina', 'sinergia', 'incompatible']);
export type Relation = z.infer<typeof Relation>;

export const Degree = z.enum(['direct', 'partial']);
export type Degree = z.infer<typeof Degree>;

export const LinkState = z.enum(['proposed', 'accepted', 'rejected', 'contested', 'withdrawn']);
export type LinkState = z.infer<typeof LinkState>;

export const Decision = z.enum(['accept', 'reject', 'contest']);
export type Decision = z.infer<typeof Decision>;

/** An element as a link shows it: what it says and whose it is. `id` is that of the version in force. */
export const LinkEnd = z.object({
  identity: z.string(),
  elementId: z.string().nullable(),
  code: z.string(),
  kind: z.string(),
  text: z.string(),
  planId: z.string(),
  planTitle: z.string(),
  territory: z.string(),
  territoryName: z.string(),
  level: z.string(),
  levelName: z.string(),
  rank: z.number().int(),
});
export type LinkEnd = z.infer<typeof LinkEnd>;

/** What the reader may do with a link now. */
export const LinkMay = z.object({ decide: z.boolean(), change: z.boolean() });

export const Link = z.object({
  id: z.string(),
  version: z.number().int(),
  relation: Relation,
  degree: Degree,
  state: LinkState,
  justification: z.string(),
  reason: z.string().nullable(),
  proposedAt: z.string(),
  decidedAt: z.string().nullable(),
  example: z.boolean(),
  lower: LinkEnd,
  upper: LinkEnd,
  may: LinkMay,
});
export type Link = z.infer<typeof Link>;

/** A row of `links.csv` of a pack. */
export const PackLink = z.object({
  lowerPlan: z.string().max(120),
  lowerCode: z.string().max(60),
  upperPlan: z.string().max(120),
  upperCode: z.string().max(60),
  relation: Relation,
  degree: Degree,
  state: LinkState.exclude(['withdrawn']),
  justification: z.string().trim().max(2000),
  example: z.boolean(),
});
export type PackLink = z.infer<typeof PackLink>;

/** The day something was agreed, as claimed; today when nobody says. */
export const on = PlainDate.optional();
export const Reason = z.string().trim().max(2000);
export const territory = TerritoryCode;
