import type { PlainDate } from '../../kernel/date.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { zoneTerritories } from '../territories/index.ts';

/** The posts a person holds on a day, and whose they are. */
export async function postsHeld(_tx: Tx, _person: string, _day: PlainDate): Promise<{ post: string; institution: string }[]> {
  return [];
}

/** The territory codes of a zone: each covers all below it. */
export const zoneCodes = (tx: Tx, zone: string): Promise<string[]> => zoneTerritories(tx, zone);
