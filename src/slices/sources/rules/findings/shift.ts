import type { Rule } from '../corpus.ts';

export const shift: Rule[] = [];
