import type { Rule } from '../corpus.ts';

export const similar: Rule[] = [];
