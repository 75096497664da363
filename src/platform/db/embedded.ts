import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartProblem } from '../config/problem.ts';
import { serverBinaries } from './binaries.ts';
import { closedFolder, createCluster, hasCluster, ownerRole, serverEnvironment, socketFolder, writeEntrances } from './cluster.ts';
import { serverIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { appRole } from './migrate.ts';
import { stopOrphan } from './orphan.ts';
import { quoteName, withClient } from './pg.ts';

export interface Embedded {
  /** The application's role, without ownership. */
  url: string;
  ownerUrl: string;
  /** The same server, another of its databases. */
  urlOf(role: string, database: string): string;
  /** Settles when the server has ended, asked or not. */
  ended: Promise<void>;
  /** Ends the server in order; at most half a minute. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** False only where nobody's data live (tests): no waiting for the disk. */
  durable?: boolean;
}

/** Address of one database of the server that works (or will) on a data folder. */
export function embeddedUrl(dataFolder: string, role: string, database: string = ownerRole): string {
  return `postgres://${role}@${encodeURIComponent(socketFolder(dataFolder))}/${database}`;
}

/**
 * Starts the real PostgreSQL that comes with the product on `<dataFolder>/pg`, over a unix socket, without ports.
 * The caller holds the data folder's lock. When this process dies, even by kill -9, the server ends by itself.
 */
export async function startEmbedded(dataFolder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const durable = options.durable ?? true;
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const folder = realpathSync(dataFolder);
  if (process.getuid?.() === 0) chmodSync(folder, 0o711); // so that the server's own user can pass
  const binaries = serverBinaries();
  const identity = serverIdentity([folder, binaries.root]);
  const pgFolder = join(folder, 'pg');
  await stopOrphan(pgFolder);
  if (!hasCluster(pgFolder)) createCluster(binaries, pgFolder, identity, durable);
  writeEntrances(pgFolder, identity.login);
  const socket = closedFolder(socketFolder(folder));
  const server = launch([binaries.postgres, '-D', pgFolder, ...settings(socket, durable)], folder, identity);
  await ready(server, pgFolder, folder);
  const urlOf = (role: string, database: string): string => embeddedUrl(folder, role, database);
  await createDatabase(urlOf(ownerRole, 'postgres'));
  const stop = async (): Promise<void> => {
    await withoutClients(urlOf(ownerRole, 'postgres')).catch(() => undefined); // a server that answers nobody has no clients
    await server.stop();
    if (!socket.startsWith(folder)) rmSync(socket, { recursive: true, force: true });
  };
  return { url: urlOf(appRole, ownerRole), ownerUrl: urlOf(ownerRole, ownerRole), urlOf, ended: server.ended, stop };
}

/** For a machine of 4 GB that also runs the product. */
function settings(socket: string, durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '', unix_socket_directories: socket, unix_socket_permissions: '0700',
    max_connections: '100', shared_buffers: '256MB', effective_cache_size: '1GB', work_mem: '16MB', max_parallel_workers_per_gather: '0', maintenance_work_mem: '128MB',
    max_wal_size: '1GB', wal_level: 'minimal', max_wal_senders: '0', checkpoint_completion_target: '0.9',
    random_page_cost: '1.1', jit: 'off', timezone: 'UTC', log_timezone: 'UTC', lc_messages: 'C',
    log_min_messages: 'log', log_checkpoints: 'off', // refused statements quote values (a mail, a name); the product tells of its own bugs without them
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * The shell that starts the server holds the reading end of a pipe from this process: when the pipe closes (we asked,
 * or we died) it tells the server to end in order. It has its own session, so that Ctrl-C reaches only us.
 */
const keeper = `exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{ read -r _ <&3; kill -INT $server; } 2>/dev/null &
watch=$!
wait $server
code=$?
kill $watch 2>/dev/null
exit $code`;

interface Server {
  process: ChildProcess;
  ended: Promise<void>;
  stop(): Promise<void>;
}

function launch(command: string[], dataFolder: string, identity: Identity): Server {
  const log = openLog(join(dataFolder, 'pg.log'));
  const [first = '/bin/sh', ...rest] = [...identity.prefix, '/bin/sh', '-c', keeper, 'articula-pg', ...command];
  const child = spawn(first, rest, {
    uid: identity.uid, gid: identity.gid, env: serverEnvironment, cwd: '/', detached: true, stdio: ['pipe', log, log],
  });
  closeSync(log);
  child.stdin?.on('error', () => undefined); // the keeper ended first: `exit` tells it
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    await Promise.race([ended, wait(30_000, undefined, { ref: false })]);
    await stopOrphan(join(dataFolder, 'pg'));
  };
  return { process: child, ended, stop };
}

const largestLog = 10_000_000; // bytes; one older log is kept

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** Waits for the eighth line of postmaster.pid to say ready; recovery after a crash may take its time. */
async function ready(server: Server, pgFolder: string, dataFolder: string): Promise<void> {
  let over = false;
  void server.ended.then(() => (over = true));
  const file = join(pgFolder, 'postmaster.pid');
  for (let tries = 0; tries < 6000; tries += 1) {
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready') return;
    if (over) break;
    await wait(20);
  }
  await server.stop();
  const log = join(dataFolder, 'pg.log');
  const why = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').findLast((line) => line.includes('FATAL')) : undefined;
  throw new StartProblem(`La base de datos no arrancó: revise ${log}${why ? ` (${why.trim()})` : ''}.`);
}

/** Lets connections that were told to end do so (a pool ends in its own time), so that none is cut; at most two seconds. */
async function withoutClients(url: string): Promise<void> {
  await withClient(url, { name: 'articula stop', statementMs: 2000 }, async (client) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rowCount } = await client.query("select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1");
      if (rowCount === 0) return;
      await wait(20);
    }
  });
}

async function createDatabase(url: string): Promise<void> {
  await withClient(url, { name: 'articula start' }, async (client) => {
    const role = await client.query('select from pg_roles where rolname = $1', [appRole]);
    if (role.rowCount === 0) await client.query(`create role ${quoteName(appRole)} login nosuperuser nocreatedb nocreaterole`);
    const database = await client.query('select from pg_database where datname = $1', [ownerRole]);
    if (database.rowCount === 0) await client.query(`create database ${quoteName(ownerRole)} template template0`);
  });
}
