/** What choosing needs of a plan. */
export interface Candidate {
  id: string;
  scheme: string;
  sealed: boolean;
  validFrom: string | null;
}

/** Plans that speak for a government only when it has no plan of development: the narrower, the later. */
const narrower = ['plan-de-gobierno', 'estrategia', 'intersectorial', 'plan-de-trabajo', 'plan-anual', 'proyecto'];

const order = (a: Candidate, b: Candidate): number =>
  narrower.indexOf(a.scheme) - narrower.indexOf(b.scheme) ||
  Number(b.sealed) - Number(a.sealed) ||
  (b.validFrom ?? '').localeCompare(a.validFrom ?? '') ||
  (a.id < b.id ? -1 : 1);

/** The plan that speaks for a government among those it has: the widest kind, an approved one first, then the newest. */
export const speaker = <P extends Candidate>(plans: readonly P[]): P | undefined => plans.toSorted(order)[0];
