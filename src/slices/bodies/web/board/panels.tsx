import type { Panel } from '../../../../web/panel.ts';

/** On a territory's page: what its system has and lacks. */
export const boardPanels: Panel[] = [{ on: 'territory', place: 'missing', key: 'bodies.board.territory', component: () => import('./TerritoryLights.tsx').then((m) => m.TerritoryLights), bare: true }];
