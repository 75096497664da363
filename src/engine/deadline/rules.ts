import type { CalendarData, HolidayRule, ProposedDay } from './calendar-data.ts';
import { dayAt, isoOf, monthLength, weekdayOf } from './day.ts';
import { easterOf } from './easter.ts';

interface Dated {
  rule: HolidayRule;
  /** The day of the date itself, before any shift. */
  day: number;
}

/** Days to add by ISO weekday (Monday first) under Ecuador's rule of December 2016. */
const alone = [0, -1, 2, 1, 0, -1, 1];
/** The same for two holidays in a row, by the weekday of the first: [first, second]. So 2 and 3 November have been rested. */
const paired = [[0, 0], [-1, -1], [2, 0], [0, 0], [0, -2], [-1, 1], [2, 0]] as const;

const in2016 = ({ rule }: Dated): boolean => rule.moves === 'ec-2016';

/** 1 January, 25 December and what hangs from Easter keep their place from Tuesday to Thursday; a weekend does move them. */
function keepsMidweek({ when }: HolidayRule): boolean {
  if ('easter' in when) return true;
  return (when.month === 1 && when.day === 1) || (when.month === 12 && when.day === 25);
}

function shift2016(one: Dated, all: readonly Dated[]): number {
  const beside = (days: number) => all.find((other) => in2016(other) && other.rule.territory === one.rule.territory && other.day === one.day + days);
  const weekday = weekdayOf(one.day) - 1;
  if (keepsMidweek(one.rule) && weekday < 5) return 0;
  if (beside(1)) return paired[weekday]?.[0] ?? 0;
  if (beside(-1)) return paired[(weekday + 6) % 7]?.[1] ?? 0;
  return alone[weekday] ?? 0;
}

function shift(one: Dated, all: readonly Dated[]): number {
  if (one.rule.moves === 'monday') return (8 - weekdayOf(one.day)) % 7;
  return one.rule.moves === 'ec-2016' ? shift2016(one, all) : 0;
}

function datesOf(rule: HolidayRule, year: number): Dated[] {
  if ((rule.from ?? year) > year || (rule.to ?? year) < year) return [];
  if ('easter' in rule.when) return [{ rule, day: easterOf(year) + rule.when.easter }];
  const { month, day } = rule.when;
  return day > monthLength(year, month) ? [] : [{ rule, day: dayAt(year, month, day) }];
}

/**
 * The holidays of a year as the rules would have them, in order; the one of 1 January may rest on 31 December before.
 * Sources: Ecuador, reform of December 2016 to the Labour Code and the public service law; Colombia, Ley 51 de 1983.
 * They propose: only a decree or an official calendar says.
 */
export function proposeYear(data: Pick<CalendarData, 'rules'>, year: number): ProposedDay[] {
  const dated = data.rules.flatMap((rule) => datesOf(rule, year));
  const days = dated.map((one): ProposedDay => {
    const { id, name, territory, source, mark } = one.rule;
    const moved = shift(one, dated);
    const from = moved === 0 ? {} : { movedFrom: isoOf(one.day) };
    return { on: isoOf(one.day + moved), name, territory, kind: 'feriado', ...from, rule: id, source, mark, verified: false, toConfirm: true };
  });
  return days.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
