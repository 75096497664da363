import type { Projection } from '../../contract/report.ts';

/** A period's last day and the level reached by then, in the unit of the target. */
export interface Reached {
  period: string;
  to: string;
  value: number;
}

/** A trend needs three points: two always lie on a line. */
export const trendPeriods = 3;
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/**
 * Where the last three reported periods lead by the end of a year: the least-squares line through them (x in days);
 * `low` and `high` go on from the last by the slowest and the fastest step between two of them. Null under three, and
 * when the year is over: there is nothing left to foresee.
 * @param reached oldest first
 * @param limits what the value cannot leave: {@link limitsOf}
 */
export function projectionOf(reached: readonly Reached[], year: number, goal: { target: number | null; unit: string | null; limits?: { low: number; high: number } }): Projection | null {
  const last = reached.slice(-trendPeriods);
  const end = dayOf(`${year}-12-31`);
  const at = last.map(({ to, value }) => ({ x: dayOf(to), y: value }));
  const now = at.at(-1);
  if (last.length < trendPeriods || !now || now.x >= end) return null;
  const steps = at.slice(1).map(({ x, y }, i) => (y - at[i]!.y) / (x - at[i]!.x)); // one before each: `at` is longer by one
  const ahead = steps.map((step) => now.y + step * (end - now.x));
  const kept = (value: number): number => Math.min(goal.limits?.high ?? Infinity, Math.max(goal.limits?.low ?? -Infinity, value));
  const value = lineAt(at, end);
  return {
    year,
    value: kept(value),
    low: kept(Math.min(...ahead)),
    high: kept(Math.max(...ahead)),
    target: goal.target,
    unit: goal.unit,
    from: last.map(({ period, value: one }) => ({ period, value: one })),
  };
}

/** What a projection cannot leave: a share of execution is from 0 to 100; nothing counted falls below none, and no percentage passes 100 where neither the target nor any report does. */
export function limitsOf({ reports, unit, final }: { reports: 'value' | 'execution'; unit: string | null; final: number | null }, reached: readonly number[]): { low: number; high: number } {
  if (reports === 'execution') return { low: 0, high: 100 };
  const known = final === null ? reached : [...reached, final];
  return { low: known.every((value) => value >= 0) ? 0 : -Infinity, high: unit?.startsWith('%') && known.every((value) => value <= 100) ? 100 : Infinity };
}

/** The least-squares line through some points, at x. Days are counted from the first, so that squares stay exact. */
function lineAt(points: readonly { x: number; y: number }[], x: number): number {
  const first = points[0]!.x; // three at least
  const n = points.length;
  const meanX = points.reduce((sum, p) => sum + (p.x - first), 0) / n;
  const meanY = points.reduce((sum, p) => sum + p.y, 0) / n;
  const across = points.reduce((sum, p) => sum + (p.x - first - meanX) ** 2, 0);
  const slope = points.reduce((sum, p) => sum + (p.x - first - meanX) * (p.y - meanY), 0) / across;
  return meanY + slope * (x - first - meanX);
}
