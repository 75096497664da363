import type { Rule } from '../corpus.ts';

export const ambiguity: Rule[] = [];
