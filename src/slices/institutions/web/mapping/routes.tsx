import type { SliceRoute } from '../../../../web/route.ts';

/** Mappings and one of them. */
export const mappingRoutes: SliceRoute[] = [
  { path: '/vinculacion', verb: 'conocer', page: () => import('./MappingListPage.tsx').then((m) => m.MappingListPage) },
  { path: '/vinculacion/$id', verb: 'conocer', page: () => import('./MappingPage.tsx').then((m) => m.MappingPage) },
];
