import { CallProblem, offline, type ProblemAnswer } from './problem.ts';
import { keptHeader, noteAnswer } from './signal.ts';

/** Flat parameters of a query as an address: lists joined by commas, empty values left out. */
export function addressOf(name: string, input: Record<string, unknown> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined || value === null || value === '') continue;
    params.set(key, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = params.toString();
  return `/api/${name}${text ? `?${text}` : ''}`;
}

/** Sends one request to our server and reads its answer. @throws CallProblem for every "no" */
export async function send(address: string, init: RequestInit = {}): Promise<unknown> {
  const language = document.documentElement.lang || 'es';
  let response: Response;
  try {
    response = await fetch(address, { ...init, credentials: 'same-origin', headers: { accept: 'application/json', 'accept-language': language, ...init.headers } });
  } catch {
    if (!init.signal?.aborted) noteAnswer(false);
    throw new CallProblem(offline); // fetch rejects only when no answer came
  }
  noteAnswer(!response.headers.has(keptHeader));
  const body: unknown = response.headers.get('content-type')?.includes('json') ? await response.json() : undefined;
  if (response.ok) return body;
  throw new CallProblem((body as ProblemAnswer | undefined) ?? { ...offline, status: response.status, code: 'unreadable' });
}

/** A query by its name on the wire. */
export const ask = (name: string, input?: Record<string, unknown>, signal?: AbortSignal): Promise<unknown> => send(addressOf(name, input), signal ? { signal } : {});

/**
 * A command (or a query that travels in a body). Every sending carries a key: repeated after a cut, it runs once.
 */
export const tell = (name: string, input: unknown, key: string = crypto.randomUUID()): Promise<unknown> =>
  send(`/api/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(input) });

export interface UploadedFile {
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  kind: string;
}

/** Uploads one file into quarantine; a command claims it afterwards by its id. */
export async function upload(file: File): Promise<UploadedFile> {
  const form = new FormData();
  form.append('file', file);
  return (await send('/api/files', { method: 'POST', body: form })) as UploadedFile; // the one upload route answers this
}
