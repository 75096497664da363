import type { Panel } from '../../../web/panel.ts';
import { matrixPanels } from './matrix/panels.tsx';
import { programmePanels } from './programme/panels.tsx';
import { progressPanels } from './progress/panels.tsx';
import { updatingPanels } from './updating/panels.tsx';
import { viewsPanels } from './views/panels.tsx';
import { panelWords } from './panel-words.ts';

/** What plans show on the pages of a territory, an institution, and at home. */
export const panels: Panel[] = [
  { on: 'territory', place: 'missing', key: 'plans.territory', title: panelWords.title, component: () => import('./list/TerritoryPlans.tsx').then((m) => m.TerritoryPlans) },
  { on: 'institution', place: 'main', key: 'plans.institution', title: panelWords.title, component: () => import('./list/InstitutionPlans.tsx').then((m) => m.InstitutionPlans) },
  { on: 'home', place: 'main', key: 'plans.home', component: () => import('./list/MyPlans.tsx').then((m) => m.MyPlans), bare: true },
  ...matrixPanels,
  ...viewsPanels,
  ...progressPanels,
  ...updatingPanels,
  ...programmePanels,
];
