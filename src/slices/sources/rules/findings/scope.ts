import type { Rule } from '../corpus.ts';

export const scope: Rule[] = [];
