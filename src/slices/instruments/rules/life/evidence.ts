import type { Ask, Transition } from '../../../../engine/workflow/index.ts';
import { isPlainDate } from '../../../../kernel/date.ts';

export type Evidence = Readonly<Record<string, string | number>>;

/** What is wrong with what was given for a step: the failure and its words; undefined when nothing is. */
export interface WrongEvidence {
  failure: 'evidence-missing' | 'evidence-wrong' | 'evidence-not-asked' | 'day-impossible';
  details: Readonly<Record<string, string>>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A year, a month or a day of the calendar. */
export const isMoment = (value: unknown): value is string => typeof value === 'string' && (/^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$/.test(value) || isPlainDate(value));

/** Whether what was given is what the step asks: nothing lacks, nothing is too much, each of its kind. */
export function wrongEvidence({ title: step, asks }: Pick<Transition, 'title' | 'asks'>, evidence: Evidence, people: number): WrongEvidence | undefined {
  const extra = Object.keys(evidence).find((key) => !asks.some((ask) => ask.key === key && ask.kind !== 'people'));
  if (extra !== undefined) return { failure: 'evidence-not-asked', details: { step, key: extra } };
  for (const ask of asks) {
    const wrong = wrongAnswer(step, ask, evidence[ask.key], people);
    if (wrong) return wrong;
  }
  return undefined;
}

function wrongAnswer(step: string, { kind, title, required }: Ask, value: string | number | undefined, people: number): WrongEvidence | undefined {
  const given = kind === 'people' ? people > 0 : value !== undefined && value !== '';
  if (!given) return required ? { failure: 'evidence-missing', details: { step, title } } : undefined;
  if (kind === 'day' && !isMoment(value)) return { failure: 'day-impossible', details: { title, value: String(value) } };
  if (kind === 'number' && typeof value !== 'number') return { failure: 'evidence-wrong', details: { title, what: 'escriba un número.' } };
  if ((kind === 'file' || kind === 'link') && !uuid.test(String(value))) return { failure: 'evidence-wrong', details: { title, what: kind === 'file' ? 'suba el archivo de nuevo.' : 'elija un instrumento de la lista.' } };
  return undefined;
}

/** What was given, without empty answers. */
export const answered = (evidence: Evidence): Record<string, string | number> => Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== ''));
