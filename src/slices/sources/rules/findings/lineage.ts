import type { Rule } from '../corpus.ts';

export const lineage: Rule[] = [];
