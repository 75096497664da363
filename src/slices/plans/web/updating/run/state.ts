import type { UpdatedElement, UpdateTotals } from '../../../contract/updating/decision.ts';

/** An updating as the server answers it. */
export interface Updating {
  planId: string;
  title: string;
  from: number | null;
  to: number | null;
  running: boolean;
  elements: UpdatedElement[];
  added: { id: string; code: string; kind: string; text: string }[];
  totals: UpdateTotals;
  mayDecide: boolean;
}
