import { isAccepted } from './data.ts';
import type { ThreadData, ThreadElement, ThreadGroup } from './data.ts';
import type { PlacedColumn, PlacedElement, PlacedGroup } from './layout.ts';

/* Lengths in px of the drawing, which is as wide as its place and so never scales its letters. */
const ROW = 22;
const FIRST_ROW = 37;
const FOOT = 13;
/** Between two boxes; a thread that skips their level passes there. */
export const GAP = 14;
/** From one lane of a gap to the next. */
export const LANE = 9;
/** Under the heads of the columns. */
export const TOP = 30;

/** What stands where, before threads are drawn. */
export interface Rows {
  readonly height: number;
  readonly groups: PlacedGroup[];
  readonly elements: PlacedElement[];
}

/** The columns across a width in px. */
export function placeColumns(data: ThreadData, width: number): PlacedColumn[] {
  const count = data.columns.length;
  const channel = Math.min(130, Math.max(70, width * 0.12));
  const room = width - channel * (count - 1) - 40;
  const nested = data.groups.some((group) => group.column === data.columns.at(-1)?.key && group.parent !== undefined && data.groups.some((other) => other.key === group.parent));
  const middle = count - 2;
  const shares = count === 2 ? [0.42, 0.58] : data.columns.map((_, n) => (n === 0 ? 0.31 : n === count - 1 ? 0.34 : 0.35 / middle));
  let x = 8;
  return data.columns.map((column, n) => {
    const own = room * (shares[n] ?? 0);
    const placed: PlacedColumn = { column, style: n === 0 ? 'labels' : n === count - 1 && (nested || count > 2) ? 'rows' : 'boxes', x, width: own };
    x += own + channel + (n === 0 ? 14 : 0);
    return placed;
  });
}

interface Block {
  readonly group: ThreadGroup | undefined;
  readonly rows: readonly Line[];
}

interface Line {
  readonly element: ThreadElement | undefined;
  readonly group: ThreadGroup | undefined;
}

const heightOf = (count: number): number => FIRST_ROW + ROW * (Math.max(count, 1) - 1) + FOOT;

/** From the lowest column up: the last two share blocks, higher boxes sit in the middle of their children, the first column spreads over all. `lanes` says how many threads pass each gap. */
export function placeRows(data: ThreadData, columns: readonly PlacedColumn[], lanes: ReadonlyMap<string, number>): Rows {
  const groups: PlacedGroup[] = [];
  const elements: PlacedElement[] = [];
  const facts = linkFacts(data);
  const put = (line: Line, n: number, column: number, y: number): void => {
    const at = columns[column];
    if (line.element === undefined || at === undefined) return;
    const knot = at.style === 'rows' ? at.x + 6 : at.x;
    elements.push({ element: line.element, column, y: y + FIRST_ROW + ROW * n, upX: knot, downX: at.style === 'rows' ? knot : at.x + at.width, holder: at.style === 'rows' ? line.group?.name : undefined, ...facts(line.element.id) });
  };
  const last = columns.length - 1;
  const rowsLast = columns[last]?.style === 'rows';
  const anchor = rowsLast ? last - 1 : last;
  const anchored = boxesOf(data, columns[anchor]);
  const children = rowsLast ? rowsOf(data, columns[last], anchored.map((block) => block.group?.key ?? '')) : new Map<string, Line[]>();
  let y = TOP;
  const blocks = [...anchored, ...[...children.keys()].filter((key) => !anchored.some((block) => block.group?.key === key)).map((): Block => ({ group: undefined, rows: [] }))];
  blocks.forEach((block, n) => {
    const under = children.get(block.group?.key ?? '') ?? [];
    y += LANE * Math.max(0, (lanes.get(`${anchor} ${n}`) ?? 0) - 1);
    if (anchor > 0) placeBox(block, anchor, y, columns, groups, put);
    if (rowsLast && under.length > 0) placeUnder(block, under, last, y, columns, groups, put);
    y += Math.max(anchor > 0 && block.group !== undefined ? heightOf(block.rows.length) : 0, under.length > 0 ? heightOf(under.length) : 0) + GAP;
  });
  const lanesAfter = LANE * Math.max(0, (lanes.get(`${anchor} ${blocks.length}`) ?? 0) - 1);
  let height = y + lanesAfter;
  for (let column = anchor - 1; column > 0; column -= 1) height = Math.max(height, placeAbove(boxesOf(data, columns[column]), column, columns, groups, lanes, put));
  const tops = data.elements.filter((element) => element.column === columns[0]?.column.key);
  height = Math.max(height, TOP + tops.length * 44);
  placeTops(tops, columns, height, elements, facts);
  return { height, groups, elements };
}

