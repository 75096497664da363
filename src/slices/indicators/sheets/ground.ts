import { covers, mayWrite } from '../../../kernel/reach.ts';
import { fold } from '../../../kernel/text.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { listInstitutionsById, packIdentity } from '../../institutions/index.ts';
import { no } from '../contract.ts';
import { allAges, type AgeGroup } from '../contract/series.ts';
import { listGroups } from '../store/series/group.ts';
import { listCountryIndicators, type IndicatorRow } from '../store/series/indicator.ts';
import { valueColumns, type SeriesParams, type ValueColumn } from './layout.ts';
import { readPlaces, type Places } from './places.ts';

export type Ctx = Context;

/** Everything that the rows of a sheet ask of the registers, read once. */
export interface Ground {
  ctx: Ctx;
  params: SeriesParams;
  places: Places;
  groups: AgeGroup[];
  indicators: IndicatorRow[];
  values: ValueColumn[];
  /** Indicators by their code and by their name, folded. */
  indicatorsBy: Map<string, IndicatorRow[]>;
  /** Codes of groups by every name they have, folded; null: all ages. */
  groupsBy: Map<string, string | null>;
  /** Governments by territory. */
  governments: Map<string, string>;
}

/** @throws indicators.series-country */
export async function readGround(ctx: Ctx, params: SeriesParams): Promise<Ground> {
  const [places, groups, indicators] = [await readPlaces(ctx, params.country), await listGroups(ctx.tx, params.country), await listCountryIndicators(ctx.tx, ctx.reach, params.country)];
  if (indicators.length === 0 || !places.get(params.country)) throw no('series-country', { country: params.country });
  const byName = new Map<string, IndicatorRow[]>();
  for (const one of indicators) for (const name of new Set([fold(one.code), fold(one.name)])) byName.set(name, [...(byName.get(name) ?? []), one]);
  return {
    ctx, params, places, groups, indicators, values: valueColumns(params.layout, groups, indicators, ctx.today), indicatorsBy: byName, governments: new Map(),
    groupsBy: new Map([...['', allAges, 'todas', 'todas las edades', 'todos', 'total', 'todas las personas', 'población total'].map((word): [string, null] => [fold(word), null]), ...groups.flatMap(({ code, name, aliases }) => [code, name, ...aliases].map((word): [string, string] => [fold(word), code]))]),
  };
}

/** The governments of some territories: a pack names each by the code of its territory. */
export async function readGovernments(ground: Ground, territories: readonly string[]): Promise<void> {
  const ids = new Map([...new Set(territories)].map((code) => [packIdentity('institution', code), code]));
  for (const { id } of await listInstitutionsById(ground.ctx.tx, [...ids.keys()])) ground.governments.set(ids.get(id)!, id); // one of those asked for
}

/** Whose a value is that a sheet brings: of the government of its territory where the person works for it, else of their own institution. */
export function whoseAt({ ctx: { reach }, governments }: Ground, territory: string): string | null {
  const government = governments.get(territory) ?? null;
  const mine = reach.everything || covers(reach.territories, territory) || (government !== null && reach.institutions.includes(government));
  return mine ? government : (reach.institutions[0] ?? government);
}

/** Whether the person may write a value of an indicator in a territory. */
export const reachesAt = (ground: Ground, territory: string, { visibility }: Pick<IndicatorRow, 'visibility'>): boolean => mayWrite(ground.ctx.reach, { owner: whoseAt(ground, territory), territory, visibility });
