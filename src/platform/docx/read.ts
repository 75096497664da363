import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { usualLimits, type WordLimits } from './limits.ts';
import { WordProblem } from './problem.ts';
import type { WordReading } from './read-file.ts';
import type { Order, Report } from './worker.ts';

export type { WordNotes } from './notes.ts';
export type { WordReading } from './read-file.ts';
export type { WordParagraph } from './shelf.ts';

/** Documents read at once; more wait, so that many large ones together cannot take the machine's memory. */
const READERS = 2;
let reading = 0;
const waiting: (() => void)[] = [];

function inWorker(order: Order): Promise<WordReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: order.limits.readerMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
      // A file of a stranger is read without the settings of this process.
      env: {},
      execArgv: [],
    });
    const deadline = setTimeout(() => end(() => reject(new WordProblem('too-slow'))), order.limits.deadlineMilliseconds);
    const end = (settle: () => void): void => {
      clearTimeout(deadline);
      settle();
      void worker.terminate();
    };
    worker.on('message', (report: Report) => end(() => ('reading' in report ? resolve(report.reading) : reject(new WordProblem(report.problem.code, report.problem.details)))));
    worker.on('error', (error: NodeJS.ErrnoException) => end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WordProblem('too-big', { limit: 'no cabe en la memoria' }) : error)));
    worker.on('exit', () => end(() => reject(new Error('the reader of documents ended without an answer'))));
  });
}

/**
 * The paragraphs of a .docx, by its path or its bytes, with automatic numbers drawn and tracked changes as if accepted,
 * and what it held beside them. Runs apart, with bounded memory and time, so that a hostile file cannot stop the
 * process. @throws WordProblem, with what to do, for everything that is not read
 */
export async function readWord(source: string | Uint8Array, limits: Partial<WordLimits> = {}): Promise<WordReading> {
  const bounds = { ...usualLimits, ...limits };
  const bytes = typeof source === 'string' ? (await stat(source)).size : source.byteLength;
  if (bytes > bounds.maxFileBytes) throw new WordProblem('too-big', { limit: `más de ${Math.round(bounds.maxFileBytes / 1024 / 1024)} MB` });
  while (reading >= READERS) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
  try {
    return await inWorker({ source, limits: bounds });
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}
