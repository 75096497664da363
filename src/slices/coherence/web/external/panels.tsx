import type { Panel } from '../../../../web/panel.ts';

/** On a territory's page: the lines it asked others to validate, or was asked to. */
export const externalPanels: Panel[] = [
  { on: 'territory', place: 'missing', key: 'coherence.lines', component: () => import('./TerritoryLines.tsx').then((m) => m.TerritoryLines), bare: true },
];
