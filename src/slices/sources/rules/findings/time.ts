import type { Rule } from '../corpus.ts';
import { bounds } from './time/bounds.ts';
import { overlaps } from './time/overlap.ts';
import { spans } from './time/span.ts';

/** Rules of days and hours. */
export const time: Rule[] = [...spans, ...bounds, ...overlaps];
