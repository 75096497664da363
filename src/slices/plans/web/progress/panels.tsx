import type { Panel } from '../../../../web/panel.ts';

export const progressPanels: Panel[] = [
  { on: 'home', place: 'main', key: 'plans.owed', component: () => import('./OwedAtHome.tsx').then((m) => m.OwedAtHome), bare: true },
  { on: 'plan', place: 'missing', key: 'plans.owed-on-plan', component: () => import('./OwedOnPlan.tsx').then((m) => m.OwedOnPlan), bare: true },
];
