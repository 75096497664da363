/** A step that would help, with how much: elements, governments, plans. */
export interface Candidate {
  kind: 'decide' | 'skipped' | 'plan' | 'first-link';
  /** Where: two codes, an identity or a code; ties are broken by it, so that the order is always the same. */
  key: string;
  /** Elements that would count, governments that already carry it, elements that would have whom to look to. */
  gain: number;
}

/** Surest first: what is already proposed, what others already carry, whom everybody lacks, who has nothing yet. */
const order = ['decide', 'skipped', 'plan', 'first-link'] as const;

const best = (a: Candidate, b: Candidate): number => b.gain - a.gain || (a.key < b.key ? -1 : 1);

/**
 * The steps that would help most: the best of each kind, surest kind first, then the next best of each until there
 * are as many as asked. Steps that would move nothing are none.
 */
export function chooseSteps<C extends Candidate>(candidates: readonly C[], count = 3): C[] {
  const rows = order.map((kind) => candidates.filter((one) => one.kind === kind && one.gain > 0).toSorted(best));
  const chosen: C[] = [];
  for (let turn = 0; chosen.length < count && rows.some((row) => row.length > turn); turn += 1) chosen.push(...rows.flatMap((row) => row[turn] ?? []));
  return chosen.slice(0, count);
}
