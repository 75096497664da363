import type { Actions } from '../../../platform/operation/slice.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import { layOut, type Cartogram } from '../../../engine/cartogram/cartogram.ts';
import { no, type territories } from '../contract.ts';
import { findSet, listSets, listFeatures } from '../store/boundary.ts';
import { listLevels } from '../store/country.ts';
import { listPairs } from '../store/neighbour.ts';
import { listUnder, listUnitRows, type UnitRow } from '../store/unit.ts';
import { placeOf } from './place.ts';
import { getCountry, getUnit } from './unit.ts';

type Of = Pick<Actions<typeof territories>, 'cartogram' | 'boundaries' | 'boundarySets'>;

/** Beyond this a picture is no longer read; one enters a part of it, or reads the table. */
const mostBricks = 260;
const picturesKept = 60;
/** Pictures already laid out, by the hash of their country: laying out is pure, so any process may keep its own. */
const pictures = new Map<string, Cartogram>();

export const drawingActions: Of = {
  async cartogram(ctx, { parent, level }) {
    const unit = await getUnit(ctx.tx, parent);
    await checkLevel(ctx.tx, unit.country, level);
    const { hash } = await getCountry(ctx.tx, unit.country);
    const units = await listUnder(ctx.tx, parent, level, ctx.today);
    if (units.length > mostBricks) throw no('too-many-bricks', { units: units.length, limit: mostBricks });
    const { bricks, ...size } = await pictureOf(ctx.tx, `${hash} ${parent} ${level} ${ctx.today}`, units);
    const above = new Map((await listUnitRows(ctx.tx, [...new Set(units.flatMap((one) => one.parent ?? []))])).map((one) => [one.code, one.name]));
    const at = new Map(bricks.map((brick) => [brick.code, brick]));
    return {
      hash,
      ...size,
      bricks: units.map((one) => ({ ...placeOf(one), parent: one.parent, parentName: above.get(one.parent ?? '') ?? null, government: one.government, column: at.get(one.code)!.column, row: at.get(one.code)!.row })),
    };
  },
  async boundaries(ctx, { parent, level, set }) {
    const unit = await getUnit(ctx.tx, parent);
    await checkLevel(ctx.tx, unit.country, level);
    const found = await findSet(ctx.tx, unit.country, level, set);
    return { set: found ?? null, type: 'FeatureCollection' as const, features: found ? await listFeatures(ctx.tx, found.id, parent) : [] };
  },
  async boundarySets(ctx, { country }) {
    await getCountry(ctx.tx, country);
    return { items: await listSets(ctx.tx, country) };
  },
};

/** @throws territories.level-unknown */
export async function checkLevel(tx: Tx, country: string, level: string): Promise<void> {
  const levels = await listLevels(tx, country);
  if (!levels.some(({ id }) => id === level)) throw no('level-unknown', { level, levels: levels.map(({ name }) => name).join(', ') });
}

async function pictureOf(tx: Tx, key: string, units: readonly UnitRow[]): Promise<Cartogram> {
  const known = pictures.get(key);
  if (known) return known;
  const neighbours = await listPairs(tx, units.map(({ code }) => code));
  const picture = layOut({ units: units.map(({ code, name, parent, lon, lat }) => ({ code, name, parent: parent ?? '', lon, lat })), neighbours }, { seed: 1 });
  if (pictures.size >= picturesKept) pictures.delete(pictures.keys().next().value ?? '');
  pictures.set(key, picture);
  return picture;
}
