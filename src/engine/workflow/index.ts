export type { Ask, Condition, Known, KnownFacts, State, Template, Transition } from '../../kernel/cycle.ts';
