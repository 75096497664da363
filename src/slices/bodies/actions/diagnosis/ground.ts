import type { Reach } from '../../../../kernel/reach.ts';
import { findUnit, levelsOf, type LevelRow } from '../../../territories/index.ts';
import { no } from '../../contract.ts';
import type { KindOfLife } from '../../store/life.ts';
import { groundOf, type Ground } from '../life/ground.ts';
import type { Reading } from '../life/records.ts';

/** Of what is within a reach, what is nobody's draft: a document that goes around tells no more than that. */
export const shareable = (reach: Reach, country: string): Reach => ({ everything: false, institutions: [], territories: reach.everything ? [country] : reach.territories, memberships: reach.memberships });

export interface DiagnosisAsked {
  territory: string;
  level?: string | undefined;
  asOf?: string | undefined;
}

/** The level that a diagnosis tells of: the one asked; else the first under the place that the law asks for bodies; else its own, or the next. */
export async function diagnosisGround(ctx: Reading, { territory, level, asOf }: DiagnosisAsked, kinds: readonly KindOfLife[]): Promise<Ground> {
  const place = await findUnit(ctx.tx, territory);
  if (!place) throw no('board-territory-unknown', { code: territory });
  const levels = (await levelsOf(ctx.tx, place.country)).filter(({ rank }) => rank > 0 && rank >= place.rank);
  const owed = new Set(kinds.filter((kind) => kind.owed).flatMap((kind) => kind.levels));
  const below = (one: LevelRow): boolean => one.rank > place.rank;
  const chosen = levels.find((one) => owed.has(one.id) && below(one)) ?? levels.find(({ id }) => owed.has(id)) ?? levels.find(below) ?? levels[0];
  return groundOf(ctx, territory, level ?? chosen?.id ?? place.level, asOf);
}
