import type { Rule } from '../corpus.ts';

export const count: Rule[] = [];
