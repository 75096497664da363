import type { Panel } from '../../../web/panel.ts';
import { panelWords } from './words.ts';

/** What institutions show on the page of a territory. */
export const panels: Panel[] = [{ on: 'territory', place: 'missing', key: 'institutions.territory', title: panelWords.title, component: () => import('./TerritoryGovernment.tsx').then((m) => m.TerritoryGovernment) }];
