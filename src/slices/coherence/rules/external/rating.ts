import type { Rating } from '../../contract/group.ts';

const steps: readonly Rating[] = ['none', 'low', 'middle', 'high'];

/**
 * How well two plans go together: the index by thirds, one step lower where at least one accepted incompatibility
 * stands between them. Below `low` nothing is lowered, since `none` says that nothing is linked; without a plan on
 * either side there is no rating.
 * @param index (direct + partial ÷ 2) ÷ total, from 0 to 1; null is s/d
 */
export function ratingOf(index: number | null, clashes: number): { rating: Rating; lowered: boolean } {
  if (index === null) return { rating: 'sd', lowered: false };
  const plain = index === 0 ? 0 : index < 1 / 3 ? 1 : index < 2 / 3 ? 2 : 3;
  const lowered = clashes > 0 && plain > 1;
  return { rating: steps[lowered ? plain - 1 : plain]!, lowered };
}
