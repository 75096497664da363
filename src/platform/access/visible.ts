import type { Reach } from '../../kernel/reach.ts';
import { sql, type Sql } from '../db/sql.ts';

/** What a reach does not have is not asked: an empty branch would keep PostgreSQL from using the others' indexes. */
const anyOf = (branches: Sql[]): Sql => (branches.length === 0 ? sql`false` : sql`(${sql.join(branches, sql` or `)})`);

/**
 * The rows of a table that a reach may look at: the SQL twin of `mayRead` in `kernel/reach`.
 * @param alias the table's alias in the query; it has owner, territory, parties, visibility
 */
export function visible(reach: Reach, alias: string): Sql {
  if (reach.everything) return sql`true`;
  const t = sql.ref(alias);
  const shared = reach.memberships.length > 0 ? [sql`(${t}.visibility = 'shared' and ${t}.parties && ${reach.memberships}::text[])`] : [];
  return anyOf([sql`${t}.visibility = 'public'`, ...writableBranches(reach, t), ...shared]);
}

/** The rows of a table that a reach may change: the SQL twin of `mayWrite`. */
export function writable(reach: Reach, alias: string): Sql {
  return reach.everything ? sql`true` : anyOf(writableBranches(reach, sql.ref(alias)));
}

function writableBranches({ institutions, territories }: Reach, t: Sql): Sql[] {
  return [
    ...(institutions.length > 0 ? [sql`${t}.owner = any(${institutions}::uuid[])`] : []),
    ...(territories.length > 0 ? [sql`(${t}.visibility <> 'own' and ${t}.territory ^@ any(${territories}::text[]))`] : []),
  ];
}
