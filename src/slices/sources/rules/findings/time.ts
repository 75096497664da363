import type { Rule } from '../corpus.ts';

export const time: Rule[] = [];
