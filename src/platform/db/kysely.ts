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

type Ask = (...input: unknown[]) => unknown;

/**
 * A query with its promise made here and not by the driver (pg 8.23): what each of the driver's own holds outlives its
 * young days, by as much as was asked, so that a connection that writes 100,000 rows leaves the memory of all of them
 * behind until the whole heap is collected.
 */
const promised = (ask: Ask, query: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    ask(query, (error: unknown, result: unknown) => (error ? reject(error) : resolve(result)));
  }).catch((error: unknown) => {
    if (error instanceof Error) Error.captureStackTrace(error); // from who asked, not from the socket that answered
    throw error;
  });

/**
 * Names for the texts of one connection, so that it prepares each once: planning is most of what a short query costs. Not
 * behind a pooler in transaction mode, where the next query may meet another server process.
 */
function namesOfTexts(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text) ?? (names.size < preparedPerConnection ? createHash('sha1').update(text).digest('hex') : undefined);
    if (name !== undefined) names.set(text, name);
    return name;
  };
}

/** A pool whose connections ask by our own promises and, where they may, prepare what they ask. */
function minding(pool: Pool, prepares: boolean): Pool {
  const known = new WeakSet<object>();
  pool.on('connect', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const nameOf = prepares ? namesOfTexts() : () => undefined;
    const plain = client.query.bind(client) as Ask; // pg's overloads, passed on as they come
    const minded = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
      if (typeof text !== 'string' || typeof values === 'function' || rest.length > 0) return plain(text, values, ...rest);
      if (!Array.isArray(values) || values.length === 0) return promised(plain, { text });
      const name = nameOf(text);
      return promised(plain, { ...(name === undefined ? {} : { name }), text, values });
    };
    client.query = minded as typeof client.query; // the same overloads
  });
  return pool;
}

/** @param pooled whether the address goes through a pooler in transaction mode */
export const kyselyOn = (pool: Pool, pooled: boolean): Queries => new Kysely<unknown>({ dialect: new PostgresDialect({ pool: minding(pool, !pooled) }) });
