import type { SliceRoute } from '../../../web/route.ts';

export const routes: SliceRoute[] = [
  { path: '/semaforos', verb: 'conocer', page: () => import('./BandsPage.tsx').then((m) => m.BandsPage) },
  { path: '/indicadores', verb: 'conocer', page: () => import('./series/IndicatorListPage.tsx').then((m) => m.IndicatorListPage) },
  { path: '/indicadores/hoja', verb: 'conocer', page: () => import('./series/SeriesSheetsPage.tsx').then((m) => m.SeriesSheetsPage) },
  { path: '/indicadores/$indicatorId', verb: 'conocer', page: () => import('./series/IndicatorPage.tsx').then((m) => m.IndicatorPage) },
];
