import type { SliceRoute } from '../../../../web/route.ts';

export const deadlinesRoutes: SliceRoute[] = [
  { path: '/plazos', page: () => import('./SimulatorPage.tsx').then((m) => m.SimulatorPage) },
  { path: '/plazos/vencimientos', page: () => import('./DueListPage.tsx').then((m) => m.DueListPage) },
  { path: '/plazos/vencimientos/$dueId', page: () => import('./DuePage.tsx').then((m) => m.DuePage) },
  { path: '/plazos/calendario', page: () => import('./CalendarPage.tsx').then((m) => m.CalendarPage) },
];
