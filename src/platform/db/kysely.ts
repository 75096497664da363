import { Kysely, PostgresDialect, sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import { createHash } from 'node:crypto';
import type { Pool } from './pg.ts';

/** The query builder over a pool. Tables are not typed: the store that writes the SQL types its own rows. */
export type Queries = Kysely<unknown>;
export type Tx = Transaction<unknown>;
export type { RawBuilder };
export { sql };

/** Statements a connection keeps prepared at most: our texts are few; what varies without end (long filters) is not kept. */
const preparedPerConnection = 400;

/**
 * A pool whose connections prepare each text once: planning is most of what a short query costs. Not behind a pooler in
 * transaction mode, where the next query may meet another server process.
 */
function preparing(pool: Pool): Pool {
  const known = new WeakSet<object>();
  pool.on('connect', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const names = new Map<string, string>();
    const plain = client.query.bind(client) as (...input: unknown[]) => unknown; // pg's overloads, passed on as they come
    const prepared = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
      if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return plain(text, values, ...rest);
      const name = names.get(text) ?? (names.size < preparedPerConnection ? createHash('sha1').update(text).digest('hex') : undefined);
      if (name === undefined) return plain(text, values, ...rest);
      names.set(text, name);
      return plain({ name, text, values }, ...rest);
    };
    client.query = prepared as typeof client.query; // the same overloads
  });
  return pool;
}

/** @param pooled whether the address goes through a pooler in transaction mode */
export const kyselyOn = (pool: Pool, pooled: boolean): Queries => new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pooled ? pool : preparing(pool) }) });
