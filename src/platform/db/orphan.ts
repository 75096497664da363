import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Process id of a server that works on this data folder, or undefined. */
export function runningServer(pgFolder: string): number | undefined {
  const pid = writtenPid(pgFolder);
  return pid !== undefined && worksIn(pid, pgFolder) ? pid : undefined;
}

/**
 * Stops a server that outlived its process (the caller holds the data folder's lock, so nobody uses it): first
 * politely, so that nothing must be recovered, then harder. What it had acknowledged is in its log either way.
 */
export async function stopOrphan(pgFolder: string): Promise<boolean> {
  const pid = runningServer(pgFolder);
  if (pid === undefined) {
    dropForeignPid(pgFolder);
    return false;
  }
  for (const [signal, seconds] of [['SIGINT', 10], ['SIGQUIT', 10], ['SIGKILL', 5]] as const) {
    signalServer(pid, signal);
    if (await gone(pid, pgFolder, seconds)) return true;
  }
  return true;
}

function writtenPid(pgFolder: string): number | undefined {
  const file = join(pgFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function worksIn(pid: number, pgFolder: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === pgFolder;
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process, or not ours
  }
}

function signalServer(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it ended between the look and the signal
  }
}

async function gone(pid: number, pgFolder: string, seconds: number): Promise<boolean> {
  for (let left = seconds * 50; left > 0; left -= 1) {
    if (!worksIn(pid, pgFolder)) return true;
    await wait(20);
  }
  return false;
}

/**
 * After a restart of the machine the written id may belong to another program, and the server would refuse to start.
 * Only then is the file dropped; with a dead id it stays, since the server's own check of shared memory reads it.
 */
function dropForeignPid(pgFolder: string): void {
  const pid = writtenPid(pgFolder);
  if (pid === undefined || process.platform !== 'linux' || !existsSync(`/proc/${pid}`)) return;
  const busy = readdirSync('/proc').some((name) => /^\d+$/.test(name) && worksIn(Number(name), pgFolder));
  if (!busy) rmSync(join(pgFolder, 'postmaster.pid'));
}
