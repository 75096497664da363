import type { Rule } from '../corpus.ts';

export const theme: Rule[] = [];
