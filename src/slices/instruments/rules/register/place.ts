import { firstDay } from '../../../../engine/workflow/index.ts';

/** A territory with its last day, as far as an instrument asks. */
interface Lasting {
  valid_to: string | null;
}

/** Whether a territory no longer exists on a day (ISO). */
export const isAbolished = ({ valid_to }: Lasting, day: string): boolean => valid_to !== null && valid_to < day;

/**
 * Whether an instrument would be of a territory that was no longer there: a draft is of today; an act that has passed, of
 * the day it is dated, and of one without a date nobody can tell.
 * @param dated the first of its dates that is known, as exact as its source; null for a draft without one
 */
export const comesTooLate = (unit: Lasting, passed: boolean, dated: string | null, today: string): boolean => (passed ? dated !== null && isAbolished(unit, firstDay(dated)) : isAbolished(unit, today));
