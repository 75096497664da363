import type { SliceRoute } from '../../../web/route.ts';
import { actorsRoutes } from './actors/routes.tsx';
import { mappingRoutes } from './mapping/routes.tsx';

/** The screens of institutions and people; fixed words stand before `$id`. */
export const routes: SliceRoute[] = [
  { path: '/instituciones', verb: 'conocer', page: () => import('./DirectoryPage.tsx').then((m) => m.DirectoryPage) },
  { path: '/instituciones/hojas', verb: 'conocer', page: () => import('./SheetsPage.tsx').then((m) => m.SheetsPage) },
  { path: '/instituciones/$id', verb: 'conocer', page: () => import('./InstitutionPage.tsx').then((m) => m.InstitutionPage) },
  { path: '/personas', verb: 'conocer', page: () => import('./PeoplePage.tsx').then((m) => m.PeoplePage) },
  { path: '/personas/$id', verb: 'conocer', page: () => import('./PersonPage.tsx').then((m) => m.PersonPage) },
  ...mappingRoutes,
  ...actorsRoutes,
];
