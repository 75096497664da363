import type { Reach } from '../../../kernel/reach.ts';
import { visible } from '../../../platform/access/visible.ts';
import { rows, sql, type Tx } from '../../../platform/db/sql.ts';

/** Instruments within reach to which some institutions are parties, once for each of them; models bind nobody. */
export const listPartied = (tx: Tx, reach: Reach, institutions: readonly string[]): Promise<{ id: string; institution: string }[]> =>
  rows(tx, sql`select distinct i.id, p.institution from instruments.party p join instruments.instrument i on i.id = p.instrument
    where p.institution = any(${institutions}::uuid[]) and not i.is_model and ${visible(reach, 'i')} order by i.id, p.institution`);
