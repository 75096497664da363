import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { system } from './platform/access/actor.ts';
import type { Database } from './platform/db/database.ts';
import { execute, one, sql, type Tx } from './platform/db/sql.ts';
import { appendMissing, type Erasure } from './platform/erasure/journal.ts';
import { listErasures } from './platform/erasure/store.ts';
import { insertFile, makeFiles, type FileRow, type Files } from './platform/file/files.ts';
import { makeServer, type ServerParts } from './platform/http/server.ts';
import { addJob, drainJobs, startJobs, type Job } from './platform/job/jobs.ts';
import type { Logger } from './platform/log/log.ts';
import type { Mail } from './platform/mail/mail.ts';
import { makeRunner, type Knock, type Runner } from './platform/operation/runner.ts';
import { runReaction, runGate } from './platform/operation/host.ts';
import { noVault, type Vault } from './platform/vault/vault.ts';
import type { Context } from './platform/operation/context.ts';
import type { AnySlice } from './platform/operation/slice.ts';
import { applyErasures, accountsSlice, identify, purge, renewSeals } from './slices/accounts/index.ts';
import { shell } from './platform/shell/index.ts';
import { loadPack } from './packs.ts';
import { slices } from './slices/index.ts';

export interface AppParts {
  database: Database;
  log: Logger;
  mail: Mail;
  /** Where uploaded files live. */
  filesFolder: string;
  /** Seals second factors; without one they cannot be added. */
  vault?: Vault;
  /** A role that asks for a second factor opens nothing without it. */
  factorRequired?: boolean;
  /** Where erasures are written down, outside of what a backup holds. */
  erasuresFile?: string | undefined;
  webFolder?: string | undefined;
  publicAddress?: string | undefined;
  metricsToken?: string | undefined;
  trustProxy?: boolean;
  tls?: { certFile: string; keyFile: string } | undefined;
  /** The largest file taken, in bytes. */
  uploadBytes?: number | undefined;
  /** The institution's time zone: what "today" means. */
  zone: string;
  /** A demonstration says so on every screen and export. */
  demo?: boolean;
  clock?: () => Date;
  /** For tests: another list of slices. */
  slices?: readonly AnySlice[];
  heard?: ServerParts['heard'];
}

export interface App {
  runner: Runner;
  slices: readonly AnySlice[];
  /** Runs an operation as an actor; the house itself unless told otherwise. */
  run<T = unknown>(name: string, input: unknown, by?: Knock): Promise<T>;
  /** Takes a file of this machine into quarantine for the house itself; a command claims it by the answered id. */
  upload(path: string): Promise<string>;
  server(): Promise<FastifyInstance>;
  startJobs(): Promise<void>;
  /** Brings every sealed text under the present key, and seals those of a version that sealed nothing. Answers how many changed. */
  renewSeals(): Promise<number>;
  /** Erases again what a restored copy brought back; writes down what this house erased. */
  applyErasures(erasures: readonly Erasure[]): Promise<{ given: number; again: number }>;
  /** Writes down, outside the database, the erasures that are not there yet. */
  keepErasures(): Promise<void>;
  /** Does the jobs that wait, once. */
  drain(): Promise<void>;
  files: Files;
  close(): Promise<void>;
}

export const version = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version; // our own manifest

