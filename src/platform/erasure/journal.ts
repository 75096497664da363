import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync } from 'node:fs';
import { StartProblem } from '../config/problem.ts';

/** One erasure of personal data: of what and when, nothing else. */
export interface Erasure {
  /** `fact`: the personal values of a fact; `account`: an account's person. */
  kind: string;
  id: string;
  at: Date;
}

/** The journal's name in the data folder: outside of what a backup holds and a restore replaces. */
export const journalName = 'erasures.log';

const form = /^(\S+) (fact|account) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The erasures of a journal, oldest first; none where there is no such file. Throws StartProblem naming the line that is none. */
export function readJournal(path: string): Erasure[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1); // what stands after the last line's end was cut short: it is written again
  return lines.map((line, at) => {
    const [, instant = '', kind = '', id = ''] = form.exec(line) ?? [];
    if (id === '' || Number.isNaN(Date.parse(instant))) throw new StartProblem(`${path}: la línea ${at + 1} no es un borrado; restablezca el registro de su copia.`);
    return { kind, id, at: new Date(instant) };
  });
}

const name = ({ kind, id }: Erasure): string => `${kind} ${id}`;

/** Each erasure once. */
export const eachOnce = (erasures: readonly Erasure[]): Erasure[] => [...new Map(erasures.map((one) => [name(one), one])).values()];

/** Adds to the journal those it lacks, on the disk when this returns; answers how many. */
export function appendMissing(path: string, erasures: readonly Erasure[]): number {
  const known = new Set(readJournal(path).map(name));
  const missing = erasures.filter((one) => !known.has(name(one)));
  if (existsSync(path)) truncateSync(path, readFileSync(path).lastIndexOf('\n') + 1); // a last line cut short by a crash
  const file = openSync(path, 'a', 0o600);
  try {
    appendFileSync(file, missing.map((one) => `${one.at.toISOString()} ${name(one)}\n`).join(''));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return missing.length;
}
