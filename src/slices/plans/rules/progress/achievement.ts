import type { Absence } from '../../contract/report.ts';
import { maintains, programmedFor, yearOf, type Target } from './target.ts';

/** What one period says of an element. `said`: reported or accepted; what was sent back or never said counts as nothing. */
export interface Point {
  to: string;
  value: number | null;
  absence: Absence | null;
  said: boolean;
}

/** Why there is no achievement although there may be a value. */
export type Obstacle = 'not-said' | 'no-data' | 'programmed-missing' | 'period-missing' | 'base-missing' | 'base-equals-target' | 'target-not-positive' | 'decreasing-sum' | 'too-far';

export interface Achievement {
  /** 1 is all that was programmed; over 1 and under 0 are told as they are. */
  achieved: number | null;
  missing: Absence | null;
  obstacle: Obstacle | null;
  /** What was compared: the sum, the last or the worst of the span, in the unit of the target. */
  level: number | null;
}

const none = (missing: Absence, obstacle: Obstacle | null, level: number | null = null): Achievement => ({ achieved: null, missing, obstacle, level });

/**
 * How much of what was programmed is achieved at the last of these points (oldest first).
 * Increasing: value ÷ programmed. Decreasing: (base − value) ÷ (base − programmed). What accumulates sums the span,
 * what is maintained is as good as its worst period, anything else takes the last value.
 * @param year of the period looked at, for what nobody was ever asked about
 */
export function achievementOf(target: Target, points: readonly Point[], year: number): Achievement {
  const at = points.at(-1);
  const programmed = programmedFor(target, (at && yearOf(at.to)) ?? year);
  if (programmed.missing === 'np') return none('np', null);
  if (!at?.said) return none('s/d', 'not-said');
  if (at.absence === 's/d') return none('s/d', 'no-data');
  const span = programmed.span === 'whole' ? points : points.filter(({ to }) => yearOf(to) === yearOf(at.to));
  if (maintains(target)) return worst(target, span, programmed.value);
  const values = span.flatMap(({ said, value }) => (said && value !== null ? [value] : []));
  // Nothing was due in these periods; a value said earlier in the same year still stands against the year's.
  if (values.length === 0) return none('np', null);
  const level = target.accumulation === 'acumulado' ? values.reduce((sum, value) => sum + value, 0) : values.at(-1)!; // not empty: asked just above
  if (target.accumulation === 'acumulado' && target.direction === 'baja') return none('s/d', 'decreasing-sum', level);
  return measured(target, level, programmed.value);
}

/** Maintained means in every period: while one of them is missing nobody knows. */
function worst(target: Target, span: readonly Point[], programmed: number | null): Achievement {
  if (span.some(({ said, absence }) => !said || absence === 's/d')) return none('s/d', 'period-missing');
  const each = span.flatMap(({ value }) => (value === null ? [] : [measured(target, value, programmed)]));
  if (each.length === 0) return none('np', null);
  return each.reduce((low, one) => (low.achieved === null || (one.achieved !== null && one.achieved >= low.achieved) ? low : one));
}

function measured(target: Target, level: number, programmed: number | null): Achievement {
  const obstacle = obstacleOf(target, programmed);
  if (obstacle !== null || programmed === null) return none('s/d', obstacle ?? 'programmed-missing', level);
  const { base } = target;
  const achieved = target.direction === 'baja' && base !== null ? (base - level) / (base - programmed) : level / programmed;
  const whole = target.direction === 'baja' && base !== null ? base - programmed : programmed;
  // Figures that nobody means: their difference or their quotient is beyond what a double holds.
  if (!Number.isFinite(achieved) || !Number.isFinite(whole)) return none('s/d', 'too-far', Number.isFinite(level) ? level : null);
  return { achieved, missing: null, obstacle: null, level };
}

/** What keeps a target from being divided by: never a division by zero, nor a share of less than nothing. */
function obstacleOf({ direction, base }: Target, programmed: number | null): Obstacle | null {
  if (programmed === null) return 'programmed-missing';
  if (direction !== 'baja') return programmed > 0 ? null : 'target-not-positive';
  if (base === null) return 'base-missing';
  return base === programmed ? 'base-equals-target' : null;
}

/** As it counts in a roll-up: over 100 % counts 100, under 0 counts 0. */
export const countedOf = (achieved: number | null): number | null => (achieved === null ? null : Math.min(1, Math.max(0, achieved)));

export type Formula = 'execution' | 'worst' | 'decrease' | 'sum' | 'last';

/** Which formula an element is measured by; its words are the texts'. */
export function formulaOf(target: Target): Formula {
  if (target.reports === 'execution') return 'execution';
  if (maintains(target)) return 'worst';
  if (target.direction === 'baja') return 'decrease';
  return target.accumulation === 'acumulado' ? 'sum' : 'last';
}
