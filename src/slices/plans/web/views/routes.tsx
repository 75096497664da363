import { paths } from '../../../../web/paths.ts';
import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';
import { tabWords } from './tab-words.ts';

export const viewsRoutes: SliceRoute[] = [
  { path: '/planes/$planId/tejido', verb: 'planificar', page: () => import('./WeavePage.tsx').then((m) => m.WeavePage) },
  { path: '/planes/$planId/anual', verb: 'planificar', page: () => import('./YearPage.tsx').then((m) => m.YearPage) },
  { path: '/planes/$planId/ficha', verb: 'planificar', page: () => import('./ProfilePage.tsx').then((m) => m.ProfilePage) },
];

export const viewsTabs: PlanTab[] = [
  { key: 'weave', label: tabWords.weave, order: 40, href: paths.planWeave },
  { key: 'year', label: tabWords.year, order: 60, href: paths.planYear },
  { key: 'profile', label: tabWords.profile, order: 70, href: paths.planProfile },
];
