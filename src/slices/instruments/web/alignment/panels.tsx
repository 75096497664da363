import type { Panel } from '../../../../web/panel.ts';

export const alignmentPanels: Panel[] = [];
