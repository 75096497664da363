import autocannon from 'autocannon';
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

/** So many users, each asking again as soon as it is answered, taking the asks in turn. Anything but a 200 is an error. */
export async function load(url: string, asks: readonly Ask[], options: { users: number; seconds: number }): Promise<Loaded> {
  const times: number[] = [];
  const requests = asks.map(({ path, body, headers }) => ({ method: body ? ('POST' as const) : ('GET' as const), path, ...(body ? { body } : {}), headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) } }));
  const running = autocannon({ url, connections: options.users, duration: options.seconds, requests });
  running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const { errors, non2xx, requests: done, duration } = await running;
  if (errors + non2xx > 0) throw new Error(`${errors} errors and ${non2xx} refusals under load at ${asks[0]?.path}`);
  return { p95: quantile(times, 0.95), perSecond: done.total / duration, answers: done.total };
}
