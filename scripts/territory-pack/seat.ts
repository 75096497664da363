import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Point = [number, number];
type Ring = Point[];
type Shape = { id?: string | number; type: string; arcs?: number[][] | number[][][] };
type Topology = {
  arcs: Point[][];
  transform?: { scale: Point; translate: Point };
  objects: Record<string, { geometries: Shape[] }>;
};

/**
 * Approximate seat of each unit of a TopoJSON layer: a point well inside its largest polygon,
 * WGS84, rounded to 2 decimals (about 1 km), by the code that the layer uses as id.
 * Nothing else of the geometry is kept. Without the layer nobody has a seat.
 */
export function seatsOf(folder: string, file: string, object: string): Map<string, Point> {
  if (!existsSync(join(folder, file))) return new Map();
  const topology = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Topology; // read once from a trusted local file
  const arcs = topology.arcs.map((arc) => absolute(arc, topology.transform));
  const seats = new Map<string, Point>();
  for (const shape of topology.objects[object]?.geometries ?? []) {
    const outer = outerRings(shape).map((ring) => ring.flatMap((at, n) => arcPoints(arcs, at).slice(n === 0 ? 0 : 1)));
    const largest = outer.toSorted((x, y) => area(y) - area(x))[0];
    if (largest !== undefined && shape.id !== undefined) seats.set(String(shape.id), innerPoint(largest));
  }
  return seats;
}

function outerRings(shape: Shape): number[][] {
  // The type of `arcs` follows from the type of the shape, as the TopoJSON specification says.
  if (shape.type === 'Polygon') return (shape.arcs as number[][]).slice(0, 1);
  if (shape.type === 'MultiPolygon') return (shape.arcs as number[][][]).map((polygon) => polygon[0] ?? []);
  return [];
}

function absolute(arc: Point[], transform: Topology['transform']): Ring {
  if (transform === undefined) return arc;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
  });
}

const arcPoints = (arcs: Ring[], at: number): Ring => (at < 0 ? (arcs[~at] ?? []).toReversed() : (arcs[at] ?? []));

const edges = (ring: Ring): [Point, Point][] => ring.map((point, n) => [point, ring[(n + 1) % ring.length] ?? point]);

const area = (ring: Ring): number => Math.abs(edges(ring).reduce((sum, [p, q]) => sum + p[0] * q[1] - q[0] * p[1], 0)) / 2;

/** Of a lattice of points laid over the ring three times finer each, the one furthest from its border. */
function innerPoint(ring: Ring): Point {
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  const sides = edges(ring);
  let centre: Point = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  let half: Point = [(Math.max(...xs) - Math.min(...xs)) / 2, (Math.max(...ys) - Math.min(...ys)) / 2];
  let best = -Infinity;
  for (let pass = 0; pass < 3; pass += 1) {
    const [middle, reach] = [centre, half];
    for (let at = 0; at < 225; at += 1) {
      const point: Point = [middle[0] + reach[0] * ((at % 15) / 7 - 1), middle[1] + reach[1] * (Math.floor(at / 15) / 7 - 1)];
      const depth = depthOf(point, sides);
      if (depth > best) [best, centre] = [depth, point];
    }
    half = [half[0] / 7, half[1] / 7];
  }
  return [Math.round(centre[0] * 100) / 100, Math.round(centre[1] * 100) / 100];
}

/** Distance to the nearest side, negative outside (degrees; enough for a choice between near points). */
function depthOf([x, y]: Point, sides: [Point, Point][]): number {
  let inside = false;
  let nearest = Infinity;
  for (const [p, q] of sides) {
    if (p[1] > y !== q[1] > y && x < ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1]) + p[0]) inside = !inside;
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
    const along = Math.max(0, Math.min(1, ((x - p[0]) * dx + (y - p[1]) * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(x - p[0] - along * dx, y - p[1] - along * dy));
  }
  return inside ? nearest : -nearest;
}
