import type { SliceRoute } from '../../../../web/route.ts';

export const figuresRoutes: SliceRoute[] = [{ path: '/cifras', verb: 'conocer', page: () => import('./FiguresPage.tsx').then((m) => m.FiguresPage) }];
