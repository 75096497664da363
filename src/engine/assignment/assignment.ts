/**
 * Cheapest assignment of each row to a column of its own (shortest augmenting paths with potentials:
 * Kuhn 1955, Jonker and Volgenant 1987). At most rows² × columns steps.
 *
 * @param rows number of rows, at most `columns`
 * @param cost cost of a row in a column; finite, any unit
 * @returns the column of each row
 */
export function assign(rows: number, columns: number, cost: (row: number, column: number) => number): Int32Array {
  if (rows > columns) throw new RangeError(`${rows} rows do not fit in ${columns} columns`);
  const search = newSearch(rows, columns);
  for (let row = 0; row < rows; row += 1) augment(search, row, cost);
  const columnOf = new Int32Array(rows);
  for (let column = 0; column < columns; column += 1) {
    const row = search.rowOf[column] ?? -1;
    if (row >= 0) columnOf[row] = column;
  }
  return columnOf;
}

type Search = {
  /** Row that holds each column, -1 when free; the place after the last is the root of the path. */
  rowOf: Int32Array;
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  /** Cheapest known reduced cost to reach a column, and the column it is reached from. */
  reach: Float64Array;
  from: Int32Array;
  seen: Uint8Array;
};

function newSearch(rows: number, columns: number): Search {
  return {
    rowOf: new Int32Array(columns + 1).fill(-1),
    rowPrice: new Float64Array(rows),
    columnPrice: new Float64Array(columns + 1),
    reach: new Float64Array(columns),
    from: new Int32Array(columns),
    seen: new Uint8Array(columns + 1),
  };
}

function augment(search: Search, row: number, cost: (row: number, column: number) => number): void {
  const { rowOf, reach, from, seen } = search;
  const root = reach.length;
  rowOf[root] = row;
  reach.fill(Infinity);
  seen.fill(0);
  let column = root;
  while ((rowOf[column] ?? -1) >= 0) {
    seen[column] = 1;
    column = nearest(search, column, cost);
  }
  while (column !== root) {
    const before = from[column] ?? root;
    rowOf[column] = rowOf[before] ?? -1;
    column = before;
  }
}

/** Relaxes the columns seen from `column`, moves the prices by the step, and gives the column reached. */
function nearest(search: Search, column: number, cost: (row: number, column: number) => number): number {
  const { rowOf, rowPrice, columnPrice, reach, from, seen } = search;
  const row = rowOf[column] ?? 0;
  const price = rowPrice[row] ?? 0;
  let best = -1;
  let step = Infinity;
  for (let other = 0; other < reach.length; other += 1) {
    if (seen[other] === 1) continue;
    const reduced = cost(row, other) - price - (columnPrice[other] ?? 0);
    if (reduced < (reach[other] ?? Infinity)) {
      reach[other] = reduced;
      from[other] = column;
    }
    const distance = reach[other] ?? Infinity;
    if (distance < step) [step, best] = [distance, other];
  }
  for (let other = 0; other <= reach.length; other += 1) {
    if (seen[other] === 1) {
      const held = rowOf[other] ?? 0;
      rowPrice[held] = (rowPrice[held] ?? 0) + step;
      columnPrice[other] = (columnPrice[other] ?? 0) - step;
    } else if (other < reach.length) reach[other] = (reach[other] ?? 0) - step;
  }
  return best;
}
