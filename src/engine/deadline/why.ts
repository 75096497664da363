import type { PlainDate } from '../../kernel/date.ts';
import { dayOf, yearOf } from './day.ts';
import type { Counted, Deadline } from './deadline.ts';
import type { Unit } from './term.ts';
import { amountWords, beginText, countWords, dayWords, listWords, restWords, weekdayName, whyText } from './text.es.ts';
import type { Step } from './trail.ts';

/** A named day that the count left out. */
export interface Rest {
  on: PlainDate;
  name: string;
  kind: 'holiday' | 'day-off';
}

/** «¿Por qué esta fecha?» in one line, with the figures it is made of. */
export interface Why {
  text: string;
  /** Weekends left out, each once however many of its days were. */
  weekends: number;
  rests: Rest[];
  suspendedDays: number;
  /** The worked day to which a last day went, if it did. */
  rolledTo: PlainDate | null;
}

const working: readonly Unit[] = ['días hábiles', 'término', 'h hábiles'];

/** Runs of weekend days; one day alone is a weekend too. */
function weekendsIn(steps: readonly Step[]): number {
  const days = steps.filter(({ kind }) => kind === 'weekend').map(({ on }) => dayOf(on));
  return days.filter((day, i) => i === 0 || days[i - 1] !== day - 1).length;
}

/** What one stretch of the count (the term or an extension) did; only one that counts worked days leaves days out. */
function findIn(steps: readonly Step[], unit: Unit): Omit<Why, 'text'> {
  const passed = working.includes(unit) ? steps : [];
  return {
    weekends: weekendsIn(passed),
    rests: passed.flatMap(({ on, kind, rest }) => (kind === 'holiday' || kind === 'day-off' ? [{ on, kind, name: rest ?? '' }] : [])),
    suspendedDays: steps.filter(({ kind }) => kind === 'suspended').length,
    rolledTo: steps.find(({ kind }) => kind === 'rolled')?.on ?? null,
  };
}

function clauses({ weekends, rests, suspendedDays, rolledTo }: Omit<Why, 'text'>, unit: Unit, year: number): string[] {
  const daysOf = (kind: Rest['kind']) => rests.filter((rest) => rest.kind === kind).map(({ on }) => dayWords(dayOf(on), year));
  const left = [...(weekends > 0 ? [whyText.weekends(weekends)] : []), ...restWords(daysOf('holiday'), 'holiday'), ...restWords(daysOf('day-off'), 'day-off')];
  const parts = [
    unit === 'h' ? whyText.clock() : unit === 'días' ? whyText.everyDay() : '',
    left.length > 0 ? whyText.left(listWords(left, 'ni'), weekends + rests.length > 1) : '',
    suspendedDays > 0 ? whyText.suspended(suspendedDays) : '',
    rolledTo ? whyText.rolled(`${weekdayName(dayOf(rolledTo))} ${dayWords(dayOf(rolledTo), year)}`) : '',
  ];
  return parts.filter((part) => part !== '');
}

function headOf({ counted, steps, dueOn }: Deadline): string {
  const { from, begins, unit, value, max } = counted;
  const fixed = steps.find(({ kind }) => kind === 'fixed');
  if (unit === 'fecha' || value === null) return whyText.fixed(fixed?.why ?? '', dayWords(dayOf(fixed?.on ?? dueOn)));
  const time = begins === 'instant' ? from.slice(11, 16) : '';
  const amount = max === undefined ? amountWords(value, unit) : max === value ? whyText.upTo(amountWords(max, unit)) : whyText.range(countWords(value), amountWords(max, unit));
  return `${amount} ${beginText[begins](dayWords(dayOf(from.slice(0, 10))) + (time ? ` a las ${time}` : ''))}`;
}

const extensionWords = ({ value, unit }: Counted['extensions'][number]): string =>
  whyText.extended(unit === 'fecha' || value === null ? whyText.toDate() : amountWords(value, unit));

/** The count of a due date in one sentence, made of its steps: «10 días hábiles desde el día siguiente al 3 de octubre de 2025; no cuentan …». */
export function why(deadline: Deadline): Why {
  const { counted } = deadline;
  const steps = deadline.mostSteps ?? deadline.steps;
  const year = yearOf(dayOf(counted.from.slice(0, 10)));
  const legs = [counted, ...counted.extensions].map(({ unit }, place) => ({ unit, ...findIn(steps.filter(({ extension = 0 }) => extension === place), unit) }));
  const said = legs.flatMap((leg, place) => {
    const extension = counted.extensions[place - 1];
    return [extension ? extensionWords(extension) : headOf(deadline), ...clauses(leg, leg.unit, year)];
  });
  return {
    text: `${said.join('; ')}.`,
    weekends: legs.reduce((sum, { weekends }) => sum + weekends, 0),
    rests: legs.flatMap(({ rests }) => rests),
    suspendedDays: legs.reduce((sum, { suspendedDays }) => sum + suspendedDays, 0),
    rolledTo: legs.findLast(({ rolledTo }) => rolledTo !== null)?.rolledTo ?? null,
  };
}
