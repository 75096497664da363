import type { Panel } from '../../../../web/panel.ts';

/** What the review shows on a plan's page; silent for who may not read it. */
export const checksPanels: Panel[] = [{ on: 'plan', place: 'missing', key: 'coherence.checks', component: () => import('./PlanReview.tsx').then((m) => m.PlanReview), bare: true }];
