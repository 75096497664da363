import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { findUnit, levelsOf, listUnits, unitsUnder, type UnitRow } from '../../../territories/index.ts';
import { no, type institutions } from '../../contract.ts';
import type { Association, SpokenFor } from '../../contract/actors/authority.ts';
import { associationSeats } from '../../rules/actors/association.ts';
import { listAssociations, listExpectedOf, listOffices, listPostsOf, type AskedAssociations } from '../../store/actors/association.ts';

type Ctx = Pick<Context, 'tx' | 'reach'>;

/** Associations with the posts they should have, at home and at the branches of these places. Five queries whatever their number. */
export async function associationsAt(ctx: Ctx, asked: AskedAssociations, places: readonly UnitRow[], day: string): Promise<Association[]> {
  const found = await listAssociations(ctx.tx, ctx.reach, asked);
  if (found.length === 0) return [];
  const ids = [...new Set(found.map(({ id }) => id))];
  const kept = { expected: await listExpectedOf(ctx.tx, ids), posts: await listPostsOf(ctx.tx, ctx.reach, ids, day), offices: await listOffices(ctx.tx, ctx.reach, ids) };
  const countries = new Map((await listUnits(ctx.tx, [...new Set(found.map(({ country }) => country))])).map((unit) => [unit.code, unit]));
  return found.map((one) => {
    const home = countries.get(one.country) ?? { code: one.country, name: one.country, level: 'country' };
    return { ...one, seats: associationSeats(one, home, places, kept) };
  });
}

/** A unit and all above it: where an association may have the branch that serves it. */
export const aboveAndSelf = async (ctx: Pick<Context, 'tx'>, units: readonly UnitRow[]): Promise<UnitRow[]> => {
  const codes = [...new Set(units.flatMap(({ code, path }) => [...path, code]))];
  return (await listUnits(ctx.tx, codes)).toSorted((a, b) => a.code.localeCompare(b.code));
};

/** Who speaks for the governments of each level below a unit, levels without governments left out. */
export async function spokenUnder(ctx: Ctx, unit: UnitRow, day: string): Promise<SpokenFor[]> {
  const governed = Map.groupBy((await unitsUnder(ctx.tx, unit.code, day)).filter(({ government }) => government !== null), ({ level }) => level);
  if (governed.size === 0) return [];
  const levels = (await levelsOf(ctx.tx, unit.country)).filter(({ id }) => governed.has(id));
  const speaking = await associationsAt(ctx, { country: unit.country, levels: levels.map(({ id }) => id) }, await aboveAndSelf(ctx, [unit]), day);
  return levels.map(({ id, plural }) => ({ level: id, plural, governments: governed.get(id)?.length ?? 0, associations: speaking.filter(({ level }) => level === id) }));
}

export const associationActions: Pick<Actions<typeof institutions>, 'associations'> = {
  async associations(ctx, { country, level, institution, territory, at = ctx.today }) {
    const unit = territory ? await findUnit(ctx.tx, territory.toUpperCase()) : undefined;
    if (territory && !unit) throw no('territory-unknown', { code: territory });
    const places = unit ? await aboveAndSelf(ctx, [unit]) : [];
    return { items: await associationsAt(ctx, { country: country?.toUpperCase() ?? unit?.country, levels: level ? [level] : undefined, institution }, places, at) };
  },
};
