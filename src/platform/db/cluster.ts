import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartProblem } from '../config/problem.ts';
import type { Binaries } from './binaries.ts';
import { serverOwner } from './identity.ts';
import type { Identity } from './identity.ts';

/** Name of the role that owns the schema, and of the database. */
export const ownerRole = 'articula';
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** A folder only the server's user can enter. */
export function closedFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const owner = serverOwner();
  if (owner !== undefined) chownSync(path, owner, owner);
  chmodSync(path, 0o700);
  return realpathSync(path);
}

/** Makes an empty cluster at `pgFolder`, whole or not at all. `durable`: wait until it is on the disk. */
export function createCluster(binaries: Binaries, pgFolder: string, identity: Identity, durable: boolean): void {
  const unfinished = `${pgFolder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  closedFolder(unfinished);
  const words = [
    '--pgdata', unfinished, '--username', ownerRole, '--encoding', 'UTF8', '--auth', 'peer',
    '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C.UTF-8', '--data-checksums',
    ...(durable ? [] : ['--no-sync']),
  ];
  const [command = binaries.initdb, ...rest] = [...identity.prefix, binaries.initdb, ...words];
  const result = spawnSync(command, rest, { uid: identity.uid, gid: identity.gid, env: serverEnvironment, cwd: '/', encoding: 'utf8' });
  if (result.status !== 0) {
    const why = result.error?.message ?? result.stderr.trim().split('\n').at(-1) ?? '';
    throw new StartProblem(`No se pudo crear la base de datos en ${pgFolder}: revise permisos y espacio en disco (${why}).`);
  }
  renameSync(unfinished, pgFolder);
}

/** Who may enter: this process's user and root, by the kernel's word for who is at the other end of the socket. */
export function writeEntrances(pgFolder: string, login: string): void {
  const names = [...new Set([login, 'root'])];
  const lines = names.flatMap((name) => [ownerRole, 'articula_app'].map((role) => `house "${name}" ${role}`));
  writeFor(join(pgFolder, 'pg_hba.conf'), 'local all all peer map=house\n');
  writeFor(join(pgFolder, 'pg_ident.conf'), `${lines.join('\n')}\n`);
}

function writeFor(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  const owner = serverOwner();
  if (owner !== undefined) chownSync(path, owner, owner);
}

const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length; // bytes a unix address can hold on Linux; 104 on macOS leaves it too

/** Where the server's socket lies: beside the data, or in a short folder named after them when the path is too long. */
export function socketFolder(dataFolder: string): string {
  const beside = join(dataFolder, 'run');
  if (Buffer.byteLength(beside) <= longestSocketFolder - 4) return beside;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  return join(tmpdir(), `articula-${name}`);
}

export const hasCluster = (pgFolder: string): boolean => existsSync(join(pgFolder, 'PG_VERSION'));
