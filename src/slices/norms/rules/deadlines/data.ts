import type { CalendarData, CalendarDay as CountedDay, HolidayRule, YearData } from '../../../../engine/deadline/index.ts';
import type { CalendarDay, CalendarPack, DayInput, PackDay } from '../../contract/deadlines/calendar.ts';

/** How a country counts, as it is stored; its dated days stand apart. */
export interface CalendarBase {
  country: string;
  zones: CalendarPack['zones'];
  weekend: number[];
  years: CalendarPack['years'];
  rules: CalendarPack['rules'];
}

/** A dated day as it is stored. `place`: code whose prefix it holds for. */
export interface DayRow {
  id: string;
  version: number;
  place: string;
  on: string;
  name: string;
  kind: CalendarDay['kind'];
  movedFrom: string | null;
  decree: { title: string; date?: string | null | undefined; url?: string | null | undefined } | null;
  source: string;
  mark: string | null;
  verified: boolean;
  edited: boolean;
  removed: boolean;
}

const decreeOf = ({ decree }: DayRow): CountedDay['decree'] =>
  decree ? { title: decree.title, ...(decree.date ? { date: decree.date } : {}), ...(decree.url ? { url: decree.url } : {}) } : undefined;

const counted = (day: DayRow): CountedDay => {
  const decree = decreeOf(day);
  return { on: day.on, name: day.name, territory: day.place, kind: day.kind, source: day.source, verified: day.verified, ...(day.mark ? { mark: day.mark } : {}), ...(day.movedFrom ? { movedFrom: day.movedFrom } : {}), ...(decree ? { decree } : {}) };
};

const marked = <T extends { mark?: string | null | undefined }>({ mark, ...rest }: T): Omit<T, 'mark'> & { mark?: string } => ({ ...rest, ...(mark ? { mark } : {}) });

/** What the clock counts on: the stored calendar with the days that nobody took away. */
export const calendarData = (base: CalendarBase, days: readonly DayRow[]): CalendarData => ({
  country: base.country,
  zones: base.zones,
  weekend: base.weekend,
  years: base.years.map((year): YearData => marked(year)),
  rules: base.rules.map((rule): HolidayRule => marked(rule)),
  days: days.filter(({ removed }) => !removed).map(counted),
});

/** What a change of the calendar does to its days: some are written, some taken away. */
export interface DayChange {
  put: DayRow[];
  take: DayRow[];
}

const sameKey = (one: DayRow, other: Pick<DayRow, 'place' | 'on' | 'kind'>): boolean => one.place === other.place && one.on === other.on && one.kind === other.kind;

/**
 * A day as a person writes it, with what it puts out of place: the day it was moved from is worked again, and an
 * earlier transfer of the same holiday no longer holds.
 */
export function dayChange(days: readonly DayRow[], input: DayInput, id: string): DayChange {
  const place = input.territory;
  const before = days.find((day) => sameKey(day, { place, on: input.on, kind: input.kind }));
  const source = [input.decree.title, input.decree.date, input.decree.url].filter(Boolean).join(', ');
  const put: DayRow = { id: before?.id ?? id, version: before ? before.version + 1 : 1, place, on: input.on, name: input.name, kind: input.kind, movedFrom: input.movedFrom ?? null, decree: input.decree, source, mark: null, verified: input.verified, edited: true, removed: false };
  const from = input.movedFrom;
  const take = from === undefined || from === input.on ? [] : days.filter((day) => !day.removed && day.place === place && day.kind === 'feriado' && (day.on === from || day.movedFrom === from) && !sameKey(day, put));
  return { put: [put], take };
}

/**
 * A day that is taken away. One that a person had moved goes back: to where the pack rests it, else to its own date.
 * What a person wrote bears no mark; a day of the pack belongs to the pack again.
 */
export function dayRemoval(days: readonly DayRow[], day: DayRow): DayChange {
  const from = day.kind === 'feriado' ? day.movedFrom : null;
  const before = days.filter((one) => from !== null && one.removed && one.place === day.place && one.kind === 'feriado' && (one.on === from || one.movedFrom === from));
  const back = before.find(({ mark }) => mark !== null) ?? before.find(({ on }) => on === from);
  return { put: back ? [{ ...back, version: back.version + 1, removed: false, edited: back.mark === null }] : [], take: [day] };
}

/** Whether a change says anything that the calendar does not hold already. */
export const changesNothing = (days: readonly DayRow[], { put, take }: DayChange): boolean =>
  take.length === 0 && put.every((day) => days.some((known) => !known.removed && sameKey(known, day) && known.name === day.name && known.movedFrom === day.movedFrom && known.verified === day.verified && known.source === day.source));

/** The days after a change. */
export function withChange(days: readonly DayRow[], { put, take }: DayChange): DayRow[] {
  const gone = new Set(take.map(({ id }) => id));
  return [...days.filter((day) => !put.some((one) => sameKey(day, one))).map((day) => (gone.has(day.id) ? { ...day, removed: true } : day)), ...put];
}

/** A day that a change touched, as it is told. */
export interface TouchedDay {
  on: string;
  territory: string;
  name: string;
  what: 'added' | 'removed' | 'changed';
  decree: string | null;
}

/** The days that a change touched, by date. */
export function touched(days: readonly DayRow[], { put, take }: DayChange, decree: string | null): TouchedDay[] {
  const told = (day: DayRow, what: TouchedDay['what'], by: string | null): TouchedDay => ({ on: day.on, territory: day.place, name: day.name, what, decree: by });
  const list = [
    ...put.map((day) => told(day, days.some((known) => !known.removed && sameKey(known, day)) ? 'changed' : 'added', decree ?? day.decree?.title ?? null)),
    ...take.map((day) => told(day, 'removed', decree ?? put[0]?.decree?.title ?? null)),
  ];
  return list.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The days of a pack as rows: two names of one day in one place become one. */
export function packDays(days: readonly PackDay[]): Omit<DayRow, 'id' | 'version' | 'edited' | 'removed'>[] {
  const rows = new Map<string, Omit<DayRow, 'id' | 'version' | 'edited' | 'removed'>>();
  for (const { on, name, territory, kind, movedFrom, decree, source, mark, verified } of days) {
    const key = `${territory} ${on} ${kind}`;
    const known = rows.get(key);
    if (known) known.name = `${known.name}; ${name}`;
    else rows.set(key, { place: territory, on, name, kind, movedFrom: movedFrom ?? null, decree: decree ?? null, source, mark: mark ?? null, verified });
  }
  return [...rows.values()];
}
