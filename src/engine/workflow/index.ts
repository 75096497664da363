export type { Ask, Condition, Known, KnownFacts, State, Template, Transition } from '../../kernel/cycle.ts';
export { allowed, type Allowed } from './allowed.ts';
export { derive, type Derived } from './derive.ts';
export { factsOf, holds, reasonsOf, unknownIn, type Trilean } from './holds.ts';
export { firstDay, lastDay, span, surelyBefore, surelyBy } from './moment.ts';
export { stageTimes, type StageTime } from './stage-times.ts';
export { standing, surelyOn, type Move, type Standing } from './standing.ts';
export { checkTemplate, sameTemplate, templateOf, type Begun } from './template.ts';
export { reasonText } from './text.es.ts';
