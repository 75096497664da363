import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/database.ts';
import type { Tx } from '../db/sql.ts';
import { mediaOf } from '../file/content.ts';
import { findFile, insertFile, type FileRow, type Files } from '../file/files.ts';
import type { Knock } from '../operation/runner.ts';
import { no } from '../operation/words.ts';
import type { AnySlice } from '../operation/slice.ts';
import type { Actor } from '../access/actor.ts';
import { comesFromOurPages, credentialOf, type Credential } from './credential.ts';

export interface FileRouteParts {
  database: Database;
  files: Files;
  slices: readonly AnySlice[];
  identify: (credential: Credential, language: string, address: string) => Knock;
  /** Runs a slice's gate inside an operation of its own; throws *not found* when the file is out of reach. */
  mayRead: (by: Knock, file: FileRow, requestId: string) => Promise<void>;
  publicAddress: string | undefined;
  /** The largest file taken, in bytes. */
  uploadBytes: number | undefined;
  clock: () => Date;
}

/** The largest file taken when nobody says otherwise, in bytes: a shapefile of a country fits. */
const usualLimit = 100_000_000;

/** One door in, one door out: uploads are streamed, hashed, judged and quarantined; downloads ask the owning slice. */
export function addFileRoutes(server: FastifyInstance, parts: FileRouteParts): void {
  const fileLimit = parts.uploadBytes ?? usualLimit;
  const whoIs = async (knock: Knock): Promise<Actor> => (typeof knock === 'function' ? parts.database.kysely.transaction().execute((tx) => knock(tx, parts.clock())) : knock);

  server.post('/api/files', { config: { operation: 'files', audience: 'self', rateLimit: false } }, async (request, reply) => {
    const credential = credentialOf(request);
    if (credential.session && !credential.token && !comesFromOurPages(request, parts.publicAddress)) throw no('origin-wrong');
    const actor = await whoIs(parts.identify(credential, '', request.ip));
    if (actor.kind !== 'account' && actor.kind !== 'link') throw no('sign-in-needed');
    if (!request.isMultipart()) throw no('file-refused', { reason: 'envíelo como multipart/form-data, en el campo «file».' });
    const part = await request.file({ limits: { fileSize: fileLimit + 1, files: 1 } });
    if (!part) throw no('file-refused', { reason: 'no llegó ningún archivo.' });
    const received = await parts.files.receive(part.file, fileLimit);
    if (received.kind === 'executable') throw no('file-refused', { reason: 'es un programa. Suba un documento, una hoja o una imagen.' });
    const id = await parts.database.kysely.transaction().execute((tx) => insertFile(tx, received, part.filename || 'archivo', actor.account, parts.clock()));
    return reply.send({ id, name: part.filename, bytes: received.bytes, sha256: received.sha256, kind: received.kind });
  });

  server.get<{ Params: { id: string } }>('/api/files/:id', { config: { operation: 'files', audience: 'self', rateLimit: false } }, async (request, reply) => {
    const by = parts.identify(credentialOf(request), '', request.ip);
    const actor = await whoIs(by);
    if (!/^[0-9a-f-]{36}$/.test(request.params.id)) throw no('file-unknown');
    const file = await parts.database.kysely.transaction().execute((tx: Tx) => findFile(tx, request.params.id));
    if (!file) throw actor.kind === 'nobody' ? no('sign-in-needed') : no('file-unknown');
    if (file.claimed_kind === null) {
      if (actor.kind === 'nobody') throw no('sign-in-needed');
      if (file.uploaded_by === null || file.uploaded_by !== actor.account) throw no('file-unknown');
    } else await parts.mayRead(by, file, request.id);
    const name = encodeURIComponent(file.name);
    return reply
      .header('content-disposition', `${file.kind === 'pdf' || file.kind === 'png' || file.kind === 'jpeg' ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .type(mediaOf[file.kind])
      .send(parts.files.open(file.sha256));
  });
}
