import pg from 'pg';

/** The one door to the driver. */
export type Client = pg.Client;
export type Pool = pg.Pool;
export type PoolClient = pg.PoolClient;

export interface Session {
  /** Shown in pg_stat_activity. */
  name: string;
  /** Milliseconds after which the server cancels one statement; 0 for none. */
  statementMs?: number;
  /** Milliseconds an open transaction may stand idle before its session is ended; 0 for none. */
  idleMs?: number;
}

const dateType = 1082;
const bigintType = 20;
// A civil date stays text: as a Date it would move by a day west of Greenwich.
pg.types.setTypeParser(dateType, (text) => text);
// Counts come as bigint; beyond 2^53 the text is kept rather than a wrong number.
pg.types.setTypeParser(bigintType, (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text));

const options = (url: string, session: Session): pg.ClientConfig => ({
  connectionString: url,
  application_name: session.name,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  ...(session.statementMs ? { statement_timeout: session.statementMs } : {}),
  ...(session.idleMs ? { idle_in_transaction_session_timeout: session.idleMs } : {}),
});

/** One connection outside any pool; the caller ends it. Throws what the driver throws. */
export async function openClient(url: string, session: Session): Promise<Client> {
  const client = new pg.Client(options(url, session));
  client.on('error', () => undefined); // a broken connection fails its next query; without a listener it would end the process
  await client.connect();
  return client;
}

/** A pool of at most `max` connections, opened when first needed. */
export function openPool(url: string, session: Session, max: number): Pool {
  const pool = new pg.Pool({ ...options(url, session), max, idleTimeoutMillis: 30_000 });
  pool.on('error', () => undefined); // an idle connection that breaks is replaced; its query, if any, already failed
  return pool;
}

/** Runs with one connection and ends it whatever happens. */
export async function withClient<T>(url: string, session: Session, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await openClient(url, session);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** SQLSTATE of a driver's error, or undefined when it is none. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

export const quoteName = (name: string): string => pg.escapeIdentifier(name);
export const quoteText = (text: string): string => pg.escapeLiteral(text);
