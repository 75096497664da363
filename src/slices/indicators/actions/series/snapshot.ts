import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { findUnit } from '../../../territories/index.ts';
import type { indicators } from '../../contract.ts';
import type { Snapshot } from '../../contract/series.ts';
import { situationGroups, snapshotGroups, type SituationGroup } from '../../rules/series/snapshot.ts';
import { listGroups } from '../../store/series/group.ts';
import { listCountryIndicators } from '../../store/series/indicator.ts';
import { latestValues, spreadValues } from '../../store/series/snapshot.ts';

type Reading = Pick<Context, 'tx' | 'reach' | 'today'>;

export const snapshotActions: Pick<Actions<typeof indicators>, 'snapshot'> = {
  async snapshot(ctx, { territory, asOf = ctx.today }): Promise<Snapshot> {
    const { unit, above, latest, groups, sheets } = await readLatest(ctx, territory, asOf);
    return { territory, name: unit.name, levelName: unit.level_name, asOf, above: above ? { code: above.code, name: above.name } : null, indicators: sheets.length, groups: snapshotGroups(groups, latest), without: unspoken(sheets, new Set(latest.map(({ indicator }) => indicator))) };
  },
};

/** Six questions to the database, however many indicators, groups and years. */
async function readLatest(ctx: Reading, territory: string, asOf: string) {
  const unit = await findUnit(ctx.tx, territory);
  if (!unit) throw houseNo('not-found');
  const above = unit.parent ? await findUnit(ctx.tx, unit.parent) : undefined;
  return { unit, above, latest: await latestValues(ctx.tx, ctx.reach, territory, unit.parent, asOf), groups: await listGroups(ctx.tx, unit.country), sheets: await listCountryIndicators(ctx.tx, ctx.reach, unit.country) };
}

const unspoken = (sheets: readonly { id: string; code: string; name: string }[], spoken: ReadonlySet<string>): Snapshot['without'] => sheets.filter(({ id }) => !spoken.has(id)).map(({ id, code, name }) => ({ id, code, name }));

/** How a territory is by generational group, and how its indicators lie among some territories under it. */
export interface Situation {
  above: Snapshot['above'];
  indicators: number;
  groups: SituationGroup[];
  without: Snapshot['without'];
}

/**
 * The situation of a territory by generational group, on a day (ISO), within a reach: for documents of slices below. As
 * many questions to the database whatever the number of territories.
 * @param under codes of the territories under it that are compared; empty: none are
 * @throws house.not-found
 */
export async function situationOf(ctx: Reading, { territory, under, asOf }: { territory: string; under: readonly string[]; asOf: string }): Promise<Situation> {
  const { above, latest, groups, sheets } = await readLatest(ctx, territory, asOf);
  const spreads = await spreadValues(ctx.tx, ctx.reach, under, asOf);
  const spoken = new Set([...latest, ...spreads].map(({ indicator }) => indicator));
  return { above: above ? { code: above.code, name: above.name } : null, indicators: sheets.length, groups: situationGroups(groups, latest, spreads, under.length), without: unspoken(sheets, spoken) };
}
