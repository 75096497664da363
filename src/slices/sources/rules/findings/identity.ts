import type { Rule } from '../corpus.ts';

export const identity: Rule[] = [];
