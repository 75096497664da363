import { quoteName, type Client } from '../../src/platform/db/pg.ts';

const batchRows = 5000;

/** Writes records as rows of a table, by the names of their fields; columns that the database makes itself are left out. */
export async function fill(owner: Client, table: string, records: Iterable<Record<string, unknown>>): Promise<void> {
  let batch: Record<string, unknown>[] = [];
  const flush = async (): Promise<void> => {
    const columns = Object.keys(batch[0] ?? {}).map(quoteName).join(', ');
    if (batch.length > 0) await owner.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(batch)]);
    batch = [];
  };
  for (const record of records) {
    batch.push(record);
    if (batch.length >= batchRows) await flush();
  }
  await flush();
}

/**
 * Fills without the indexes of words and makes them again from what is there, which takes a fraction of the time; then
 * leaves the database as it is after a quiet night: analysed, vacuumed, on the disk.
 */
export async function fillAtOnce(owner: Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; made: string }>("select format('%I.%I', schemaname, indexname) as name, indexdef as made from pg_indexes where indexdef like '%gin_trgm_ops%'");
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  await work();
  for (const { made } of rows) await owner.query(made);
  await owner.query('vacuum analyze');
  await owner.query('checkpoint');
}
