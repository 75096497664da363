import type { Actions } from '../../../../platform/operation/slice.ts';
import type { coherence } from '../../contract.ts';
import { sumOf } from '../../rules/external/nearest.ts';
import { describe, findLoose, governments, type Place } from '../gaps.ts';
import { governmentOf, levelColumns, readScope } from '../scope.ts';
import { wovenAnswer } from '../weave.ts';
import { countUpward, indexesOf } from './indexes.ts';
import { stepsOf } from './steps.ts';

/** Written out of each kind of gap; the counts are whole, and all of it is in `coherence.gaps`. */
const shown = 20;

const carried = ({ byLevel = [] }: Place): number => byLevel.reduce((sum, { covered }) => sum + covered, 0);

export const analysisActions: Pick<Actions<typeof coherence>, 'analyse'> = {
  async analyse(ctx, { territory, asOf }) {
    const scope = await readScope(ctx, territory, asOf, { neighbours: false });
    const { pairs, nearest } = await countUpward(ctx, scope);
    const loose = await wovenAnswer(ctx, scope, 'loose', (woven) => findLoose(scope, woven));
    const skipped = await describe(ctx, scope, loose.skipped.toSorted((a, b) => carried(b) - carried(a) || (a.identity < b.identity ? -1 : 1)), shown);
    const codes = scope.inside.map(({ code }) => code);
    const { linked, total, index, withData, governments: all } = sumOf([...nearest.values()]);
    return {
      territory: scope.unit.code, name: scope.unit.name, asOf: scope.day, example: scope.inside.some(({ code }) => scope.plans.get(code)?.example ?? false), levels: levelColumns(scope),
      whole: { linked, total, index, withData, governments: all },
      indexes: indexesOf(scope, pairs, nearest),
      missing: {
        loose: await describe(ctx, scope, loose.loose, shown), unanswered: await describe(ctx, scope, loose.unanswered, shown), skipped,
        withoutPlan: governments(scope, codes.filter((code) => !scope.plans.has(code)), shown),
        expired: governments(scope, codes.filter((code) => governmentOf(scope, scope.governments.get(code)!).expired), shown),
      },
      governmentsWithoutLinks: governments(scope, loose.withoutLink, codes.length).items,
      steps: stepsOf({ scope, nearest, loose, skipped: skipped.items }),
    };
  },
};
