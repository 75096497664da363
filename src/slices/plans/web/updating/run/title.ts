import type { UpdateTotals } from '../../../contract/updating/decision.ts';
import type { PlanView } from '../../../contract/plan.ts';
import { inARow, numberText } from '../../written.ts';
import { decisionPast, updatingWords as words } from '../words.ts';

export interface Standing {
  from: number | null;
  to: number | null;
  running: boolean;
  totals: UpdateTotals;
}

/** The title of the page: how many decisions wait, that all are taken, what the last updating did, or what one starts from. */
export function updatingTitle({ from, to, running, totals }: Standing, plan: Pick<PlanView, 'territory' | 'sealedVersion' | 'headVersion'>): string {
  const number = (n: number): string => numberText(n, plan.territory);
  if (from === null) return words.titles.noneYet;
  if (running && to !== null) return totals.missing > 0 ? words.titles.missing(number(totals.missing), number(totals.of), from) : words.titles.complete(number(totals.of), to);
  if (plan.headVersion !== plan.sealedVersion) return words.titles.otherDraft(plan.headVersion);
  if (to === null) return words.titles.begin(from);
  let named = false;
  const parts = (['keep', 'modify', 'complement', 'remove'] as const).filter((decision) => totals[decision] > 0).map((decision) => {
    const noun = named ? '' : totals[decision] === 1 ? 'elemento ' : 'elementos ';
    named = true;
    return `${number(totals[decision])}\u00A0${noun}${decisionPast[decision][totals[decision] === 1 ? 0 : 1]}`;
  });
  return words.titles.past(to, from, inARow(parts));
}
