import type { Permitted } from '../../platform/access/permitted.ts';
import { maybe, sql, type Tx } from '../../platform/db/sql.ts';

export const find = (tx: Tx) => maybe<Permitted<object>>(tx, sql`select * from plans.plan`);
