import { readFile, stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { ContentKind } from '../file/content.ts';
import { decode } from './encoding.ts';
import { textOf, usualLimits, type DocumentText, type ReadingLimits } from './text.ts';
import type { Order } from './worker.ts';

/** PDF files read at once; more wait, so that many large ones together cannot take the machine's memory. */
const readers = 2;
let reading = 0;
const waiting: (() => void)[] = [];

/**
 * The text of a stored file, page by page. A hostile, locked or broken file is an answer with its word, never an error;
 * a PDF is read in a thread apart, with bounded memory and time.
 * @param kind what the file is by its content, as the house judged it when it came
 */
export async function readDocument(path: string, kind: ContentKind, limits: Partial<ReadingLimits> = {}): Promise<DocumentText> {
  const bounds = { ...usualLimits, ...limits };
  if (kind !== 'pdf' && kind !== 'text' && kind !== 'json') return { state: 'none', pages: null, texts: [] };
  const { size } = await stat(path);
  if (size > bounds.fileBytes || (kind !== 'pdf' && size > bounds.characters * 4)) return { state: 'large', pages: kind === 'pdf' ? null : 1, texts: [] }; // no letter takes more than four bytes
  return kind === 'pdf' ? apart({ path, limits: bounds }) : textOf([decode(await readFile(path))], 1, bounds);
}

async function apart(order: Order): Promise<DocumentText> {
  while (reading >= readers) await new Promise<void>((resolve) => waiting.push(resolve));
  reading += 1;
  try {
    return await inWorker(order);
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}

const broken: DocumentText = { state: 'broken', pages: null, texts: [] };

function inWorker(order: Order): Promise<DocumentText> {
  return new Promise((resolve) => {
    const { readerMegabytes, deadlineMilliseconds } = order.limits;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: readerMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      // A file of a stranger is read without the settings of this process, and what the library mutters is not kept.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const deadline = setTimeout(() => end({ ...broken, state: 'large' }), deadlineMilliseconds);
    const end = (answer: DocumentText): void => {
      clearTimeout(deadline);
      resolve(answer);
      void worker.terminate();
    };
    worker.on('message', (answer: DocumentText) => end(answer));
    worker.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { ...broken, state: 'large' } : broken));
    worker.on('exit', () => end(broken));
  });
}
