import type { SliceRoute } from '../../../web/route.ts';

const page = () => import('./CoherencePage.tsx').then((m) => m.CoherencePage);

/** Coherence of the reader's own territory, or of any. */
export const routes: SliceRoute[] = [
  { path: '/coherencia', verb: 'articular', page },
  { path: '/coherencia/$territory', verb: 'articular', page },
];
