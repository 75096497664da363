import type { Panel } from '../../../web/panel.ts';
import { checksPanels } from './checks/panels.tsx';
import { externalPanels } from './external/panels.tsx';
import { suggestPanels } from './suggest/panels.tsx';
import { panelWords } from './words.ts';

/** What coherence shows on a territory's page and at home. */
export const panels: Panel[] = [
  { on: 'territory', place: 'missing', key: 'coherence.territory', title: panelWords.territory, component: () => import('./TerritoryCoherence.tsx').then((m) => m.TerritoryCoherence) },
  { on: 'home', place: 'missing', key: 'coherence.own', component: () => import('./OwnCoherence.tsx').then((m) => m.OwnCoherence), bare: true },
  ...suggestPanels,
  ...checksPanels,
  ...externalPanels,
];
