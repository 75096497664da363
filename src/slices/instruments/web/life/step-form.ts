import type { NextStep, StepSaid, TookPart } from '../../contract/life.ts';
import { stepWords as words } from './words.ts';

/** Who took part, as it is shown while one writes. */
export interface Named extends TookPart {
  name: string;
}

/** What is written in the dialog of a step. */
export interface StepForm {
  on: string;
  answers: Readonly<Record<string, string>>;
  people: readonly Named[];
  /** Somebody is written and not yet added. */
  pending: boolean;
  note: string;
  startTerms: boolean;
}

export const emptyForm: StepForm = { on: '', answers: {}, people: [], pending: false, note: '', startTerms: false };

/** A year, a month or a day that the calendar has. */
export function isMoment(text: string): boolean {
  if (/^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text)) return true;
  return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

const numberIn = (text: string): number => Number(text.trim().replaceAll('.', '').replace(',', '.'));

/** What stands in the way of sending, by field: `on`, `people` or the key of what is asked. */
export function faultsOf({ on, answers, people, pending }: StepForm, asks: NextStep['asks']): Record<string, string> {
  const faults: Record<string, string> = {};
  if (on.trim() !== '' && !isMoment(on.trim())) faults['on'] = words.wrongMoment;
  if (pending) faults['people'] = words.pending;
  for (const { key, kind, title, required } of asks) {
    const answer = (answers[key] ?? '').trim();
    if (kind === 'people') {
      if (required && people.length === 0 && !pending) faults['people'] = words.missing(title);
    } else if (answer === '') {
      if (required) faults[key] = words.missing(title);
    } else if (kind === 'day' && !isMoment(answer)) faults[key] = words.wrongMoment;
    else if (kind === 'number' && Number.isNaN(numberIn(answer))) faults[key] = words.wrongNumber;
  }
  return faults;
}

/** What is sent of a form without faults. */
export function saidOf({ on, answers, people, note, startTerms }: StepForm, asks: NextStep['asks']): Pick<StepSaid, 'evidence' | 'tookPart' | 'startTerms'> & { on?: string; note?: string } {
  const given = asks.filter(({ key, kind }) => kind !== 'people' && (answers[key] ?? '').trim() !== '');
  return {
    evidence: Object.fromEntries(given.map(({ key, kind }) => [key, kind === 'number' ? numberIn(answers[key]!) : answers[key]!.trim()])), // given says that they are there
    tookPart: people.map(({ name: _, ...part }) => part),
    startTerms,
    ...(on.trim() ? { on: on.trim() } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
  };
}
