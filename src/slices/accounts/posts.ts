import type { PlainDate } from '../../kernel/date.ts';
import type { Tx } from '../../platform/db/sql.ts';

/** The posts a person holds on a day, and whose they are. */
export async function postsHeld(_tx: Tx, _person: string, _day: PlainDate): Promise<{ post: string; institution: string }[]> {
  return [];
}

/** The territory codes of a zone: each covers all below it. */
export async function zoneCodes(_tx: Tx, _zone: string): Promise<string[]> {
  return [];
}
