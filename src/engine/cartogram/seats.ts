/** A point on the wall, in bricks. */
export type Seat = { x: number; y: number };

type Placed = { code: string; parent: string; lon: number | null; lat: number | null };

/** Share of order against distance in a seat: order alone spreads a crowded capital, distance keeps the shape. */
const ORDER_SHARE = 0.55;
/** An empty stretch (sea between islands) is drawn at most this share of the whole. */
const WIDEST_GAP = 0.06;

/**
 * Where each unit would like to be, from 0 to 1 on each axis, y downwards, and the height over the width of the land.
 * Units without a point take the middle of their neighbours, or else of their siblings, or of all.
 */
export function seatsOf(units: Placed[], pairs: [number, number][]): { seats: Seat[]; ratio: number } {
  const points = pointsOf(units, pairs);
  const middle = points.reduce((sum, point) => sum + point.y, 0) / Math.max(1, points.length);
  // Degrees of longitude shrink away from the equator. Rounded, so that every browser computes the same picture.
  const shrink = Math.round(Math.cos((middle * Math.PI) / 180) * 1000) / 1000;
  const xs = closeGaps(points.map((point) => point.x * shrink));
  const ys = closeGaps(points.map((point) => -point.y));
  const [width, height] = [spread(xs), spread(ys)];
  const [orderX, orderY] = [orderOf(xs), orderOf(ys)];
  const mix = (value: number, low: number, range: number, order: number): number =>
    ORDER_SHARE * order + (1 - ORDER_SHARE) * (range === 0 ? 0.5 : (value - low) / range);
  const [lowX, lowY] = [lowest(xs), lowest(ys)];
  const seats = points.map((_, n) => ({
    x: mix(xs[n] ?? 0, lowX, width, orderX[n] ?? 0.5),
    y: mix(ys[n] ?? 0, lowY, height, orderY[n] ?? 0.5),
  }));
  return { seats, ratio: width === 0 || height === 0 ? 1 : height / width };
}

function pointsOf(units: Placed[], pairs: [number, number][]): Seat[] {
  const given = units.map(({ lon, lat }) => (lon === null || lat === null ? null : { x: lon, y: lat }));
  const all = mean(given) ?? { x: 0, y: 0 };
  return units.map((unit, n) => {
    const neighbours = pairs.filter((pair) => pair.includes(n)).map(([a, b]) => given[a === n ? b : a] ?? null);
    const siblings = units.map((other, at) => (other.parent === unit.parent ? (given[at] ?? null) : null));
    return given[n] ?? mean(neighbours) ?? mean(siblings) ?? all;
  });
}

function mean(points: (Seat | null)[]): Seat | null {
  const known = points.filter((point) => point !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }));
  return { x: sum.x / known.length, y: sum.y / known.length };
}

const lowest = (values: number[]): number => values.reduce((low, value) => Math.min(low, value), Infinity);
const spread = (values: number[]): number => values.reduce((high, value) => Math.max(high, value), -Infinity) - lowest(values);

/** Indices by value; equal values keep the order of the units, which is that of their codes. */
const byValue = (values: number[]): number[] => values.map((_, n) => n).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));

function closeGaps(values: number[]): number[] {
  const widest = spread(values) * WIDEST_GAP;
  const closed: number[] = [];
  let removed = 0;
  let before: number | undefined;
  for (const n of byValue(values)) {
    const value = values[n] ?? 0;
    removed += Math.max(0, value - (before ?? value) - widest);
    before = value;
    closed[n] = value - removed;
  }
  return closed;
}

function orderOf(values: number[]): number[] {
  const order: number[] = [];
  byValue(values).forEach((n, rank) => (order[n] = (rank + 0.5) / values.length));
  return order;
}
