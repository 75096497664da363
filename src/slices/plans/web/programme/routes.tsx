import type { SliceRoute } from '../../../../web/route.ts';
import type { PlanTab } from '../plan/tabs.ts';

export const programmeRoutes: SliceRoute[] = [];
export const programmeTabs: PlanTab[] = [];
