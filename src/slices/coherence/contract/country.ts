import { z } from '../../../kernel/contract.ts';

/** Bands of the index, as the heat map draws them; `sd` where there is none. */
export const Band = z.enum(['sd', '0', '1-20', '21-40', '41-60', '61-80', '81-100']);
export type Band = z.infer<typeof Band>;

export const CountryFilter = z.object({
  level: z.string().max(40).optional(),
  /** The government above whose part is looked at: a province. */
  under: z.string().max(20).optional(),
  band: Band.optional(),
  plan: z.enum(['with', 'without', 'expired']).optional(),
  q: z.string().trim().max(120).optional(),
});
export type CountryFilter = z.infer<typeof CountryFilter>;

/** One government of a country. `linked`, `total` and `index` are towards the nearest government above that has a plan. */
export const CountryRow = z.object({
  code: z.string(),
  name: z.string(),
  level: z.string(),
  levelName: z.string(),
  parent: z.string().nullable(),
  parentName: z.string(),
  planId: z.string().nullable(),
  expired: z.boolean(),
  toward: z.string().nullable(),
  linked: z.number().int().nullable(),
  total: z.number().int().nullable(),
  index: z.number().nullable(),
  /** Elements whose only link is proposed. */
  proposed: z.number().int(),
  /** Links that wait for this government's decision, of those the reader may see. */
  waiting: z.number().int(),
  /** Lines from above that it was asked to validate and did, of those the reader may see. */
  validated: z.number().int(),
  validations: z.number().int(),
});
export type CountryRow = z.infer<typeof CountryRow>;
