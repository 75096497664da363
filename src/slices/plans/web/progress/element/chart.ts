import type { PointOfSeries, Projection } from '../../../contract/report.ts';

/** A period of the series with the level that is held against what was programmed, in the unit of the target. */
export interface Level {
  periodId: string;
  period: string;
  /** What the period says; the year's sum until then where periods add up. Null: nobody said, s/d or np. */
  level: number | null;
  value: number | null;
  absence: 's/d' | 'np' | null;
  state: PointOfSeries['state'];
  programmed: number | null;
}

const isSaid = ({ state }: Pick<PointOfSeries, 'state'>): boolean => state === 'reported' || state === 'accepted';

/** Levels of a series, oldest first. @param sums periods add up within their year */
export function levelsOf(series: readonly PointOfSeries[], sums: boolean): Level[] {
  const totals = new Map<string, number>();
  return series.map(({ periodId, period, to, value, absence, state, programmed, ...rest }) => {
    const year = to.slice(0, 4);
    const said = isSaid({ state, ...rest }) ? value : null;
    if (said !== null) totals.set(year, (totals.get(year) ?? 0) + said);
    return { periodId, period, value, absence, state, programmed, level: said === null ? null : sums ? (totals.get(year) ?? 0) : said };
  });
}

export interface Chart {
  width: number;
  height: number;
  ticks: { y: number; value: number }[];
  points: { x: number; y: number; kind: 'accepted' | 'reported' | 'sd' | 'np' | 'none'; level: Level }[];
  /** Pieces of the line, cut where a period has no datum. */
  lines: string[];
  /** What was programmed, one dash a period. */
  programmed: { from: number; to: number; y: number }[];
  projected: { x: number; y: number; low: number; high: number; from: { x: number; y: number } } | undefined;
}

/** px around the drawing: room for the numbers at the left and the words below. */
const margin = { left: 52, right: 16, top: 12, bottom: 26 };

/** Places a series in a rectangle. The projection is drawn only where it is of the same measure: not where periods add up. */
export function chartOf(levels: readonly Level[], projection: Projection | null, width: number, height: number): Chart {
  const slots = levels.length + (projection ? 1 : 0);
  const step = (width - margin.left - margin.right) / Math.max(1, slots);
  const x = (n: number): number => margin.left + step * (n + 0.5);
  const values = [0, ...levels.flatMap(({ level, programmed }) => [level, programmed]), ...(projection ? [projection.low, projection.high] : [])].filter((n): n is number => n !== null);
  const marks = ticksOf(Math.min(...values), Math.max(...values));
  const [low, high] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  const y = (value: number): number => margin.top + ((high - value) / (high - low)) * (height - margin.top - margin.bottom);
  const points = levels.map((level, n) => ({ x: x(n), y: y(level.level ?? low), kind: kindOf(level), level }));
  const last = points.findLast(({ level }) => level.level !== null);
  return {
    width,
    height,
    ticks: marks.map((value) => ({ y: y(value), value })),
    points,
    lines: runs(points).map((run) => run.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`).join('')),
    programmed: levels.flatMap(({ programmed }, n) => (programmed === null ? [] : [{ from: x(n) - step / 2, to: x(n) + step / 2, y: y(programmed) }])),
    projected: projection && last ? { x: x(levels.length), y: y(projection.value), low: y(projection.low), high: y(projection.high), from: { x: last.x, y: last.y } } : undefined,
  };
}

function kindOf({ level, absence, state }: Level): Chart['points'][number]['kind'] {
  if (level !== null) return state === 'accepted' ? 'accepted' : 'reported';
  if (absence === 'np') return 'np';
  return absence === 's/d' ? 'sd' : 'none';
}

/** Neighbouring points that have a datum. */
function runs(points: Chart['points']): Chart['points'][] {
  const found: Chart['points'][] = [];
  let before = false;
  for (const point of points) {
    const has = point.level.level !== null;
    if (has) (before ? found.at(-1)! : found[found.push([]) - 1]!).push(point); // the first of a run has just been put
    before = has;
  }
  return found;
}

/** Four or five round marks that hold everything. */
export function ticksOf(low: number, high: number): number[] {
  const span = high - low || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((n) => n * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step) * step;
  const marks: number[] = [];
  for (let n = 0; n < 12; n++) {
    const mark = Number((first + n * step).toPrecision(12));
    marks.push(mark);
    if (mark >= low + span) break;
  }
  return marks;
}
