import type { Panel } from '../../../../web/panel.ts';
import { rootsWords } from './panel-words.ts';

/** On a territory: the instruments expected beside its plan. On a plan: the values it takes from other plans. On an act: the plans that name it. */
export const programmePanels: Panel[] = [
  { on: 'territory', place: 'missing', key: 'plans.complements', title: rootsWords.complements, component: () => import('./Complements.tsx').then((m) => m.Complements), bare: true },
  { on: 'plan', place: 'missing', key: 'plans.feeds', component: () => import('./Feeds.tsx').then((m) => m.Feeds), bare: true },
  { on: 'instrument', place: 'missing', key: 'plans.named-by', component: () => import('./NamedBy.tsx').then((m) => m.NamedBy), bare: true },
];
