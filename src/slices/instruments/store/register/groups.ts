import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, rows, sql, type Tx } from '../../../../platform/db/sql.ts';

/** Words to choose among: more than these are not read by anybody. */
const mostGroups = 60;

/** The groups that instruments within reach are for, the most named first. */
export const listGroups = (tx: Tx, reach: Reach, { country, territory, kind }: { country?: string | undefined; territory?: string | undefined; kind?: string | undefined }): Promise<{ group: string; n: number }[]> =>
  rows(tx, sql`select g.name as "group", count(*) as n from instruments.instrument i cross join lateral unnest(i.groups) g (name)
    where ${all([visible(reach, 'i'), sql`i.groups <> '{}'`, ...(country ? [sql`i.country = ${country}`] : []), ...(territory ? [sql`i.territory ^@ ${territory}`] : []), ...(kind ? [sql`i.kind = ${kind}`] : [])])}
    group by g.name order by n desc, g.name limit ${sql.lit(mostGroups)}`);
