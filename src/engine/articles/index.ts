export type { Part } from '../../kernel/part.ts';
export type { Doubt } from './draft.ts';
export { keyed } from './key.ts';
export { inherited } from './inherit.ts';
export type { Line } from './line.ts';
export { paragraphsOf } from './pages.ts';
export { cited, markOf, plain, printed } from './print.ts';
export { partsOf } from './read.ts';
export { numbered } from './renumber.ts';
