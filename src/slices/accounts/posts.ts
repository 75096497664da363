import type { PlainDate } from '../../kernel/date.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { postsOf } from '../institutions/index.ts';
import { zoneCovers } from '../territories/index.ts';

/**
 * The posts a person holds on a day, and whose they are. A substitute belongs to the institution, but the post's
 * grants are the titular's: who stands in gets a grant of their own, with its dates.
 */
export async function postsHeld(tx: Tx, person: string, day: PlainDate): Promise<{ post: string; institution: string; titular: boolean }[]> {
  return (await postsOf(tx, person, day)).map(({ post, institution, role }) => ({ post, institution, titular: role === 'titular' }));
}

/** The territory codes of a zone: each covers all below it. */
export const zoneCodes = (tx: Tx, zone: string): Promise<string[]> => zoneCovers(tx, zone);
