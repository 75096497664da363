import { one, rows, sql, type Tx } from '../db/sql.ts';
import type { Erasure } from './journal.ts';

/** What this house erased, oldest first. */
export const listErasures = (tx: Tx): Promise<Erasure[]> => rows(tx, sql`select kind, id, at from platform.erasure order by at, kind, id`);

/** Erases again after a restore; answers of how many something was still there. */
export async function eraseAgain(tx: Tx, erasures: readonly Erasure[]): Promise<number> {
  let found = 0;
  for (const { kind, id, at } of erasures) {
    const { gone } = await one<{ gone: number }>(tx, sql`select platform.erase_again(${kind}, ${id}::uuid, ${at}) as gone`);
    if (gone > 0) found += 1;
  }
  return found;
}
