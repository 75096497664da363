import type { Brick } from './cartogram.ts';
import { leftOf, touchingCells } from './wall.ts';

/** A straight line in bricks: x in brick widths (halves occur), y in brick heights. */
export type Segment = { x1: number; y1: number; x2: number; y2: number };

/**
 * The lines between bricks of different parents, and between a brick and the outside: each once,
 * stretches in line joined, for drawing in ink over the bricks.
 */
export function parentBorders(bricks: (Brick & { parent: string })[]): Segment[] {
  const parentAt = new Map(bricks.map(({ column, row, parent }) => [`${column} ${row}`, parent]));
  const pieces = new Map<string, Segment>();
  for (const { column, row, parent } of bricks) {
    const sides = sidesOf(column, row);
    touchingCells(column, row).forEach(([c, r], side) => {
      const piece = sides[side];
      if (piece === undefined || parentAt.get(`${c} ${r}`) === parent) return;
      pieces.set(`${piece.x1} ${piece.y1} ${piece.x2} ${piece.y2}`, piece);
    });
  }
  return joined([...pieces.values()]);
}

/** The pieces of a brick's outline, in the order of `touchingCells`. */
function sidesOf(column: number, row: number): Segment[] {
  const x = leftOf(column, row);
  const line = (x1: number, y1: number, x2: number, y2: number): Segment => ({ x1, y1, x2, y2 });
  return [
    line(x, row, x, row + 1),
    line(x + 1, row, x + 1, row + 1),
    line(x, row, x + 0.5, row),
    line(x + 0.5, row, x + 1, row),
    line(x, row + 1, x + 0.5, row + 1),
    line(x + 0.5, row + 1, x + 1, row + 1),
  ];
}

/** Upright pieces never meet end to end on a half-offset wall: only flat ones are joined. */
function joined(pieces: Segment[]): Segment[] {
  const lines: Segment[] = [];
  for (const piece of pieces.toSorted((a, b) => a.y1 - b.y1 || a.y2 - b.y2 || a.x1 - b.x1)) {
    const last = lines.at(-1);
    const follows = last !== undefined && last.y1 === last.y2 && piece.y1 === piece.y2 && last.y1 === piece.y1 && last.x2 === piece.x1;
    if (follows) last.x2 = piece.x2;
    else lines.push({ ...piece });
  }
  return lines;
}
