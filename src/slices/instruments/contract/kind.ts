import { z } from '../../../kernel/contract.ts';
import { Template } from '../../../kernel/cycle.ts';

/** A kind of instrument as a pack brings it (`<country>/instruments.json`). Its cycle is `moved`. */
export const PackKind = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(3).max(120),
  plural: z.string().min(3).max(120),
  /** Binds by itself once in force (an ordinance; not a guide). */
  normative: z.boolean().default(false),
  cycle: Template,
  note: z.string().nullish(),
  source: z.string().nullish(),
  mark: z.string().nullish(),
  verified: z.boolean().default(false),
});
export type PackKind = z.infer<typeof PackKind>;

/** A moment as exact as its source: a year, a month or a day. */
export const Moment = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Escriba un año, un mes o una fecha: 2019, 2019-05 o 2019-05-14.');
