import type { SliceRoute } from '../../../../web/route.ts';

/** The reviews of an instrument. */
export const reviewRoutes: SliceRoute[] = [{ path: '/instrumentos/$instrumentId/revision', verb: 'acompanar', page: () => import('./ReviewPage.tsx').then((m) => m.ReviewPage) }];
