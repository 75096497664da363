import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import statics from '@fastify/static';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Logger } from '../log/log.ts';
import { no } from '../operation/words.ts';
import { addEventRoute } from './events.ts';
import { addFileRoutes, type FileRouteParts } from './file-routes.ts';
import { addMetrics } from './metrics.ts';
import { docsPage } from './docs.ts';
import { openApi } from './openapi.ts';
import { answerError } from './problem.ts';
import { answerUnread } from './unread.ts';
import { addOperationRoutes, type RouteParts } from './routes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation's name on the wire; the sweep walks the route table by it. */
    operation?: string;
    audience?: string;
  }
}

export interface ServerParts extends RouteParts, FileRouteParts {
  log: Logger;
  version: string;
  /** The built front end; undefined where only operations are served (tests). */
  webFolder: string | undefined;
  metricsToken: string | undefined;
  trustProxy: boolean;
  tls: { certFile: string; keyFile: string } | undefined;
  health: () => Promise<object>;
  /** Hears every route as it is added: how the sweep gets the real route table. */
  heard?: (route: { method: string | string[]; url: string; config?: { operation?: string; audience?: string } }) => void;
}

/** The web server: operations, files, events, health, documentation, metrics and the front end. */
export async function makeServer(parts: ServerParts): Promise<FastifyInstance> {
  const server: FastifyInstance = fastify({
    loggerInstance: parts.log as FastifyBaseLogger, // pino's own Logger: fastify infers a narrower instance from it
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: parts.trustProxy,
    bodyLimit: 5_000_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    clientErrorHandler: answerUnread,
    ...(parts.tls ? { https: { cert: readFileSync(parts.tls.certFile), key: readFileSync(parts.tls.keyFile) } } : {}),
  });
  if (parts.heard) server.addHook('onRoute', (route) => parts.heard!({ method: route.method, url: route.url, ...(route.config ? { config: route.config } : {}) }));
  server.setErrorHandler((error, request, reply) => answerError(parts.slices, error, request, reply));
  server.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.operation;
    if (operation) request.log.info({ operation, status: reply.statusCode, ms: Math.round(reply.elapsedTime), requestId: request.id }, 'answered');
  });
  await addGuards(server, parts);
  addMetrics(server, parts.metricsToken);
  addHouseRoutes(server, parts);
  addOperationRoutes(server, parts);
  addFileRoutes(server, parts);
  const stopEvents = await addEventRoute(server, parts.database, parts.identify);
  server.addHook('onClose', stopEvents);
  await addWeb(server, parts.webFolder);
  return server;
}

async function addGuards(server: FastifyInstance, parts: ServerParts): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'self'"], scriptSrc: ["'self'", "'wasm-unsafe-eval'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], connectSrc: ["'self'"], workerSrc: ["'self'", 'blob:'], objectSrc: ["'none'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null },
    },
    hsts: parts.secureCookie,
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } }); // 1 = BROTLI_PARAM_QUALITY: level 4 answers in a millisecond
  await server.register(cookie);
  await server.register(multipart);
  await server.register(rateLimit, { global: false, errorResponseBuilder: (_request, context) => no('too-many', { seconds: Math.ceil(context.ttl / 1000) }) });
}

function addHouseRoutes(server: FastifyInstance, parts: ServerParts): void {
  const open = (operation: string) => ({ config: { operation, audience: 'public', rateLimit: false as const } });
  const document = openApi(parts.runner.bound.values(), parts.version);
  server.get('/api/health', open('health'), async (_request, reply) => reply.header('cache-control', 'no-store').send(await parts.health()));
  server.get('/api/openapi.json', open('openapi'), async () => document);
  server.get('/api/docs', open('docs'), async (_request, reply) => reply.type('text/html; charset=utf-8').send(docsPage(parts.runner.bound.values())));
  server.all('/api/*', { config: { operation: 'unknown', audience: 'public', rateLimit: false } }, async (request) => {
    const name = request.url.slice('/api/'.length).split('?')[0] ?? '';
    const method = [...parts.runner.bound.keys()].includes(name) ? (request.method === 'GET' ? 'POST' : 'GET') : undefined;
    throw method ? no('method-wrong', { operation: name, method }) : no('operation-unknown', { operation: name });
  });
}

/** Built files carry their hash in their names and are kept for good; the page itself is always asked again. */
async function addWeb(server: FastifyInstance, folder: string | undefined): Promise<void> {
  if (!folder) return;
  await server.register(statics, { root: folder, wildcard: true, index: false, setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache') });
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  // A built file that is no more belongs to an older release: the page in its place would be read as a script.
  server.setNotFoundHandler(async (request, reply) =>
    request.url.startsWith('/assets/') ? reply.code(404).type('text/plain; charset=utf-8').send('No está en esta versión: vuelva a cargar la página.') : reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page));
  server.get('/', async (_request, reply) => reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page));
}
