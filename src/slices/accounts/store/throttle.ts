import type { Database } from '../../../platform/db/database.ts';
import { execute, maybe, one, sql, type Tx } from '../../../platform/db/sql.ts';
import { waitSeconds } from '../rules.ts';

/** One attempt at a time for each account (or unknown name): parallel guesses wait in line. */
export const lockAttempts = (tx: Tx, key: string): Promise<number> => execute(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`accounts.sign-in ${key}`}, 0))`);

/** The instant until which a key has to wait, if any. */
export async function findLock(tx: Tx, key: string, now: Date): Promise<Date | undefined> {
  return (await maybe<{ lockedUntil: Date }>(tx, sql`select locked_until as "lockedUntil" from accounts.throttle where key = ${key} and locked_until > ${now}`))?.lockedUntil;
}

export const clearFailures = (tx: Tx, key: string): Promise<number> => execute(tx, sql`delete from accounts.throttle where key = ${key}`);

/** Outside writer: a failed sign-in counts even though its operation is rolled back. A day of rest forgets. */
export async function writeFailure(db: Database, data: Record<string, unknown>): Promise<void> {
  const { key, now } = data as { key: string; now: Date }; // written by `attempt.ts`
  await db.kysely.transaction().execute(async (tx) => {
    const { count } = await one<{ count: number }>(tx, sql`insert into accounts.throttle as t (key, failed_count, last_failed_at) values (${key}, 1, ${now})
      on conflict (key) do update set last_failed_at = ${now},
        failed_count = case when t.last_failed_at < ${now}::timestamptz - interval '1 day' then 1 else t.failed_count + 1 end
      returning failed_count as count`);
    const seconds = waitSeconds(count);
    if (seconds > 0) await execute(tx, sql`update accounts.throttle set locked_until = ${now}::timestamptz + make_interval(secs => ${seconds}) where key = ${key}`);
  });
}
