import '../styles/dates.css';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { dayPlus, daysFrom, longDay, mondayOf, shortMonth } from './dates.ts';

/** One day of a count. `kind` beyond counted and weekend needs its reason told: a holiday, a suspension, a transfer. */
export interface WhyDay {
  readonly on: string;
  readonly kind: string;
  readonly counts: boolean;
  /** Which one it is of the amount; for hours, how many have run at its end. */
  readonly nth?: number | undefined;
  /** Hours counted in it. */
  readonly hours?: number | undefined;
  readonly why: string;
}

/** What the piece says; in Spanish unless the caller has other words. */
export interface WhyWords {
  readonly weekdays: readonly string[];
  readonly end: string;
  readonly press: string;
  readonly all: (weeks: number) => string;
  readonly hours: (hours: number) => string;
}

const spanish: WhyWords = {
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  end: 'vence',
  press: 'Señale un día rayado para leer por qué no cuenta.',
  all: (weeks) => `Ver las ${weeks} semanas`,
  hours: (hours) => `${hours.toLocaleString('es-EC', { maximumFractionDigits: 1 })} h`,
};

export interface WhyDateProps {
  /** The count in one sentence. */
  readonly says: string;
  readonly days: readonly WhyDay[];
  readonly dueOn: string;
  /** What whoever reads it must know besides. */
  readonly notes?: readonly string[];
  /** The article and its mark; where it is verified. */
  readonly law?: ReactNode;
  readonly words?: WhyWords;
}

/** Weeks drawn at once; beyond them, those at both ends until all are asked for. */
const [drawn, ends] = [12, 4];

/** "¿Por qué esta fecha?": the count day by day, by weeks; days that do not count are hatched and say why. */
export function WhyDate({ says, days, dueOn, notes = [], law, words = spanish }: WhyDateProps): ReactElement {
  const byWeeks = days.every(({ kind }) => kind !== 'mark' && kind !== 'fixed');
  return (
    <div className="why">
      <p className="why-says">{says}</p>
      {byWeeks && days.length > 0 ? <Weeks says={says} days={days} dueOn={dueOn} words={words} /> : <Marks days={days} dueOn={dueOn} words={words} />}
      {notes.length > 0 ? <ul className="why-notes">{notes.map((note) => <li key={note}>{note}</li>)}</ul> : null}
      {law === undefined ? null : <div className="why-law">{law}</div>}
    </div>
  );
}

interface Part {
  readonly days: readonly WhyDay[];
  readonly dueOn: string;
  readonly words: WhyWords;
}

function weeksBetween(first: string, last: string): string[] {
  const monday = mondayOf(first);
  return Array.from({ length: Math.floor(daysFrom(monday, last) / 7) + 1 }, (_, n) => dayPlus(monday, n * 7));
}

function Weeks({ says, days, dueOn, words }: Part & { readonly says: string }): ReactElement {
  const [told, setTold] = useState<WhyDay>();
  const [whole, setWhole] = useState(false);
  const known = new Map(days.map((day) => [day.on, day]));
  const last = days.at(-1)?.on ?? dueOn;
  const weeks = weeksBetween(days[0]?.on ?? dueOn, dueOn > last ? dueOn : last);
  const cut = !whole && weeks.length > drawn;
  const shown = cut ? [...weeks.slice(0, ends), ...weeks.slice(-ends)] : weeks;
  const mute = days.some(isRest);
  return (
    <>
      <table className="why-weeks">
        <caption className="vh">{says}</caption>
        <thead><tr>{words.weekdays.map((name) => <th key={name} scope="col"><abbr title={name}>{name.slice(0, 2)}</abbr></th>)}</tr></thead>
        <tbody>
          {shown.map((monday, n) => (
            <tr key={monday} className={cut && n === ends ? 'after-cut' : undefined}>
              {words.weekdays.map((name, at) => <Cell key={name} on={dayPlus(monday, at)} first={n === 0 && at === 0} day={known.get(dayPlus(monday, at))} dueOn={dueOn} words={words} onTell={setTold} />)}
            </tr>
          ))}
        </tbody>
      </table>
      {cut ? <p><button type="button" className="btn quiet sm" onClick={() => setWhole(true)}>{words.all(weeks.length)}</button></p> : null}
      {mute ? <p className="why-told" role="status">{told ? <><b>{longDay(told.on)}</b>: {told.why}</> : <span className="meta">{words.press}</span>}</p> : null}
    </>
  );
}

/** What stops a count and is no weekend: its reason is told when it is pressed. */
const isRest = ({ kind, counts }: WhyDay): boolean => !counts && kind !== 'weekend' && kind !== 'start' && kind !== 'rolled';

const classOf = (day: WhyDay | undefined, isEnd: boolean): string => (isEnd ? 'end' : day === undefined ? 'out' : day.counts ? 'in' : day.kind === 'weekend' ? 'w' : isRest(day) ? 'h' : 'start');

interface CellProps {
  readonly on: string;
  readonly first: boolean;
  readonly day: WhyDay | undefined;
  readonly dueOn: string;
  readonly words: WhyWords;
  readonly onTell: (day: WhyDay) => void;
}

function Cell({ on, first, day, dueOn, words, onTell }: CellProps): ReactElement {
  const isEnd = on === dueOn;
  const number = Number(on.slice(8));
  const date = <span className="d">{number}{number === 1 || first ? ` ${shortMonth(on)}` : ''}</span>;
  const mark = <b>{day?.hours !== undefined ? words.hours(day.hours) : day?.counts ? day.nth : isEnd ? words.end : ''}</b>;
  if (day === undefined) return <td className={classOf(day, isEnd)}>{date}{isEnd ? mark : null}</td>;
  if (isRest(day)) return <td className={classOf(day, isEnd)}><button type="button" aria-label={`${longDay(on)}: ${day.why}`} onFocus={() => onTell(day)} onMouseEnter={() => onTell(day)} onClick={() => onTell(day)}>{date}{mark}</button></td>;
  return <td className={classOf(day, isEnd)}>{date}{mark}<span className="vh">{day.why}{isEnd ? `, ${words.end}` : ''}</span></td>;
}

/** Weeks, months, years and fixed dates: a line for each, for a year is not explained by 365 cells. */
function Marks({ days, dueOn, words }: Part): ReactElement {
  return <ol className="why-marks">{days.map((day) => <li key={`${day.on} ${day.kind}`} className={classOf(day, day.on === dueOn)}><b>{longDay(day.on)}</b> <span>{day.why}{day.on === dueOn && day.kind !== 'fixed' ? `, ${words.end}` : ''}</span></li>)}</ol>;
}
