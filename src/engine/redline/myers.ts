/** Edits beyond which two pieces are called different instead of looking further: memory and time grow with its square. */
const mostEdits = 400;

/** A stretch of both lists that is the same: from where in each, and how long. */
export interface Stretch {
  a: number;
  b: number;
  length: number;
}

/**
 * The longest common part of two lists (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986), as
 * stretches in order; none when they differ in more than `mostEdits` places.
 */
export function commonStretches(a: readonly string[], b: readonly string[]): Stretch[] {
  const limit = Math.min(a.length + b.length, mostEdits);
  const furthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(furthest.slice());
    for (let k = -edits; k <= edits; k += 2) {
      let x = isDown(furthest, k, edits, limit) ? at(furthest, k + 1, limit) : at(furthest, k - 1, limit) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[k + limit + 1] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length, limit);
    }
  }
  return [];
}

const at = (furthest: Int32Array, k: number, limit: number): number => furthest[k + limit + 1] ?? 0;
const isDown = (furthest: Int32Array, k: number, edits: number, limit: number): boolean => k === -edits || (k !== edits && at(furthest, k - 1, limit) < at(furthest, k + 1, limit));

/** From the end to the beginning, the diagonals of the path found. */
function walkBack(trace: readonly Int32Array[], lengthA: number, lengthB: number, limit: number): Stretch[] {
  const found: Stretch[] = [];
  let [x, y] = [lengthA, lengthB];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits]!; // one for each number of edits
    const k = x - y;
    const from = isDown(furthest, k, edits, limit) ? k + 1 : k - 1;
    const startX = edits === 0 ? 0 : from === k + 1 ? at(furthest, from, limit) : at(furthest, from, limit) + 1;
    const length = x - startX;
    if (length > 0) found.push({ a: startX, b: startX - k, length });
    x = edits === 0 ? 0 : at(furthest, from, limit);
    y = x - from;
  }
  return found.toReversed();
}