function placeBox(block: Block, column: number, y: number, columns: readonly PlacedColumn[], groups: PlacedGroup[], put: (line: Line, n: number, column: number, y: number) => void): void {
  const at = columns[column];
  if (at === undefined || block.group === undefined) return;
  groups.push({ group: block.group, x: at.x, y, width: at.width, height: heightOf(block.rows.length), style: 'boxes', empty: block.rows.length === 0 });
  block.rows.forEach((line, n) => put(line, n, column, y));
}

function placeUnder(block: Block, under: readonly Line[], column: number, y: number, columns: readonly PlacedColumn[], groups: PlacedGroup[], put: (line: Line, n: number, column: number, y: number) => void): void {
  const at = columns[column];
  if (at === undefined) return;
  if (block.group !== undefined) groups.push({ group: block.group, x: at.x, y, width: at.width, height: heightOf(under.length), style: 'labels', empty: false });
  under.forEach((line, n) => {
    if (line.element === undefined && line.group !== undefined) groups.push({ group: line.group, x: at.x, y: y + FIRST_ROW + ROW * n, width: at.width, height: ROW, style: 'rows', empty: true });
    put(line, n, column, y);
  });
}

/* Boxes of a higher column, in the middle of what hangs from them, pushed down where they would overlap. */
function placeAbove(blocks: readonly Block[], column: number, columns: readonly PlacedColumn[], groups: PlacedGroup[], lanes: ReadonlyMap<string, number>, put: (line: Line, n: number, column: number, y: number) => void): number {
  let y = TOP;
  blocks.forEach((block, n) => {
    const below = groups.filter((one) => one.style === 'boxes' && one.group.parent !== undefined && one.group.parent === block.group?.key);
    const from = Math.min(...below.map((one) => one.y));
    const to = Math.max(...below.map((one) => one.y + one.height));
    const lane = LANE * Math.max(0, (lanes.get(`${column} ${n}`) ?? 0) - 1);
    y = Math.max(y + lane, below.length === 0 ? 0 : (from + to - heightOf(block.rows.length)) / 2);
    placeBox(block, column, y, columns, groups, put);
    y += heightOf(block.rows.length) + GAP;
  });
  return y;
}

function placeTops(tops: readonly ThreadElement[], columns: readonly PlacedColumn[], height: number, elements: PlacedElement[], facts: ReturnType<typeof linkFacts>): void {
  const at = columns[0];
  if (at === undefined) return;
  const step = (height - TOP) / Math.max(tops.length, 1);
  const knot = at.x + at.width + 14;
  tops.forEach((element, n) => elements.push({ element, column: 0, y: TOP + step * (n + 0.5), upX: knot, downX: knot, holder: undefined, ...facts(element.id) }));
}

function boxesOf(data: ThreadData, placed: PlacedColumn | undefined): Block[] {
  if (placed === undefined) return [];
  const key = placed.column.key;
  const own = data.elements.filter((element) => element.column === key);
  const named = data.groups.filter((group) => group.column === key).map((group): Block => ({ group, rows: own.filter((element) => element.group === group.key).map((element) => ({ element, group })) }));
  const loose = own.filter((element) => !named.some((block) => block.group?.key === element.group));
  return loose.length === 0 ? named : [...named, { group: { key: `${key} rest`, column: key, name: '' }, rows: loose.map((element) => ({ element, group: undefined })) }];
}

function rowsOf(data: ThreadData, placed: PlacedColumn | undefined, parents: readonly string[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>();
  const add = (group: ThreadGroup | undefined, line: Line): void => {
    const parent = group?.parent !== undefined && parents.includes(group.parent) ? group.parent : '';
    found.set(parent, [...(found.get(parent) ?? []), line]);
  };
  const key = placed?.column.key;
  for (const group of data.groups.filter((one) => one.column === key)) {
    const own = data.elements.filter((element) => element.group === group.key);
    if (own.length === 0) add(group, { element: undefined, group });
    for (const element of own) add(group, { element, group });
  }
  for (const element of data.elements.filter((one) => one.column === key && !data.groups.some((group) => group.key === one.group))) add(undefined, { element, group: undefined });
  return found;
}

function linkFacts(data: ThreadData): (id: string) => { tied: boolean; feeds: boolean } {
  const columnOf = new Map(data.elements.map((element) => [element.id, element.column]));
  const first = data.columns[0]?.key;
  const second = data.columns[1]?.key;
  const tied = new Set(data.links.filter(isAccepted).flatMap((link) => [link.lower, ...(columnOf.get(link.upper) === first && columnOf.get(link.lower) === second ? [link.upper] : [])]));
  const feeds = new Set(data.links.map((link) => link.upper));
  return (id) => ({ tied: tied.has(id), feeds: feeds.has(id) });
}
