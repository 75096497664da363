import { findUnit, levelsOf, unitsUnder, type LevelRow, type UnitRow } from '../../../territories/index.ts';
import { no } from '../../contract.ts';
import type { KindOfLife } from '../../store/life.ts';
import type { Reading } from './records.ts';

/** The territories of a level under one (itself, when it is of that level), in force on a day. */
export interface Ground {
  place: UnitRow;
  level: LevelRow;
  units: UnitRow[];
  day: string;
}

/** @throws bodies.board-territory-unknown, bodies.board-level-unknown */
export async function groundOf(ctx: Reading, territory: string, level: string, asOf: string | undefined): Promise<Ground> {
  const day = asOf ?? ctx.today;
  const place = await findUnit(ctx.tx, territory);
  if (!place) throw no('board-territory-unknown', { code: territory });
  const levels = (await levelsOf(ctx.tx, place.country)).filter(({ rank }) => rank >= place.rank);
  const asked = levels.find(({ id }) => id === level);
  if (!asked) throw no('board-level-unknown', { levels: levels.map(({ name }) => name).join(', ') });
  return { place, level: asked, day, units: place.level === level ? [place] : await unitsUnder(ctx.tx, territory, day, level) };
}

/** The kinds asked by their codes, in the order of the country. @throws bodies.board-kind-unknown */
export function kindsAsked(all: readonly KindOfLife[], codes: readonly string[]): KindOfLife[] {
  const unknown = codes.find((code) => !all.some((kind) => kind.code === code));
  if (unknown !== undefined) throw no('board-kind-unknown', { kind: unknown });
  return all.filter(({ code }) => codes.includes(code));
}

/** The level at which a kind is looked for under a territory: the one asked, else its first level not above the place. */
export async function levelOfKind(ctx: Reading, territory: string, kind: Pick<KindOfLife, 'levels'>): Promise<string> {
  const place = await findUnit(ctx.tx, territory);
  if (!place) throw no('board-territory-unknown', { code: territory });
  const levels = (await levelsOf(ctx.tx, place.country)).filter(({ id, rank }) => rank >= place.rank && (kind.levels.length === 0 || kind.levels.includes(id)));
  return levels[0]?.id ?? place.level;
}
