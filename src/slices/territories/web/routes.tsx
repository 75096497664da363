import type { SliceRoute } from '../../../web/route.ts';

/** The screens of territories; fixed words stand before `$code`. */
export const routes: SliceRoute[] = [
  { path: '/territorios', verb: 'conocer', page: () => import('./CountryPage.tsx').then((m) => m.CountryPage) },
  { path: '/territorios/limites', verb: 'conocer', page: () => import('./BoundaryPage.tsx').then((m) => m.BoundaryPage) },
  { path: '/territorios/$code', verb: 'conocer', page: () => import('./TerritoryPage.tsx').then((m) => m.TerritoryPage) },
];
