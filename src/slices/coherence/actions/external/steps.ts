import type { Step } from '../../contract.ts';
import { chooseSteps, type Candidate } from '../../rules/external/steps.ts';
import type { describe, findLoose } from '../gaps.ts';
import type { Scope } from '../scope.ts';
import type { CountedPair } from './indexes.ts';

type Loose = ReturnType<typeof findLoose>;
type Skipped = Awaited<ReturnType<typeof describe>>['items'][number];
type Option = Candidate & { step: () => Step };

interface Found {
  scope: Scope;
  nearest: ReadonlyMap<string, CountedPair>;
  loose: Loose;
  /** What a level takes up and another skips, in words; the most carried first. */
  skipped: readonly Skipped[];
}

const covered = ({ byLevel = [] }: Pick<Skipped, 'byLevel'>): number => byLevel.reduce((sum, line) => sum + line.covered, 0);

/** The three steps that would help a territory most, each with what it would move. */
export function stepsOf(found: Found): Step[] {
  return chooseSteps([...decisions(found), ...skips(found), ...missingPlans(found), ...firstLinks(found)]).map(({ step }) => step());
}

const placeOf = (scope: Scope, code: string): Pick<Step, 'territory' | 'name' | 'levelName'> => ({ territory: code, name: scope.governments.get(code)?.name ?? code, levelName: scope.governments.get(code)?.level_name ?? '' });
const towardOf = (scope: Scope, code: string | null): Pick<Step, 'toward' | 'towardName'> => ({ toward: code, towardName: scope.governments.get(code ?? '')?.name ?? '' });
const bare = { elementId: null, text: '', byLevel: [] };

/** Links that wait: deciding them all, and accepting, moves the pair from n to n + proposed. */
const decisions = ({ scope, nearest }: Found): Option[] =>
  [...nearest.values()].filter(({ linked, proposed }) => linked !== null && proposed > 0).map((pair) => ({
    kind: 'decide', key: `${pair.lower} ${pair.upper}`, gain: pair.proposed,
    step: () => ({ kind: 'decide', ...placeOf(scope, pair.lower), ...towardOf(scope, pair.upper), ...bare, n: pair.proposed, moves: 'index', from: { n: pair.linked ?? 0, of: pair.total ?? 0 }, to: { n: (pair.linked ?? 0) + pair.proposed, of: pair.total ?? 0 } }),
  }));

/** An element that governments further below carry, and none of the level between: one of that level would close the way. */
const skips = ({ scope, skipped }: Found): Option[] =>
  skipped.flatMap((one): Option[] => {
    const between = one.byLevel?.find((line) => line.covered === 0 && line.withPlan > 0);
    if (!between) return [];
    return [{ kind: 'skipped', key: one.identity, gain: covered(one), step: () => ({ kind: 'skipped', ...placeOf(scope, one.territory), ...towardOf(scope, null), elementId: one.id, text: one.text, byLevel: one.byLevel ?? [], n: covered(one), moves: 'coverage', from: { n: 0, of: between.withPlan }, to: { n: 1, of: between.withPlan } }) }];
  });

/** Elements come before governments: no territory has so many of these below it. */
const many = 10_000;

/** A government without plan on which others look: with its plan, their elements would have whom to be linked to; then the one with most governments below. */
function missingPlans({ scope, nearest }: Found): Option[] {
  const withPlan = scope.inside.filter(({ code }) => scope.plans.has(code)).length;
  const waiting = Map.groupBy([...nearest.values()].filter(({ lowerPlan, upperPlan }) => lowerPlan !== null && upperPlan === null), ({ upper }) => upper);
  return scope.inside.filter(({ code }) => !scope.plans.has(code)).map(({ code }) => {
    const elements = (waiting.get(code) ?? []).reduce((sum, { lower }) => sum + (scope.counts.get(scope.plans.get(lower)?.id ?? '')?.total ?? 0), 0);
    const below = scope.inside.filter(({ path }) => path.includes(code)).length;
    return { kind: 'plan', key: code, gain: elements * many + below + 1, step: () => ({ kind: 'plan', ...placeOf(scope, code), ...towardOf(scope, null), ...bare, n: elements, moves: 'plans', from: { n: withPlan, of: scope.inside.length }, to: { n: withPlan + 1, of: scope.inside.length } }) };
  });
}

/** A government with a plan from which nothing goes out: its first link. Whoever has most to link gains most. */
const firstLinks = ({ scope, nearest, loose }: Found): Option[] =>
  loose.withoutLink.flatMap((code): Option[] => {
    const pair = nearest.get(code);
    if (!pair || pair.total === null || pair.proposed > 0) return [];
    return [{ kind: 'first-link', key: code, gain: pair.total, step: () => ({ kind: 'first-link', ...placeOf(scope, code), ...towardOf(scope, pair.upper), ...bare, n: pair.total ?? 0, moves: 'index', from: { n: 0, of: pair.total ?? 0 }, to: { n: 1, of: pair.total ?? 0 } }) }];
  });
