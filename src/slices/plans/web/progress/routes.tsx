import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';

export const progressRoutes: SliceRoute[] = [];
export const progressTabs: PlanTab[] = [];
