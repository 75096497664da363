import { quoteName } from '../db/pg.ts';
import type { Client } from '../db/pg.ts';
import { sealedWord } from './vault.ts';

/** A column that holds sealed texts, said by the slice that owns it. */
export interface SealedColumn {
  schema: string;
  table: string;
  column: string;
}

/** How many texts each key seals, by its name; undefined names those that stand plain. Empty before the table exists. */
export async function sealedByKey(client: Client, columns: readonly SealedColumn[]): Promise<Map<string | undefined, number>> {
  const counts = new Map<string | undefined, number>();
  for (const { schema, table, column } of columns) {
    const name = `${quoteName(schema)}.${quoteName(table)}`;
    const { rows: [known] } = await client.query<{ known: boolean }>('select to_regclass($1) is not null as known', [name]);
    if (!known?.known) continue;
    const text = quoteName(column);
    const { rows } = await client.query<{ key: string | null; count: number }>(
      `select case when starts_with(${text}, '${sealedWord}:') then split_part(${text}, ':', 2) end as key, count(*)::int as count from ${name} where ${text} is not null group by 1`,
    );
    for (const { key, count } of rows) counts.set(key ?? undefined, (counts.get(key ?? undefined) ?? 0) + count);
  }
  return counts;
}
