import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { WordLimits } from './limits.ts';
import { WordProblem } from './problem.ts';
import { readWordBytes, type WordReading } from './read-file.ts';
import type { WordCode, WordDetails } from './text.es.ts';

export interface Order {
  source: string | Uint8Array;
  limits: WordLimits;
}
export type Report = { reading: WordReading } | { problem: { code: WordCode; details: WordDetails } };

// Only readWord starts this file, with an Order.
const { source, limits } = workerData as Order;
const report = (message: Report): void => parentPort?.postMessage(message);

try {
  report({ reading: await readWordBytes(typeof source === 'string' ? await readFile(source) : Buffer.from(source), limits) });
} catch (error) {
  if (!(error instanceof WordProblem)) throw error;
  report({ problem: { code: error.code, details: error.details } });
}
