import { z } from '../../../../kernel/contract.ts';
import { PackKind } from '../kind.ts';

/** A kind of body of a country as it is read. `edited`: packs leave it alone. */
export const Kind = PackKind.omit({ id: true }).extend({
  code: z.string(),
  country: z.string(),
  short: z.string().nullable(),
  parity: z.array(z.string()).nullable(),
  mandateYears: z.number().int().nullable(),
  norm: z.string().nullable(),
  note: z.string().nullable(),
  source: z.string().nullable(),
  mark: z.string().nullable(),
  edited: z.boolean(),
  version: z.number().int(),
});
export type Kind = z.infer<typeof Kind>;
