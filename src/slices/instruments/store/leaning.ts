import { rows, sql, type Tx } from '../../../platform/db/sql.ts';

/** Of some instruments, those that have a text, an annex, another step than the first, or another instrument that amends or follows them. */
export const listLeaning = (tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> =>
  rows(tx, sql`select t.instrument as id from instruments.text t where t.instrument = any(${ids}::uuid[])
    union select a.instrument from instruments.annex a where a.instrument = any(${ids}::uuid[])
    union select s.instrument from instruments.step s where s.instrument = any(${ids}::uuid[]) group by s.instrument having count(*) > 1
    union select i.amends from instruments.instrument i where i.amends = any(${ids}::uuid[]) and not i.id = any(${ids}::uuid[])
    union select i.model from instruments.instrument i where i.model = any(${ids}::uuid[]) and not i.id = any(${ids}::uuid[])`);
