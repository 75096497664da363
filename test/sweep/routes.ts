import type { Bound } from '../../src/platform/operation/runner.ts';

export interface HeardRoute {
  method: string | string[];
  url: string;
  config?: { operation?: string; audience?: string };
}

/** The routes that are no operation of a contract. Each is proved by a test of its own; another one fails the sweep. */
export const houseRoutes = [
  'GET /api/health',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/events',
  'GET /api/files/:id',
  'POST /api/files',
  'GET /metrics',
  'GET /',
  'GET /*',
  'ANY /api/*',
];

const methodOf = ({ operation }: Bound): string => (operation.kind === 'query' && !operation.post ? 'GET' : 'POST');

/** Routes that no contract promises, operations without their one route, and routes that forgot their audience. */
export function strayRoutes(heard: HeardRoute[], operations: Bound[]): string[] {
  const promised = new Map(operations.map((bound) => [`${methodOf(bound)} /api/${bound.name}`, bound]));
  const found = heard.flatMap(({ method, url, config }) => {
    const methods = [method].flat().filter((m) => m !== 'HEAD' && m !== 'OPTIONS');
    return methods.length > 4 ? [{ at: `ANY ${url}`, config }] : methods.map((m) => ({ at: `${m} ${url}`, config }));
  });
  const stray = found.filter(({ at }) => !promised.has(at) && !houseRoutes.includes(at)).map(({ at }) => `${at}: no contract promises this route`);
  const lost = [...promised.keys()].filter((at) => found.filter((route) => route.at === at).length !== 1).map((at) => `${at}: promised, and not served once`);
  const loose = found.filter(({ at, config }) => promised.has(at) && config?.audience !== promised.get(at)?.operation.audience).map(({ at }) => `${at}: its audience is not that of its contract`);
  return [...stray, ...lost, ...loose];
}
