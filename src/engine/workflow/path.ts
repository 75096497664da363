import type { State, Template, Transition } from '../../kernel/cycle.ts';

/**
 * The shortest way from a state to where a transition can be done: the steps to take before it, in order; empty when it
 * leaves from here, null when no way leads there. Steps that set back are no way.
 */
export function pathTo(template: Pick<Template, 'transitions'>, from: string, wanted: Pick<Transition, 'from'>): Transition[] | null {
  const seen = new Set([from]);
  let ends: { state: string; steps: Transition[] }[] = [{ state: from, steps: [] }];
  while (ends.length > 0) {
    const arrived = ends.find(({ state }) => wanted.from.includes(state));
    if (arrived) return arrived.steps;
    ends = ends.flatMap(({ state, steps }) =>
      template.transitions.filter((step) => !step.back && step.from.includes(state) && !seen.has(step.to)).map((step) => {
        seen.add(step.to);
        return { state: step.to, steps: [...steps, step] };
      }),
    );
  }
  return null;
}

/** The states between one and the nearest that is in force, by the shortest way, that one included; none once it is in force or has ended, or where no way leads. */
export function statesAhead(template: Pick<Template, 'states' | 'transitions'>, from: string): State[] {
  const here = template.states.find(({ key }) => key === from);
  if (here === undefined || here.inForce || here.end) return [];
  const way = pathTo(template, from, { from: template.states.filter(({ inForce }) => inForce).map(({ key }) => key) }) ?? [];
  return way.flatMap(({ to }) => template.states.find(({ key }) => key === to) ?? []);
}
