import { assign } from '../assignment/assignment.ts';
import { newPicture } from './picture.ts';
import type { Picture, Unit } from './picture.ts';
import { seeded } from './random.ts';
import { seatsOf } from './seats.ts';
import { leftOf } from './wall.ts';
import { weave } from './weave.ts';

export type CartogramInput = {
  /** Degrees WGS84; null when nobody knows the point. `parent` groups units into blocks. */
  units: { code: string; name: string; parent: string; lon: number | null; lat: number | null }[];
  /** Pairs of codes that share a border; pairs with other codes are ignored. */
  neighbours: (readonly [string, string])[];
};

export type Brick = { code: string; column: number; row: number };

export type Cartogram = {
  bricks: Brick[];
  columns: number;
  rows: number;
  /** Borders that the picture keeps, of those that exist between its units. */
  kept: number;
  total: number;
};

/** A brick of the mock is 57 × 36: rows are lower than columns are wide. */
const BRICK_RATIO = 57 / 36;
/** Places per unit: room for bays and for water, without leaving the page empty. */
const ROOM = 1.45;
/** Beyond this many units the seats are dealt row by row: the exact assignment grows with the cube. */
const EXACT_LIMIT = 400;
const STEPS_PER_UNIT = 12_000;
const MOST_STEPS = 2_500_000;

/**
 * Lays one brick per unit on a half-offset grid (odd rows shifted half a brick to the right): near its seat, beside
 * its neighbours, and with each parent's units in one block where that is possible.
 * Pure and deterministic: the same units and seed give the same picture, whatever the order of the input.
 */
export function layOut({ units, neighbours }: CartogramInput, { seed }: { seed: number }): Cartogram {
  const sorted = units.toSorted((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
  if (sorted.length === 0) return { bricks: [], columns: 0, rows: 0, kept: 0, total: 0 };
  const pairs = pairsOf(sorted.map((unit) => unit.code), neighbours);
  const { seats, ratio } = seatsOf(sorted, pairs);
  const rows = Math.max(1, Math.min(sorted.length, Math.round(Math.sqrt(sorted.length * ROOM * ratio * BRICK_RATIO))));
  const columns = Math.ceil((sorted.length * ROOM) / rows) + 1;
  const wanted = sorted.map((unit, n): Unit => ({
    code: unit.code,
    parent: unit.parent,
    x: (seats[n]?.x ?? 0.5) * (columns - 0.5) - 0.25,
    y: (seats[n]?.y ?? 0.5) * rows - 0.5,
  }));
  const picture = newPicture(wanted, pairs, columns, rows);
  seat(picture);
  weave(picture, Math.min(MOST_STEPS, sorted.length * STEPS_PER_UNIT), seeded(seed));
  return finished(picture, wanted, pairs);
}

/** Pairs of positions, each once, of the pairs of codes that are both here. */
function pairsOf(codes: string[], neighbours: CartogramInput['neighbours']): [number, number][] {
  const at = new Map(codes.map((code, n) => [code, n]));
  const pairs = new Map<number, [number, number]>();
  for (const [one, two] of neighbours) {
    const [a, b] = [at.get(one), at.get(two)];
    if (a === undefined || b === undefined || a === b) continue;
    pairs.set(Math.min(a, b) * codes.length + Math.max(a, b), [Math.min(a, b), Math.max(a, b)]);
  }
  return [...pairs.entries()].toSorted(([x], [y]) => x - y).map(([, pair]) => pair);
}

function seat(picture: Picture): void {
  const { wall, wantX, wantY, placeOf, unitAt } = picture;
  const cost = (unit: number, place: number): number => {
    const row = Math.floor(place / wall.columns);
    const dx = leftOf(place % wall.columns, row) - (wantX[unit] ?? 0);
    const dy = row - (wantY[unit] ?? 0);
    return dx * dx + dy * dy;
  };
  const places = placeOf.length > EXACT_LIMIT ? dealt(picture) : assign(placeOf.length, wall.columns * wall.rows, cost);
  places.forEach((place, unit) => {
    placeOf[unit] = place;
    unitAt[place] = unit;
  });
}

/** From north to south in rows of equal length, and from west to east in each. */
function dealt({ wall, wantX, wantY, placeOf }: Picture): Int32Array {
  const by = (want: Float64Array) => (a: number, b: number): number => (want[a] ?? 0) - (want[b] ?? 0);
  const southwards = Array.from(placeOf.keys()).toSorted(by(wantY));
  const length = Math.ceil(southwards.length / wall.rows);
  const places = new Int32Array(southwards.length);
  for (let row = 0; row < wall.rows; row += 1) {
    const inRow = southwards.slice(row * length, (row + 1) * length).toSorted(by(wantX));
    const spare = wall.columns / Math.max(1, inRow.length);
    inRow.forEach((unit, n) => (places[unit] = row * wall.columns + Math.floor(n * spare)));
  }
  return places;
}

function finished({ wall, placeOf }: Picture, units: Unit[], pairs: [number, number][]): Cartogram {
  const cells = units.map(({ code }, n) => {
    const place = placeOf[n] ?? 0;
    return { code, column: place % wall.columns, row: Math.floor(place / wall.columns) };
  });
  const bricks = trimmed(cells);
  const touches = ([a, b]: [number, number]): boolean => {
    for (let side = 0; side < 6; side += 1) if (wall.touching[(placeOf[a] ?? 0) * 6 + side] === placeOf[b]) return true;
    return false;
  };
  return {
    bricks,
    columns: Math.max(...bricks.map((brick) => brick.column)) + 1,
    rows: Math.max(...bricks.map((brick) => brick.row)) + 1,
    kept: pairs.filter(touches).length,
    total: pairs.length,
  };
}

/** Without empty rows above or columns at the left; an odd number of rows less turns the shift round. */
function trimmed(cells: Brick[]): Brick[] {
  const top = Math.min(...cells.map((cell) => cell.row));
  const turned = cells.map(({ code, column, row }) => ({ code, row: row - top, column: column + (top & row & 1) }));
  const left = Math.min(...turned.map((cell) => cell.column));
  return turned.map((cell) => ({ ...cell, column: cell.column - left }));
}
