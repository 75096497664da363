import { dayPlus, longDay, mondayOf, monthOf } from '../../../../web/ui/dates.ts';
import type { CalendarDay } from '../../contract/deadlines/calendar.ts';
import { calendarWords as said } from './calendar-words.ts';

interface MonthGridProps {
  year: number;
  weekend: readonly number[];
  days: readonly CalendarDay[];
  selected: string | undefined;
  onSelect: (on: string) => void;
}

/** A year by months: days of rest inked, those only proposed hatched, days that their holiday left outlined. */
export function MonthGrid(props: MonthGridProps) {
  return <div className="months">{Array.from({ length: 12 }, (_, at) => <Month key={at} {...props} first={`${props.year}-${String(at + 1).padStart(2, '0')}-01`} />)}</div>;
}

function Month({ first, weekend, days, selected, onSelect }: MonthGridProps & { first: string }) {
  const month = first.slice(0, 7);
  const monday = mondayOf(first);
  const weeks = Array.from({ length: 6 }, (_, at) => dayPlus(monday, at * 7)).filter((start) => start.slice(0, 7) <= month);
  const rests = new Map(days.map((day) => [day.on, day]));
  const left = new Set(days.flatMap(({ movedFrom }) => movedFrom ?? []));
  return (
    <section className="month">
      <h3>{monthOf(first)}</h3>
      <table>
        <caption className="vh">{monthOf(first)}</caption>
        <thead><tr>{said.weekdays.map((name) => <th key={name} scope="col"><abbr title={name}>{name.slice(0, 2)}</abbr></th>)}</tr></thead>
        <tbody>
          {weeks.map((start) => (
            <tr key={start}>
              {said.weekdays.map((name, at) => {
                const on = dayPlus(start, at);
                if (!on.startsWith(month)) return <td key={name} />;
                return <Day key={name} on={on} day={rests.get(on)} isWeekend={weekend.includes(at + 1)} isLeft={left.has(on)} selected={selected === on} onSelect={onSelect} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayProps {
  on: string;
  day: CalendarDay | undefined;
  isWeekend: boolean;
  isLeft: boolean;
  selected: boolean;
  onSelect: (on: string) => void;
}

function Day({ on, day, isWeekend, isLeft, selected, onSelect }: DayProps) {
  const number = Number(on.slice(8));
  const chosen = selected ? ' on' : '';
  if (!day) return <td className={`${isWeekend ? 'w' : ''}${isLeft ? ' left' : ''}`} title={isLeft ? said.worked(on) : undefined}>{number}</td>;
  const look = day.kind === 'recuperación' ? 'made' : day.toConfirm || !day.verified ? 'rest soft' : 'rest';
  return <td className={`${look}${chosen}`}><button type="button" aria-pressed={selected} aria-label={`${longDay(on)}: ${day.name}`} onClick={() => onSelect(on)}>{number}</button></td>;
}
