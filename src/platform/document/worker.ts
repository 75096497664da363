import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from './pdf.ts';
import type { ReadingLimits } from './text.ts';

export interface Order {
  path: string;
  limits: ReadingLimits;
}

// Only readDocument starts this file, with an Order.
const { path, limits } = workerData as Order;
parentPort?.postMessage(await readPdf(new Uint8Array(await readFile(path)), limits));
