import type { Panel } from '../../../../web/panel.ts';

/** On a plan: the updating that runs, and how many decisions it still needs. */
export const updatingPanels: Panel[] = [
  { on: 'plan', place: 'missing', key: 'plans.running-update', component: () => import('./RunningUpdate.tsx').then((m) => m.RunningUpdate), bare: true },
];
