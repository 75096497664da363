import type { State, Transition } from '../../../../engine/workflow/index.ts';
import type { Visibility } from '../../../../kernel/reach.ts';

/** The fields of an instrument that its life changes. */
export interface InstrumentDates {
  state: string;
  state_on: string | null;
  number: string | null;
  signed_on: string | null;
  published_on: string | null;
  publication: string | null;
  force_from: string | null;
  force_to: string | null;
  visibility: Visibility;
}
export type Changed = { [K in keyof InstrumentDates]?: readonly [before: InstrumentDates[K], after: InstrumentDates[K]] };

/** What asks mean by their keys, whatever the cycle. */
export const meaning = { published: 'publicacion', signed: 'firma', forceFrom: 'vigencia-desde', forceTo: 'vigencia-hasta', number: 'numero', amending: 'reforma' } as const;

export interface Stepping {
  transition: Pick<Transition, 'asks'>;
  from: Pick<State, 'inForce'> | undefined;
  to: Pick<State, 'key' | 'inForce'>;
  on: string | null;
  evidence: Readonly<Record<string, string | number>>;
  /** Its kind binds by itself once in force. */
  normative: boolean;
}

/**
 * How an instrument is after a step. Coming into force it binds since the day that is said, else since the step's day;
 * what binds by itself is then public. Leaving it, it bound until the step's day, unless it had ended before. A change
 * while it is in force (a reform) leaves its own dates as they were.
 */
export function after(row: InstrumentDates, step: Stepping): InstrumentDates {
  const { from, to, on } = step;
  const given = (key: string): string | null => (step.evidence[key] === undefined ? null : String(step.evidence[key]));
  const [enters, leaves] = [to.inForce && from?.inForce !== true, from?.inForce === true && !to.inForce];
  return {
    state: to.key,
    state_on: on,
    number: given(meaning.number) ?? row.number,
    signed_on: given(meaning.signed) ?? row.signed_on,
    ...(from?.inForce === true ? { published_on: row.published_on, publication: row.publication } : published(row, step, given(meaning.published))),
    force_from: enters ? (given(meaning.forceFrom) ?? on ?? row.force_from) : (given(meaning.forceFrom) ?? row.force_from),
    force_to: given(meaning.forceTo) ?? (leaves ? sooner(row.force_to, on) : row.force_to),
    visibility: enters && step.normative ? 'public' : row.visibility,
  };
}

/** Where it was published and when: what is asked is a day or a place; of a place, the step's day is its day. */
function published(row: InstrumentDates, { transition, on }: Stepping, given: string | null): Pick<InstrumentDates, 'published_on' | 'publication'> {
  if (given === null) return { published_on: row.published_on, publication: row.publication };
  const isDay = transition.asks.some(({ key, kind }) => key === meaning.published && kind === 'day');
  return isDay ? { published_on: given, publication: row.publication } : { published_on: on ?? row.published_on, publication: given };
}

/** The earlier of an end that was known and a step's day; when the step has no day, the end that was known. */
const sooner = (end: string | null, on: string | null): string | null => (end === null || (on !== null && on < end) ? (on ?? end) : end);

const fields = ['state', 'state_on', 'number', 'signed_on', 'published_on', 'publication', 'force_from', 'force_to', 'visibility'] as const;

/** The fields in which two differ, before and after. */
export const changed = (before: InstrumentDates, next: InstrumentDates): Changed =>
  Object.fromEntries(fields.filter((field) => before[field] !== next[field]).map((field) => [field, [before[field], next[field]]]));

/** How it is once a step is undone: what the step had changed is as before, except what somebody changed again since. */
export function undone(row: InstrumentDates, change: Changed): InstrumentDates {
  const back = Object.entries(change).filter(([field, pair]) => field === 'state' || field === 'state_on' || row[field as keyof InstrumentDates] === pair[1]); // the keys of Changed are those of InstrumentDates
  return { ...row, ...Object.fromEntries(back.map(([field, pair]) => [field, pair[0]])) };
}
