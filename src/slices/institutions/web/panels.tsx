import type { Panel } from '../../../web/panel.ts';
import { actorsPanels } from './actors/panels.tsx';
import { mappingPanels } from './mapping/panels.tsx';

/** What institutions show on the page of a territory. The title stands here, so that the first screen does not bring all words. */
export const panels: Panel[] = [{ on: 'territory', place: 'missing', key: 'institutions.territory', title: 'Gobierno y autoridades', component: () => import('./TerritoryGovernment.tsx').then((m) => m.TerritoryGovernment) }, ...mappingPanels, ...actorsPanels];
