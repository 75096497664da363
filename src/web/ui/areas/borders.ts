/** A unit on the half-offset grid: odd rows stand half a brick to the right. */
export interface BrickSeat {
  readonly column: number;
  readonly row: number;
  readonly parent: string;
}

/** Width and height of a seat, px. */
export const SEAT = { width: 57, height: 36 } as const;

/** Half columns from the grid's origin to a brick's left edge. */
export const halfColumn = (seat: { readonly column: number; readonly row: number }): number => seat.column * 2 + Math.abs(seat.row % 2);

/** The lines between bricks of different parents and around them all, as an SVG path in px. */
export function parentBorders(seats: readonly BrickSeat[]): string {
  const half = SEAT.width / 2;
  const owner = new Map<string, string>();
  for (const seat of seats) for (const n of [0, 1]) owner.set(`${seat.row} ${halfColumn(seat) + n}`, seat.parent);
  const at = (row: number, column: number): string | undefined => owner.get(`${row} ${column}`);
  const lines = new Set<string>();
  for (const seat of seats) {
    for (const column of [halfColumn(seat), halfColumn(seat) + 1]) {
      const { row } = seat;
      if (at(row - 1, column) !== seat.parent) lines.add(`M${column * half} ${row * SEAT.height}h${half}`);
      if (at(row + 1, column) !== seat.parent) lines.add(`M${column * half} ${(row + 1) * SEAT.height}h${half}`);
      if (at(row, column - 1) !== seat.parent) lines.add(`M${column * half} ${row * SEAT.height}v${SEAT.height}`);
      if (at(row, column + 1) !== seat.parent) lines.add(`M${(column + 1) * half} ${row * SEAT.height}v${SEAT.height}`);
    }
  }
  return [...lines].join('');
}

/** Letters that a line of a brick holds at most. */
const LINE = 11;

/** A name in at most two lines of a brick, broken past `most` letters; a line that would leave the brick is cut. */
export function brickLines(name: string, most = LINE): string[] {
  if (name.length <= most) return [name];
  const words = name.split(' ');
  const middle = name.length / 2;
  let best = '';
  for (let n = 1; n < words.length; n += 1) {
    const first = words.slice(0, n).join(' ');
    if (best === '' || Math.abs(first.length - middle) < Math.abs(best.length - middle)) best = first;
  }
  const lines = best === '' ? [name] : [best, name.slice(best.length + 1)];
  return lines.map((line) => (line.length > LINE ? `${line.slice(0, LINE - 1)}…` : line));
}
