import type { SliceRoute } from '../../../../web/route.ts';

/** The reviews of an instrument; what a reviewer without account opens by a link. */
export const reviewRoutes: SliceRoute[] = [
  { path: '/revisar/$token', open: true, page: () => import('./visit/VisitPage.tsx').then((m) => m.VisitPage) },
  { path: '/instrumentos/$instrumentId/revision', verb: 'acompanar', page: () => import('./ReviewPage.tsx').then((m) => m.ReviewPage) },
];
