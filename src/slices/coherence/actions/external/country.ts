import type { Actions } from '../../../../platform/operation/slice.ts';
import type { CountryRow, coherence } from '../../contract.ts';
import { filterCountry } from '../../rules/external/country.ts';
import { writeCountry } from '../../sheets.ts';
import { countAnswered } from '../../store/validation.ts';
import { countWaiting } from '../../store/waiting.ts';
import { governmentOf, levelColumns, readScope, type Ctx, type Scope } from '../scope.ts';
import { countUpward } from './indexes.ts';

/** Every government of a country with its plan and how it is linked upward, by code. */
async function readCountry(ctx: Ctx, country: string, at: string | undefined): Promise<{ scope: Scope; rows: CountryRow[] }> {
  const scope = await readScope(ctx, country, at, { neighbours: false });
  const { nearest } = await countUpward(ctx, scope);
  const waiting = new Map((await countWaiting(ctx.tx, ctx.reach, country)).map((one) => [one.territory, one.waiting]));
  const answered = new Map((await countAnswered(ctx.tx, ctx.reach, country)).map((one) => [one.territory, one]));
  const rows = scope.inside.map((unit): CountryRow => {
    const { code, name, level, levelName, parent, planId, expired } = governmentOf(scope, unit);
    const pair = nearest.get(code);
    return {
      code, name, level, levelName, parent, parentName: scope.governments.get(parent ?? '')?.name ?? (code === scope.unit.code ? '' : scope.unit.name), planId, expired,
      toward: pair?.linked == null ? null : pair.upper, linked: pair?.linked ?? null, total: pair?.total ?? null, index: pair?.index ?? null, proposed: pair?.proposed ?? 0,
      waiting: waiting.get(code) ?? 0, validated: answered.get(code)?.answered ?? 0, validations: answered.get(code)?.asked ?? 0,
    };
  });
  return { scope, rows };
}

const isExample = (scope: Scope): boolean => scope.inside.some(({ code }) => scope.plans.get(code)?.example ?? false);

export const countryActions: Pick<Actions<typeof coherence>, 'country' | 'exportCountry'> = {
  async country(ctx, { country, at, ...filter }) {
    const { scope, rows } = await readCountry(ctx, country, at);
    return { country: scope.unit.code, name: scope.unit.name, asOf: scope.day, example: isExample(scope), levels: levelColumns(scope), items: filterCountry(rows, filter) };
  },

  async exportCountry(ctx, { country, at, format, ...filter }) {
    const { scope, rows } = await readCountry(ctx, country, at);
    return writeCountry({ name: scope.unit.name, day: scope.day, example: isExample(scope), format }, filterCountry(rows, filter));
  },
};
