import { createHash } from 'node:crypto';
import { why, type Calendar, type CalendarData, type Deadline as Counted, type Question } from '../../../../engine/deadline/index.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { findUnit } from '../../../territories/index.ts';
import { no, type norms, type Term } from '../../contract.ts';
import type { Deadline } from '../../contract/deadlines/count.ts';
import type { Suspension } from '../../contract/deadlines/words.ts';
import { calendarSaid, deadlineSaid, type Said } from '../../rules/deadlines/counted.ts';
import { calendarData } from '../../rules/deadlines/data.ts';
import { countedTerm, placeOf } from '../../rules/deadlines/term.ts';
import { findCalendar, listDays, type CalendarRow } from '../../store/deadlines/calendar.ts';
import { findTerm } from '../../store/deadlines/term.ts';

export type Ctx = Context<typeof norms>;
type Reads = Pick<Ctx, 'tx'>;

export interface NamedPlace {
  code: string;
  name: string;
  levelName: string;
  level: number;
}

export const countryOf = (territory: string): string => territory.slice(0, 2);

/** The value, or its no thrown. */
export function given<T>(said: Said<T>): T {
  if ('failure' in said) throw said.failure;
  return said.value;
}

export async function placeNamed({ tx }: Reads, code: string): Promise<NamedPlace> {
  const unit = await findUnit(tx, code);
  if (!unit) throw no('place-unknown', { code });
  return { code: unit.code, name: unit.name, levelName: unit.level_name, level: unit.rank };
}

export async function termNamed({ tx }: Reads, country: string, code: string): Promise<Term> {
  const term = await findTerm(tx, country, code);
  if (!term) throw no('term-unknown', { term: code, country });
  return term;
}

/** What a country counts on, whole; null when nobody loaded it. */
export async function dataOf({ tx }: Reads, country: string, known?: CalendarRow): Promise<{ data: CalendarData; row: CalendarRow } | null> {
  const row = known ?? (await findCalendar(tx, country));
  return row ? { data: calendarData(row, await listDays(tx, country)), row } : null;
}

/** The calendar of a place, or that it is missing. */
export async function calendarOf(ctx: Reads, territory: string, also: readonly string[] = [], known?: CalendarRow): Promise<{ calendar: Calendar; version: number }> {
  const whole = await dataOf(ctx, countryOf(territory), known);
  return { calendar: given(calendarSaid(whole?.data ?? null, territory, also)), version: whole?.row.version ?? 0 };
}

export interface Asked {
  term: Term;
  from: string;
  calendar: Calendar;
  suspensions?: readonly Suspension[];
  /** The terms that extend it. */
  extensions?: readonly Term[];
}

export const questionOf = ({ term, from, calendar, suspensions = [], extensions = [] }: Asked): Question => ({
  term: countedTerm(term),
  from,
  calendar,
  suspensions: suspensions.map(({ from: first, to, why: reason }) => ({ from: first, to, ...(reason ? { why: reason } : {}) })),
  extensions: extensions.map(countedTerm),
});

export const count = (asked: Asked): Counted => given(deadlineSaid(questionOf(asked), asked.term.title));

/** A count in few bytes, to be compared with another run of it: which days, and whether each counts. */
export const fingerprint = ({ dueAt, mostAt, steps }: Counted): string =>
  createHash('sha256').update(`${dueAt} ${mostAt ?? ''} ${steps.map(({ on, counts, nth }) => `${on}${counts ? `+${nth ?? ''}` : '-'}`).join(' ')}`).digest('base64url').slice(0, 22);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);

/** A due date as it is answered: the count, the law it rests on, and how far somebody saw that law. */
export function answered(counted: Counted, { term, place, from, version }: { term: Term; place: NamedPlace; from: string; version: number }): Deadline {
  const { dueAt, dueOn, mostAt, mostOn, mostSteps, zone, steps, notes, toConfirm } = counted;
  const { code, title, amount, most, unit, rolls, starts, trigger, suspendedBy, extension, note } = term;
  return {
    dueAt, dueOn, mostAt: mostAt ?? null, mostOn: mostOn ?? null, zone, steps, mostSteps: mostSteps ?? null, notes: [...notes], toConfirm,
    says: capital(why(counted).text),
    article: placeOf(term.normName, term.articleNumber, term.articleLetter),
    articleSays: term.articleSays,
    verified: term.verified, mark: term.mark, source: term.source,
    norm: term.norm === null ? null : { id: term.normId, name: term.normName ?? term.norm },
    term: { code, title, amount, most, unit, begins: counted.counted.begins, rolls, starts, trigger, suspendedBy, extension, note },
    unit,
    notifies: term.notifies,
    consequence: term.consequence === null ? null : { text: term.consequence, standing: term.verified ? 'stated' : 'to-verify' },
    territory: place, from, country: term.country, calendarVersion: version,
  };
}

/** The terms that would extend one, if its norm names one. */
export async function extensionOf(ctx: Reads, term: Term): Promise<Term> {
  if (term.extension === null) throw no('extension-none', { term: term.title });
  return termNamed(ctx, term.country, term.extension);
}
