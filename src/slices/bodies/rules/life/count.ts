import type { Template } from '../../../../kernel/cycle.ts';
import type { CascadeStep, StageCounts, StageOn } from '../../contract/life.ts';

/** One territory on one day, with the initiative of its body. */
export interface Staged {
  on: StageOn;
  initiative: 'own' | 'promoted' | 'unknown' | null;
}

const steps: readonly CascadeStep[] = ['none', 'later', 'advocacy', 'exists', 'created', 'installed', 'working', 'unknown'];

/** How many territories are where, on one day. Created and working are counted apart: neither follows from the other. */
export function countStages(cycle: Pick<Template, 'states'>, list: readonly Staged[]): StageCounts {
  const count = (test: (one: Staged) => boolean): number => list.filter(test).length;
  const founded = list.filter(({ on }) => on.exists === true);
  const by = (initiative: Staged['initiative']): number => founded.filter((one) => (one.initiative ?? 'unknown') === initiative).length;
  return {
    of: list.length,
    exist: founded.length,
    created: count(({ on }) => on.created === true),
    working: count(({ on }) => on.working === true),
    unknown: count(({ on }) => on.step === 'unknown'),
    known: { exist: count(({ on }) => on.exists !== null), created: count(({ on }) => on.created !== null), working: count(({ on }) => on.working !== null) },
    own: by('own'), promoted: by('promoted'), initiativeUnknown: by('unknown'),
    states: [...cycle.states.map(({ key, title }) => ({ state: key, title, count: count(({ on }) => on.state === key) })), { state: null, title: null, count: count(({ on }) => on.state === null) }],
    steps: steps.map((step) => ({ step, count: count(({ on }) => on.step === step) })),
  };
}
