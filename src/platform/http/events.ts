import type { FastifyInstance } from 'fastify';
import { mayRead, nowhere, type Owned, type Reach } from '../../kernel/reach.ts';
import { reachOf, type Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import type { Tx } from '../db/sql.ts';
import type { Knock } from '../operation/runner.ts';
import { no } from '../operation/words.ts';
import { credentialOf, type Credential } from './credential.ts';

type Event = { name: string; subject: { kind: string; id: string }; at: string } & Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'>;

/** Facts are gathered this long before they are sent, so that an import of 5 000 rows is one message (milliseconds). */
const gatherMs = 400;
/** A reader's grants are read again this often: a grant that ended stops the stream (milliseconds). */
const recheckMs = 60_000;

interface Reader {
  /** How far the reader's grants carry, by slice: «everything» never takes in what it leaves out. */
  reachIn: (slice: string) => Reach;
  pending: Map<string, Event>;
}

/** The one live stream: `{name, subject, at}` of the facts within the reader's reach. Screens refetch what it names. */
export async function addEventRoute(
  server: FastifyInstance,
  database: Database,
  identify: (credential: Credential, language: string, address: string) => Knock,
): Promise<() => Promise<void>> {
  const readers = new Set<Reader>();
  const stop = await database.listen('fact', (payload) => {
    const event = JSON.parse(payload) as Event; // written by fact/store
    for (const reader of readers) if (mayRead(reader.reachIn(sliceOf(event.name)), event)) reader.pending.set(`${event.name} ${event.subject.id}`, event);
  });
  const whoIs = async (knock: Knock): Promise<Actor> => (typeof knock === 'function' ? database.kysely.transaction().execute((tx) => knock(tx as Tx, new Date())) : knock); // untyped tables, see Tx

  server.get('/api/events', { config: { operation: 'events', audience: 'self', rateLimit: false } }, async (request, reply) => {
    const knock = identify(credentialOf(request), '', request.ip);
    const actor = await whoIs(knock);
    if (actor.kind !== 'account') throw no('sign-in-needed');
    const reader: Reader = { reachIn: wholeReach(actor), pending: new Map() };
    readers.add(reader);
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    reply.raw.write(':\n\n');
    const flush = setInterval(() => {
      for (const { name, subject, at } of reader.pending.values()) reply.raw.write(`data: ${JSON.stringify({ name, subject, at })}\n\n`);
      reader.pending.clear();
    }, gatherMs);
    const recheck = setInterval(() => {
      whoIs(knock).then(
        (again) => (again.kind === 'account' ? (reader.reachIn = wholeReach(again)) : reply.raw.end()),
        () => reply.raw.end(),
      );
      reply.raw.write(':\n\n');
    }, recheckMs);
    reply.raw.on('close', () => {
      clearInterval(flush);
      clearInterval(recheck);
      readers.delete(reader);
    });
  });
  return stop;
}

const sliceOf = (name: string): string => name.split('.')[0] ?? name;

/** How far an actor reads of a slice at all: what its widest verb reaches. A slice that a grant leaves out stays out. */
export function wholeReach(actor: Actor): (slice: string) => Reach {
  const widest = { ...actor, grants: actor.grants.map((g) => ({ ...g, operations: ['*'] })) };
  const known = new Map<string, Reach>();
  return (slice) => {
    const reach = known.get(slice) ?? reachOf(widest, `${slice}.events`, 'query') ?? { ...nowhere, memberships: actor.memberships };
    known.set(slice, reach);
    return reach;
  };
}
