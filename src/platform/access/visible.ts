import type { Reach } from '../../kernel/reach.ts';
import { sql, type Sql } from '../db/sql.ts';

/**
 * The rows of a table that a reach may look at: the SQL twin of `mayRead` in `kernel/reach`.
 * @param alias the table's alias in the query; it has owner, territory, parties, visibility
 */
export function visible(reach: Reach, alias: string): Sql {
  if (reach.everything) return sql`true`;
  const t = sql.ref(alias);
  return sql`(${t}.visibility = 'public' or ${writable(reach, alias)}
    or (${t}.visibility = 'shared' and ${t}.parties && ${reach.memberships}::text[]))`;
}

/** The rows of a table that a reach may change: the SQL twin of `mayWrite`. */
export function writable(reach: Reach, alias: string): Sql {
  if (reach.everything) return sql`true`;
  const t = sql.ref(alias);
  return sql`(${t}.owner = any(${reach.institutions}::uuid[])
    or (${t}.visibility <> 'own' and ${t}.territory ^@ any(${reach.territories}::text[])))`;
}
