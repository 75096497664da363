import { Kysely, PostgresDialect, sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { Pool } from './pg.ts';

/** The query builder over a pool. Tables are not typed: the store that writes the SQL types its own rows. */
export type Queries = Kysely<unknown>;
export type Tx = Transaction<unknown>;
export type { RawBuilder };
export { sql };

export const kyselyOn = (pool: Pool): Queries => new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
