import { calendarFor, deadline, ImpossibleTerm, impossibleText, MissingCalendar, type Calendar, type CalendarData, type Deadline, type Question } from '../../../../engine/deadline/index.ts';
import type { Failure } from '../../../../kernel/failure.ts';
import { no } from '../../contract.ts';

/** A value, or the no that a person is told. */
export type Said<T> = { value: T } | { failure: Failure };

const unstated = new Set(['amount', 'date', 'hours']);

/** What the clock cannot count, in this house's words: what the norm does not state is told apart from what makes no sense. */
function failureOf(error: ImpossibleTerm, term: string): Failure {
  if (error.word === 'from') return no('from-wrong');
  return no(unstated.has(error.word) ? 'term-unstated' : 'term-uncountable', { term, reason: impossibleText[error.word] });
}

/** What holds in a territory, or that its calendar is missing. */
export function calendarSaid(data: CalendarData | null, territory: string, also: readonly string[] = []): Said<Calendar> {
  try {
    return { value: calendarFor(data, territory, also) };
  } catch (error) {
    if (error instanceof MissingCalendar) return { failure: no('calendar-missing', { territory }) };
    throw error;
  }
}

/** When a term ends and why, or why it cannot be counted. */
export function deadlineSaid(question: Question, term: string): Said<Deadline> {
  try {
    return { value: deadline(question) };
  } catch (error) {
    if (error instanceof ImpossibleTerm) return { failure: failureOf(error, term) };
    throw error;
  }
}
