import { Worker } from 'node:worker_threads';

import type { Grid } from '../../engine/table/index.ts';
import type { SheetLimits } from './limits.ts';
import { usualLimits } from './limits.ts';
import { SheetProblem } from './problem.ts';
import type { PackedGrid } from './sink.ts';
import { Gathering } from './sink.ts';
import type { Order, Report } from './worker.ts';

/** Files read at once; more wait, so that many large ones together cannot take the machine's memory. */
const READERS = 2;

let reading = 0;
const waiting: (() => void)[] = [];

async function withReader<T>(work: () => Promise<T>): Promise<T> {
  while (reading >= READERS) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
  try {
    return await work();
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}

function startReader(order: Order): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: order.limits.readerMegabytes, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    // A file of a stranger is read without the settings of this process.
    env: {},
    execArgv: [],
  });
}

function readInWorker(order: Order): Promise<PackedGrid[]> {
  return new Promise((resolve, reject) => {
    const gathering = new Gathering();
    const worker = startReader(order);
    const deadline = setTimeout(() => end(() => reject(new SheetProblem('too-slow'))), order.limits.deadlineMilliseconds);
    const end = (settle: () => void): void => {
      clearTimeout(deadline);
      settle();
      void worker.terminate();
    };
    worker.on('message', (report: Report) => {
      if ('part' in report) gathering.take(report.part);
      else if ('problem' in report) end(() => reject(new SheetProblem(report.problem.code, report.problem.details)));
      else end(() => resolve(gathering.grids));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => reject(outOfMemory ? new SheetProblem('too-big', { limit: 'no cabe en la memoria' }) : error));
    });
    worker.on('exit', () => end(() => reject(new Error('the reader of sheets ended without an answer'))));
  });
}

/**
 * The sheets of an .xlsx, .ods or .csv file, whatever its name, their rows packed. Runs apart, with bounded memory and
 * time, so that a hostile file cannot stop the process. Throws SheetProblem, with what to do, for everything that is not
 * read.
 */
export const openSheets = (path: string, limits: Partial<SheetLimits> = {}): Promise<PackedGrid[]> => withReader(() => readInWorker({ path, limits: { ...usualLimits, ...limits } }));

/** As openSheets, with all rows at hand: for files that are never long. */
export async function readSheets(path: string, limits: Partial<SheetLimits> = {}): Promise<Grid[]> {
  return (await openSheets(path, limits)).map((grid) => ({ ...grid, rows: [...grid.rows] }));
}
