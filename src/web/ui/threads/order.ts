import type { ThreadData, ThreadElement, ThreadGroup } from './data.ts';

/** Times the columns are swept; the order settles well before. */
const SWEEPS = 8;
/** A government without elements stands after the others of its place. */
const EMPTY_LAST = Number.MAX_SAFE_INTEGER;

/** The same data with groups and elements in an order that crosses few threads: each goes to the mean place of what it is joined with (barycentre), downward and upward in turn; the best order met is kept. */
export function orderThreads(data: ThreadData): ThreadData {
  let now: ThreadData = { ...data, elements: arrange(data, data.groups, data.elements) };
  let best = now;
  let fewest = crossings(now);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    now = swept(now, sweep % 2 === 0 ? 'down' : 'up');
    const count = crossings(now);
    if (count < fewest) {
      best = now;
      fewest = count;
    }
  }
  return { ...best, groups: sortBy(best.groups, (group, n) => (best.elements.some((element) => element.group === group.key) ? n : EMPTY_LAST)) };
}

function swept(data: ThreadData, way: 'down' | 'up'): ThreadData {
  const wanted = barycentres(data, data.elements, way);
  const groups = sortBy(data.groups, (group, n) => meanOf(data.elements.filter((element) => element.group === group.key).map((element) => wanted.get(element.id))) ?? n / Math.max(data.groups.length, 1));
  return { ...data, groups, elements: arrange(data, groups, sortBy(data.elements, (element) => wanted.get(element.id) ?? 0)) };
}

/* Elements by column, then by the order of their group (children after the order of their parent), keeping the order they come in. */
function arrange(data: ThreadData, groups: readonly ThreadGroup[], elements: readonly ThreadElement[]): ThreadElement[] {
  const column = new Map(data.columns.map((one, n) => [one.key, n]));
  const place = new Map(groups.map((group, n) => [group.key, n]));
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const rank = (element: ThreadElement): number => {
    const group = byKey.get(element.group ?? '');
    const own = place.get(group?.key ?? '') ?? 0;
    const parent = place.get(group?.parent ?? '') ?? 0;
    return (column.get(element.column) ?? 0) * 1e8 + parent * 1e4 + own;
  };
  return sortBy(elements, rank);
}

/* Where each element would like to be, from 0 to 1 within its column. One that is joined with nothing in the direction of the sweep likes its present place. */
function barycentres(data: ThreadData, elements: readonly ThreadElement[], way: 'down' | 'up'): Map<string, number> {
  const now = new Map<string, number>();
  for (const column of data.columns) {
    const own = elements.filter((element) => element.column === column.key);
    own.forEach((element, n) => now.set(element.id, (n + 0.5) / own.length));
  }
  const joined = new Map<string, (number | undefined)[]>();
  for (const link of data.links) {
    const [moved, held] = way === 'down' ? [link.lower, link.upper] : [link.upper, link.lower];
    joined.set(moved, [...(joined.get(moved) ?? []), now.get(held)]);
  }
  return new Map(elements.map((element) => [element.id, meanOf(joined.get(element.id) ?? []) ?? now.get(element.id) ?? 0]));
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function sortBy<Item>(items: readonly Item[], key: (item: Item, n: number) => number): Item[] {
  return items.map((item, n) => ({ item, n, key: key(item, n) })).sort((a, b) => a.key - b.key || a.n - b.n).map((one) => one.item);
}

/** How many pairs of threads cross between neighbouring columns, in the order given. For tests and comparisons. */
export function crossings(data: ThreadData): number {
  const place = new Map(data.elements.map((element, n) => [element.id, n]));
  const columnOf = new Map(data.elements.map((element) => [element.id, element.column]));
  const pairs = data.links.map((link) => ({ between: `${columnOf.get(link.upper)} ${columnOf.get(link.lower)}`, a: place.get(link.upper) ?? 0, b: place.get(link.lower) ?? 0 }));
  return pairs.reduce((count, one, n) => count + pairs.slice(n + 1).filter((other) => other.between === one.between && (one.a - other.a) * (one.b - other.b) < 0).length, 0);
}
