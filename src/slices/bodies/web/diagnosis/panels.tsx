import type { Panel } from '../../../../web/panel.ts';

/** On a territory's page: its diagnoses and its sheet. */
export const diagnosisPanels: Panel[] = [{ on: 'territory', place: 'missing', key: 'bodies.diagnosis.territory', component: () => import('./TerritoryDiagnoses.tsx').then((m) => m.TerritoryDiagnoses), bare: true }];
