import type { Rule } from '../corpus.ts';

export const completeness: Rule[] = [];
