import type { Panel } from '../../../../web/panel.ts';

/** Where an instrument stands and what follows, beside its text. */
export const lifePanels: Panel[] = [{ on: 'instrument', place: 'missing', key: 'instruments.life', component: () => import('./LifeBlock.tsx').then((m) => m.LifeBlock), bare: true }];
