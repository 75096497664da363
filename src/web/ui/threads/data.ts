import type { LevelNumber } from '../Level.tsx';
import type { LinkKind } from '../Sprite.tsx';

/** A level; the first one given is the uppermost. */
export interface ThreadColumn {
  readonly key: string;
  /** "Cantones". */
  readonly name: string;
  readonly level: LevelNumber;
  /** "16 elementos". */
  readonly note?: string;
}

/** A government. One without elements is drawn as s/d. */
export interface ThreadGroup {
  readonly key: string;
  readonly column: string;
  readonly name: string;
  /** The government above it, under which it is listed. */
  readonly parent?: string;
  /** "1 de 5 hacia arriba". */
  readonly note?: string;
  readonly href?: string;
}

/** Something a plan says. */
export interface ThreadElement {
  readonly id: string;
  readonly column: string;
  readonly group?: string | undefined;
  readonly text: string;
  readonly note?: string;
  /** The note names a gap: "ningún cantón". */
  readonly gap?: boolean;
  readonly href?: string | undefined;
  /** How many elements a folded knot stands for. */
  readonly folded?: number;
  /** Nobody above has a plan: it is neither joined nor loose, and drawn as s/d. */
  readonly noData?: boolean;
}

export interface ThreadLink {
  readonly lower: string;
  readonly upper: string;
  readonly kind: LinkKind;
  /** How many links a bundle stands for. */
  readonly weight?: number;
  /** It says something of two elements and joins nothing: it fills no knot and carries no colour. */
  readonly aside?: boolean;
  /** What it is called, when not by its kind: «sinergia». */
  readonly word?: string;
}

export interface ThreadData {
  readonly columns: readonly ThreadColumn[];
  readonly groups: readonly ThreadGroup[];
  readonly elements: readonly ThreadElement[];
  readonly links: readonly ThreadLink[];
}

/** Beyond this many threads nobody can follow one. */
export const THREAD_LIMIT = 60;

/** Without what stands on no shown level, and without links that lack an end. */
export function soundThreads(data: ThreadData): ThreadData {
  const levels = new Set(data.columns.map((column) => column.key));
  const elements = data.elements.filter((element) => levels.has(element.column));
  const known = new Set(elements.map((element) => element.id));
  return { columns: data.columns, groups: data.groups.filter((group) => levels.has(group.column)), elements, links: data.links.filter((link) => known.has(link.lower) && known.has(link.upper)) };
}

/** Folds the lowest levels, one after the other, until the threads can be followed: the last into one knot per government above it, the others into one per government. The first level stays. */
export function foldThreads(data: ThreadData, say: (count: number) => string, limit = THREAD_LIMIT): ThreadData {
  let now = data;
  const last = data.columns.length - 1;
  for (let n = last; n > 0 && now.links.length > limit; n -= 1) {
    const column = data.columns[n];
    if (column !== undefined) now = foldColumn(now, column.key, n === last && last > 1, say);
  }
  return now;
}

function foldColumn(data: ThreadData, column: string, byParent: boolean, say: (count: number) => string): ThreadData {
  const groups = new Map(data.groups.map((group) => [group.key, group]));
  const parentOf = (key: string): string => {
    const parent = byParent ? groups.get(key)?.parent : undefined;
    return parent !== undefined && groups.has(parent) ? parent : key;
  };
  const place = new Map(data.elements.filter((element) => element.column === column).map((element) => [element.id, parentOf(element.group ?? '')]));
  const counts = new Map<string, number>();
  for (const key of place.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const known = new Set(data.elements.flatMap((element) => (element.column === column && element.noData !== true ? [place.get(element.id) ?? ''] : [])));
  const idOf = (key: string): string => `folded ${column} ${key}`;
  const standIn = (id: string): string => (place.has(id) ? idOf(place.get(id) ?? '') : id);
  const folded = [...counts].map(([key, count]): ThreadElement => ({ id: idOf(key), column, group: byParent ? idOf(key) : key, text: say(count), folded: count, href: groups.get(key)?.href, ...(known.has(key) ? {} : { noData: true }) }));
  const made = byParent ? [...counts.keys()].map((key): ThreadGroup => ({ key: idOf(key), column, name: groups.get(key)?.name ?? '', parent: key })) : [];
  return {
    columns: data.columns,
    groups: [...data.groups.filter((group) => !byParent || group.column !== column), ...made],
    elements: [...data.elements.filter((element) => element.column !== column), ...folded],
    links: bundle(data.links.map((link) => ({ ...link, lower: standIn(link.lower), upper: standIn(link.upper) }))),
  };
}

function bundle(links: readonly ThreadLink[]): ThreadLink[] {
  const found = new Map<string, ThreadLink>();
  for (const link of links) {
    const key = `${link.lower} ${link.upper} ${link.kind} ${link.word ?? ''}`;
    found.set(key, { ...link, weight: (found.get(key)?.weight ?? 0) + (link.weight ?? 1) });
  }
  return [...found.values()];
}

/** Everything an element is joined with, upward and downward, itself included. */
export function relatedTo(links: readonly ThreadLink[], id: string): ReadonlySet<string> {
  const walk = (from: 'lower' | 'upper', to: 'lower' | 'upper'): Set<string> => {
    const seen = new Set([id]);
    const queue = [id];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const link of links) {
        if (link[from] !== at || seen.has(link[to])) continue;
        seen.add(link[to]);
        queue.push(link[to]);
      }
    }
    return seen;
  };
  return new Set([...walk('lower', 'upper'), ...walk('upper', 'lower')]);
}

/** Thread colour (1–8) of each element that reaches the first level; the colour follows the upper element down. */
export function threadColours(data: ThreadData): ReadonlyMap<string, number> {
  const rank = new Map(data.columns.map((column, n) => [column.key, n]));
  const order = [...data.elements].sort((a, b) => (rank.get(a.column) ?? 0) - (rank.get(b.column) ?? 0));
  const colours = new Map<string, number>();
  let tops = 0;
  for (const element of order) {
    if (rank.get(element.column) === 0) {
      colours.set(element.id, (tops % 8) + 1);
      tops += 1;
      continue;
    }
    const uppers = data.links.filter((link) => link.lower === element.id && link.aside !== true).sort((a, b) => strength(b) - strength(a));
    const colour = uppers.map((link) => colours.get(link.upper)).find((one) => one !== undefined);
    if (colour !== undefined) colours.set(element.id, colour);
  }
  return colours;
}

/** A decided link outranks a suggestion; direct outranks partial. */
export const strength = (link: ThreadLink): number => ({ direct: 3, partial: 2, conflict: 1, suggested: 0 })[link.kind];

/** Whether the link was decided and joins. */
export const isAccepted = (link: ThreadLink): boolean => link.aside !== true && (link.kind === 'direct' || link.kind === 'partial');
