import { newWall } from './wall.ts';
import type { Wall } from './wall.ts';

/** What it is worth that two bricks touch; a kept border is the unit. Tuned by eye and by count on the packs. */
const KEPT = 1;
const SAME_PARENT = 0.41;
const TOUCHING = 0.12;
/** Two pieces of land with no border between them (an island and the coast) should show water, unless one parent holds both. */
const ACROSS_WATER = -1;

export type Unit = { code: string; parent: string; x: number; y: number };

/** A wall with a unit, or nobody (-1), in each place. */
export type Picture = {
  wall: Wall;
  unitAt: Int32Array;
  placeOf: Int32Array;
  /** What it is worth that two units touch; square, `a × units + b`. */
  worth: Float32Array;
  /** Wanted position of each unit in bricks: left edge, row. */
  wantX: Float64Array;
  wantY: Float64Array;
  parentOf: Int32Array;
  children: number[][];
  /** In how many blocks the units of each parent really lie (islands, a canton cut in two by another). */
  realBlocks: number[];
  /** The units that border each unit. */
  friends: number[][];
};

/** An empty picture: nobody has a place yet. */
export function newPicture(units: Unit[], pairs: [number, number][], columns: number, rows: number): Picture {
  const parents = [...new Set(units.map((unit) => unit.parent))];
  const parentOf = Int32Array.from(units, (unit) => parents.indexOf(unit.parent));
  const children: number[][] = parents.map(() => []);
  parentOf.forEach((parent, n) => children[parent]?.push(n));
  return {
    wall: newWall(columns, rows),
    unitAt: new Int32Array(columns * rows).fill(-1),
    placeOf: new Int32Array(units.length).fill(-1),
    worth: worthOf(units.length, pairs, parentOf),
    wantX: Float64Array.from(units, (unit) => unit.x),
    wantY: Float64Array.from(units, (unit) => unit.y),
    parentOf,
    children,
    realBlocks: realBlocks(pairs, parentOf, children),
    friends: units.map((_, n) => pairs.filter((pair) => pair.includes(n)).map(([a, b]) => (a === n ? b : a))),
  };
}

function worthOf(count: number, pairs: [number, number][], parentOf: Int32Array): Float32Array {
  const land = pieces(count, pairs);
  const grouped = parentOf.some((parent) => parent !== parentOf[0]);
  const worth = new Float32Array(count * count);
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) {
      const together = grouped && parentOf[a] === parentOf[b];
      worth[a * count + b] = together ? SAME_PARENT : land[a] === land[b] ? TOUCHING : ACROSS_WATER;
    }
  }
  for (const [a, b] of pairs) {
    worth[a * count + b] = (worth[a * count + b] ?? 0) + KEPT;
    worth[b * count + a] = (worth[b * count + a] ?? 0) + KEPT;
  }
  return worth;
}

/** A number for each unit, the same for units that can be reached over borders. */
function pieces(count: number, pairs: [number, number][]): Int32Array {
  const piece = Int32Array.from({ length: count }, (_, n) => n);
  const root = (n: number): number => {
    let at = n;
    while (piece[at] !== at) at = piece[at] ?? at;
    return at;
  };
  for (const [a, b] of pairs) piece[root(a)] = root(b);
  return piece.map((_, n) => root(n));
}

function realBlocks(pairs: [number, number][], parentOf: Int32Array, children: number[][]): number[] {
  const within = pieces(parentOf.length, pairs.filter(([a, b]) => parentOf[a] === parentOf[b]));
  return children.map((units) => new Set(units.map((unit) => within[unit])).size);
}
