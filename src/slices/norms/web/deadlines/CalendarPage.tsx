import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay, useOwnTerritory } from '../../../../web/session.ts';
import { Block, FactList } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { shortDay } from '../../../../web/ui/dates.ts';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { CalendarDay } from '../../contract/deadlines/calendar.ts';
import { LinkedText } from './LinkedText.tsx';
import { normsApi } from './api.ts';
import { DayDialog } from './DayDialog.tsx';
import { DayTable } from './DayTable.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { MovedBlock } from './MovedBlock.tsx';
import { PlacePick } from './PlacePick.tsx';
import { TermTabs } from './TermTabs.tsx';
import { calendarWords as said } from './calendar-words.ts';
import { words } from './words.ts';

type View = 'lugar' | 'anio' | 'dia' | 'cambio';

/** The year of a territory: what is rested, by which decree, what is only proposed; and what a decree moved. */
export function CalendarPage() {
  const [view, change] = useView<View>();
  const may = useMay();
  const own = useOwnTerritory();
  const [editing, setEditing] = useState<{ remove?: CalendarDay }>();
  const territory = view.lugar ?? own ?? 'EC';
  const year = /^\d{4}$/.test(view.anio ?? '') ? Number(view.anio) : new Date().getFullYear();
  const asked = normsApi.useAsk('calendar', { territory, year }, { keep: true });
  const data = asked.error ? undefined : asked.data;
  const doubtful = data?.days.filter(({ toConfirm, verified }) => toConfirm || !verified).length ?? 0;
  const go = (anio: number): void => change({ anio: String(anio), dia: undefined });
  return (
    <>
      <PageHead
        eyebrow={words.calendar}
        title={data ? said.title(data.name, data.year, data.days.filter(({ kind }) => kind !== 'recuperación').length, doubtful, data.complete) : words.calendar}
        lead={words.notAdvice}
        tools={<Button kind="main" icon="plus" disabledReason={may('norms.save-day') ? undefined : said.addWhy} onClick={() => setEditing({})}>{said.add}</Button>}
      />
      <TermTabs at={paths.calendars()} />
      <div className="sim-form one"><PlacePick code={territory} onChoose={(lugar) => change({ lugar, dia: undefined })} /></div>
      <FilterBar filters={[{ key: 'before', label: `${year - 1}`, active: false, onOpen: () => go(year - 1) }, { key: 'now', label: `${year}`, active: true, onOpen: () => go(year) }, { key: 'after', label: `${year + 1}`, active: false, onOpen: () => go(year + 1) }]} count={data ? said.zone(data.zone) : undefined} />
      {asked.error ? <Refused problem={asked.error} what={said.failed} /> : null}
      {view.cambio ? <MovedBlock change={view.cambio} onClose={() => change({ cambio: undefined })} /> : null}
      {data ? (
        <div className={asked.isPlaceholderData ? 'dim stack wide' : 'stack wide'}>
          {data.complete ? null : <Note kind="risk">{said.incomplete}</Note>}
          <Block title={said.months}><MonthGrid year={data.year} weekend={data.weekend} days={data.days} selected={view.dia} onSelect={(dia) => change({ dia })} /></Block>
          <Block title={said.days}><DayTable days={data.days} selected={view.dia} onRemove={(remove) => setEditing({ remove })} /></Block>
          <YearSource years={data.years} year={data.year} />
        </div>
      ) : null}
      {may('norms.changes') ? <Changes country={territory.slice(0, 2)} onSee={(cambio) => change({ cambio })} /> : null}
      {editing ? <DayDialog territory={territory} remove={editing.remove} onClose={() => setEditing(undefined)} onDone={(cambio) => { setEditing(undefined); change({ cambio: cambio ?? undefined }); }} /> : null}
    </>
  );
}

interface Years {
  years: readonly { year: number; complete: boolean; territory: string | null; source: string; verified: boolean }[];
  year: number;
}

/** Which years are whole, and where this one is taken from. */
function YearSource({ years, year }: Years) {
  const [here, whole] = [years.filter((one) => one.year === year), years.filter(({ complete, territory }) => complete && territory === null)];
  return (
    <Block title={said.wholeYears} meta={whole.map((one) => one.year).join(', ')}>
      <FactList items={here.map((one) => ({ label: `${said.yearSource}${one.territory ? ` (${one.territory})` : ''}`, value: <><LinkedText text={one.source} /> <VerifiedMark verified={one.verified} /></> }))} />
    </Block>
  );
}

function Changes({ country, onSee }: { country: string; onSee: (change: string) => void }) {
  const { data } = normsApi.useAsk('changes', { country, limit: 20 });
  if (!data) return null;
  return (
    <Block title={said.changes}>
      {data.items.length === 0 ? <p className="meta">{said.noChanges}</p> : null}
      <ol className="stack">
        {data.items.map(({ id, cause, days, moved, at }) => (
          <li key={id} className="row between">
            <span>{said.change(cause, days)} <span className="meta">{shortDay(at)}, {said.movedCount(moved)}{days.some(({ decree }) => decree) ? `; ${[...new Set(days.flatMap(({ decree }) => decree ?? []))].join('; ')}` : ''}</span></span>
            {moved > 0 ? <Button small onClick={() => onSee(id)}>{said.seeMoved}</Button> : null}
          </li>
        ))}
      </ol>
    </Block>
  );
}
