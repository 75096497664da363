import { assign } from '../assignment/assignment.ts';

/** Beyond this many rows in one knot of candidates the exact assignment, which grows with the cube, gives way to the best first. */
const exactRows = 500;

/**
 * One column at most for each row, and one row for each column, so that together they are as alike as can be.
 * @param likeness row by row, from 0 to 1
 * @param least below it two are not paired
 * @returns the column of each row, -1 for none
 */
export function pairUp(rows: number, columns: number, likeness: Float64Array, least: number): number[] {
  const partner = Array<number>(rows).fill(-1);
  for (const knot of knots(rows, columns, likeness, least)) {
    const flip = knot.rows.length > knot.columns.length;
    const [small, large] = flip ? [knot.columns, knot.rows] : [knot.rows, knot.columns];
    const scoreOf = (a: number, b: number): number => likeness[(flip ? b : a) * columns + (flip ? a : b)] ?? 0;
    const chosen = small.length > exactRows ? bestFirst(small, large, scoreOf, least) : [...assign(small.length, large.length, (a, b) => -Math.max(0, scoreOf(small[a]!, large[b]!) - least))].map((b) => large[b] ?? -1); // numbers of the knot
    for (const [at, other] of chosen.entries()) {
      const one = small[at]!; // as many as were asked
      if (other >= 0 && scoreOf(one, other) >= least) partner[flip ? other : one] = flip ? one : other;
    }
  }
  return partner;
}

interface Knot {
  rows: number[];
  columns: number[];
}

/** Rows and columns that hang together by candidates: each knot is a question of its own. */
function knots(rows: number, columns: number, likeness: Float64Array, least: number): Knot[] {
  const seenRows = new Uint8Array(rows);
  const seenColumns = new Uint8Array(columns);
  const grow = (from: number): Knot => {
    const knot: Knot = { rows: [from], columns: [] };
    seenRows[from] = 1;
    const fresh = [from];
    for (let row = fresh.pop(); row !== undefined; row = fresh.pop())
      for (let column = 0; column < columns; column += 1) {
        if (seenColumns[column] === 1 || (likeness[row * columns + column] ?? 0) < least) continue;
        seenColumns[column] = 1;
        knot.columns.push(column);
        for (let other = 0; other < rows; other += 1) {
          if (seenRows[other] === 1 || (likeness[other * columns + column] ?? 0) < least) continue;
          seenRows[other] = 1;
          knot.rows.push(other);
          fresh.push(other);
        }
      }
    return knot;
  };
  const found: Knot[] = [];
  for (let row = 0; row < rows; row += 1) if (seenRows[row] === 0) found.push(grow(row));
  return found.filter((knot) => knot.columns.length > 0);
}

function bestFirst(small: readonly number[], large: readonly number[], scoreOf: (a: number, b: number) => number, least: number): number[] {
  const candidates = small.flatMap((a, at) => large.flatMap((b) => (scoreOf(a, b) >= least ? [{ at, b, score: scoreOf(a, b) }] : [])));
  candidates.sort((one, two) => two.score - one.score || one.at - two.at || one.b - two.b);
  const chosen = Array<number>(small.length).fill(-1);
  const taken = new Set<number>();
  for (const { at, b } of candidates) {
    if (chosen[at] !== -1 || taken.has(b)) continue;
    chosen[at] = b;
    taken.add(b);
  }
  return chosen;
}
