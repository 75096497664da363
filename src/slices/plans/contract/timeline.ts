import { z } from '../../../kernel/contract.ts';
import { isPlainDate } from '../../../kernel/date.ts';

/** A date as far as it is known: `2018`, `2018-09` or `2018-09-14`. */
export const Moment = z.string().refine((text) => /^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isPlainDate(text), { message: 'Escriba un año, un mes (2018-09) o una fecha que exista (2018-09-14).' });

/** How sure a date is: given to the day by its source, known by its year, or read from where it stands. */
export const Certainty = z.enum(['exact', 'year', 'inferred']);

export const Milestone = z.object({ number: z.number().int(), stage: z.string().max(200), text: z.string().max(4000), happened: Moment.nullable(), until: Moment.nullable(), certainty: Certainty, citation: z.string().max(300).nullable() });
export type Milestone = z.infer<typeof Milestone>;

export const Advance = z.object({ number: z.number().int(), code: z.string().nullable(), text: z.string().max(4000), happened: Moment.nullable(), certainty: Certainty, citation: z.string().max(300).nullable(), example: z.boolean() });
export type Advance = z.infer<typeof Advance>;

/** What became of an element: `renamed` its words, `changed` its data too; one became several (`split`) or several one (`merged`). */
export const LineageRelation = z.enum(['kept', 'changed', 'renamed', 'split', 'merged', 'moved', 'closed', 'new']);
export type LineageRelation = z.infer<typeof LineageRelation>;

export const Lineage = z.object({
  fromVersion: z.number().int().nullable(),
  fromCode: z.string().nullable(),
  toVersion: z.number().int().nullable(),
  toCode: z.string().nullable(),
  relation: LineageRelation,
  certainty: z.enum(['declared', 'inferred']),
  note: z.string().max(1000).nullable(),
  citation: z.string().max(300).nullable(),
});
export type Lineage = z.infer<typeof Lineage>;
