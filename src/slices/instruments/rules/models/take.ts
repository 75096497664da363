import type { Part } from '../../../../kernel/part.ts';
import { taken, type Newer } from './changes.ts';
import type { Diff } from './deviation.ts';
import { pairsOf } from './lineage.ts';
import { renumbered } from './numbering.ts';

/** Where a new part of the model goes in the local text: behind the nearest part before it that the local text has. */
function placeFor(key: string, { next, local, lineage }: Pick<Newer, 'next' | 'local' | 'lineage'>): number {
  const before = new Set(next.slice(0, next.findIndex((part) => part.key === key)).map((part) => part.key));
  const { of: answers } = pairsOf(next, local, lineage);
  return local.findLastIndex((part) => (answers.get(part.key) ?? []).some((one) => before.has(one))) + 1;
}

/** The local text after taking some changes of a newer model: each as `changesOf` showed it; articles run on where they did. */
export function withTaken(keys: readonly string[], newer: Newer, diff: Diff): Part[] {
  let local: Part[] = [...newer.local];
  const inOrder = [...newer.next.map(({ key }) => key), ...newer.baseKeys].filter((key, at, all) => keys.includes(key) && all.indexOf(key) === at);
  for (const key of inOrder) {
    const result = taken(key, { ...newer, local }, diff);
    if (!result?.takeable) continue;
    if (!result.own && result.part) local.splice(placeFor(key, { ...newer, local }), 0, result.part);
    else if (result.part === null) local = local.filter((part) => part !== result.own);
    else local = local.map((part) => (part === result.own ? result.part! : part));
  }
  return renumbered(newer.local, local);
}
