import type { Rule } from '../corpus.ts';

export const reference: Rule[] = [];
