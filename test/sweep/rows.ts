import type { Pool } from '../../src/platform/db/pg.ts';
import { mayRead, type Owned, type Reach } from '../../src/kernel/reach.ts';

/** Every table with the columns of a root: owner, territory, parties, visibility. Facts are not records. */
export async function rootTables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name in ('id', 'owner', 'territory', 'parties', 'visibility') and table_schema not in ('information_schema', 'pg_catalog') and table_name not like 'fact%'
    group by table_schema, table_name having count(*) = 5 order by 1`);
  return rows.map(({ name }) => name);
}

/** A record out of somebody's reach: where it is, which, and a print of its content. */
export interface Hidden {
  table: string;
  id: string;
  print: string;
}

/** All records that a reach may not look at. */
export async function hiddenFrom(pool: Pool, reach: Reach): Promise<Hidden[]> {
  const hidden: Hidden[] = [];
  for (const table of await rootTables(pool)) {
    const { rows } = await pool.query<Owned & { print: string }>(`select id, owner, territory, parties, visibility, md5(t::text) as print from ${table} t order by id`);
    for (const row of rows) if (!mayRead(reach, row)) hidden.push({ table, id: String(row.id), print: row.print });
  }
  return hidden;
}

/** How many rows each table of the slices holds and who wrote last: what a command changed can be seen without asking it. */
export async function printOf(pool: Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'articula', 'platform') and n.nspname not like 'pg_%' order by 1`);
  const each = rows.map(({ name }) => `select '${name}' as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as print from ${name}`);
  if (each.length === 0) return new Map();
  const { rows: prints } = await pool.query<{ name: string; print: string }>(each.join(' union all '));
  return new Map(prints.map(({ name, print }) => [name, print]));
}
