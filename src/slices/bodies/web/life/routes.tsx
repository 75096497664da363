import type { SliceRoute } from '../../../../web/route.ts';

export const lifeRoutes: SliceRoute[] = [
  { path: '/organismos/cascada', verb: 'acompanar', page: () => import('./CascadePage.tsx').then((m) => m.CascadePage) },
  { path: '/organismos/cambio', verb: 'acompanar', page: () => import('./ChangePage.tsx').then((m) => m.ChangePage) },
];
