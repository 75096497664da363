import { z } from '../../../../kernel/contract.ts';

export const TerritoryCode = z.string().trim().toUpperCase().regex(/^[A-Z]{2}(-[0-9A-Z]{1,12}){0,3}$/, 'Escriba un código con su país, por ejemplo EC-0807.');
export const Country = z.string().regex(/^[A-Z]{2}$/, { message: 'Escriba el código del país, por ejemplo EC.' });
export const visibility = z.enum(['own', 'shared', 'public']);
export const version = z.number().int();
export const line = (most: number) => z.string().trim().min(1).max(most);
/** Absent leaves what there is; empty is nothing. */
export const note = (most: number) => z.string().trim().max(most).nullish().transform((text) => (text === '' ? null : text));

/** A year, a quarter or a month, so that it sorts: `2023`, `2023-T1`, `2023-04`. */
export const Period = z.string().trim().regex(/^(19|20|21)\d\d(-(0[1-9]|1[0-2])|-T[1-4])?$/, { message: 'Escriba un año, un trimestre o un mes: 2023, 2023-T1 o 2023-04.' });
export type Period = z.infer<typeof Period>;

export const Sex = z.enum(['all', 'f', 'm']);
export type Sex = z.infer<typeof Sex>;

/** Why there is no number: nobody has the datum, or it does not pertain there. Neither is zero. */
export const MissingWhy = z.enum(['s/d', 'np']);
export type MissingWhy = z.infer<typeof MissingWhy>;

/** In an address, the group of all ages. */
export const allAges = 'all';
export const GroupCode = z.string().trim().min(1).max(60);
