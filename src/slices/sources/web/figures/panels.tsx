import type { Panel } from '../../../../web/panel.ts';

/** On the pages of a territory, an institution and a plan: their numbers, declared beside calculated. */
export const figuresPanels: Panel[] = [
  { on: 'territory', place: 'main', key: 'sources.figures.territory', component: () => import('./FiguresPanel.tsx').then((m) => m.TerritoryFigures), bare: true },
  { on: 'institution', place: 'main', key: 'sources.figures.institution', component: () => import('./FiguresPanel.tsx').then((m) => m.InstitutionFigures), bare: true },
  { on: 'plan', place: 'main', key: 'sources.figures.plan', component: () => import('./FiguresPanel.tsx').then((m) => m.PlanFigures), bare: true },
];
