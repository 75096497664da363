import type { SliceRoute } from '../../../web/route.ts';

export const routes: SliceRoute[] = [{ path: '/semaforos', verb: 'conocer', page: () => import('./BandsPage.tsx').then((m) => m.BandsPage) }];
