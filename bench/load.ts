import autocannon, { type Client } from 'autocannon';
import { quantile } from './budget.ts';

/** One thing that users ask for; with a body it travels by POST. */
export interface Ask {
  path: string;
  body?: string;
  headers: Record<string, string>;
}

export interface Loaded {
  /** Milliseconds within which 95 of 100 answers came. */
  p95: number;
  perSecond: number;
  answers: number;
}

/** How long it lasts: by the clock, or until so many answers came, which a busy machine does not cut short. */
export type Span = { seconds: number } | { answers: number };

/**
 * So many users, each asking again as soon as it is answered, taking the asks in turn, each user from another one on.
 * Anything but a 200 is an error.
 */
export async function load(url: string, asks: readonly Ask[], users: number, span: Span): Promise<Loaded> {
  const times: number[] = [];
  const requests = asks.map(({ path, body, headers }) => ({ method: body ? ('POST' as const) : ('GET' as const), path, ...(body ? { body } : {}), headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) } }));
  let user = 0;
  const setupClient = (client: Client): void => {
    const first = user % requests.length;
    client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
    user += 1;
  };
  const begun = performance.now();
  let ended = begun;
  const running = autocannon({ url, connections: users, ...('answers' in span ? { amount: span.answers } : { duration: span.seconds }), sampleInt: 100, requests, setupClient });
  running.on('response', (_client, _status, _bytes, milliseconds) => {
    times.push(milliseconds);
    ended = performance.now();
  });
  const { errors, non2xx } = await running;
  if (errors + non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals under load at ${asks[0]?.path}`);
  return { p95: quantile(times, 0.95), perSecond: times.length / ((ended - begun) / 1000), answers: times.length };
}
