/**
 * The grid on which bricks are laid: row r begins half a brick further right when r is odd, so that
 * every place touches six. A place is one number, `row × columns + column`.
 */
export type Wall = {
  columns: number;
  rows: number;
  /** Six entries per place: the places it touches, -1 where the wall ends. */
  touching: Int32Array;
};

/** A wall of the given size, with what each place touches. */
export function newWall(columns: number, rows: number): Wall {
  const touching = new Int32Array(columns * rows * 6);
  for (let place = 0; place < columns * rows; place += 1) {
    const row = Math.floor(place / columns);
    touchingCells(place % columns, row).forEach(([c, r], side) => {
      const inside = c >= 0 && c < columns && r >= 0 && r < rows;
      touching[place * 6 + side] = inside ? r * columns + c : -1;
    });
  }
  return { columns, rows, touching };
}

/** The six cells around a cell: left, right, above left, above right, below left, below right. */
export function touchingCells(column: number, row: number): [column: number, row: number][] {
  const shift = row & 1;
  return [
    [column - 1, row],
    [column + 1, row],
    [column - 1 + shift, row - 1],
    [column + shift, row - 1],
    [column - 1 + shift, row + 1],
    [column + shift, row + 1],
  ];
}

/** Left edge of a brick in brick widths. */
export const leftOf = (column: number, row: number): number => column + (row & 1) / 2;
