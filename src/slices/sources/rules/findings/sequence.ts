import type { Rule } from '../corpus.ts';

export const sequence: Rule[] = [];
