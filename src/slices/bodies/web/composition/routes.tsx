import type { SliceRoute } from '../../../../web/route.ts';

/** The list stands before `$bodyId`. */
export const compositionRoutes: SliceRoute[] = [
  { path: '/organismos/lista', verb: 'acompanar', page: () => import('./BodyListPage.tsx').then((m) => m.BodyListPage) },
  { path: '/organismos/$bodyId', verb: 'acompanar', page: () => import('./BodyPage.tsx').then((m) => m.BodyPage) },
];
