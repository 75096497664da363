import type { SliceRoute } from '../../../../web/route.ts';

export const checksRoutes: SliceRoute[] = [{ path: '/planes/$planId/revision', verb: 'planificar', page: () => import('./ReviewPage.tsx').then((m) => m.ReviewPage) }];
