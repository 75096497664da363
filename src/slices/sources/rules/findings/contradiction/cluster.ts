import type { CorpusStatement, Reading } from '../../corpus.ts';
import { sameTime } from '../../nearest.ts';

/**
 * Statements on one subject and property that hold for the same time. Those without a day join the day when there is
 * only one, or the one that their own document tells.
 */
export function clustersOf(statements: readonly CorpusStatement[]): CorpusStatement[][] {
  const dated: CorpusStatement[][] = [];
  for (const one of statements.filter(({ asOf }) => asOf !== null).toSorted((a, b) => (b.asOf ?? '').length - (a.asOf ?? '').length)) {
    const fitting = dated.filter((cluster) => cluster.every(({ asOf }) => sameTime(asOf, one.asOf)));
    if (fitting.length === 1) fitting[0]?.push(one);
    else dated.push([one]);
  }
  const undated: CorpusStatement[] = [];
  for (const one of statements.filter(({ asOf }) => asOf === null)) {
    const own = dated.filter((cluster) => cluster.some(({ document }) => document === one.document));
    const home = dated.length === 1 ? dated[0] : own.length === 1 ? own[0] : undefined;
    (home ?? undated).push(one);
  }
  return [...dated, undated].filter((cluster) => cluster.length > 1).map((cluster) => cluster.toSorted(inOrder));
}

const inOrder = (a: CorpusStatement, b: CorpusStatement): number => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) || (a.line ?? Infinity) - (b.line ?? Infinity) || (a.id < b.id ? -1 : 1);

/** Without what a newer version of the same document took back. */
export function inForce(reading: Reading, cluster: readonly CorpusStatement[]): CorpusStatement[] {
  const replaced = new Set<string>();
  for (const document of new Set(cluster.map((one) => one.document)))
    for (let at = reading.documents.get(document)?.supersedes ?? null; at !== null && !replaced.has(at); at = reading.documents.get(at)?.supersedes ?? null) replaced.add(at);
  return replaced.size === 0 ? [...cluster] : cluster.filter(({ document }) => !replaced.has(document));
}

/** Groups of statements that say the same, in the order in which they are first said. */
export function classesOf(cluster: readonly CorpusStatement[], same: (a: CorpusStatement, b: CorpusStatement) => boolean): CorpusStatement[][] {
  const classes: CorpusStatement[][] = [];
  const exact = (one: CorpusStatement): number => (one.value.kind === 'date' ? -one.value.from.length : 0);
  for (const one of cluster.toSorted((a, b) => exact(a) - exact(b))) {
    const home = classes.find(([first]) => first && same(first, one));
    if (home) home.push(one);
    else classes.push([one]);
  }
  return classes.map((some) => some.toSorted(inOrder)).toSorted(([a], [b]) => (a && b ? inOrder(a, b) : 0));
}
