import type { Rule } from '../corpus.ts';

export const vocabulary: Rule[] = [];
