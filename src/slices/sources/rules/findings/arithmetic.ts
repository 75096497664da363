import type { Rule } from '../corpus.ts';
import { distinctOnes } from './arithmetic/distinct.ts';
import { parts } from './arithmetic/parts.ts';
import { impossibleShare, share } from './arithmetic/share.ts';

export const arithmetic: Rule[] = [parts, share, impossibleShare, distinctOnes];
