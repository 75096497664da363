import type { Actions } from '../../../platform/operation/slice.ts';
import { elementsOf } from '../../plans/index.ts';
import { no, type Thread, type coherence } from '../contract.ts';
import type { ThreadRow } from '../store/link.ts';
import { governmentOf, levelColumns, readScope, wideScope } from './scope.ts';
import { elementOf, weave } from './weave.ts';

const threadOf = ({ id, version, lower_identity, upper_identity, relation, degree, state, example }: ThreadRow): Thread => ({ id, version, lower: lower_identity, upper: upper_identity, relation, degree, state, example });

export const threadActions: Pick<Actions<typeof coherence>, 'threads'> = {
  async threads(ctx, { territory, at }) {
    const scope = await readScope(ctx, territory, at, { neighbours: false });
    if (scope.inside.length > wideScope) throw no('too-wide', { name: scope.unit.name, count: scope.inside.length, limit: wideScope });
    const woven = await weave(ctx, scope);
    const touched = new Set(woven.threads.flatMap(({ lower_identity, upper_identity }) => [lower_identity, upper_identity]));
    const elements = (await elementsOf(ctx.tx, [...scope.plans.values()])).filter(({ linkage, identity }) => linkage || touched.has(identity));
    return {
      territory: scope.unit.code, asOf: scope.day, columns: levelColumns(scope),
      governments: [...scope.governments.values()].toSorted((a, b) => a.rank - b.rank || a.folded.localeCompare(b.folded)).map((unit) => governmentOf(scope, unit)),
      elements: elements.map((one) => elementOf(woven.territoryOf.get(one.planId) ?? '', one)),
      links: woven.threads.map(threadOf),
    };
  },
};
