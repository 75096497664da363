import type { Picture } from './picture.ts';
import type { Wall } from './wall.ts';

/** Weight of a squared brick away from the seat; few units could turn the whole picture round, so they are held harder. */
const AWAY = 0.12;
const FEW = 40;
/** Weight of every block of a parent beyond those that it has in reality. */
const BROKEN = 2.2;
/** How much worse a move may make the picture, at the start and at the end, in kept borders. */
const WARM = 2;
const COLD = 0.02;
/** How far a unit jumps at most, in bricks. */
const JUMP = 2;

/**
 * Moves units between places, or swaps two, and keeps what does not worsen the picture by more than a limit that falls
 * (threshold accepting, Dueck and Scheuer 1990: annealing without an exponential, so that every browser agrees).
 */
export function weave(picture: Picture, steps: number, random: () => number): void {
  const { placeOf, unitAt } = picture;
  const broken = picture.children.map((_, parent) => brokenOf(picture, parent));
  const fall = (COLD / WARM) ** (1 / Math.max(1, steps));
  let limit = WARM;
  for (let step = 0; step < steps; step += 1, limit *= fall) {
    const unit = Math.floor(random() * placeOf.length);
    const from = placeOf[unit] ?? 0;
    const to = nearby(picture, unit, from, random);
    if (to < 0 || to === from) continue;
    tryMove(picture, broken, { unit, other: unitAt[to] ?? -1, from, to }, limit * random());
  }
}

type Move = { unit: number; other: number; from: number; to: number };

function tryMove(picture: Picture, broken: number[], move: Move, allowed: number): void {
  const { parentOf } = picture;
  const { unit, other } = move;
  const parents = [...new Set([parentOf[unit] ?? 0, parentOf[other < 0 ? unit : other] ?? 0])];
  const worthHere = (): number => valueOf(picture, unit) + (other < 0 ? 0 : valueOf(picture, other));
  const sum = (counts: (number | undefined)[]): number => counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  const before = worthHere();
  const brokenBefore = sum(parents.map((parent) => broken[parent]));
  swap(picture, move);
  const gain = worthHere() - before;
  // Counting blocks is the dear part: only for moves that could still be taken.
  if (gain + BROKEN * brokenBefore >= -allowed) {
    const counts = parents.map((parent) => brokenOf(picture, parent));
    if (gain + BROKEN * (brokenBefore - sum(counts)) >= -allowed) {
      parents.forEach((parent, n) => (broken[parent] = counts[n] ?? 0));
      return;
    }
  }
  swap(picture, { ...move, from: move.to, to: move.from });
}

function swap({ unitAt, placeOf }: Picture, { unit, other, from, to }: Move): void {
  unitAt[from] = other;
  unitAt[to] = unit;
  placeOf[unit] = to;
  if (other >= 0) placeOf[other] = from;
}

/** Half of the moves go beside a neighbour of the unit, the others a few bricks away; -1 when off the wall. */
function nearby({ wall, friends, placeOf }: Picture, unit: number, from: number, random: () => number): number {
  const near = friends[unit] ?? [];
  if (near.length === 0 || random() < 0.5) return jump(wall, from, random);
  const friend = near[Math.floor(random() * near.length)] ?? unit;
  return wall.touching[(placeOf[friend] ?? 0) * 6 + Math.floor(random() * 6)] ?? -1;
}

function jump({ columns, rows }: Wall, from: number, random: () => number): number {
  const across = Math.floor(random() * (2 * JUMP + 1)) - JUMP;
  const down = Math.floor(random() * (2 * JUMP + 1)) - JUMP;
  const column = (from % columns) + across;
  const row = Math.floor(from / columns) + down;
  return column < 0 || column >= columns || row < 0 || row >= rows ? -1 : row * columns + column;
}

/** What a unit's place is worth: those it touches, less the distance to its seat. */
function valueOf({ wall, unitAt, placeOf, worth, wantX, wantY }: Picture, unit: number): number {
  const place = placeOf[unit] ?? 0;
  const row = Math.floor(place / wall.columns);
  const dx = (place % wall.columns) + (row & 1) / 2 - (wantX[unit] ?? 0);
  const dy = row - (wantY[unit] ?? 0);
  let value = -AWAY * Math.max(1, FEW / placeOf.length) * (dx * dx + dy * dy);
  for (let side = 0; side < 6; side += 1) {
    const at = wall.touching[place * 6 + side] ?? -1;
    const other = at < 0 ? -1 : (unitAt[at] ?? -1);
    if (other >= 0) value += worth[unit * placeOf.length + other] ?? 0;
  }
  return value;
}

/** How many blocks more than in reality the units of a parent lie in. */
function brokenOf({ wall, unitAt, placeOf, parentOf, children, realBlocks }: Picture, parent: number): number {
  const left = new Set(children[parent]);
  let blocks = 0;
  for (const first of left) {
    blocks += 1;
    left.delete(first);
    const reached = [first];
    for (let unit = reached.pop(); unit !== undefined; unit = reached.pop()) {
      for (let side = 0; side < 6; side += 1) {
        const at: number = wall.touching[(placeOf[unit] ?? 0) * 6 + side] ?? -1;
        const other = at < 0 ? -1 : (unitAt[at] ?? -1);
        if (other >= 0 && parentOf[other] === parent && left.delete(other)) reached.push(other);
      }
    }
  }
  return Math.max(0, blocks - (realBlocks[parent] ?? 1));
}
