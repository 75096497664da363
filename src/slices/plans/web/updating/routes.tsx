import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';

export const updatingRoutes: SliceRoute[] = [];
export const updatingTabs: PlanTab[] = [];
