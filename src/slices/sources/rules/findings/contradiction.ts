import type { Rule } from '../corpus.ts';

export const contradiction: Rule[] = [];
