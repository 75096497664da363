import { arithmetic } from './arithmetic.ts';
import { count } from './count.ts';
import { reference } from './reference.ts';
import { sequence } from './sequence.ts';
import { time } from './time.ts';
import { identity } from './identity.ts';
import { scope } from './scope.ts';
import { vocabulary } from './vocabulary.ts';
import { ambiguity } from './ambiguity.ts';
import { completeness } from './completeness.ts';
import { contradiction } from './contradiction.ts';
import { summary } from './summary.ts';
import { lineage } from './lineage.ts';
import { theme } from './theme.ts';
import { shift } from './shift.ts';
import { similar } from './similar.ts';
import type { Rule } from '../corpus.ts';

/** Every rule over what documents say, in the order in which the register groups them. */
export const rules: readonly Rule[] = [...arithmetic, ...count, ...reference, ...sequence, ...time, ...identity, ...scope, ...vocabulary, ...ambiguity, ...completeness, ...contradiction, ...summary, ...lineage, ...theme, ...shift, ...similar];
