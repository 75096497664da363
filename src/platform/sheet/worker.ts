import { parentPort, workerData } from 'node:worker_threads';

import type { SheetLimits } from './limits.ts';
import { SheetProblem } from './problem.ts';
import { readFileParts } from './read-file.ts';
import type { Part } from './sink.ts';
import type { SheetCode, SheetDetails } from './text.es.ts';

export type Order = { path: string; limits: SheetLimits };
export type Report = { part: Part } | { problem: { code: SheetCode; details: SheetDetails } } | { done: true };

// Only readSheets starts this file, with an Order.
const { path, limits } = workerData as Order;
// Packed rows are handed over, not copied.
const report = (message: Report): void => parentPort?.postMessage(message, 'part' in message && message.part.kind === 'rows' ? [message.part.rows.bytes.buffer] : []);

try {
  await readFileParts(path, limits, (part) => report({ part }));
  report({ done: true });
} catch (error) {
  if (!(error instanceof SheetProblem)) throw error;
  report({ problem: { code: error.code, details: error.details } });
}
