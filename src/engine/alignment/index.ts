export { align, leastScore } from './align.ts';
export { pairKinds, type Alignment, type Pair, type PairKind, type Why } from './pair.ts';
export { kindSays, whySays } from './text.es.ts';
