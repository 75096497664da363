import type { State, Template } from '../../../../kernel/cycle.ts';

/** The state in which a draft begins: the first of its cycle. */
export const firstState = (cycle: Template): State => cycle.states[0]!; // a template has two states or more

/** The state in which an act that has already passed enters: the first that binds; where none does, the first that is reached. */
export const passedState = (cycle: Template): State => cycle.states.find((state) => state.inForce) ?? cycle.states.find((state) => state.tone === 'done') ?? firstState(cycle);

export const stateOf = (cycle: Template, key: string): State | undefined => cycle.states.find((state) => state.key === key);
