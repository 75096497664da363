import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Pool } from './pg.ts';

/**
 * The tables the query builder knows, by `schema.table`. A slice adds its own beside its store:
 * `declare module '../../platform/db/kysely.ts' { interface Tables { 'plans.plan': PlanTable } }`.
 */
// oxlint-disable-next-line typescript/no-empty-interface, typescript/no-empty-object-type -- filled by declaration merging in the slices
export interface Tables {}

export type Queries = Kysely<Tables>;
export type Tx = Transaction<Tables>;
export { sql };

export const kyselyOn = (pool: Pool): Queries => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
