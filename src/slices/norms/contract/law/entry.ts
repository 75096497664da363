import { z } from '../../../../kernel/contract.ts';
import { DatePart } from '../../../../kernel/statement.ts';

/** Grade of the evidence: A official text seen, B secondary text seen, S a founding document, C general knowledge, E invented for the example. */
export const Mark = z.enum(['A', 'B', 'S', 'C', 'E']);

/** What every entry of the law says of itself: where it is taken from, how sure that is. */
export const standing = { source: z.string(), mark: Mark.nullable(), verified: z.boolean() };
export const identity = { id: z.uuid(), version: z.number().int(), country: z.string(), code: z.string() };

export const country = z.string().regex(/^[A-Z]{2}$/, { message: 'Escriba el código del país, por ejemplo EC.' });

/** The same in a pack, where what is not stated may be left out. */
export const packStanding = { source: z.string(), mark: Mark.nullish(), verified: z.boolean() };
export const text = z.string().nullish();

/** A moment as exactly as it is known; left out or null: nobody knows. */
export const moment = DatePart.nullish().transform((value) => value ?? null);
/** A line that may be left out. */
export const line = (most: number) => z.string().trim().max(most).nullish().transform((value) => value || null);

/** How an edit says whose record it changes: without `id` or without `version` it makes one. */
export const editing = { id: z.uuid().optional(), version: z.number().int().optional() };
/** What a person who edits must say: the text they read, and whether they read it themselves. */
export const editedStanding = { source: z.string().trim().min(1).max(500), verified: z.boolean().default(false) };

/** A norm as others name it. */
export const NormRef = z.object({ id: z.uuid(), country: z.string(), code: z.string(), name: z.string(), title: z.string() });
export type NormRef = z.infer<typeof NormRef>;
