import type { SliceRoute } from '../../../web/route.ts';

/** The screens of plans; fixed words stand before `$planId`, so that no plan is called «nuevo». */
export const routes: SliceRoute[] = [
  { path: '/planes', verb: 'planificar', page: () => import('./list/PlanListPage.tsx').then((m) => m.PlanListPage) },
  { path: '/planes/nuevo', verb: 'planificar', page: () => import('./list/PlanNewPage.tsx').then((m) => m.PlanNewPage) },
  { path: '/planes/importar', verb: 'planificar', page: () => import('./importing/PlanImportPage.tsx').then((m) => m.PlanImportPage) },
  { path: '/planes/$planId', verb: 'planificar', page: () => import('./plan/PlanPage.tsx').then((m) => m.PlanPage) },
  { path: '/planes/$planId/tabla', verb: 'planificar', page: () => import('./plan/PlanTablePage.tsx').then((m) => m.PlanTablePage) },
];
