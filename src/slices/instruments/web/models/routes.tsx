import type { SliceRoute } from '../../../../web/route.ts';

export const modelsRoutes: SliceRoute[] = [
  { path: '/modelos', verb: 'acompanar', page: () => import('./ModelsPage.tsx').then((m) => m.ModelsPage) },
  { path: '/modelos/$modelId', verb: 'acompanar', page: () => import('./ModelPage.tsx').then((m) => m.ModelPage) },
  { path: '/modelos/$modelId/adopcion/$territory', verb: 'acompanar', page: () => import('./AdoptionPage.tsx').then((m) => m.AdoptionPage) },
];
