import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Download } from '../../kernel/contract.ts';
import type { Bound, Knock, Runner } from '../operation/runner.ts';
import { no } from '../operation/words.ts';
import { comesFromOurPages, credentialOf, sessionCookie, type Credential } from './credential.ts';
import { wantsCsv, toCsv } from './csv.ts';
import { languageOf } from './problem.ts';

export interface RouteParts {
  runner: Runner;
  identify: (credential: Credential, language: string, address: string) => Knock;
  publicAddress: string | undefined;
  secureCookie: boolean;
}

/** The body limit of a command, in bytes: a matrix pasted whole fits; files have their own route. */
const bodyLimit = 5_000_000;

/** Requests a minute from one address without an account. A whole office shares one address, so it is generous. */
const anonymousPerMinute = 3000;

/** Whoever carries a session or a token is counted by account where it matters (sign-in), never by address. */
const isKnown = (request: FastifyRequest): boolean => {
  const { token, session } = credentialOf(request);
  return token !== undefined || session !== undefined;
};

/** One route per operation of every contract: queries are GET with flat parameters (POST when `post`), commands POST. */
export function addOperationRoutes(server: FastifyInstance, parts: RouteParts): void {
  for (const bound of parts.runner.bound.values()) {
    const method = bound.operation.kind === 'query' && !bound.operation.post ? 'GET' : 'POST';
    server.route({
      method,
      url: `/api/${bound.name}`,
      bodyLimit,
      config: {
        operation: bound.name,
        audience: bound.operation.audience,
        // Public and link operations have no account to count by: they count by address.
        ...(bound.operation.audience === 'public' || bound.operation.audience === 'link' ? { rateLimit: { max: anonymousPerMinute, timeWindow: '1 minute', allowList: (request: FastifyRequest) => isKnown(request) } } : { rateLimit: false }),
      },
      handler: (request, reply) => answer(parts, bound, request, reply),
    });
  }
}

async function answer(parts: RouteParts, bound: Bound, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { operation, name } = bound;
  const credential = credentialOf(request);
  const rides = credential.session !== undefined && credential.token === undefined;
  if (operation.kind === 'command' && (rides || operation.session) && !comesFromOurPages(request, parts.publicAddress)) throw no('origin-wrong');
  const key = request.headers['idempotency-key'];
  const result = await parts.runner.run({
    name,
    input: request.method === 'GET' ? request.query : (request.body ?? {}),
    by: parts.identify(credential, request.headers['accept-language'] ?? '', request.ip),
    requestId: request.id,
    language: languageOf(request),
    ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
  });
  void reply.header('cache-control', keptForGood(request, result) ? 'public, max-age=31536000, immutable' : 'no-store');
  if (operation.session) return withCookie(parts, operation.session, result, reply);
  if (operation.download) return sendDownload(result as Download, request, reply); // the contract flag promises this shape
  if (operation.kind === 'query' && wantsCsv(request)) return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}.csv"`).send(toCsv(result));
  return result;
}

/** A catalogue asked by its hash (`?hash=…`) and answered with the same hash never changes under that address. */
const keptForGood = (request: FastifyRequest, result: unknown): boolean => {
  const { hash } = request.query as { hash?: string }; // the contract judged the parameters
  return hash !== undefined && typeof result === 'object' && result !== null && 'hash' in result && result.hash === hash;
};

/** Streams a file an operation made, and takes it away once sent; who holds the same bytes already is only told so. */
async function sendDownload({ name, media, path, etag }: Download, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (etag !== undefined) void reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (etag !== undefined && request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    await rm(path, { force: true });
    return reply.code(304).send();
  }
  const stream = createReadStream(path);
  stream.on('close', () => void rm(path, { force: true }));
  return reply.type(media).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).send(stream);
}

function withCookie(parts: RouteParts, session: 'open' | 'close', result: unknown, reply: FastifyReply): unknown {
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: parts.secureCookie };
  if (session === 'close') {
    void reply.clearCookie(sessionCookie, options);
    return result;
  }
  const { session: opened, ...rest } = result as { session: { token: string; expiresAt: string } | null }; // the contract flag promises this field
  if (opened) void reply.setCookie(sessionCookie, opened.token, { ...options, expires: new Date(opened.expiresAt) });
  return rest;
}

