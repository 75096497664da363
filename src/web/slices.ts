import type { Panel } from './panel.ts';
import type { SliceRoute } from './route.ts';

/** The order of the slices, which is the order of their panels on a page. */
const order = ['territories', 'institutions', 'accounts', 'sources', 'norms', 'instruments', 'indicators', 'plans', 'coherence', 'bodies'];
const place = (path: string): number => order.indexOf(path.split('/').at(-3) ?? '');

const inOrder = <T>(found: Record<string, T>): T[] =>
  Object.entries(found)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([, module]) => module);

/** What every slice brings to the browser: the list is made by the build from the rooms `web/routes.tsx` and `web/panels.tsx`. */
export const routes: SliceRoute[] = inOrder(import.meta.glob<{ routes: SliceRoute[] }>('../slices/*/web/routes.tsx', { eager: true })).flatMap((m) => m.routes);
export const panels: Panel[] = inOrder(import.meta.glob<{ panels: Panel[] }>('../slices/*/web/panels.tsx', { eager: true })).flatMap((m) => m.panels);
