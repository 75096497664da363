import type { SliceRoute } from '../../../../web/route.ts';

/** Mappings and one of them. */
export const mappingRoutes: SliceRoute[] = [
  { path: '/vinculacion', verb: 'articular', page: () => import('./MappingListPage.tsx').then((m) => m.MappingListPage) },
  { path: '/vinculacion/$id', verb: 'articular', page: () => import('./MappingPage.tsx').then((m) => m.MappingPage) },
];
