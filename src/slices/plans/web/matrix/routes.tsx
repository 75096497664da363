import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';

export const matrixRoutes: SliceRoute[] = [];
export const matrixTabs: PlanTab[] = [];
