import type { SliceRoute } from '../../../../web/route.ts';

export const boardRoutes: SliceRoute[] = [];
