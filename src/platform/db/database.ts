import { kyselyOn } from './kysely.ts';
import type { Queries } from './kysely.ts';
import { createListener } from './listen.ts';
import type { Heard } from './listen.ts';
import { openPool } from './pg.ts';
import type { Pool } from './pg.ts';

/** Where the database is, and with how many connections. URLs as PostgreSQL writes them. */
export interface DatabaseAddress {
  /** The application's role: it owns nothing. */
  url: string;
  /** Straight to the server, for listening and jobs, when `url` goes through a pooler. */
  directUrl?: string | undefined;
  /** The role that owns the schema; the application's own when an institution gives only one. */
  ownerUrl?: string | undefined;
  /** Connections of the pool. */
  connections?: number | undefined;
  /** Milliseconds per statement. */
  statementMs?: number | undefined;
}

export interface Database {
  kysely: Queries;
  /** The driver's pool, for the job queue and for COPY. */
  pool: Pool;
  address: DatabaseAddress;
  /** Connections now: open, idle, and requests that wait for one. */
  stats(): { total: number; idle: number; waiting: number };
  listen(channel: string, heard: Heard): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const defaultConnections = 10;
const statementMs = 30_000;
const idleMs = 60_000;

/** Opens the application's pool; nothing is asked of the server until the first query. */
export function connect(address: DatabaseAddress): Database {
  // A pooler refuses start-up parameters it does not know: then the limits are left to the role and the pooler.
  const pooled = address.directUrl !== undefined && address.directUrl !== address.url;
  const limits = pooled ? {} : { statementMs: address.statementMs ?? statementMs, idleMs };
  const pool = openPool(address.url, { name: 'articula', ...limits }, address.connections ?? defaultConnections);
  const kysely = kyselyOn(pool, pooled);
  const listener = createListener(address.directUrl ?? address.url, 'articula listen');
  return {
    kysely,
    pool,
    address,
    stats: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    listen: (channel, heard) => listener.listen(channel, heard),
    async close() {
      await listener.close();
      await kysely.destroy();
    },
  };
}
