import type { Panel } from '../../../../web/panel.ts';
import { panelWords as words } from './words.ts';

/** The instruments of a territory and of an institution. */
export const registerPanels: Panel[] = [
  { on: 'territory', place: 'missing', key: 'instruments.territory', title: words.title, component: () => import('./PlaceInstruments.tsx').then((m) => m.TerritoryInstruments) },
  { on: 'institution', place: 'main', key: 'instruments.institution', title: words.title, component: () => import('./PlaceInstruments.tsx').then((m) => m.InstitutionInstruments) },
];
