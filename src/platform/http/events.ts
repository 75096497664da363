import type { FastifyInstance } from 'fastify';
import { mayRead, type Owned, type Reach } from '../../kernel/reach.ts';
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
  reach: Reach;
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
    for (const reader of readers) if (mayRead(reader.reach, event)) reader.pending.set(`${event.name} ${event.subject.id}`, event);
  });
  const whoIs = async (knock: Knock): Promise<Actor> => (typeof knock === 'function' ? database.kysely.transaction().execute((tx) => knock(tx as Tx, new Date())) : knock); // untyped tables, see Tx

  server.get('/api/events', { config: { operation: 'events', audience: 'self', rateLimit: false } }, async (request, reply) => {
    const knock = identify(credentialOf(request), '', request.ip);
    const actor = await whoIs(knock);
    if (actor.kind !== 'account') throw no('sign-in-needed');
    const reader: Reader = { reach: wholeReach(actor), pending: new Map() };
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
        (again) => (again.kind === 'account' ? (reader.reach = wholeReach(again)) : reply.raw.end()),
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

/** How far an actor reads at all: what its widest read verb reaches. */
const wholeReach = (actor: Actor): Reach => reachOf({ ...actor, grants: actor.grants.map((g) => ({ ...g, operations: ['*'], except: [] })) }, 'events.read', 'query') ?? { everything: false, institutions: [], territories: [], memberships: actor.memberships };
