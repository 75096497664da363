import type { SliceRoute } from '../../../web/route.ts';

export const routes: SliceRoute[] = [{ path: '/normas', verb: 'conocer', page: () => import('./NormsPage.tsx').then((m) => m.NormsPage) }];
