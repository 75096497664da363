import type { Weave } from '../../contract/weave.ts';
import { dependenciesOf } from '../articulation.ts';
import type { Woven } from './work.ts';

/** How many dependencies work together on each action: the mean is of those that name any, and says of how many. */
export function jointWorkOf(work: readonly Woven[]): Weave['articulation'] {
  const items = work.map((element) => ({ id: element.id, names: dependenciesOf(element) }));
  const known = items.filter(({ names }) => names.length > 0);
  const sum = known.reduce((total, { names }) => total + names.length, 0);
  return { mean: known.length === 0 ? null : sum / known.length, withData: known.length, of: items.length, items };
}
