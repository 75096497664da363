import type { FindingState } from '../../contract/finding.ts';

/** What can become of a finding: the first four by the data alone, the rest by a person. */
export type Turn = 'opened' | 'changed' | 'resolved' | 'returned' | Decision;
/** What a person may say of it. */
export type Decision = 'explained' | 'accepted' | 'reopened';

/** A finding as the register has it. */
export interface Kept {
  state: FindingState;
  print: string;
}

/** What a judgement makes of a finding: its turn and its new state; undefined when it stays as it is. */
export interface Step {
  turn: Turn;
  state: FindingState;
}

/**
 * What becomes of a finding after its documents were judged again.
 * @param kept as the register has it; undefined when it never had it
 * @param print of the values found now; undefined when the rule found nothing
 */
export function judged(kept: Kept | undefined, print: string | undefined): Step | undefined {
  if (!kept) return print === undefined ? undefined : { turn: 'opened', state: 'open' };
  if (print === undefined) return kept.state === 'resolved' ? undefined : { turn: 'resolved', state: 'resolved' };
  if (kept.state === 'resolved') return { turn: 'returned', state: 'open' };
  return kept.print === print ? undefined : { turn: 'changed', state: 'open' }; // what was said of other values no longer holds
}

const after: Record<Decision, FindingState> = { explained: 'explained', accepted: 'accepted', reopened: 'open' };

/**
 * What becomes of a finding when a person decides; `gone` when the data no longer differ and there is nothing to
 * decide, `same` when it is already so (a finding nobody decided on cannot be reopened).
 */
export function decided(state: FindingState, decision: Decision): FindingState | 'gone' | 'same' {
  if (state === 'resolved') return 'gone';
  return decision === 'reopened' && state === 'open' ? 'same' : after[decision];
}
