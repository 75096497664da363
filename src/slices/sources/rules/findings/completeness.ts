import type { Rule } from '../corpus.ts';
import { nominal } from './completeness/nominal.ts';
import { emptySection } from './completeness/section.ts';
import { unnamed } from './completeness/unnamed.ts';

export const completeness: Rule[] = [emptySection, unnamed, nominal];
