import { z } from '../../../kernel/contract.ts';

const fieldType = z.enum(['text', 'number', 'integer', 'percent', 'money', 'date', 'year', 'choice', 'list', 'yesno']);
const Choice = z.object({ id: z.string(), label: z.string(), aliases: z.array(z.string()).default([]) });

/** A kind of element: what it is called, what it may hang from (`''` is the root), whether it counts in the linkage index. */
export const Kind = z.object({
  id: z.string(),
  name: z.string(),
  plural: z.string(),
  gender: z.enum(['f', 'm']),
  aliases: z.array(z.string()).default([]),
  parents: z.array(z.string()),
  linkage: z.boolean(),
  /** What its responsible reports each period: a value in the unit of the target, or how much of it is done, in percent. Absent: nobody reports on it. */
  reports: z.enum(['value', 'execution']).optional(),
  transversal: z.boolean().default(false),
  order: z.number().int(),
  needs: z.array(z.string()).default([]),
});
export type Kind = z.infer<typeof Kind>;

/** A field that elements of some kinds carry. `byYear`: one value per year. */
export const Field = z.object({
  id: z.string(),
  title: z.string(),
  type: fieldType,
  kinds: z.array(z.string()),
  aliases: z.array(z.string()).default([]),
  choices: z.array(Choice).optional(),
  unit: z.string().optional(),
  byYear: z.boolean().default(false),
});
export type Field = z.infer<typeof Field>;

/** What a plan of this kind is made of. Data of the packs, with its source. */
export const Scheme = z.object({
  id: z.string(),
  name: z.string(),
  acronym: z.string().nullish(),
  country: z.string().nullish(),
  source: z.string(),
  verified: z.boolean(),
  kinds: z.array(Kind),
  fields: z.array(Field),
});
export type Scheme = z.infer<typeof Scheme>;

/** A column that every scheme's sheet has. */
export const SheetColumn = z.object({ id: z.string(), title: z.string(), type: z.enum(['code', 'choice', 'text', 'list']), required: z.boolean(), aliases: z.array(z.string()) });
export type SheetColumn = z.infer<typeof SheetColumn>;