/** Joins platform and slices. Tests use the same function. */
export function createApp(parts: AppParts): App {
  const clock = parts.clock ?? (() => new Date());
  const house = { slices: [shell, ...(parts.slices ?? slices)] };
  const files = makeFiles(parts.filesFolder);
  const runner = makeRunner({ database: parts.database, house, files, vault: parts.vault ?? noVault, clock, zone: parts.zone, mail: parts.mail, publicAddress: parts.publicAddress, demo: parts.demo ?? false, addJob });
  const jobs: Record<string, Job> = {
    reaction: (payload) => runReaction(runner, house, payload),
    letter: (payload) => parts.mail.send({ to: String(payload['to']), subject: String(payload['subject']), text: String(payload['text']) }),
    'load-packs': async ({ packs }) => {
      for (const pack of packs as string[]) await loadPack(app, pack); // written by the set-up
    },
    'keep-erasures': () => keepErasures(parts),
    purge: () => tidy(parts.database, clock()),
  };
  const asHouse = <T>(why: string, work: (ctx: Context) => Promise<T>): Promise<T> => runner.within({ by: system(why), requestId: randomUUID(), slice: accountsSlice, readOnly: false }, work);
  let stopJobs: (() => Promise<void>) | undefined;
  let server: FastifyInstance | undefined;
  const app: App = {
    runner,
    slices: house.slices,
    files,
    run: async <T>(name: string, input: unknown, by: Knock = system('terminal')) => (await runner.run({ name, input, by, requestId: randomUUID() })) as T, // the caller names the contract's output
    upload: async (path) => {
      const received = await files.receive(createReadStream(path), 100_000_000);
      return parts.database.kysely.transaction().execute((tx) => insertFile(tx, received, basename(path), null, clock()));
    },
    server: async () => (server ??= await makeServer({ ...serverParts(parts, runner, files, house.slices, clock) })),
    startJobs: async () => {
      stopJobs = (await startJobs(parts.database, jobs, { purge: 8 }, parts.log)).stop;
    },
    renewSeals: () => asHouse('sellar con la clave de hoy', renewSeals),
    applyErasures: async (erasures) => {
      const done = await asHouse('restauración', (ctx) => applyErasures(ctx, erasures));
      await keepErasures(parts);
      return done;
    },
    keepErasures: () => keepErasures(parts),
    drain: () => drainJobs(parts.database, jobs),
    close: async () => {
      await server?.close();
      await stopJobs?.();
    },
  };
  return app;
}

function serverParts(parts: AppParts, runner: Runner, files: Files, list: readonly AnySlice[], clock: () => Date): ServerParts {
  return {
    runner,
    files,
    slices: list,
    clock,
    database: parts.database,
    log: parts.log,
    version,
    identify: (credential, language, address) => identify(credential, language, address, parts.zone, parts.factorRequired),
    mayRead: (by: Knock, file: FileRow, requestId: string) => runGate(runner, by, file, requestId),
    uploadBytes: parts.uploadBytes,
    publicAddress: parts.publicAddress,
    secureCookie: parts.tls !== undefined || (parts.publicAddress?.startsWith('https:') ?? false),
    webFolder: parts.webFolder,
    metricsToken: parts.metricsToken,
    trustProxy: parts.trustProxy ?? false,
    tls: parts.tls,
    health: () => health(parts.database, parts.demo ?? false),
    ...(parts.heard ? { heard: parts.heard } : {}),
  };
}

/** The table is what counts; its copy outside is brought level after each erasure and at each start. */
async function keepErasures({ database, erasuresFile }: AppParts): Promise<void> {
  if (erasuresFile === undefined) return;
  appendMissing(erasuresFile, await database.kysely.transaction().execute(listErasures));
}

async function health(database: Database, demo: boolean): Promise<object> {
  const { number } = await database.kysely.transaction().execute((tx) => one<{ number: number }>(tx, sql`select max(number) as number from articula.migration`));
  return { status: 'ok', version, schema: number, demo };
}

/** What the house forgets by itself: kept answers after 180 days, files nobody claimed after two, old previews and sessions. */
async function tidy(database: Database, now: Date): Promise<void> {
  await database.kysely.transaction().execute(async (tx: Tx) => {
    await execute(tx, sql`delete from platform.idempotency where at < ${now}::timestamptz - interval '180 days'`);
    await execute(tx, sql`delete from platform.preview where created_at < ${now}::timestamptz - interval '30 days' and import_id is null`);
    await execute(tx, sql`delete from platform.file f where claimed_kind is null and uploaded_at < ${now}::timestamptz - interval '2 days'
      and not exists (select 1 from platform.preview p where p.file_id = f.id)`);
    await purge(tx, now);
  });
}

