import type { PlainDate } from '../../kernel/date.ts';
import { dayOf } from './day.ts';
import type { Deadline } from './deadline.ts';
import { movedText } from './text.es.ts';
import type { Step } from './trail.ts';

export type Explained = Pick<Deadline, 'dueAt' | 'dueOn' | 'steps'>;

/** A day that is not what it was: why it counted or not before and now. */
export interface ChangedDay {
  on: PlainDate;
  before: string;
  after: string;
}

/** What a changed calendar did to a due date. */
export interface Moved {
  from: string;
  to: string;
  days: ChangedDay[];
  /** «Pasa del … al …: el 10 de octubre ahora es feriado: …». */
  text: string;
}

const key = ({ on, extension = 0 }: Step): string => `${on} ${extension}`;

/** Days whose count differs, and those at an end whose rest does: nothing else can move a due date. */
function changed(before: Explained, after: Explained): ChangedDay[] {
  const now = new Map(after.steps.map((step) => [key(step), step]));
  const lastCounted = before.steps.findLast(({ counts }) => counts)?.on ?? before.dueOn;
  return before.steps.flatMap((was) => {
    const is = now.get(key(was));
    if (!is || (was.counts === is.counts && (was.rest === is.rest || was.on < lastCounted))) return [];
    return [{ on: was.on, before: was.why, after: is.why }];
  });
}

/** Compares one term counted before and after a change of its calendar. Null when its due date stands. */
export function moved(before: Explained, after: Explained): Moved | null {
  if (before.dueAt === after.dueAt) return null;
  const days = changed(before, after);
  const text = movedText(dayOf(before.dueOn), dayOf(after.dueOn), days.map(({ on, after: why }) => ({ day: dayOf(on), why })));
  return { from: before.dueAt, to: after.dueAt, days, text };
}
