import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StartProblem } from '../platform/config/problem.ts';

export interface Lock {
  release(): void;
}

interface Holder {
  pid: number;
  /** When that process began, in the kernel's ticks: a number used again is another process. */
  born: string;
  /** Machine and boot, so that a lock left before a restart is known as such. */
  where: string;
}

const beatMs = 2000;
const silenceMs = 15_000; // another machine on the same folder is believed alive while its lock was touched this recently

/**
 * Takes the data folder for this process, or throws StartProblem. A lock left by kill -9 or by a restart of the
 * machine is recognised (process gone, number used by another, other boot) and taken over.
 */
export function lockFolder(folder: string): Lock {
  const path = join(folder, 'lock');
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(thisProcess()), { mode: 0o600 });
  try {
    take(path, own, folder);
  } finally {
    rmSync(own, { force: true });
  }
  const beat = setInterval(() => touch(path), beatMs).unref();
  return {
    release() {
      clearInterval(beat);
      if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

/** The process that holds the folder now, if any. */
export function holderOf(folder: string): { pid: number } | undefined {
  const holder = readHolder(join(folder, 'lock'));
  return holder && isAlive(holder, join(folder, 'lock')) ? { pid: holder.pid } : undefined;
}

/** Throws StartProblem when a living process holds the folder. */
export function refuseHeld(folder: string): void {
  const holder = holderOf(folder);
  if (!holder) return;
  throw new StartProblem(`La carpeta de datos ${folder} ya está en uso por otro Articula (proceso ${holder.pid}): deténgalo, o elija otra carpeta en ARTICULA_DATA.`);
}

/** A hard link is made whole or not at all, so of two processes one wins. */
function take(path: string, own: string, folder: string): void {
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      linkSync(own, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // node:fs throws only such errors
    }
    const holder = readHolder(path);
    refuseHeld(folder);
    discard(path, holder);
  }
  throw new StartProblem(`No se pudo reservar la carpeta de datos ${folder}: revise que ningún otro Articula la use y vuelva a intentar.`);
}

/** Moves a dead lock away; if another process replaced it meanwhile, what was moved is put back. */
function discard(path: string, dead: Holder | undefined): void {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    if (moved && moved.born !== dead?.born) linkSync(aside, path);
  } catch {
    // another process did it first; the next try sees what is there
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder; // written by thisProcess
  } catch {
    return undefined; // none, or cut short
  }
}

const thisProcess = (): Holder => ({ pid: process.pid, born: birthOf(process.pid) ?? '', where: machine() });

function isAlive(holder: Holder, path: string): boolean {
  if (holder.where.split(' ')[0] !== hostname()) return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < silenceMs;
  if (holder.where !== machine()) return false;
  if (process.platform === 'linux') return birthOf(holder.pid) === holder.born;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Field 22 of /proc/<pid>/stat, counted after the name in brackets; undefined when the process is gone, or dead and not yet collected. */
function birthOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return 'ZX'.includes(fields[0] ?? 'Z') ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function machine(): string {
  try {
    return `${hostname()} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return hostname();
  }
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // the folder was taken away under us; the database says so first
  }
}
