import type { Rule } from '../corpus.ts';
import { answer } from './contradiction/answer.ts';
import { calculated } from './contradiction/calculated.ts';
import { values } from './contradiction/values.ts';

export const contradiction: Rule[] = [values, answer, calculated];
