import { monthsLater } from '../../../rules/progress/calendar.ts';

interface Span {
  from: string;
  to: string;
}

export interface NewPeriod extends Span {
  name: string;
  dueOn: string;
}

/** Days after a period in which it is usually reported; only proposed. */
const daysToReport = 15;
const quarters = ['primer trimestre', 'segundo trimestre', 'tercer trimestre', 'cuarto trimestre'];

const shift = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const monthsOf = (from: string, to: string): number => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
const lastOfMonth = (first: string, months: number): string => shift(monthsLater(first, months), -1);

/** The span after the newest one, as long as it; without any, the quarter that ended last. What is proposed can be changed. */
export function nextPeriod(periods: readonly Span[], today: string): NewPeriod {
  const newest = periods.toSorted((a, b) => b.to.localeCompare(a.to))[0];
  const length = newest ? monthsOf(newest.from, newest.to) : 3;
  const from = newest ? shift(newest.to, 1) : lastQuarter(today);
  const to = newest && !from.endsWith('-01') ? shift(monthsLater(from, length), -1) : lastOfMonth(from, length);
  return { name: nameOf(from, to), from, to, dueOn: shift(to, daysToReport) };
}

/** First day of the quarter before the one in which a day lies. */
function lastQuarter(day: string): string {
  const month = Number(day.slice(5, 7));
  const first = `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  return monthsLater(first, -3);
}

function nameOf(from: string, to: string): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (!from.endsWith('-01') || year !== to.slice(0, 4)) return '';
  const months = monthsOf(from, to);
  if (months === 3 && month % 3 === 1) return `${year}, ${quarters[(month - 1) / 3]}`;
  if (months === 6 && month % 6 === 1) return `${year}, ${month === 1 ? 'primer' : 'segundo'} semestre`;
  return months === 12 && month === 1 ? year : '';
}
