import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { shortDay, weekDay } from '../../../../web/ui/dates.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { Tag, VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { CalendarDay } from '../../contract/deadlines/calendar.ts';
import { LinkedText } from './LinkedText.tsx';
import { calendarWords as said } from './calendar-words.ts';
import { words } from './words.ts';

interface DayTableProps {
  days: readonly CalendarDay[];
  selected: string | undefined;
  onRemove: (day: CalendarDay) => void;
}

/** The named days of a year: from where each was moved, by which decree, and how far it is certain. */
export function DayTable({ days, selected, onRemove }: DayTableProps) {
  const may = useMay();
  return (
    <DataTable
      caption={said.days}
      rows={days}
      rowKey={({ on, territory, kind }) => `${on} ${territory} ${kind}`}
      selected={days.find(({ on }) => on === selected) ? days.map(({ on, territory, kind }) => (on === selected ? `${on} ${territory} ${kind}` : '')).find(Boolean) : undefined}
      columns={[
        { key: 'on', head: said.columns.on, cell: ({ on }) => <span className="nowrap">{weekDay(on)}</span>, width: '9rem' },
        { key: 'name', head: said.columns.name, main: true, cell: (day) => <NameOf day={day} /> },
        { key: 'place', head: said.columns.place, cell: ({ territory }) => <span className="code">{territory}</span>, width: '6rem' },
        { key: 'source', head: said.columns.source, cell: ({ decree, source }) => <span className="lines">{decree ? <span>{decree.url ? <Link href={decree.url}>{decree.title}</Link> : decree.title}{decree.date ? <span className="meta"> {shortDay(decree.date)}</span> : null}</span> : null}{source && source !== decree?.title ? <LinkedText text={source} /> : null}</span> },
        {
          key: 'standing',
          head: said.columns.standing,
          cell: (day) => (
            <span className="lines">
              {day.toConfirm ? <Status tone="risk" sign="q" word={words.toConfirm} /> : <VerifiedMark verified={day.verified} />}
              {day.id !== null && may('norms.remove-day') ? <Button small kind="quiet" aria-label={said.removeTitle(day.name)} onClick={() => onRemove(day)}>{words.remove}</Button> : null}
            </span>
          ),
        },
      ]}
    />
  );
}

function NameOf({ day: { name, kind, movedFrom, edited } }: { day: CalendarDay }) {
  return (
    <span className="lines">
      <span>{name}</span>
      {kind === 'feriado' ? null : <span className="meta">{said.kinds[kind]}</span>}
      {movedFrom ? <span className="meta">{said.movedFrom(movedFrom)}</span> : null}
      {edited ? <span><Tag>{said.local}</Tag></span> : null}
    </span>
  );
}
