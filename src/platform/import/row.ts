import type { CellValue } from '../../engine/table/index.ts';
import type { Owned } from '../../kernel/reach.ts';
import type { Context } from '../operation/context.ts';
import type { Change, RowProblem, SheetRow } from './sheet.ts';

/** A text cell: undefined where the sheet has no such column, null where it is empty. */
export const textAt = (row: SheetRow, column: string): string | null | undefined => {
  const value = row.values[column];
  return value === undefined ? undefined : typeof value === 'string' ? value.trim() || null : typeof value === 'number' ? String(value) : null;
};

/** What is wrong with a row: with all of it, or with the column of an id (letters or id; who answers puts the letters). */
export const problem = (row: number, code: string, message: string, column = ''): RowProblem => ({ row, column, code, message });

/** A value as a person reads it in a sheet. */
const shown = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' | ') : typeof value === 'boolean' ? (value ? 'sí' : 'no') : String(value));

/** Which of some fields a row changes, by the title of their column. */
export function differences(titles: Readonly<Record<string, string>>, before: object, after: object): NonNullable<Change['diff']> {
  return Object.keys(after)
    .filter((field) => field in titles && JSON.stringify(Reflect.get(before, field) ?? null) !== JSON.stringify(Reflect.get(after, field) ?? null))
    .map((field) => ({ field: titles[field]!, before: shown(Reflect.get(before, field)), after: shown(Reflect.get(after, field)) }));
}

/** The record of an import is of whoever makes it; each row asks for its own authority. */
export const placeOf = (ctx: Pick<Context, 'reach'>): Omit<Owned, 'id' | 'version'> => ({ owner: ctx.reach.institutions[0] ?? null, territory: ctx.reach.territories[0] ?? null, parties: [], visibility: 'shared' });

/** A value as a cell; nothing is an empty one. */
export const cell = (value: string | number | boolean | string[] | null | undefined): CellValue => (Array.isArray(value) && value.length === 0 ? null : (value ?? null));
