import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, type AnyRoute } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { PageBoundary } from './shell/PageBoundary.tsx';
import type { SliceRoute } from './route.ts';

/** Addresses carry plain text (`?pais=EC&nivel=2`), readable in a chat: no quotes, no JSON. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));
const stringifySearch = (search: Record<string, unknown>): string => {
  const text = new URLSearchParams(Object.entries(search).filter(([, v]) => v !== undefined && v !== '').map(([k, v]) => [k, String(v)])).toString();
  return text ? `?${text}` : '';
};

/** The router over the screens of all slices. Framed ones live under the shell, open ones stand alone. */
export function makeRouter(routes: SliceRoute[], Frame: FunctionComponent, NotFound: FunctionComponent) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
  const frame: AnyRoute = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
  const make = (parent: AnyRoute, { path, page }: SliceRoute): AnyRoute => createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(async () => ({ default: await page() })) });
  const framed = routes.filter((r) => !r.open).map((r) => make(frame, r));
  const open = routes.filter((r) => r.open).map((r) => make(root, r));
  return createRouter({ routeTree: root.addChildren([frame.addChildren(framed), ...open]), parseSearch, stringifySearch, defaultPreload: 'intent', defaultPendingMs: 400, defaultErrorComponent: Broken, scrollRestoration: true });
}

/** What breaks outside of a page, the frame itself: the same words, without it. */
function Broken({ error }: { error: unknown }) {
  return <main className="page" id="contenido"><PageBoundary.Failed problem={error instanceof Error ? error : new Error(String(error))} /></main>;
}
