import { paths } from '../../../../web/paths.ts';
import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';
import { rootsWords } from './panel-words.ts';

export const programmeRoutes: SliceRoute[] = [{ path: '/planes/$planId/sustento', verb: 'planificar', page: () => import('./PlanRootsPage.tsx').then((m) => m.PlanRootsPage) }];
export const programmeTabs: PlanTab[] = [{ key: 'roots', label: rootsWords.tab, order: 75, href: paths.planRoots }];
