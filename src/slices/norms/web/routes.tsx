import type { SliceRoute } from '../../../web/route.ts';
import { lawRoutes } from './law/routes.tsx';
import { deadlinesRoutes } from './deadlines/routes.tsx';

export const routes: SliceRoute[] = [
  ...lawRoutes,
  ...deadlinesRoutes,
  { path: '/normas', verb: 'conocer', page: () => import('./NormsPage.tsx').then((m) => m.NormsPage) },
];
