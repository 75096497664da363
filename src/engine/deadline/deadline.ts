import type { PlainDate } from '../../kernel/date.ts';
import type { Calendar } from './calendar.ts';
import { countHours, countWorkingHours } from './clock.ts';
import { isoOf } from './day.ts';
import { countDays } from './days.ts';
import { fixedDate } from './fixed.ts';
import { guard, isOpen, type Leg } from './leg.ts';
import { clockTime, isoAt, readStart, type Point, type Start } from './moment.ts';
import { pausesOf, type Pause, type Suspension } from './pause.ts';
import { countPeriods } from './periods.ts';
import { amountsOf, beginsOf, type Begins, type Term, type Unit } from './term.ts';
import { noteText } from './text.es.ts';
import { Trail, type Note, type Step } from './trail.ts';

/** What a due date is asked of. `from` is an ISO date, a local date-time, or an instant with its offset. */
export interface Question {
  term: Term;
  from: string;
  calendar: Calendar;
  suspensions?: readonly Suspension[];
  /** Each adds its own amount in its own unit after the end, from the day after unless it says otherwise. */
  extensions?: readonly Term[];
}

/** What was counted, as the term says it. */
export interface Counted {
  value: number | null;
  max?: number;
  unit: Unit;
  begins: Begins;
  /** The start in the territory's local time: a date, or a date and time. */
  from: string;
  extensions: { value: number | null; unit: Unit }[];
}

export interface Deadline {
  /** ISO date-time with the zone's offset. Day terms end at 23:59:59; hour terms at their second. */
  dueAt: string;
  dueOn: PlainDate;
  /** The far end of a range («de 5 a 10 días»), with the count up to it. */
  mostAt?: string;
  mostOn?: PlainDate;
  mostSteps?: Step[];
  zone: string;
  /** In order, one for each calendar day from the start (weeks, months and years: one for each anniversary). */
  steps: Step[];
  notes: Note[];
  /** Whether a day that nobody has confirmed could change this date. */
  toConfirm: boolean;
  counted: Counted;
}

function count(leg: Leg): Point {
  switch (leg.unit) {
    case 'h': return countHours(leg);
    case 'h hábiles': return countWorkingHours(leg);
    case 'días': return countDays(leg, false);
    case 'días hábiles':
    case 'término': return countDays(leg, true);
    case 'fecha': return fixedDate(leg);
    default: return countPeriods(leg);
  }
}

/** A last day that is not worked goes to the next that is and is not suspended, where the norm says so; where it does not, it stays and is said. */
function roll(end: Point, leg: Leg): Point {
  const { term, calendar, trail, unit } = leg;
  if (term.rolls !== 'next-working-day') {
    if (unit !== 'h' && !term.rolls && !calendar.works(end.day)) trail?.note('stays-last', noteText['stays-last'](end.day));
    return end;
  }
  trail?.looked(end.day);
  if (calendar.works(end.day)) return end;
  trail?.note('rolled-last', noteText['rolled-last'](end.day));
  let day = end.day + 1;
  for (; !isOpen(day, leg); day++) guard(day, end.day);
  trail?.rolled(day);
  return { day, second: end.second };
}

interface Walk {
  calendar: Calendar;
  pauses: readonly Pause[];
  start: Start;
  extensions: readonly Term[];
}

function walk(term: Term, value: number, { calendar, pauses, start, extensions }: Walk, trail?: Trail): Point {
  const leg = (one: Term, amount: number, from: Start): Leg => ({ value: amount, unit: one.unit, begins: beginsOf(one), from, calendar, pauses, trail, term: one });
  const first = leg(term, value, start);
  let end = roll(count(first), first);
  extensions.forEach((extension, i) => {
    if (trail) trail.extension = i + 1;
    const [amount = 0] = amountsOf(extension);
    const next = leg(extension, amount, { ...end, timed: true });
    end = roll(count(next), next);
  });
  return end;
}

function read({ term, from, calendar, suspensions = [], extensions = [] }: Question): Walk & { value: number; max: number | undefined } {
  const [value = 0, max] = amountsOf(term);
  return { calendar, pauses: pausesOf(suspensions), start: readStart(from, calendar.zone), extensions, value, max };
}

/** Only `dueAt`, for many at once. It is always `deadline(question).dueAt`. */
export function dueOnly(question: Question): string {
  const asked = read(question);
  return isoAt(asked.calendar.zone, walk(question.term, asked.value, asked));
}

function farEnd(asked: Walk, term: Term, max: number): { end: Point; trail: Trail } {
  const trail = new Trail(asked.calendar);
  return { end: walk(term, max, asked, trail), trail };
}

/** When a term ends and why. Throws `ImpossibleTerm` with one word for what cannot be counted. */
export function deadline(question: Question): Deadline {
  const { term, calendar } = question;
  const asked = read(question);
  const { start, value, max } = asked;
  const trail = new Trail(calendar);
  const begins = beginsOf(term);
  if (!start.timed && begins === 'instant' && term.unit.startsWith('h')) trail.note('untimed', noteText.untimed(), true);
  const end = walk(term, value, asked, trail);
  const far = max === undefined ? undefined : farEnd(asked, term, max);
  return {
    dueAt: isoAt(calendar.zone, end),
    dueOn: isoOf(end.day),
    ...(far && { mostAt: isoAt(calendar.zone, far.end), mostOn: isoOf(far.end.day), mostSteps: far.trail.steps }),
    zone: calendar.zone,
    steps: trail.steps,
    notes: [...trail.notes, ...(far?.trail.notes ?? []).filter(({ text }) => !trail.notes.some((one) => one.text === text))],
    toConfirm: trail.toConfirm || far?.trail.toConfirm === true,
    counted: {
      value: amountsOf(term)[0] ?? null,
      ...(max !== undefined && { max }),
      unit: term.unit,
      begins,
      from: isoOf(start.day) + (start.timed ? `T${clockTime(start.second)}` : ''),
      extensions: asked.extensions.map((one) => ({ value: amountsOf(one)[0] ?? null, unit: one.unit })),
    },
  };
}
