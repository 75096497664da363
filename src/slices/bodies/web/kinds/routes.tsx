import type { SliceRoute } from '../../../../web/route.ts';

/** What each kind of body asks; it stands before `$bodyId`. */
export const kindsRoutes: SliceRoute[] = [{ path: '/organismos/tipos', verb: 'acompanar', page: () => import('./KindsPage.tsx').then((m) => m.KindsPage) }];
