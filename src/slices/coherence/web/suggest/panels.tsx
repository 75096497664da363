import type { Panel } from '../../../../web/panel.ts';

export const suggestPanels: Panel[] = [
  { on: 'plan', place: 'missing', key: 'coherence.suggestions.plan', component: () => import('./PlanSuggestions.tsx').then((m) => m.PlanSuggestions), bare: true },
  { on: 'territory', place: 'missing', key: 'coherence.suggestions.territory', component: () => import('./TerritorySuggestions.tsx').then((m) => m.TerritorySuggestions), bare: true },
];
