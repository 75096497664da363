import type { Context } from '../../../../platform/operation/context.ts';
import { agesWords, situationOf, type Situation } from '../../../indicators/index.ts';
import type { UnitRow } from '../../../territories/index.ts';
import type { DiagnosisSituation, SituationSpread } from '../../contract/diagnosis.ts';

/**
 * How a place is by generational group, and how its indicators lie among the units told of; `example`: some of them are
 * invented. The reach is of what may go around.
 */
export async function situationFor(ctx: Pick<Context, 'tx' | 'reach' | 'today'>, place: UnitRow, units: readonly UnitRow[], day: string): Promise<{ situation: DiagnosisSituation; example: boolean }> {
  const under = units.filter(({ code }) => code !== place.code);
  const { groups, above, indicators, without } = await situationOf(ctx, { territory: place.code, under: under.map(({ code }) => code), asOf: day });
  const names = new Map(under.map(({ code, name }) => [code, name]));
  return {
    example: groups.some(({ items }) => items.some((item) => item.example)),
    situation: {
      above, indicators, without: without.map(({ code, name }) => ({ code, name })),
      groups: groups.map((group) => ({
        group: group.group, name: group.name, ages: agesWords(group), verified: group.verified,
        rows: group.items.map(({ indicator, code, name, unit, sex, period, number, missing, source, mark, above: over, spread }) => ({ indicator, code, name, unit, sex, period, number, missing, source, mark, above: over, spread: spread && named(spread, names) })),
      })),
    },
  };
}

function named(spread: NonNullable<Situation['groups'][number]['items'][number]['spread']>, names: ReadonlyMap<string, string>): SituationSpread {
  const at = ({ territory, number }: { territory: string; number: number }): SituationSpread['high'] => ({ territory, name: names.get(territory) ?? territory, number });
  return { ...spread, high: at(spread.high), low: at(spread.low) };
}
