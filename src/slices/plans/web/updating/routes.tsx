import { paths } from '../../../../web/paths.ts';
import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';

export const updatingRoutes: SliceRoute[] = [
  { path: '/planes/$planId/versiones', verb: 'planificar', page: () => import('./versions/VersionsPage.tsx').then((m) => m.VersionsPage) },
  { path: '/planes/$planId/actualizacion', verb: 'planificar', page: () => import('./run/UpdatingPage.tsx').then((m) => m.UpdatingPage) },
];
export const updatingTabs: PlanTab[] = [
  { key: 'versions', label: 'Versiones', order: 80, href: paths.planVersions },
  { key: 'updating', label: 'Actualización', order: 85, href: paths.planUpdating },
];
