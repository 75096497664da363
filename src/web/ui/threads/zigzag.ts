type Point = readonly [number, number];

/* In px: from one tooth to the next, and how far a tooth leaves the way. */
const TOOTH = 7;
const DEPTH = 3.2;

/** A way through some stops, drawn as a zigzag: what clashes must not look like a dashed line. Same course as the smooth curve. */
export function zigzag(stops: readonly Point[]): string {
  const way = stops.flatMap((stop, n) => (n === 0 ? [stop] : between(stops[n - 1] ?? stop, stop)));
  const teeth = everyTooth(way);
  return teeth.map(([x, y], n) => {
    const [before, after] = [teeth[n - 1], teeth[n + 1]];
    if (before === undefined || after === undefined) return `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`;
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const side = (n % 2 === 0 ? DEPTH : -DEPTH) / (Math.hypot(dx, dy) || 1);
    return `L${round(x - dy * side)} ${round(y + dx * side)}`;
  }).join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Points of the curve that is level at both its stops. */
function between([x0, y0]: Point, [x1, y1]: Point): Point[] {
  const middle = (x0 + x1) / 2;
  const steps = Math.max(2, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 3));
  return Array.from({ length: steps }, (_, n): Point => {
    const t = (n + 1) / steps;
    const u = 1 - t;
    return [u ** 3 * x0 + 3 * u * t * middle + t ** 3 * x1, u ** 3 * y0 + 3 * u ** 2 * t * y0 + 3 * u * t ** 2 * y1 + t ** 3 * y1];
  });
}

/** The points of a way at equal distances, its ends included. */
function everyTooth(way: readonly Point[]): Point[] {
  const [first] = way;
  const last = way.at(-1);
  if (first === undefined || last === undefined) return [];
  const found: Point[] = [first];
  for (const point of way) {
    const at = found.at(-1) ?? first;
    if (Math.hypot(point[0] - at[0], point[1] - at[1]) >= TOOTH) found.push(point);
  }
  return [...found, last];
}
