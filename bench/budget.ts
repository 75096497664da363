import { existsSync, readFileSync } from 'node:fs';
import { processorSeconds } from './processor.ts';

/** `--tripwire`: a tenth of the size, five times the limit, so that `npm test` notices what became many times slower or larger. */
export const tripwire = process.argv.includes('--tripwire');

/** A size of the full bench, or a tenth of it. */
export const sized = (whole: number): number => (tripwire ? Math.ceil(whole / 10) : whole);

/** Times and resident memory depend on the machine and on when its collector runs; bytes that travel do not, and keep their limit. */
const slackOf = (unit: Line['unit']): number => (tripwire && unit !== 'KB' ? 5 : 1);

export interface Line {
  name: string;
  value: number;
  unit: 'ms' | 's' | 'MB' | 'KB';
  /** The budget at full size. */
  atMost: number;
  /** Work per second of ours over that of a bare server doing the same. */
  ratio?: { value: number; atLeast: number };
  /** How it was measured, in a few words. */
  note?: string;
}

/** Prints one measured line and remembers in the exit code when it is beyond its limit. */
export function report({ name, value, unit, atMost, ratio, note }: Line): void {
  const limit = atMost * slackOf(unit);
  const least = ratio ? ratio.atLeast / slackOf(unit) : 0;
  const ok = value <= limit && (!ratio || ratio.value >= least);
  if (!ok) process.exitCode = 1;
  const share = ratio ? ` · ${ratio.value.toFixed(2)} of a bare server, at least ${least.toFixed(2)}` : '';
  process.stdout.write(`${ok ? 'ok  ' : 'OVER'} ${name.padEnd(44)} ${shown(value).padStart(7)} ${unit.padEnd(2)} of ${shown(limit)} ${unit}${share}${note ? ` · ${note}` : ''}\n`);
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The value below which a share (0 to 1) of the others lie; the nearest one that was measured. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Timed<T> {
  ms: number;
  /** Of processor, in this process, all it started and the database: what else the machine does is not in it. NaN where that cannot be known. */
  busyMs: number;
  answer: T;
}

/** Whose processor time counts as ours: this process, all it starts, and the database server it works on. */
const ours = new Set([process.pid]);
export const alsoBusy = (pid: number): void => void ours.add(pid);
const busySeconds = (): number => processorSeconds([...ours]) ?? Number.NaN;

/** Times some work. Processor time comes in steps of 10 ms. */
export async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const [begun, busy] = [performance.now(), busySeconds()];
  const answer = await work();
  return { ms: performance.now() - begun, busyMs: (busySeconds() - busy) * 1000, answer };
}

/** The most memory this process ever held, in MB of 1,000,000 bytes, its threads included. The kernel's count of a child may start at its parent's, so its own status is read where there is one. */
export function peakMegabytes(): number {
  const status = '/proc/self/status';
  const kilobytes = existsSync(status) ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) : process.resourceUsage().maxRSS;
  return (kilobytes * 1024) / 1e6;
}
