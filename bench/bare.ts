import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DatabaseAddress } from '../src/platform/db/database.ts';
import { openPool } from '../src/platform/db/pg.ts';

/** What the bare server does for one address: the same statements in turn, then the same words turned into bytes. */
export interface BareWork {
  statements: { text: string; values: unknown[] }[];
  answer: unknown;
}

// A process of its own: the least that could answer the same. No account, no permit, no transaction, no check, no log.
type Words = [DatabaseAddress, Record<string, BareWork>];
const [address, works] = await new Promise<Words>((settle) => process.once('message', (words) => settle(words as Words))); // sent by `serve`
const pool = openPool(address.url, { name: 'bare' }, 10);
const server = createServer((request, response) => {
  const work = works[request.url ?? ''];
  if (!work) return void response.writeHead(404).end();
  const run = async (): Promise<void> => {
    for (const { text, values } of work.statements) await pool.query(text, values);
    const bytes = Buffer.from(JSON.stringify(work.answer));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }).end(bytes);
  };
  run().catch(() => response.writeHead(500).end());
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port)); // a TCP server that listens has one
process.on('disconnect', () => process.exit(0));
