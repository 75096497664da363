import type { Panel } from '../../../../web/panel.ts';

export const modelsPanels: Panel[] = [{ on: 'instrument', place: 'missing', key: 'instruments.adopted', bare: true, component: () => import('./AdoptedBlock.tsx').then((m) => m.AdoptedBlock) }];
