import type { CorpusStatement, Reading } from './corpus.ts';
import type { Role } from '../contract/property.ts';

/** The days that a date may mean: `2019-08` is all of August. ISO dates, both inside. */
export interface Span {
  first: string;
  last: string;
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The days of a date written as exactly as it is known. */
export function spanOf(part: string): Span {
  const [year = '', month, day] = part.split('-');
  if (day !== undefined) return { first: part, last: part };
  const [from, to] = month === undefined ? ['01', '12'] : [month, month];
  return { first: `${year}-${from}-01`, last: `${year}-${to}-${String(lastDay(Number(year), Number(to))).padStart(2, '0')}` };
}

/** The days that a statement means; nothing when it holds no date. */
export function daysOf({ value }: CorpusStatement): Span | undefined {
  if (value.kind !== 'date') return undefined;
  const from = spanOf(value.from);
  return value.to === undefined ? from : { first: from.first, last: spanOf(value.to).last };
}

/** A day told by a statement, with the statement. */
export interface Dated {
  statement: CorpusStatement;
  days: Span;
}

/** When a topic is, by any of the roles, earliest first; in one document when it is named. */
export const whenIs = (reading: Reading, topic: string, roles: readonly Role[], document?: string): Dated[] =>
  roles
    .flatMap((role) => reading.saidAs(topic, role))
    .filter((statement) => document === undefined || statement.document === document)
    .flatMap((statement) => { const days = daysOf(statement); return days ? [{ statement, days }] : []; })
    .toSorted((a, b) => (a.days.first < b.days.first ? -1 : a.days.first > b.days.first ? 1 : 0));

const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
export const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];

/** «22 de agosto de 2019», «agosto de 2019», «2019». */
export function dayWords(part: string): string {
  const [year = '', month, day] = part.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter((word) => word !== undefined).join(' de ');
}

const article = (part: string, day: string, other: string): string => `${part.length === 10 ? day : other} ${dayWords(part)}`;

/** «el 22 de agosto de 2019», «en agosto de 2019»; and «del 22 de agosto de 2019», «de agosto de 2019». */
export const onDay = (part: string): string => article(part, 'el', 'en');
export const ofDay = (part: string): string => article(part, 'del', 'de');

/** The first and the last day that a statement says, as exactly as it says them. */
export const fromOf = ({ value }: CorpusStatement): string => (value.kind === 'date' ? value.from : '');
export const toOf = ({ value }: CorpusStatement): string => (value.kind === 'date' ? (value.to ?? value.from) : '');

/** «lunes», of an ISO date. */
export const weekdayOf = (day: string): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** Whole days from one ISO date to another; both the same day: 0. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Minutes since midnight of `08:30`. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Whether two statements are of one telling: the same document and, where both say theirs, the same part of it. */
export const sameTelling = (a: CorpusStatement, b: CorpusStatement): boolean => a.document === b.document && (a.part === null || b.part === null || a.part === b.part);

/** Statements in pairs of one telling. */
export const pairsTold = (some: readonly CorpusStatement[], others: readonly CorpusStatement[]): [CorpusStatement, CorpusStatement][] =>
  some.flatMap((one) => others.filter((other) => sameTelling(one, other)).map((other): [CorpusStatement, CorpusStatement] => [one, other]));

/** A finding rests on a reading of ours when any of its statements does: then it asks, and accuses no one. */
export const restsOnReading = (...statements: readonly CorpusStatement[]): boolean => statements.some(({ mark }) => mark === 'inferred');
