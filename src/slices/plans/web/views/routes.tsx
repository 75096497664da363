import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';

export const viewsRoutes: SliceRoute[] = [];
export const viewsTabs: PlanTab[] = [];
