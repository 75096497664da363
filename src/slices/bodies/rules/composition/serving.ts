/** A territory with its dates, as far as a body asks. */
export interface UnitOn {
  code: string;
  valid_from: string | null;
  valid_to: string | null;
  successors: string[];
}

/** Whether a territory no longer exists on a day (ISO). */
export const isAbolished = (unit: UnitOn, day: string): boolean => unit.valid_to !== null && unit.valid_to < day;

/**
 * The first territory that a body could not serve: it is gone, and the body is not said to have served it only while it was
 * there. Undefined when it could serve them all.
 */
export const goneAmong = <U extends UnitOn>(served: readonly { unit: U; to: string | null }[], day: string): U | undefined =>
  served.find(({ unit, to }) => isAbolished(unit, day) && !(to !== null && to <= unit.valid_to!))?.unit; // it is abolished: it has a last day

/** The first territory that is named twice. */
export const namedTwice = (codes: readonly string[]): string | undefined => codes.find((code, place) => codes.indexOf(code) !== place);
