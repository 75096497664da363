import type { SliceRoute } from '../../../web/route.ts';
import { checksRoutes } from './checks/routes.tsx';
import { externalRoutes } from './external/routes.tsx';
import { suggestRoutes } from './suggest/routes.tsx';

const page = () => import('./CoherencePage.tsx').then((m) => m.CoherencePage);

/** Coherence of the reader's own territory, or of any. */
export const routes: SliceRoute[] = [
  ...suggestRoutes,
  ...checksRoutes,
  ...externalRoutes,
  { path: '/coherencia', verb: 'articular', page },
  { path: '/coherencia/$territory', verb: 'articular', page },
];
