import { visible } from '../../../platform/access/visible.ts';
import { rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Reach } from '../../../kernel/reach.ts';

/** Proposed links that wait for the decision of each government of a country, of those that a reader may see. */
export const countWaiting = (tx: Tx, reach: Reach, country: string): Promise<{ territory: string; waiting: number }[]> =>
  rows(tx, sql`select l.upper_territory as territory, count(*)::int as waiting from coherence.link l
    where l.state = 'proposed' and l.upper_territory like ${`${country}%`} and ${visible(reach, 'l')} group by l.upper_territory`);
