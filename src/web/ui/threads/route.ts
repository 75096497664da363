import { strength } from './data.ts';
import { zigzag } from './zigzag.ts';
import type { ThreadData, ThreadLink } from './data.ts';
import type { PlacedColumn, PlacedLink } from './layout.ts';
import { GAP, LANE, TOP } from './place.ts';
import type { Rows } from './place.ts';

/** A thread that skips a level passes between its boxes: through the gap nearest to its way, one lane per upper element. Key: "column gap". */
export function chooseLanes(data: ThreadData, columns: readonly PlacedColumn[], rows: Rows): Map<string, string[]> {
  const lanes = new Map<string, string[]>();
  const at = new Map(rows.elements.map((placed) => [placed.element.id, placed]));
  for (const link of data.links) {
    const upper = at.get(link.upper);
    const lower = at.get(link.lower);
    if (upper === undefined || lower === undefined) continue;
    for (let column = upper.column + 1; column < lower.column; column += 1) {
      const gaps = gapsOf(rows, columns, column);
      const ideal = (upper.y + lower.y) / 2;
      const mine = [...lanes].find(([key, uppers]) => key.startsWith(`${column} `) && uppers.includes(link.upper) && Math.abs((gaps[Number(key.split(' ')[1])] ?? 0) - ideal) < 200);
      if (mine !== undefined) continue;
      const nearest = gaps.reduce((best, y, n) => (Math.abs(y - ideal) < Math.abs((gaps[best] ?? 0) - ideal) ? n : best), 0);
      const key = `${column} ${nearest}`;
      lanes.set(key, [...(lanes.get(key) ?? []), link.upper]);
    }
  }
  return lanes;
}

/* The middle of each gap of a column of boxes: before the first, between, after the last. */
function gapsOf(rows: Rows, columns: readonly PlacedColumn[], column: number): number[] {
  const x = columns[column]?.x;
  const boxes = rows.groups.filter((one) => one.style === 'boxes' && one.x === x).sort((a, b) => a.y - b.y);
  const first = boxes[0];
  if (first === undefined) return [TOP];
  return [first.y - GAP / 2, ...boxes.map((box, n) => {
    const next = boxes[n + 1];
    return next === undefined ? box.y + box.height + GAP / 2 : next.y - GAP / 2;
  })];
}

/** The path of every thread; those that skip a level first, so that the others pass over them, and the undecided under the decided. */
export function drawLinks(data: ThreadData, columns: readonly PlacedColumn[], rows: Rows, lanes: ReadonlyMap<string, readonly string[]>): PlacedLink[] {
  const at = new Map(rows.elements.map((placed) => [placed.element.id, placed]));
  const heaviest = Math.max(1, ...data.links.map((link) => link.weight ?? 1));
  const drawn = data.links.flatMap((link): (PlacedLink & { readonly span: number })[] => {
    const upper = at.get(link.upper);
    const lower = at.get(link.lower);
    if (upper === undefined || lower === undefined) return [];
    const stops: [number, number][] = [[upper.downX, upper.y]];
    for (let column = upper.column + 1; column < lower.column; column += 1) {
      const placed = columns[column];
      if (placed !== undefined) stops.push([placed.x - 4, laneY(rows, columns, column, link, lanes, (upper.y + lower.y) / 2)], [placed.x + placed.width + 4, laneY(rows, columns, column, link, lanes, (upper.y + lower.y) / 2)]);
    }
    stops.push([lower.upX, lower.y]);
    // One link is 3 px, what only says something of two elements 2; a bundle from 2 to 14 px by how many it holds.
    const width = link.weight === undefined ? (link.aside === true || link.kind === 'conflict' ? 2 : 3) : 2 + (12 * (link.weight - 1)) / Math.max(1, heaviest - 1);
    return [{ link, path: link.kind === 'conflict' ? zigzag(stops) : curve(stops), width, span: lower.column - upper.column }];
  });
  return drawn.sort((a, b) => b.span - a.span || strength(a.link) - strength(b.link));
}

function laneY(rows: Rows, columns: readonly PlacedColumn[], column: number, link: ThreadLink, lanes: ReadonlyMap<string, readonly string[]>, ideal: number): number {
  const gaps = gapsOf(rows, columns, column);
  const options = [...lanes].filter(([key, uppers]) => key.startsWith(`${column} `) && uppers.includes(link.upper)).map(([key, uppers]) => (gaps[Number(key.split(' ')[1])] ?? 0) - LANE * uppers.indexOf(link.upper));
  return options.reduce((best, y) => (Math.abs(y - ideal) < Math.abs(best - ideal) ? y : best), options[0] ?? ideal);
}

/* Level at every stop, so that threads leave and arrive along the reading direction. */
function curve(stops: readonly (readonly [number, number])[]): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return stops.map(([x, y], n) => {
    const before = stops[n - 1];
    if (before === undefined) return `M${round(x)} ${round(y)}`;
    if (before[1] === y) return `L${round(x)} ${round(y)}`;
    const middle = round((before[0] + x) / 2);
    return `C${middle} ${round(before[1])} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
  }).join('');
}
