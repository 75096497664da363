import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { no } from '../operation/words.ts';

/** `/metrics` for Prometheus: to the machine itself, or to who carries the token of the settings. */
export function addMetrics(server: FastifyInstance, token: string | undefined): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({ name: 'articula_operation_seconds', help: 'Seconds per operation', labelNames: ['operation', 'status'], buckets: [0.005, 0.01, 0.025, 0.075, 0.25, 1, 3, 10], registers: [registry] });
  server.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.operation;
    if (operation) seconds.observe({ operation, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  server.get('/metrics', { config: { operation: 'metrics', audience: 'public', rateLimit: false } }, async (request, reply) => {
    const near = request.socket.remoteAddress === '127.0.0.1' || request.socket.remoteAddress === '::1' || request.socket.remoteAddress === '::ffff:127.0.0.1';
    const carries = token !== undefined && request.headers.authorization === `Bearer ${token}`;
    // Behind a proxy every request comes from this machine: then only the token tells who asks.
    if (!carries && (!near || request.headers['x-forwarded-for'] !== undefined)) throw no('sign-in-needed');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
