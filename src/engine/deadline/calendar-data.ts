import type { PlainDate } from '../../kernel/date.ts';

/** Where a datum of the law comes from: `mark` A official text, B secondary, C general knowledge, E example. */
export interface Sourced {
  source?: string;
  mark?: string;
  verified?: boolean;
}

/** An IANA zone and the territory code whose prefix it holds for; the longest wins. */
export interface ZoneData {
  zone: string;
  territory: string;
}

/** A year whose days are whole. National days unless `territory` names the local ones that are whole too. */
export interface YearData extends Sourced {
  year: number;
  complete: boolean;
  territory?: string;
}

export type Shift = 'none' | 'ec-2016' | 'monday';

/** A holiday that returns each year. `easter` counts days from Easter Sunday (−47 is Carnival Tuesday). */
export interface HolidayRule extends Sourced {
  id: string;
  name: string;
  territory: string;
  when: { month: number; day: number } | { easter: number };
  moves: Shift;
  /** First and last year in which it holds, both inside. */
  from?: number;
  to?: number;
}

export type DayKind = 'feriado' | 'no-laborable' | 'recuperación';

/** A dated fact. A moved holiday stands on the day really rested and names the other in `movedFrom`. */
export interface CalendarDay extends Sourced {
  on: PlainDate;
  name: string;
  territory: string;
  kind: DayKind;
  movedFrom?: PlainDate;
  decree?: { title: string; date?: string; url?: string };
}

/** A day that a rule proposes and no decree has said: it always waits for somebody's word. */
export interface ProposedDay extends CalendarDay {
  rule: string;
  toConfirm: true;
}

/** `packs/<country>/calendar.json`. Weekend in ISO weekdays (6 Saturday, 7 Sunday). Codes are prefixes of those below. */
export interface CalendarData {
  country: string;
  zones: readonly ZoneData[];
  weekend: readonly number[];
  years: readonly YearData[];
  rules: readonly HolidayRule[];
  days: readonly CalendarDay[];
}
