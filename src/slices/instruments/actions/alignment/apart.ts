import { Worker } from 'node:worker_threads';
import { align, type Alignment } from '../../../../engine/alignment/index.ts';
import type { Part } from '../../../../kernel/part.ts';

/** Up to so many pairs of parts (about 60 pages against 60) are compared at once: some tenths of a second. More are compared in a thread of their own, so that nobody else waits. */
const atOnce = 100_000;

export interface Order {
  text: readonly Part[];
  model: readonly Part[];
}

/** Aligns two texts without keeping the process from answering others. */
export function alignApart(text: readonly Part[], model: readonly Part[]): Promise<Alignment> {
  if (text.length * model.length <= atOnce) return Promise.resolve(align(text, model));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./aligner.ts', import.meta.url), { workerData: { text, model } satisfies Order, env: {}, execArgv: [] });
    worker.once('message', (found: Alignment) => {
      resolve(found);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the aligner ended without an answer')));
  });
}
