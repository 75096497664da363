import type { Tx } from '../../../../platform/db/sql.ts';
import { no } from '../../contract.ts';
import { impossibleLaw, type Impossible } from '../../rules/law/impossible.ts';
import { listDeeds, listLives } from '../../store/law/sound.ts';

/** Refuses what cannot be, saying where and what to do. */
export function refuse(found: Impossible | undefined): void {
  if (found) throw no(found.failure, found.details);
}

/**
 * Refuses a law of a country in which a norm ends before it was published, acts before it was, or comes back to its own
 * place. To be asked after writing: what was written then goes away with the transaction.
 */
export async function assertLaw(tx: Tx, country: string): Promise<void> {
  refuse(impossibleLaw(await listLives(tx, country), await listDeeds(tx, country)));
}
