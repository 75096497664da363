import type { SliceRoute } from '../../../../web/route.ts';

export const packagesRoutes: SliceRoute[] = [{ path: '/fuentes/paquetes', verb: 'conocer', page: () => import('./PackagesPage.tsx').then((m) => m.PackagesPage) }];
