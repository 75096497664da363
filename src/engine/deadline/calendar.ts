import type { CalendarData, CalendarDay, HolidayRule, ProposedDay } from './calendar-data.ts';
import { dayAt, dayOf, weekdayOf, yearOf } from './day.ts';
import { MissingCalendar } from './impossible.ts';
import { proposeYear } from './rules.ts';
import { isZone } from './zone.ts';

export type NamedDay = CalendarDay | ProposedDay;

interface YearTable {
  first: number;
  last: number;
  complete: boolean;
  /** 1 where the day is worked, by its place in the year. */
  worked: Uint8Array;
  named: Map<number, NamedDay>;
}

const rank = { feriado: 0, 'no-laborable': 1, recuperación: 2 } as const;

/** What holds in one territory: its zone and its working days, year by year as they are asked for. */
export class Calendar {
  readonly country: string;
  readonly territory: string;
  /** IANA name. */
  readonly zone: string;
  readonly #data: CalendarData;
  /** The codes whose days hold here: the territory's own and those that it was told to mind too. */
  readonly #codes: readonly string[];
  readonly #years = new Map<number, YearTable>();
  #last: YearTable | undefined;

  constructor(data: CalendarData, territory: string, zone: string, also: readonly string[]) {
    this.country = data.country;
    this.territory = territory;
    this.zone = zone;
    this.#data = data;
    this.#codes = [territory, ...also];
  }

  /** Whether a day is worked: no weekend and no day of rest, or a Saturday that is made up for. */
  works(day: number): boolean {
    const table = this.#table(day);
    return table.worked[day - table.first] === 1;
  }

  isWeekend(day: number): boolean {
    return this.#data.weekend.includes(weekdayOf(day));
  }

  /** The holiday, day of rest or made-up day of a date, if it has a name here. */
  named(day: number): NamedDay | undefined {
    return this.#table(day).named.get(day);
  }

  /** Whether the days of a year are whole, from a named source. */
  isComplete(day: number): boolean {
    return this.#table(day).complete;
  }

  /** Every named day of a year, in order. */
  year(year: number): NamedDay[] {
    return [...this.#table(dayAt(year, 1, 1)).named.values()];
  }

  #holds(territory: string): boolean {
    return this.#codes.some((code) => code.startsWith(territory));
  }

  #table(day: number): YearTable {
    if (this.#last && day >= this.#last.first && day <= this.#last.last) return this.#last;
    const year = yearOf(day);
    const table = this.#years.get(year) ?? this.#build(year);
    this.#years.set(year, table);
    this.#last = table;
    return table;
  }

  #build(year: number): YearTable {
    const [first, last] = [dayAt(year, 1, 1), dayAt(year, 12, 31)];
    const named = new Map<number, NamedDay>();
    for (const one of [...this.#dated(year), ...this.#proposed(year)].sort((a, b) => (a.on === b.on ? rank[a.kind] - rank[b.kind] : a.on < b.on ? -1 : 1))) {
      if (!named.has(dayOf(one.on))) named.set(dayOf(one.on), one);
    }
    const worked = new Uint8Array(last - first + 1);
    for (let day = first; day <= last; day++) {
      const kind = named.get(day)?.kind;
      worked[day - first] = kind === 'recuperación' || (!kind && !this.isWeekend(day)) ? 1 : 0;
    }
    return { first, last, complete: this.#isWhole(this.country, year), worked, named };
  }

  #dated(year: number): CalendarDay[] {
    return this.#data.days.filter((one) => this.#holds(one.territory) && one.on.startsWith(`${String(year).padStart(4, '0')}-`));
  }

  #isWhole(territory: string, year: number): boolean {
    return this.#data.years.some((one) => one.complete && one.year === year && (one.territory ?? this.country) === territory);
  }

  /** What the rules add to the dated days: whole years take nothing from national rules, and a dated day stands for its rule. */
  #proposed(year: number): ProposedDay[] {
    const rules = this.#data.rules.filter((rule) => this.#holds(rule.territory) && !this.#isWhole(rule.territory, year));
    const near = [year - 1, year, year + 1].flatMap((one) => proposeYear({ rules: widened(rules, this.#data.rules) }, one));
    const known = this.#data.days.filter((one) => this.#holds(one.territory));
    const ids = new Set(rules.map(({ id }) => id));
    return near.filter((one) => ids.has(one.rule) && yearOf(dayOf(one.on)) === year && !known.some((day) => stands(day, one)));
  }
}

/** The rules asked for with their neighbours of the same territory: two holidays in a row move together. */
const widened = (rules: readonly HolidayRule[], all: readonly HolidayRule[]): HolidayRule[] =>
  all.filter((rule) => rules.some(({ territory }) => territory === rule.territory));

/** A dated day says what became of a proposed one when both rest for the same date. */
const stands = (day: CalendarDay, proposed: ProposedDay): boolean =>
  day.kind === 'feriado' && day.territory === proposed.territory && (day.movedFrom ?? day.on) === (proposed.movedFrom ?? proposed.on);

/**
 * What holds in a territory, by the longest prefix of its code. `also` names other territories whose holidays stop the
 * count as well (Ecuador, COA art. 159: those of the interested person and those of the seat of the body).
 * No data, none for that code, or a zone that no clock keeps → `MissingCalendar`.
 */
export function calendarFor(data: CalendarData | null | undefined, territory: string, also: readonly string[] = []): Calendar {
  const zones = (data?.zones ?? []).filter((one) => territory.startsWith(one.territory));
  const [zone] = zones.sort((a, b) => b.territory.length - a.territory.length);
  if (!data || !zone || !isZone(zone.zone)) throw new MissingCalendar(territory);
  return new Calendar(data, territory, zone.zone, also);
}
