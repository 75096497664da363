import type { SliceRoute } from '../../../../web/route.ts';

export const lawRoutes: SliceRoute[] = [
  { path: '/normas/facultades', verb: 'conocer', page: () => import('./FacultiesPage.tsx').then((m) => m.FacultiesPage) },
  { path: '/normas/$normId', verb: 'conocer', page: () => import('./NormPage.tsx').then((m) => m.NormPage) },
];
