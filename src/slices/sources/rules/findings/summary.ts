import type { Rule } from '../corpus.ts';

export const summary: Rule[] = [];
