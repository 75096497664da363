import { execute, sql, type Tx } from '../../../platform/db/sql.ts';

/** Runs work that may fail in the database without losing the transaction: what it wrote goes, the error is passed on. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await execute(tx, sql`savepoint judged`);
  try {
    const result = await work();
    await execute(tx, sql`release savepoint judged`);
    return result;
  } catch (error) {
    await execute(tx, sql`rollback to savepoint judged`);
    throw error;
  }
}
