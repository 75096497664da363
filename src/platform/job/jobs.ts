import { Logger as QueueLogger, run, runMigrations, runOnce, type Runner as Worker, type TaskList } from 'graphile-worker';
import type { Database } from '../db/database.ts';
import { openPool } from '../db/pg.ts';
import { execute, json, sql, type Tx } from '../db/sql.ts';
import type { Logger } from '../log/log.ts';

/** The queue speaks through our own log only: its own lines would repeat payloads. */
const quiet = new QueueLogger(() => () => undefined);

/** What a job does with its payload. At least once: it must bear being run twice. */
export type Job = (payload: Record<string, unknown>) => Promise<void>;

/** Adds a job inside the running transaction: it exists if and only if the transaction commits. */
export async function addJob(tx: Tx, name: string, payload: Record<string, unknown>): Promise<void> {
  await execute(tx, sql`select platform.add_job(${name}, ${json(payload)}::json)`);
}

/** Writes the queue's own tables, as the owner of the schema, and lets the application's role use them. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
}

/** The queue's tables belong to the owner of the schema; with one role for both, it is the same address. */
const queueUrl = (database: Database): string => database.address.ownerUrl ?? database.address.directUrl ?? database.address.url;

const tasksOf = (jobs: Record<string, Job>): TaskList =>
  Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, async (payload: unknown) => job(payload as Record<string, unknown>)])); // payloads are written by addJob

/** Does all jobs that wait, once, and returns: for tests and the terminal. */
export async function drainJobs(database: Database, jobs: Record<string, Job>): Promise<void> {
  await runOnce({ connectionString: queueUrl(database), taskList: tasksOf(jobs), noHandleSignals: true, logger: quiet });
}

/** Two jobs at once, one connection that listens, one for the timetable. */
const workerConnections = 4;

/** Starts the worker of this process. `daily` jobs run once a day, at the given hour UTC. */
export async function startJobs(database: Database, jobs: Record<string, Job>, daily: Record<string, number>, log: Logger): Promise<{ stop(): Promise<void> }> {
  const crontab = Object.entries(daily)
    .map(([name, hour]) => `0 ${hour} * * * ${name}`)
    .join('\n');
  const pool = openPool(queueUrl(database), { name: 'articula jobs' }, workerConnections);
  pool.on('connect', (client) => client.on('error', () => undefined)); // a job's connection that breaks fails its job, which is tried again; without this it would end the process
  const worker: Worker = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5000,
    taskList: tasksOf(jobs),
    crontab,
    logger: quiet,
  });
  worker.events.on('job:error', ({ job, error }) => log.error({ err: error, job: job.task_identifier }, 'job failed'));
  return {
    stop: async () => {
      await worker.stop();
      await pool.end(); // ours, so that no connection of the queue outlives the process's farewell
    },
  };
}
