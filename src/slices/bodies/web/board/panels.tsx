import type { Panel } from '../../../../web/panel.ts';

/** On a territory's page: what its system has and lacks. On an instrument's: what it creates, and whom it binds. */
export const boardPanels: Panel[] = [
  { on: 'territory', place: 'missing', key: 'bodies.board.territory', component: () => import('./TerritoryLights.tsx').then((m) => m.TerritoryLights), bare: true },
  { on: 'instrument', place: 'missing', key: 'bodies.board.register', component: () => import('./InstrumentCreates.tsx').then((m) => m.InstrumentToRegister), bare: true, first: true },
  { on: 'instrument', place: 'missing', key: 'bodies.board.creates', component: () => import('./InstrumentCreates.tsx').then((m) => m.InstrumentCreates), bare: true },
  { on: 'instrument', place: 'missing', key: 'bodies.board.instrument', component: () => import('./InstrumentBinds.tsx').then((m) => m.InstrumentBinds), bare: true },
];
