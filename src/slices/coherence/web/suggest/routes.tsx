import type { SliceRoute } from '../../../../web/route.ts';

const suggestions = () => import('./SuggestionsPage.tsx').then((m) => m.SuggestionsPage);

export const suggestRoutes: SliceRoute[] = [
  { path: '/coherencia/sugerencias', verb: 'articular', page: suggestions },
  { path: '/coherencia/sugerencias/$territory', verb: 'articular', page: suggestions },
  { path: '/coherencia/parecidos/$territory', verb: 'articular', page: () => import('./SimilarPage.tsx').then((m) => m.SimilarPage) },
];
