import { highest } from './by-words.ts';
import { all, sql, type Sql } from './sql.ts';

export interface ByTerritory {
  /** With its schema; it has `id`, `territory` and `folded`, an index on (folded, id) and one on (territory text_pattern_ops). */
  table: string;
  /** By which `where` calls the table. */
  alias: string;
  /** Of it and of all below: their codes begin with it. */
  code: string;
  where: Sql[];
  limit: number;
}

/** Rows of a territory that are sooner sorted than looked for along the names of a whole country. */
const few = 2000;

/**
 * A page in the order of `folded`, as a query of `id`: the rows of a small territory are read and sorted; those of a large
 * one are met soon along the names. Which it is, is counted first, in the index.
 * @param after keys of the row after which the page begins
 */
export function pageByTerritory({ table, alias, code, where, limit }: ByTerritory, after: readonly (string | number | null)[] | undefined): Sql {
  const [t, p] = [sql.table(table), sql.ref(alias)];
  const under = (a: Sql): Sql => sql`${a}.territory ~>=~ ${code} and ${a}.territory ~<~ ${`${code}${highest}`}`;
  const beyond = after ? sql`(${p}.folded, ${p}.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`;
  const rest = all([...where, beyond]);
  return sql`with size as materialized (select count(*) <= ${sql.lit(few)} as small from (select 1 from ${t} n where ${under(sql`n`)} limit ${sql.lit(few + 1)}) n),
    found as materialized (select ${p}.id, ${p}.folded from ${t} ${p} where (select small from size) and ${under(p)} and ${rest})
    select c.id from ((select f.id from found f order by f.folded, f.id limit ${sql.lit(limit)})
      union all (select ${p}.id from ${t} ${p} where not (select small from size) and left(${p}.territory, ${code.length}::int) = ${code} and ${rest} order by ${p}.folded, ${p}.id limit ${sql.lit(limit)})) c`;
}
