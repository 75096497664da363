import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, rows, sql, type Tx } from '../../../../platform/db/sql.ts';

/** Acts of a territory, or of one above or below it, that bear some numbers, dashes and letters aside. */
export const listNumbered = (tx: Tx, reach: Reach, territory: string, numbers: readonly string[]): Promise<{ id: string; title: string; number: string }[]> =>
  rows(tx, sql`select i.id, i.title, i.number from instruments.instrument i
    where ${all([visible(reach, 'i'), sql`i.number is not null`, sql`(i.territory ^@ ${territory} or ${territory}::text ^@ i.territory)`, sql`lower(regexp_replace(btrim(i.number), '\\s*[-–—]\\s*', '-', 'g')) = any(${[...numbers]}::text[])`])} order by i.id limit 500`);
