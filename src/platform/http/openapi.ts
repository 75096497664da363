import { z, type Operation } from '../../kernel/contract.ts';
import { failureStatus } from '../../kernel/failure.ts';
import type { Bound } from '../operation/runner.ts';

const problem = {
  type: 'object',
  required: ['title', 'status', 'code', 'details', 'requestId'],
  properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string' }, details: { type: 'object' }, requestId: { type: 'string' } },
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest as Record<string, unknown> & { properties?: Record<string, unknown>; required?: string[] }; // contracts' inputs are objects
};

/** The OpenAPI 3.1 document of the running product, made from the contracts themselves. */
export function openApi(bound: Iterable<Bound>, version: string): object {
  const paths = Object.fromEntries([...bound].map((b) => [`/api/${b.name}`, { [isGet(b.operation) ? 'get' : 'post']: describe(b) }]));
  return {
    openapi: '3.1.0',
    info: { title: 'Articula', version, description: 'Una operación, una dirección. Las consultas son GET con parámetros planos; los mandatos, POST con JSON.', license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' } },
    servers: [{ url: '/' }],
    paths: { ...paths, ...houseRoutes },
    components: {
      schemas: { Problem: problem },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'articula_session' }, token: { type: 'http', scheme: 'bearer' }, link: { type: 'apiKey', in: 'header', name: 'Articula-Link' } },
    },
  };
}

const json = (schema: object) => ({ 'application/json': { schema } });

/** The few routes that are no operation of a slice: files in and out, the stream of facts, health. */
const houseRoutes = {
  '/api/files': {
    post: {
      operationId: 'files.upload',
      tags: ['files'],
      summary: 'Subir un archivo; un mandato lo reclama después por su id',
      security: [{ session: [] }, { token: [] }],
      requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } } } },
      responses: { 200: { description: 'Recibido', content: json({ type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' }, bytes: { type: 'integer' }, sha256: { type: 'string' }, kind: { type: 'string' } } }) } },
    },
  },
  '/api/files/{id}': { get: { operationId: 'files.download', tags: ['files'], summary: 'Bajar un archivo', security: [{ session: [] }, { token: [] }], parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], responses: { 200: { description: 'El archivo' } } } },
  '/api/events': { get: { operationId: 'events', tags: ['events'], summary: 'Oír los hechos a su alcance: {name, subject, at}', security: [{ session: [] }, { token: [] }], responses: { 200: { description: 'text/event-stream' } } } },
  '/api/health': { get: { operationId: 'health', tags: ['health'], summary: 'Saber si atiende', security: [{}], responses: { 200: { description: 'Atiende', content: json({ type: 'object' }) } } } },
};

const isGet = (operation: Operation): boolean => operation.kind === 'query' && !operation.post;

function describe({ name, operation, slice }: Bound): object {
  const key = Object.entries(slice.contract.operations).find(([, o]) => o === operation)![0]; // bound from this very table
  const failures = slice.contract.failures;
  return {
    operationId: name,
    tags: [slice.contract.name],
    summary: slice.texts.es.operations[key],
    security: operation.audience === 'public' ? [{}] : operation.audience === 'link' ? [{ link: [] }] : [{ session: [] }, { token: [] }],
    ...(isGet(operation) ? { parameters: parameters(operation) } : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(operation.input, 'input'), example: operation.example } } } }),
    responses: {
      200: { description: 'La respuesta', content: { 'application/json': { schema: schemaOf(operation.output, 'output') } } },
      ...Object.fromEntries(
        [...new Set([401, 403, 404, 422, 500, ...Object.values(failures).map((kind) => failureStatus[kind])])].map((status) => [status, { description: 'No', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }]),
      ),
    },
  };
}

function parameters(operation: Operation): object[] {
  const { properties = {}, required = [] } = schemaOf(operation.input, 'input');
  const example = (operation.example ?? {}) as Record<string, unknown>; // contracts' inputs are objects
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema, ...(name in example ? { example: example[name] } : {}) }));
}
