import type { Mechanism } from '../../../../kernel/extension.ts';
import type { JointItem, MechanismCoverage, Participant } from '../../contract/actors/joint.ts';
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

/** How many duties of a joint action are done. */
export const dutiesOf = (participants: readonly Pick<Participant, 'duties'>[]): JointItem['duties'] => {
  const all = participants.flatMap(({ duties }) => duties);
  return { done: all.filter(({ state }) => state === 'done').length, of: all.length };
};

/** Governments with a mechanism active on the day ÷ governments of the level, by code; who has none is told apart from where nobody recorded any. */
export function coverageOf(territory: string, level: string, asOf: string, units: readonly { code: string; name: string; institution: string | null }[], mechanisms: readonly Mechanism[]): MechanismCoverage {
  const known = mechanisms.length > 0;
  const active = Map.groupBy(mechanisms.filter((one) => one.active), ({ institution }) => institution);
  const rows = units.map(({ code, name, institution }) => ({ territory: code, name, institution, mechanisms: distinct(institution === null ? [] : (active.get(institution) ?? [])) }));
  const covered = rows.filter((one) => one.mechanisms.length > 0);
  const missing = rows.filter((one) => one.mechanisms.length === 0).map(({ mechanisms: _none, ...one }) => one);
  return { territory, level, asOf, known, with: covered.length, of: units.length, share: units.length === 0 || !known ? null : covered.length / units.length, covered, missing };
}

/** A government that sits twice in a network is in it once. */
const distinct = (list: readonly Mechanism[]): MechanismCoverage['covered'][number]['mechanisms'] => [...new Map(list.map(({ id, form, title, href }) => [id, { id, form, title, href }])).values()];
