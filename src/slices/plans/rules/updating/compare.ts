import type { LineageRelation } from '../../contract/timeline.ts';
import type { Difference } from '../../contract/updating/compare.ts';
import { differencesOf, treeOf, type Compared, type ComparedTree, type Same } from './difference.ts';
import { likelyPairs } from './likeness.ts';

/** What somebody declared, or the house inferred, of an element's passage; identities, null where it came from or went to nothing. */
export interface Passage {
  id: string;
  from: string | null;
  to: string | null;
  relation: LineageRelation;
  certainty: 'declared' | 'inferred';
  note: string | null;
  citation: string | null;
}

export interface Row {
  relation: LineageRelation;
  certainty: 'declared' | 'inferred';
  a: Compared | null;
  b: Compared | null;
  changes: Difference[];
  passage: Passage | null;
}

interface Pair {
  a: Compared;
  b: Compared;
  certainty: 'declared' | 'inferred';
  passage: Passage | null;
}

/**
 * Two versions element by element: joined by identity, else by declared lineage, else (`inferred`) by code and text.
 * An element that became several, or that several became, stands in a row for each.
 */
export function compareVersions(left: readonly Compared[], right: readonly Compared[], passages: readonly Passage[]): Row[] {
  const [before, after] = [treeOf(left), treeOf(right)];
  const pairs = pairsOf(before, after, passages);
  const joined = new Set(pairs.map(({ a, b }) => key(a, b)));
  const same: Same = (a, b) => (a === undefined || b === undefined ? a === b : joined.has(key(a, b)));
  const [seenA, seenB] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  const copied = pairs.some(({ a, b }) => a.identity === b.identity);
  const rows = pairs.map((pair): Row => {
    const changes = differencesOf(before, pair.a, after, pair.b, same);
    return { relation: pair.passage?.relation ?? relationOf(changes, pair.certainty === 'declared' || bothPlaced(before, after, pair, seenA, seenB)), certainty: pair.certainty, a: pair.a, b: pair.b, changes, passage: pair.passage };
  });
  const alone = (a: Compared | null, b: Compared | null, relation: 'closed' | 'new'): Row => {
    const passage = passages.find((p) => p.relation === relation && (a ? p.from === a.identity : p.to === b?.identity)) ?? null;
    return { relation, certainty: passage?.certainty ?? (copied ? 'declared' : 'inferred'), a, b, changes: [], passage };
  };
  return inOrder(before, after, [
    ...rows,
    ...left.filter((a) => !seenA.has(a)).map((a) => alone(a, null, 'closed')),
    ...right.filter((b) => !seenB.has(b)).map((b) => alone(null, b, 'new')),
  ]);
}

const key = (a: Compared, b: Compared): string => `${a.identity} ${b.identity}`;

function pairsOf(before: ComparedTree, after: ComparedTree, passages: readonly Passage[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const a of before.elements) {
    const b = after.byIdentity.get(a.identity);
    if (b) pairs.set(key(a, b), { a, b, certainty: 'declared', passage: null });
  }
  for (const passage of passages) {
    const [a, b] = [before.byIdentity.get(passage.from ?? ''), after.byIdentity.get(passage.to ?? '')];
    if (a && b) pairs.set(key(a, b), { a, b, certainty: passage.certainty, passage });
  }
  const told = new Set(passages.flatMap(({ from, to, relation }) => (relation === 'closed' ? [from] : relation === 'new' ? [to] : [])));
  const free = (elements: readonly Compared[], side: 'a' | 'b'): Compared[] => {
    const taken = new Set([...pairs.values()].map((pair) => pair[side]));
    return elements.filter((e) => !taken.has(e) && !told.has(e.identity));
  };
  for (const [a, b] of likelyPairs(free(before.elements, 'a'), free(after.elements, 'b'))) pairs.set(key(a, b), { a, b, certainty: 'inferred', passage: null });
  return [...pairs.values()];
}

/** Whether the parents of an inferred pair stand on both sides too: only then does another parent mean that it moved. */
function bothPlaced(before: ComparedTree, after: ComparedTree, { a, b }: Pair, seenA: ReadonlySet<Compared>, seenB: ReadonlySet<Compared>): boolean {
  const [up, over] = [before.byId.get(a.parentId ?? ''), after.byId.get(b.parentId ?? '')];
  return (up === undefined || seenA.has(up)) && (over === undefined || seenB.has(over));
}

/** What the differences make of an element that stayed: another place weighs more than other data, other data more than other words. */
export function relationOf(changes: readonly Difference[], placed: boolean): LineageRelation {
  const fields = changes.map(({ field }) => field).filter((field) => placed || field !== 'parent');
  if (fields.length === 0) return 'kept';
  if (fields.includes('parent')) return 'moved';
  return fields.every((field) => field === 'text') ? 'renamed' : 'changed';
}

/** In the order of the second version; what was closed stands after what preceded it in the first. */
function inOrder(before: ComparedTree, after: ComparedTree, rows: Row[]): Row[] {
  const placeB = new Map(after.elements.map((e, i) => [e, i]));
  const placeA = new Map(before.elements.map((e, i) => [e, i]));
  const firstB = new Map<Compared, number>();
  for (const { a, b } of rows) if (a && b) firstB.set(a, Math.min(firstB.get(a) ?? Infinity, placeB.get(b) ?? 0));
  const anchors: number[] = [];
  for (const [i, a] of before.elements.entries()) anchors[i] = firstB.get(a) ?? anchors[i - 1] ?? -1;
  const rank = ({ a, b }: Row): [number, number, number] => (b ? [placeB.get(b) ?? 0, 0, a ? (placeA.get(a) ?? 0) : -1] : [anchors[a ? (placeA.get(a) ?? 0) : 0] ?? -1, 1, a ? (placeA.get(a) ?? 0) : 0]);
  return rows.map((row) => ({ row, at: rank(row) })).toSorted((x, y) => x.at[0] - y.at[0] || x.at[1] - y.at[1] || x.at[2] - y.at[2]).map(({ row }) => row);
}

/** The elements that each relation holds: those of the first side once, except that a merger counts what came out of it. */
export function heldBy<E extends { identity: string }>(rows: readonly { relation: LineageRelation; a: E | null; b: E | null }[]): Record<LineageRelation, E[]> {
  const held: Record<LineageRelation, E[]> = { kept: [], changed: [], renamed: [], split: [], merged: [], moved: [], closed: [], new: [] };
  const seen = new Set<string>();
  for (const { relation, a, b } of rows) {
    const one = relation === 'merged' ? b : (a ?? b);
    const name = `${relation} ${one?.identity ?? ''}`;
    if (!one || seen.has(name)) continue;
    seen.add(name);
    held[relation].push(one);
  }
  return held;
}

/** How many elements each relation holds. */
export function countRelations(rows: readonly Row[]): Record<LineageRelation, number> {
  const { kept, changed, renamed, split, merged, moved, closed, new: born } = heldBy(rows);
  return { kept: kept.length, changed: changed.length, renamed: renamed.length, split: split.length, merged: merged.length, moved: moved.length, closed: closed.length, new: born.length };
}

const turned: Partial<Record<LineageRelation, LineageRelation>> = { split: 'merged', merged: 'split', new: 'closed', closed: 'new' };

/** A passage read from the later version to the earlier. */
export const turnedBack = (passage: Passage): Passage => ({ ...passage, from: passage.to, to: passage.from, relation: turned[passage.relation] ?? passage.relation });
