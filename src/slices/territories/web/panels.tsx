import type { Panel } from '../../../web/panel.ts';

/** Territories are the page that others fill; they add nothing to other pages. */
export const panels: Panel[] = [];
