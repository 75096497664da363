import type { Panel } from '../../../../web/panel.ts';

/** The files of an instrument under its text; the letterheads of an institution on its page. */
export const filesPanels: Panel[] = [
  { on: 'instrument', place: 'main', key: 'instruments.files', bare: true, component: () => import('./FilesBlock.tsx').then((m) => m.FilesBlock) },
  { on: 'institution', place: 'main', key: 'instruments.letterheads', bare: true, component: () => import('./LetterheadsPanel.tsx').then((m) => m.LetterheadsPanel) },
];
