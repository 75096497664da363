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

/** Letters that a line of a brick holds as they are, and at most, drawn closer. */
const LINE = 11;
const CLOSE = 13;

/** How maps of these countries shorten the first words of a name. */
const short: Readonly<Record<string, string>> = { San: 'S.', Santa: 'Sta.', Santo: 'Sto.', Coronel: 'Crnel.', General: 'Gral.', Presidente: 'Pdte.', Villa: 'V.' };

/** A name in at most three lines of a brick, broken past `most` letters; shortened where it has to be, and cut only as a last resort. */
export function brickLines(name: string, most = LINE): string[] {
  if (name.length <= most) return [name];
  const two = broken(name.split(' '), 2);
  if (longest(two) <= LINE) return two;
  const words = name.split(' ').map((word) => short[word] ?? word);
  const shorter = broken(words, 2);
  const lines = longest(shorter) < CLOSE ? shorter : broken(words, 3);
  return lines.map((line) => (line.length > CLOSE ? `${line.slice(0, CLOSE - 1)}…` : line));
}

const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length));

/** The words in at most `count` lines, the longest of them as short as can be. */
function broken(words: readonly string[], count: number): string[] {
  if (count === 1 || words.length === 1) return [words.join(' ')];
  const tries = words.slice(1).map((_, n) => [words.slice(0, n + 1).join(' '), ...broken(words.slice(n + 1), count - 1)]);
  return tries.reduce((best, next) => (longest(next) < longest(best) ? next : best));
}
