import type { Part } from '../../../../kernel/part.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Decision, ObservationCounts, ObservationState } from '../../contract/review/shape.ts';

/** Words of a part as they are compared: spaces, accents and case aside. */
const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();
const saidIn = ({ heading, text, choices }: Part): string => plain([heading ?? '', text, ...choices.map((choice) => choice.text)].join('\n'));

/** Whether some words stand in a part, as somebody copied them. */
export const quotes = (part: Part, quote: string): boolean => saidIn(part).includes(plain(quote));

/**
 * Of what an observation spoke, in a later version: as it was, otherwise, or no longer there; null when it spoke of the whole text.
 * @param quote the words it pointed at; without them, the whole part counts
 */
export function standsIn(then: readonly Part[], now: readonly Part[], key: string | null, quote: string | null): 'same' | 'changed' | 'gone' | null {
  if (key === null) return null;
  const [before, after] = [then, now].map((parts) => parts.find((part) => part.key === key));
  if (!after) return 'gone';
  if (quote !== null) return quotes(after, quote) ? 'same' : 'changed';
  return before && saidIn(before) === saidIn(after) ? 'same' : 'changed';
}

/** The parts that a later version wrote, changed or took away, by key; another number or place alone changes nothing of what is said. */
export function changedKeys(before: readonly Part[], after: readonly Part[]): string[] {
  const was = new Map(before.map((part) => [part.key, saidIn(part)]));
  const is = new Map(after.map((part) => [part.key, saidIn(part)]));
  return [...new Set([...is.keys(), ...was.keys()])].filter((key) => was.get(key) !== is.get(key));
}

type Answered = { decision: Decision | null; changedText: number | null };

/** What was decided asks for another text: all that was said, or part of it. */
export const changes = (decision: Decision | null): boolean => decision === 'accepted' || decision === 'partly';

/** Accepted, whole or in part, is done only when a version carries it. */
export const stateOf = ({ decision, changedText }: Answered): ObservationState => (decision === null ? 'open' : changes(decision) && changedText === null ? 'pending' : decision);

export function countsOf(list: readonly Answered[]): ObservationCounts {
  const many = (state: ObservationState): number => list.filter((one) => stateOf(one) === state).length;
  return { all: list.length, answered: list.length - many('open'), accepted: many('accepted'), partly: many('partly'), pending: many('pending'), rejected: many('rejected'), noted: many('noted') };
}

/** Open, and its day has gone by. */
export const isLate = ({ dueOn, closed }: { dueOn: string | null; closed: boolean }, today: string): boolean => !closed && dueOn !== null && dueOn < today;
