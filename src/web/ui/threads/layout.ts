import type { ThreadColumn, ThreadData, ThreadElement, ThreadGroup, ThreadLink } from './data.ts';
import { placeColumns, placeRows } from './place.ts';
import { chooseLanes, drawLinks } from './route.ts';

/** How a column is drawn: labels before their knots, a box per government, or rows under their parent's name. */
export type ColumnStyle = 'labels' | 'boxes' | 'rows';

export interface PlacedColumn {
  readonly column: ThreadColumn;
  readonly style: ColumnStyle;
  /** Left edge of its content and its width. */
  readonly x: number;
  readonly width: number;
}

export interface PlacedGroup {
  readonly group: ThreadGroup;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly style: ColumnStyle;
  readonly empty: boolean;
}

export interface PlacedElement {
  readonly element: ThreadElement;
  readonly column: number;
  readonly y: number;
  /** Where threads from above arrive, and where those from below leave. */
  readonly upX: number;
  readonly downX: number;
  readonly holder: string | undefined;
  /** Joined upward (or, on the first level, from the next one) by a decided link. */
  readonly tied: boolean;
  /** Has threads from below. */
  readonly feeds: boolean;
}

export interface PlacedLink {
  readonly link: ThreadLink;
  readonly path: string;
  readonly width: number;
}

export interface ThreadLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn[];
  readonly groups: readonly PlacedGroup[];
  readonly elements: readonly PlacedElement[];
  readonly links: readonly PlacedLink[];
}

/** Places everything, given ordered data and a width in px. */
export function layoutThreads(data: ThreadData, width: number): ThreadLayout {
  const columns = placeColumns(data, width);
  const rough = placeRows(data, columns, new Map());
  const lanes = chooseLanes(data, columns, rough);
  const counts = new Map([...lanes].map(([gap, uppers]) => [gap, uppers.length]));
  const rows = placeRows(data, columns, counts);
  return { width, height: rows.height, columns, groups: rows.groups, elements: rows.elements, links: drawLinks(data, columns, rows, lanes) };
}
