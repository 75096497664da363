/** So many of the nearest ones are drawn side by side, where the page has room. */
const beside = 4;

interface Point {
  code: string;
  /** Degrees WGS84. */
  lon: number;
  lat: number;
}

/** Pairs of places that are near each other, each place with its nearest ones: what a woven map tries to keep together. */
export function nearestPairs(points: readonly Point[]): [string, string][] {
  return points.flatMap((one) => {
    const wide = Math.cos((one.lat * Math.PI) / 180);
    const far = (other: Point): number => ((other.lon - one.lon) * wide) ** 2 + (other.lat - one.lat) ** 2;
    return points.filter(({ code }) => code !== one.code).toSorted((a, b) => far(a) - far(b)).slice(0, beside).map(({ code }): [string, string] => [one.code, code]);
  });
}
