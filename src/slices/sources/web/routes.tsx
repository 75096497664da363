import type { SliceRoute } from '../../../web/route.ts';

export const routes: SliceRoute[] = [
  { path: '/fuentes', verb: 'conocer', page: () => import('./DocumentsPage.tsx').then((m) => m.DocumentsPage) },
  { path: '/fuentes/$documentId', verb: 'conocer', page: () => import('./DocumentPage.tsx').then((m) => m.DocumentPage) },
];
