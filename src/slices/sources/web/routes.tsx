import type { SliceRoute } from '../../../web/route.ts';
import { statementsRoutes } from './statements/routes.tsx';
import { packagesRoutes } from './packages/routes.tsx';
import { findingsRoutes } from './findings/routes.tsx';
import { figuresRoutes } from './figures/routes.tsx';
import { glossaryRoutes } from './glossary/routes.tsx';

export const routes: SliceRoute[] = [
  ...statementsRoutes,
  ...packagesRoutes,
  ...findingsRoutes,
  ...figuresRoutes,
  ...glossaryRoutes,
  { path: '/fuentes', verb: 'conocer', page: () => import('./DocumentsPage.tsx').then((m) => m.DocumentsPage) },
  { path: '/fuentes/$documentId', verb: 'conocer', page: () => import('./DocumentPage.tsx').then((m) => m.DocumentPage) },
];
