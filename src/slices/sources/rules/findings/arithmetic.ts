import type { Rule } from '../corpus.ts';

export const arithmetic: Rule[] = [];
