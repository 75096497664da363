import type { SliceRoute } from '../../../../web/route.ts';

export const actorsRoutes: SliceRoute[] = [];
