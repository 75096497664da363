import type { RawBuilder } from 'kysely';
import { sql, type Tx } from './kysely.ts';

export { sql, type Tx };
export type Sql = RawBuilder<unknown>;


/** All rows of a query, typed by the store that wrote it. */
export async function rows<R>(tx: Tx, query: RawBuilder<unknown>): Promise<R[]> {
  const result = await (query as RawBuilder<R>).execute(tx); // the store that writes the SQL knows its columns
  return result.rows;
}

/** The first row, or undefined. */
export async function maybe<R>(tx: Tx, query: RawBuilder<unknown>): Promise<R | undefined> {
  return (await rows<R>(tx, query))[0];
}

/** The first row; its absence is a bug of the caller. */
export async function one<R>(tx: Tx, query: RawBuilder<unknown>): Promise<R> {
  const row = await maybe<R>(tx, query);
  if (row === undefined) throw new Error('a query that always answers one row answered none');
  return row;
}

/** Runs a statement and says how many rows it touched. */
export async function execute(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(tx)).numAffectedRows ?? 0);
}

/** A JSON value as a parameter: `${json(value)}::jsonb`. */
export const json = (value: unknown): string => JSON.stringify(value ?? null);

/** `a and b and …`; `true` when there is nothing to ask. */
export const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;

/** The name of the constraint that a statement broke (23505, 23503, 23514), so that a store can call it by its failure. */
export function brokenConstraint(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('constraint' in error)) return undefined;
  return String(error.code).startsWith('23') ? String(error.constraint) : undefined;
}
