import type { Panel } from '../../../../web/panel.ts';

export const sheetsPanels: Panel[] = [];
