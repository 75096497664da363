import type { SliceRoute } from '../../../../web/route.ts';

/** The map of actors, their mechanisms, the authorities of a level, who asks for knowledge and who offers it. */
export const actorsRoutes: SliceRoute[] = [
  { path: '/actores', verb: 'conocer', page: () => import('./ActorsPage.tsx').then((m) => m.ActorsPage) },
  { path: '/actores/acciones/$id', verb: 'conocer', page: () => import('./JointPage.tsx').then((m) => m.JointPage) },
];
