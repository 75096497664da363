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
  asOf: z.string(),
  /** The calculation in one sentence, in the reader's language. */
  says: z.string(),
  /** The screen that lists the records behind it. */
  records: z.string().optional(),
});
export type Figure = z.infer<typeof Figure>;
