import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** Ticks of /proc in a second: USER_HZ is 100 on every Linux that matters. */
const ticksPerSecond = 100;

interface Status {
  pid: number;
  parent: number;
  ticks: number;
}

function statusOf(pid: string): Status | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent = '0', ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), parent: Number(parent), ticks: [9, 10, 11, 12].reduce((sum, at) => sum + Number(rest[at]), 0) }; // utime, stime, and those of children that ended
  } catch {
    return undefined; // it ended while we read
  }
}

/**
 * Seconds of processor that some processes and all below them have used; what else the machine does is not in it.
 * Undefined where there is no /proc.
 */
export function processorSeconds(roots: readonly number[]): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statusOf(name) ?? []);
  const within = new Set(roots);
  for (let grown = true; grown; ) {
    const before = within.size;
    for (const { pid, parent } of all) if (within.has(parent)) within.add(pid);
    grown = within.size > before;
  }
  return all.filter(({ pid }) => within.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
}
