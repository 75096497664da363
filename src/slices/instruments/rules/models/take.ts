import type { Part } from '../../../../kernel/part.ts';
import { takenAll, type Newer } from './changes.ts';
import { pairsOf } from './lineage.ts';
import { renumbered } from './numbering.ts';

/** Where a new part of the model goes in the local text: behind the nearest part before it that the local text has. */
function placeFor(key: string, { next, lineage }: Newer, local: readonly Part[]): number {
  const before = new Set(next.slice(0, next.findIndex((part) => part.key === key)).map((part) => part.key));
  const { of: answers } = pairsOf(next, local, lineage);
  return local.findLastIndex((part) => answers.get(part.key)!.some((one) => before.has(one))) + 1;
}

/** The local text after taking some changes of a newer model, each as it was shown; articles are numbered on where they ran on. */
export function withTaken(keys: ReadonlySet<string>, newer: Newer): Part[] {
  let local: Part[] = [...newer.local];
  for (const { key, own, part, takeable } of takenAll(newer)) {
    if (!takeable || !keys.has(key)) continue;
    if (!own) local.splice(placeFor(key, newer, local), 0, part!); // what is neither here nor in the model is no change
    else if (part === null) local = local.filter((one) => one.key !== own.key);
    else local = local.map((one) => (one.key === own.key ? part : one));
  }
  return renumbered(newer.local, local);
}
