import type { BasisNote, BasisRelation } from '../contract/programme.ts';

interface Span {
  from: string | null;
  to: string | null;
}

/** What a comparison needs of the instrument above. */
export interface Above extends Span {
  relation: BasisRelation;
  onDate: string | null;
  /** Only for plans of this house. */
  plan?: { sealed: boolean; seen: boolean };
}

/**
 * What the dates of a plan say beside those of what it rests on. An instrument of which a needed date is unknown says
 * nothing but that: `undated` accuses nobody. Dates are civil, ISO.
 */
export function notesOf(plan: Span, above: Above): BasisNote[] {
  if (above.plan && !above.plan.seen) return ['out-of-sight'];
  const draft: BasisNote[] = above.plan && !above.plan.sealed ? ['not-approved'] : [];
  return [...draft, ...(above.relation === 'norm' ? normNotes(plan, above.onDate) : [contained(plan, above)])];
}

/** A norm dated after the plan began cannot have ordered it from its start. Of a date known by its year alone, that same year says nothing. */
function normNotes(plan: Span, onDate: string | null): BasisNote[] {
  if (!onDate || !plan.from) return ['undated'];
  const from = plan.from.slice(0, onDate.length);
  if (onDate > from) return ['norm-later'];
  return onDate === from && onDate.length < plan.from.length ? ['undated'] : [];
}

/** Whether the plan's validity stands inside the other's; an open end of what is above holds. */
function contained(plan: Span, above: Span): BasisNote {
  if (!plan.from || !plan.to || (!above.from && !above.to)) return 'undated';
  return (above.from !== null && plan.from < above.from) || (above.to !== null && plan.to > above.to) ? 'outside' : 'contained';
}

/** Whether joining `lower` to `upper` would close a circle; `edges` are the joins that there are, lower → upper. */
export function closesCircle(edges: readonly { lower: string; upper: string }[], lower: string, upper: string): boolean {
  const above = Map.groupBy(edges, (edge) => edge.lower);
  const waiting = [upper];
  const seen = new Set<string>();
  while (waiting.length > 0) {
    const at = waiting.pop()!; // the loop's condition
    if (at === lower) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(above.get(at) ?? []).map((edge) => edge.upper));
  }
  return false;
}
