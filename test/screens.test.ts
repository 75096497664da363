import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SliceRoute } from '../src/web/route.ts';
import { shellRoutes } from '../src/web/shell/routes.ts';
import { lookedAtIn, screens } from './journeys/screens.ts';

// The journey of access looks at the screens of a list: the list is held to the product's own table of routes.
const rooms = import.meta.glob<{ routes: SliceRoute[] }>('../src/slices/*/web/routes.tsx', { eager: true });
const routes = [...shellRoutes, ...Object.values(rooms).flatMap((room) => room.routes)].map(({ path }) => path);

const parameters = (route: string): number => route.split('$').length - 1;

/** The route that an address opens: where several could, the one with more fixed words. */
function routeOf(address: string): string | undefined {
  const [path = ''] = address.split('?');
  const could = routes.filter((route) => new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`).test(path));
  return could.toSorted((a, b) => parameters(a) - parameters(b))[0];
}

test('every screen that has an address is looked at', () => {
  const seen = new Set([...screens.map(([, , address]) => routeOf(address)), ...Object.keys(lookedAtIn)]);
  expect(routes.length).toBeGreaterThan(60);
  expect(routes.filter((route) => !seen.has(route)), 'add it to test/journeys/screens.ts').toEqual([]);
});

test('every screen that is looked at has an address of the product', () => {
  expect(screens.filter(([, , address]) => routeOf(address) === undefined)).toEqual([]);
  expect(Object.keys(lookedAtIn).filter((route) => !routes.includes(route))).toEqual([]);
});

test('the journeys that stand in for others do look for barriers', () => {
  const blind = Object.values(lookedAtIn).filter((file) => !readFileSync(join(import.meta.dirname, 'journeys', file), 'utf8').includes('barriers(page)'));
  expect(blind).toEqual([]);
});
