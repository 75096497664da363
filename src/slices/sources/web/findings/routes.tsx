import type { SliceRoute } from '../../../../web/route.ts';

export const findingsRoutes: SliceRoute[] = [
  { path: '/hallazgos', verb: 'conocer', page: () => import('./FindingsPage.tsx').then((m) => m.FindingsPage) },
  { path: '/hallazgos/$findingId', verb: 'conocer', page: () => import('./FindingPage.tsx').then((m) => m.FindingPage) },
];
