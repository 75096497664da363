import { naturalKey, printOf, rowLists, type Image, type Kept, type RowList } from './image.ts';
import type { Draft, Standing } from './draft.ts';

/** What loading a package would do to one list. */
export interface ListDifference {
  created: Image[];
  changed: { before: Image; after: Image }[];
  unchanged: number;
  /** Rows that the package brought once and no longer says. */
  gone: Image[];
}

export type Difference = Record<RowList, ListDifference>;

/**
 * What the rows of a draft change in what stands.
 * @param stays rows that leave nobody alone: others lean on them, so they stay though the package no longer says them
 */
export function differenceOf(draft: Draft, standing: Standing, packageId: string, stays: ReadonlySet<string>): Difference {
  return Object.fromEntries(rowLists.map((list) => [list, listDifference(list, draft.wanted[list], standing[list], packageId, stays)])) as Difference; // one entry a list
}

function listDifference(list: RowList, wanted: readonly Image[], standing: readonly Kept[], packageId: string, stays: ReadonlySet<string>): ListDifference {
  const before = new Map(standing.map(({ image }) => [naturalKey(list, image), image]));
  const difference: ListDifference = { created: [], changed: [], unchanged: 0, gone: [] };
  const said = new Set<string>();
  for (const after of wanted) {
    said.add(after.id);
    const kept = before.get(naturalKey(list, after));
    if (!kept) difference.created.push(after);
    else if (printOf(list, kept) === printOf(list, after)) difference.unchanged += 1;
    else difference.changed.push({ before: kept, after });
  }
  difference.gone = standing.map(({ image }) => image).filter((image) => image['package_id'] === packageId && !said.has(image.id) && !stays.has(image.id));
  return difference;
}

export const isNothing = (difference: Difference): boolean => rowLists.every((list) => difference[list].created.length + difference[list].changed.length + difference[list].gone.length === 0);

/** Documents of which a difference says something new: what is to be judged again. */
export function touchedDocuments(difference: Difference): string[] {
  const touched = new Set<string>();
  for (const list of ['documents', 'statements', 'concepts'] as const) {
    const column = list === 'documents' ? 'id' : 'document_id';
    const { created, changed, gone } = difference[list];
    for (const image of [...created, ...gone, ...changed.flatMap(({ before, after }) => [before, after])]) if (typeof image[column] === 'string') touched.add(image[column]);
  }
  return [...touched];
}
