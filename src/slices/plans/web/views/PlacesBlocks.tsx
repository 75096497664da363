import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { Dated, Weave } from '../../contract/weave.ts';
import type { OpenPlan } from '../plan/state.ts';
import { dayText, numberText } from '../written.ts';
import { Counted } from './Counted.tsx';
import { byIdOf } from './elements.ts';
import { actionsText, weaveWords as words } from './words.ts';

interface Props {
  open: OpenPlan;
  weave: Weave;
}

/** Where the plan happens, place by place, and when: what has a date. */
export function PlacesBlocks({ open, weave }: Props) {
  return (
    <>
      <Places open={open} weave={weave} />
      <Calendar open={open} weave={weave} />
    </>
  );
}

function Places({ open: { plan }, weave }: Props) {
  const text = (n: number): string => numberText(n, plan.territory);
  if (weave.places.length === 0) return <EmptyState title={words.title.noPlaces(actionsText(weave.actions, text))} actions={<LinkButton href={paths.planTable(plan.id)}>{words.inMatrix}</LinkButton>}>{words.noPlacesBody}</EmptyState>;
  return (
    <Block title={words.places} meta={words.placesMeta}>
      <div className="stack">
        <DataTable
          caption={words.places}
          columns={[
            { key: 'name', head: words.placeHeads.name, cell: (place) => (place.code ? <Link href={paths.territory(place.code)}>{place.name}</Link> : <span>{place.name} <span className="meta">{words.asWritten}</span></span>), main: true },
            { key: 'level', head: words.placeHeads.level, cell: (place) => place.level ?? '—', width: '140px' },
            { key: 'actions', head: words.placeHeads.actions, cell: (place) => <Counted count={text(place.ids.length)} of={place.name} opens={`lugar-${place.code ?? place.name}`} />, numeric: true, width: '110px' },
            { key: 'reach', head: words.placeHeads.reach, cell: (place) => (place.reach === null ? <NoData /> : <span>{text(place.reach)} <small>{words.reachOf(text(place.reachOf), text(place.ids.length))}</small></span>), numeric: true, width: '180px' },
          ]}
          rows={weave.places}
          rowKey={(place) => place.code ?? place.name}
        />
        <p className="meta">{words.reachNote}</p>
        {weave.unplaced.length > 0 ? <p><Counted count={words.unplaced(actionsText(weave.unplaced.length, text))} of="" opens="sin-lugar" /></p> : null}
      </div>
    </Block>
  );
}

/** From and to as days; one of them may be unknown. */
export function spanText({ from, to }: Pick<Dated, 'from' | 'to'>): string | undefined {
  if (!from || !to || from === to) return (from ?? to) ? dayText(from ?? to ?? '') : undefined; // one of the two is there
  return from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))}–${dayText(to)}` : `${dayText(from)} – ${dayText(to)}`;
}

function Calendar({ open: { plan, elements: all }, weave }: Props) {
  const text = (n: number): string => numberText(n, plan.territory);
  const elements = byIdOf(all);
  return (
    <Block title={words.calendar} meta={words.calendarMeta}>
      <div className="stack">
        {weave.calendar.length === 0 ? <p className="meta">{words.noCalendar}</p> : (
          <DataTable
            caption={words.calendar}
            columns={[
              { key: 'when', head: words.calendarHeads.when, cell: (one) => spanText(one), width: '190px' },
              { key: 'what', head: words.calendarHeads.what, cell: (one) => elements.get(one.id)?.text ?? '', main: true },
              { key: 'where', head: words.calendarHeads.where, cell: (one) => [one.place, ...one.territories].filter(Boolean).join(', ') || <NoData />, width: '200px' },
              { key: 'who', head: words.calendarHeads.who, cell: (one) => one.responsible ?? <NoData />, width: '200px' },
              { key: 'reach', head: words.calendarHeads.reach, cell: (one) => (one.reach === null ? <NoData /> : text(one.reach)), numeric: true, width: '100px' },
            ]}
            rows={weave.calendar}
            rowKey={(one) => one.id}
            rowHref={(one) => paths.plan(plan.id, { elemento: one.id })}
            group={(one) => ({ key: (one.from ?? one.to ?? '').slice(0, 7), head: monthText(one.from ?? one.to ?? '') })}
          />
        )}
        {weave.undated.length > 0 ? <p><Counted count={words.undated(actionsText(weave.undated.length, text))} of="" opens="sin-fecha" /></p> : null}
      </div>
    </Block>
  );
}

const monthText = (day: string): string => new Intl.DateTimeFormat('es', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
