import type { Panel } from '../../../web/panel.ts';

/** What indicators show on the page of a territory. */
export const panels: Panel[] = [{ on: 'territory', place: 'main', key: 'indicators.snapshot', bare: true, component: () => import('./series/TerritorySnapshot.tsx').then((m) => m.TerritorySnapshot) }];
