/** A ring of positions, degrees. */
export type Ring = number[][];
export type RingProblem = 'ring-open' | 'ring-empty' | 'ring-crosses' | 'outside-world' | 'no-area';

const tiniest = 1e-10; // square degrees, about one square metre: less than that is a line

/** What is wrong with a ring; undefined when it can be drawn and measured. */
export function ringProblem(ring: Ring): RingProblem | undefined {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 4) return 'ring-empty';
  if (ring.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y) || Math.abs(x!) > 180 || Math.abs(y!) > 90)) return 'outside-world';
  if (first[0] !== last[0] || first[1] !== last[1]) return 'ring-open';
  if (Math.abs(signedArea(ring)) < tiniest) return 'no-area';
  return crossesItself(ring) ? 'ring-crosses' : undefined;
}

/** Planar area in square degrees; positive when the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return sum / 2;
}

/** Outer rings clockwise and holes the other way, as the maps of the house draw them (spherical geometry: the inside is at the right). */
export const woundForMaps = (rings: Ring[]): Ring[] => rings.map((ring, n) => ((signedArea(ring) > 0) === (n === 0) ? ring.toReversed() : ring));

/** Whether two segments of a ring that are not neighbours cross. Segments are compared only within cells of a grid, so that long coasts stay quick. */
export function crossesItself(ring: Ring): boolean {
  const count = ring.length - 1;
  const cells = gridOf(ring, count);
  for (const members of cells.values()) {
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length; j++) {
        const [a, b] = [members[i]!, members[j]!];
        const near = b - a === 1 || (a === 0 && b === count - 1);
        if (!near && cross(ring[a]!, ring[a + 1]!, ring[b]!, ring[b + 1]!)) return true;
      }
    }
  }
  return false;
}

function gridOf(ring: Ring, count: number): Map<string, number[]> {
  const xs = ring.map((p) => p[0]!);
  const ys = ring.map((p) => p[1]!);
  const [left, bottom] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
  const side = Math.max(xs.reduce((a, b) => Math.max(a, b)) - left, ys.reduce((a, b) => Math.max(a, b)) - bottom) / Math.max(1, Math.sqrt(count)) || 1;
  const cells = new Map<string, number[]>();
  for (let i = 0; i < count; i++) {
    const span = (a: number, b: number, from: number): [number, number] => [Math.floor((Math.min(a, b) - from) / side), Math.floor((Math.max(a, b) - from) / side)];
    const [x0, x1] = span(xs[i]!, xs[i + 1]!, left);
    const [y0, y1] = span(ys[i]!, ys[i + 1]!, bottom);
    for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) cells.set(`${x} ${y}`, [...(cells.get(`${x} ${y}`) ?? []), i]);
  }
  return cells;
}

const side = (a: number[], b: number[], p: number[]): number => Math.sign((b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!));

/** A true crossing; a touch at a point is left alone, since drawings touch themselves at islets and bridges. */
const cross = (a: number[], b: number[], c: number[], d: number[]): boolean => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
