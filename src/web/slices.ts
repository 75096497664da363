import type { Panel } from './panel.ts';
import type { SliceRoute } from './route.ts';

/** What every slice brings to the browser, in the order of the slices. */
export const routes: SliceRoute[] = [];
export const panels: Panel[] = [];
