import type { SliceRoute } from '../../../../web/route.ts';

/** Who validated a line; a whole country. */
export const externalRoutes: SliceRoute[] = [
  { path: '/coherencia/validacion/$elementId', verb: 'articular', page: () => import('./ValidationPage.tsx').then((m) => m.ValidationPage) },
  { path: '/coherencia/pais/$country', verb: 'articular', page: () => import('./CountryPage.tsx').then((m) => m.CountryPage) },
];
