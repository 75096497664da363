import type { SliceRoute } from '../../../web/route.ts';
import { matrixRoutes } from './matrix/routes.tsx';
import { programmeRoutes } from './programme/routes.tsx';
import { progressRoutes } from './progress/routes.tsx';
import { updatingRoutes } from './updating/routes.tsx';
import { viewsRoutes } from './views/routes.tsx';

/** The screens of plans; fixed words stand before `$planId`, so that no plan is called «nuevo». */
export const routes: SliceRoute[] = [
  { path: '/planes', verb: 'planificar', page: () => import('./list/PlanListPage.tsx').then((m) => m.PlanListPage) },
  { path: '/planes/nuevo', verb: 'planificar', page: () => import('./list/PlanNewPage.tsx').then((m) => m.PlanNewPage) },
  { path: '/planes/importar', verb: 'planificar', page: () => import('./importing/PlanImportPage.tsx').then((m) => m.PlanImportPage) },
  { path: '/planes/$planId', verb: 'planificar', page: () => import('./plan/PlanPage.tsx').then((m) => m.PlanPage) },
  { path: '/planes/$planId/tabla', verb: 'planificar', page: () => import('./matrix/MatrixPage.tsx').then((m) => m.MatrixPage) },
  ...matrixRoutes,
  ...viewsRoutes,
  ...progressRoutes,
  ...updatingRoutes,
  ...programmeRoutes,
];
