import { quoteName, quoteText } from '../pg.ts';
import type { Client } from '../pg.ts';

/** A table that holds rows of its own, with the columns that are not calculated. */
export interface TableShape {
  schema: string;
  name: string;
  columns: string[];
}

export interface SequenceState {
  schema: string;
  name: string;
  last: string;
  called: boolean;
}

export interface WaitingJob {
  task: string;
  payload: unknown;
  runAt: string;
  maxAttempts: number;
}

/** Schemas that are not ours: the server's, extensions', and the job queue's (its jobs travel by themselves). */
const ours = `n.nspname not in ('information_schema', 'public', 'graphile_worker') and n.nspname !~ '^pg_'`;

export const tableName = ({ schema, name }: { schema: string; name: string }): string => `${quoteName(schema)}.${quoteName(name)}`;
export const columnList = ({ columns }: TableShape): string => columns.map(quoteName).join(', ');

/** Every table of ours, partitions one by one; the record of migrations is written by migrating. */
export async function listTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relpersistence = 'p' and ${ours} and (n.nspname, c.relname) <> ('articula', 'migration')
    group by 1, 2 order by 1, 2`);
  return rows;
}

export async function listSequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1, 2`,
  );
  const states: SequenceState[] = [];
  for (const row of rows) {
    const { rows: [state] } = await client.query<{ last: string; called: boolean }>(`select last_value::text as last, is_called as called from ${tableName(row)}`);
    if (state) states.push({ ...row, ...state });
  }
  return states;
}

export async function listJobs(client: Client): Promise<WaitingJob[]> {
  const { rows } = await client.query<WaitingJob>(`
    select t.identifier as task, j.payload, j.run_at::text as "runAt", j.max_attempts as "maxAttempts"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`);
  return rows;
}

export async function addJobs(client: Client, jobs: WaitingJob[]): Promise<void> {
  for (const job of jobs) {
    await client.query('select graphile_worker.add_job($1, $2::json, run_at => $3::timestamptz, max_attempts => $4::int)', [job.task, JSON.stringify(job.payload), job.runAt, job.maxAttempts]);
  }
}

export async function setSequences(client: Client, states: SequenceState[]): Promise<void> {
  for (const state of states) {
    await client.query(`select setval(${quoteText(tableName(state))}::regclass, $1::bigint, $2)`, [state.last, state.called]);
  }
}

/**
 * Empties every table and takes foreign keys and triggers away, so that tables can be filled in any order by whoever
 * owns them. The returned function puts them back, and so checks every row.
 */
export async function clearForLoading(client: Client): Promise<() => Promise<void>> {
  const tables = (await listTables(client)).map(tableName);
  const { rows: keys } = await client.query<{ on: string; name: string; text: string }>(`
    select k.conrelid::regclass::text as on, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.contype = 'f' and k.conparentid = 0 and ${ours}`);
  for (const key of keys) await client.query(`alter table ${key.on} drop constraint ${key.name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`);
  return async () => {
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    for (const key of keys) await client.query(`alter table ${key.on} add constraint ${key.name} ${key.text}`);
    const { rows: views } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and ${ours} order by c.oid`,
    );
    for (const view of views) await client.query(`refresh materialized view ${view.name}`);
  };
}
