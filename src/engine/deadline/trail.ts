import type { PlainDate } from '../../kernel/date.ts';
import type { Calendar } from './calendar.ts';
import { isoOf, yearOf } from './day.ts';
import type { Leg } from './leg.ts';
import type { Pause } from './pause.ts';
import { noteText, startText, stepText, unitWords, weekdayName, type NoteCode } from './text.es.ts';

/** What a day is to a count. `day-off` is not worked by the public sector only. `mark` is an anniversary of weeks, months or years; `rolled`, where a last day that is not worked goes. */
export type StepKind = 'start' | 'counted' | 'mark' | 'weekend' | 'holiday' | 'day-off' | 'suspended' | 'closed' | 'fixed' | 'rolled';

export interface Step {
  on: PlainDate;
  kind: StepKind;
  counts: boolean;
  /** Which one of the amount it is; for hours, how many have run at the end of it. */
  nth?: number;
  /** Hours counted in this day. */
  hours?: number;
  /** The rest that the day has by name, whether it stops the count or not. */
  rest?: string;
  /** Inside the extension of that place (1, 2…). */
  extension?: number;
  why: string;
}

export interface Note {
  code: NoteCode;
  text: string;
}

/** What a count writes down as it walks: a step for each day, and what leaves its end in doubt. */
export class Trail {
  readonly steps: Step[] = [];
  readonly #notes = new Map<string, Note>();
  readonly #calendar: Calendar;
  toConfirm = false;
  /** Place of the extension being counted; 0 in the term itself. */
  extension = 0;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  get notes(): Note[] {
    return [...this.#notes.values()];
  }

  note(code: NoteCode, text: string, doubt = false): void {
    this.#notes.set(text, { code, text });
    if (doubt) this.toConfirm = true;
  }

  start(leg: Leg): void {
    if (this.extension === 0) this.#push(leg.from.day, 'start', false, stepText.start(startText[leg.begins]));
  }

  counted(day: number, nth: number, leg: Leg): void {
    if (leg.unit === 'fecha') return;
    const kind = leg.unit === 'semanas' || leg.unit === 'meses' || leg.unit === 'años' ? 'mark' : 'counted';
    this.#push(day, kind, true, stepText.counted(nth, leg.value, unitWords(leg.unit, 1)), { nth });
  }

  /** Seconds counted in a day and so far. */
  ran(day: number, seconds: number, soFar: number, leg: Leg): void {
    const [hours, nth] = [seconds / 3600, soFar / 3600];
    this.#push(day, 'counted', true, stepText.hours(seconds, soFar, leg.value * 3600), { hours, nth });
  }

  /** A day that is not worked, which the count leaves out. */
  rested(day: number): void {
    this.looked(day);
    const named = this.#calendar.isWeekend(day) ? undefined : this.#calendar.named(day);
    if (!named) this.#push(day, 'weekend', false, stepText.weekend(weekdayName(day)));
    else this.#push(day, named.kind === 'feriado' ? 'holiday' : 'day-off', false, this.#doubted(stepText.named(named), day));
  }

  paused(day: number, pause: Pause): void {
    this.#push(day, 'suspended', false, stepText.suspended(pause.why));
  }

  closed(day: number): void {
    this.#push(day, 'closed', false, stepText.closed());
  }

  fixed(day: number, what: string): void {
    this.#push(day, 'fixed', true, stepText.fixed(what));
  }

  rolled(day: number): void {
    this.looked(day);
    this.#push(day, 'rolled', false, stepText.rolled(weekdayName(day)));
  }

  /** The count rested on whether this day is worked: says so if nobody has confirmed it. */
  looked(day: number): void {
    const year = yearOf(day);
    if (!this.#calendar.isComplete(day)) this.note('year-incomplete', noteText['year-incomplete'](year), true);
    const named = this.#calendar.named(day);
    if (!named) return;
    if (named.kind === 'recuperación') this.note('recovered', noteText.recovered(named));
    if (this.#calendar.isWeekend(day) && named.kind !== 'recuperación') return;
    if ('toConfirm' in named) this.note('day-proposed', noteText['day-proposed'](named), true);
    else if (named.verified === false) this.note('day-unverified', noteText['day-unverified'](named), true);
  }

  #doubted(why: string, day: number): string {
    const named = this.#calendar.named(day);
    if (named && 'toConfirm' in named) return stepText.proposed(why);
    return named?.verified === false ? stepText.unverified(why) : why;
  }

  #push(day: number, kind: StepKind, counts: boolean, why: string, more: { nth?: number; hours?: number } = {}): void {
    const named = this.#calendar.named(day);
    const rest = named && named.kind !== 'recuperación' ? { rest: named.name } : {};
    const extension = this.extension === 0 ? {} : { extension: this.extension };
    this.steps.push({ on: isoOf(day), kind, counts, ...more, ...rest, ...extension, why: this.extension === 0 ? why : stepText.extension(why) });
  }
}
