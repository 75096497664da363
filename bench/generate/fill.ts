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
