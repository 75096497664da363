import type { MechanismCoverage } from '../../contract/actors/joint.ts';
import { byDay } from '../mapping.ts';

interface Dated {
  state: string;
  from: string | null;
  to: string | null;
}

/**
 * Whether a joint action was surely going on on a day: begun by then and not ended. One that ended without saying when
 * tells nothing of any day; one planned or cancelled never counts.
 */
export function activeOn({ state, from, to }: Dated, day: string): boolean {
  if (state === 'planned' || state === 'cancelled' || !byDay(from, day)) return false;
  // The first day that a year or a month may mean: from it on, it may be over.
  return to === null ? state === 'active' : day <= (to.length === 10 ? to : `${to}${'-01-01'.slice(0, 10 - to.length)}`);
}

/** Governments with a mechanism ÷ governments of the level; who is missing, by code. `recorded`: those with some mechanism on record, of any day; `covered`: with one active. */
export function coverageOf(territory: string, level: string, asOf: string, units: readonly { code: string; name: string; institution: string | null }[], recorded: ReadonlySet<string>, covered: ReadonlySet<string>): MechanismCoverage {
  const missing = units.filter(({ institution }) => institution === null || !covered.has(institution));
  const known = units.some(({ institution }) => institution !== null && recorded.has(institution));
  return { territory, level, asOf, known, with: units.length - missing.length, of: units.length, share: units.length === 0 || !known ? null : (units.length - missing.length) / units.length, missing: missing.map(({ code, name, institution }) => ({ territory: code, name, institution })) };
}
