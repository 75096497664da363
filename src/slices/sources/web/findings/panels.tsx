import type { Panel } from '../../../../web/panel.ts';

/** On a territory's page: what does not fit about it. */
export const findingsPanels: Panel[] = [{ on: 'territory', place: 'missing', key: 'sources.findings.territory', component: () => import('./TerritoryFindings.tsx').then((m) => m.TerritoryFindings), bare: true }];
