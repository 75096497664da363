import { paths } from '../../../../web/paths.ts';
import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';
import { tabWords } from './tab-words.ts';

export const progressRoutes: SliceRoute[] = [
  { path: '/planes/$planId/avance', verb: 'planificar', page: () => import('./board/ProgressPage.tsx').then((m) => m.ProgressPage) },
  { path: '/planes/$planId/reportes', verb: 'planificar', page: () => import('./chase/ReportsPage.tsx').then((m) => m.ReportsPage) },
  { path: '/reportar', verb: 'hoy', page: () => import('./report/MyReportsPage.tsx').then((m) => m.MyReportsPage) },
  { path: '/reportar/$reportId', verb: 'hoy', page: () => import('./report/ReportPage.tsx').then((m) => m.ReportPage) },
];

export const progressTabs: PlanTab[] = [
  { key: 'progress', label: tabWords.progress, order: 5, href: paths.planProgress },
  { key: 'reports', label: tabWords.reports, order: 6, href: paths.planReports },
];
