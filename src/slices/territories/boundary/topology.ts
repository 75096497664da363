import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Objects, Polygon, MultiPolygon, Topology } from 'topojson-specification';
import type { Geometry } from '../contract.ts';
import type { Shape } from '../rules/boundary.ts';

type Units = GeometryCollection<{ unit: string }>;

/** Every shape of every object of a TopoJSON. */
export function readTopology(text: unknown): Shape[][] {
  const file = text as Topology<Objects<Record<string, unknown>>>; // judged below: what is no surface becomes a problem of its shape
  return Object.values(file.objects).map((object) => {
    const found = feature(file, object);
    return ('features' in found ? found.features : [found]).map((one) => ({ id: one.id, properties: one.properties ?? {}, geometry: one.geometry as Shape['geometry'] }));
  });
}

export interface Drawn {
  shapes: { unit: string; geometry: Geometry }[];
  before: number;
  after: number;
  /** Pairs that share a border, `a < b`, with its length in kilometres. */
  pairs: { a: string; b: string; km: number }[];
}

/** Points per unit that a screen can show; below it nothing is simplified. */
const pointsPerUnit = 160;
/** Steps of the grid over the whole extent: about 10 m for a country of 1 000 km. */
const grid = 1e5;
const shortestKm = 0.1;

/** Joins the shapes by the borders they share, measures those, simplifies them together so that no gap opens, and rounds to five decimals (1 m). */
export function draw(matched: readonly { unit: string; geometry: Geometry }[]): Drawn {
  if (matched.length === 0) return { shapes: [], before: 0, after: 0, pairs: [] };
  const features = matched.map(({ unit, geometry }) => ({ type: 'Feature' as const, properties: { unit }, geometry }));
  const whole = topology({ units: { type: 'FeatureCollection', features } } as never, grid) as unknown as Topology<{ units: Units }>; // the library's types want geojson's own names
  const pairs = bordersOf(whole);
  const before = pointsOf(matched.map(({ geometry }) => geometry));
  const weighed = presimplify(whole as never, sphericalTriangleArea);
  const share = Math.min(1, (matched.length * pointsPerUnit) / before);
  const lean = (share < 1 ? simplify(weighed, quantile(weighed, share)) : whole) as unknown as Topology<{ units: Units }>; // as above
  const drawn = feature(lean, lean.objects.units).features.map((one, n) => ({ unit: one.properties.unit, geometry: rounded(one.geometry as Geometry) ?? matched[n]!.geometry }));
  return { shapes: drawn, before, after: pointsOf(drawn.map(({ geometry }) => geometry)), pairs };
}

const pointsOf = (geometries: readonly Geometry[]): number => geometries.reduce((sum, { type, coordinates }) => sum + (type === 'Polygon' ? [coordinates] : coordinates).flat().reduce((n, ring) => n + ring.length, 0), 0);

/** Five decimals; rings that became a line are left out, and undefined says that none was left. */
function rounded(geometry: Geometry): Geometry | undefined {
  const five = (n: number): number => Math.round(n * 1e5) / 1e5;
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .map((rings) => rings.map((ring) => ring.map(([x, y]) => [five(x!), five(y!)])).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  if (polygons.length === 0) return undefined;
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons };
}

function bordersOf(whole: Topology<{ units: Units }>): Drawn['pairs'] {
  const users = new Map<number, Set<string>>();
  for (const object of whole.objects.units.geometries) {
    const { arcs } = object as Polygon | MultiPolygon; // only surfaces entered
    const { unit } = object.properties as { unit: string }; // `draw` gave one to each
    for (const arc of (arcs as unknown[]).flat(3) as number[]) {
      const at = arc < 0 ? ~arc : arc;
      users.set(at, (users.get(at) ?? new Set()).add(unit));
    }
  }
  const km = new Map<string, number>();
  for (const [arc, units] of users) {
    const [a, b] = [...units].toSorted();
    if (a && b) km.set(`${a} ${b}`, (km.get(`${a} ${b}`) ?? 0) + lengthOf(whole, arc));
  }
  return [...km].filter(([, length]) => length >= shortestKm).map(([pair, length]) => ({ a: pair.split(' ')[0]!, b: pair.split(' ')[1]!, km: Math.round(length * 10) / 10 }));
}

/** Kilometres of an arc on the sphere; a quantized arc holds steps, not places. */
function lengthOf(whole: Topology, arc: number): number {
  const { scale: [kx, ky], translate: [dx, dy] } = whole.transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y, sum] = [0, 0, 0];
  let before: number[] | undefined;
  for (const [px, py] of whole.arcs[arc] ?? []) {
    [x, y] = whole.transform ? [x + px!, y + py!] : [px!, py!];
    const here = [x * kx + dx, y * ky + dy];
    if (before) sum += kilometres(before, here);
    before = here;
  }
  return sum;
}

function kilometres([x1, y1]: number[], [x2, y2]: number[]): number {
  const rad = Math.PI / 180;
  const h = Math.sin(((y2! - y1!) * rad) / 2) ** 2 + Math.cos(y1! * rad) * Math.cos(y2! * rad) * Math.sin(((x2! - x1!) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h)); // mean radius of the Earth, km
}
