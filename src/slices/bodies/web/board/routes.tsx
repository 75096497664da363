import type { SliceRoute } from '../../../../web/route.ts';

export const boardRoutes: SliceRoute[] = [
  { path: '/organismos', verb: 'acompanar', page: () => import('./BoardPage.tsx').then((m) => m.BoardPage) },
  { path: '/organismos/territorio/$code', page: () => import('./SheetPage.tsx').then((m) => m.SheetPage) },
  { path: '/organismos/resoluciones', page: () => import('./BoundPage.tsx').then((m) => m.BoundPage) },
];
