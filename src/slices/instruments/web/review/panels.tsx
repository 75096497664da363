import type { Panel } from '../../../../web/panel.ts';

/** Who looks at the text of an instrument, and how far the answers are. */
export const reviewPanels: Panel[] = [{ on: 'instrument', place: 'main', key: 'instruments.review', bare: true, component: () => import('./ReviewBlock.tsx').then((m) => m.ReviewBlock) }];
