import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { StartProblem } from '../platform/config/problem.ts';
import type { Terminal } from './terminal.ts';

/** One command of the terminal; one file each. */
export interface Command {
  name: string;
  /** As it is typed, after `npm run articula --`. */
  usage: string;
  /** What it does, in a line. */
  what: string;
  /** Answers the exit code. What must be said plainly is thrown as StartProblem. */
  run(terminal: Terminal, words: string[]): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words typed, sorted out; anything the command does not know is refused with how it is typed. */
export function readWords<T extends Options>(usage: string, words: string[], options: T, places: number) {
  try {
    const read = parseArgs({ args: words, options, allowPositionals: true, strict: true });
    if (read.positionals.length === places) return read;
  } catch {
    // an unknown option, or one without its value: the usage says it all
  }
  throw new StartProblem(`Así se usa: npm run articula -- ${usage}`);
}
