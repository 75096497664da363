import type { Actions } from '../../../platform/operation/slice.ts';
import { elementsByIdentity } from '../../plans/index.ts';
import type { coherence } from '../contract.ts';
import { coverageOf, isJoining, isSkipped } from '../rules.ts';
import { governmentOf, readScope, type Ctx, type Scope } from './scope.ts';
import { belowOf, elementOf, wovenAnswer, type Woven } from './weave.ts';

/** Accepted links as gaps see them: what goes up, which plans are linked at all, who below carries an element. One pass: a country has a hundred thousand. */
function settle({ threads, territoryOf }: Woven): { taken: Set<string>; linked: Set<string>; carriers: Map<string, Set<string>> } {
  const [taken, linked, carriers] = [new Set<string>(), new Set<string>(), new Map<string, Set<string>>()];
  for (const { state, relation, lower_plan, upper_plan, lower_identity, upper_identity } of threads) {
    if (state !== 'accepted' || !isJoining(relation)) continue;
    linked.add(lower_plan);
    if (relation === 'coordina') linked.add(upper_plan);
    else {
      taken.add(lower_identity);
      const known = carriers.get(upper_identity) ?? new Set();
      carriers.set(upper_identity, known.add(territoryOf.get(lower_plan) ?? ''));
    }
  }
  return { taken, linked, carriers };
}

const nobody: ReadonlySet<string> = new Set();

/** What is lost and what is skipped, by identity; their words are read only for those shown. */
export function findLoose(scope: Scope, woven: Woven): { loose: Place[]; unanswered: Place[]; skipped: Place[]; withoutLink: string[] } {
  const { taken, linked, carriers } = settle(woven);
  const found = { loose: [] as Place[], unanswered: [] as Place[], skipped: [] as Place[], withoutLink: [] as string[] };
  for (const unit of scope.inside) {
    const plan = scope.plans.get(unit.code);
    if (!plan) continue;
    const own = [...(woven.identities.get(plan.id)?.own ?? [])];
    const hasAbove = unit.path.some((code) => scope.plans.has(code));
    const below = belowOf(scope, unit.code);
    if (hasAbove && !linked.has(plan.id)) found.withoutLink.push(unit.code);
    for (const identity of own) {
      const place = { territory: unit.code, planId: plan.id, identity };
      if (hasAbove && !taken.has(identity)) found.loose.push(place);
      if (!below.some(({ hasPlan }) => hasPlan)) continue;
      const { covered, byLevel } = coverageOf(below, carriers.get(identity) ?? nobody);
      if (covered === 0) found.unanswered.push({ ...place, byLevel });
      else if (isSkipped(byLevel)) found.skipped.push({ ...place, byLevel });
    }
  }
  return found;
}

export interface Place {
  territory: string;
  planId: string;
  identity: string;
  byLevel?: ReturnType<typeof coverageOf>['byLevel'];
}

const shown = 200;

/** Some places in their words; `count` is of all. */
export async function describe(ctx: Ctx, scope: Scope, places: readonly Place[], most = shown) {
  const some = places.slice(0, most);
  const words = new Map((await elementsByIdentity(ctx.tx, some)).map((one) => [`${one.planId} ${one.identity}`, one]));
  const items = some.flatMap(({ territory, planId, identity, byLevel = [] }) => {
    const element = words.get(`${planId} ${identity}`);
    const unit = scope.governments.get(territory);
    return element ? [{ ...elementOf(territory, element), territoryName: unit?.name ?? territory, levelName: unit?.level_name ?? '', byLevel }] : [];
  });
  return { count: places.length, items };
}

export const governments = (scope: Scope, codes: readonly string[], most = shown) => ({ count: codes.length, items: codes.slice(0, most).flatMap((code) => (scope.governments.has(code) ? [governmentOf(scope, scope.governments.get(code)!)] : [])) });

export const gapActions: Pick<Actions<typeof coherence>, 'gaps'> = {
  async gaps(ctx, { territory, at }) {
    const scope = await readScope(ctx, territory, at, { neighbours: false });
    const { loose, unanswered, skipped, withoutLink } = await wovenAnswer(ctx, scope, 'loose', (woven) => findLoose(scope, woven));
    const codes = scope.inside.map(({ code }) => code);
    return {
      territory: scope.unit.code, asOf: scope.day,
      loose: await describe(ctx, scope, loose),
      unanswered: await describe(ctx, scope, unanswered),
      skipped: await describe(ctx, scope, skipped),
      withoutLink: governments(scope, withoutLink),
      withoutPlan: governments(scope, codes.filter((code) => !scope.plans.has(code))),
      expired: governments(scope, codes.filter((code) => governmentOf(scope, scope.governments.get(code)!).expired)),
    };
  },
};
