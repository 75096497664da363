import { useState, type ReactElement } from 'react';
import { addressOf } from '../../../../web/api/call.ts';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { Indicator } from '../../contract/series.ts';
import { aDay, territoriesApi } from './api.ts';
import { GridBlock } from './GridBlock.tsx';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { PlaceDialog } from './PlacePick.tsx';
import { SeriesBlock } from './SeriesBlock.tsx';
import { useIndicator, type Seen } from './use-indicator.ts';
import { ValueList } from './ValueList.tsx';
import { ValueSheet, type OpenCell } from './ValueSheet.tsx';
import { betterWords, pageWords as words, periodicityWords, sheetWords, sourceWords } from './words.ts';

/** An indicator: its technical sheet, its values in a place by group, and how they went over time. */
export function IndicatorPage(): ReactElement {
  const seen = useIndicator(usePart('indicatorId'));
  const [choosing, setChoosing] = useState(false);
  const { sheet, unit, code, country, change, problem } = seen;
  if (problem && !sheet.data) return <><PageHead eyebrow={words.page} title={words.failed} /><Refused problem={problem} what={words.failed} todo={<LinkButton href={paths.indicators()}>{words.all}</LinkButton>} /></>;
  if (!sheet.data || !unit || !code || !country) return <LongWork title={words.page} done={0} />;
  const trail = [...unit.parents.toSorted((a, b) => a.rank - b.rank).map((one) => ({ name: one.name, href: paths.indicator(sheet.data.id, { ...seen.view, territorio: one.code }) })), { name: unit.name, levelName: unit.levelName }];
  return (
    <>
      <PageContext trail={trail} picks={[{ key: 'place', label: words.place, value: unit.name, onPick: () => setChoosing(true), onPhone: true }]} />
      {choosing ? <PlaceDialog code={code} country={country} onClose={() => setChoosing(false)} onChoose={(territorio) => { setChoosing(false); change({ territorio }); }} /> : null}
      <Whole seen={seen} indicator={sheet.data} place={{ code, name: unit.name }} />
    </>
  );
}

function Whole({ seen, indicator, place }: { seen: Seen; indicator: Indicator & { mayChange: boolean }; place: { code: string; name: string } }): ReactElement {
  const [open, setOpen] = useState<OpenCell>();
  const [editing, setEditing] = useState(false);
  const may = useMay();
  const { period, inside, parts, groups = [], problem, view } = seen;
  const listed = view.vista === 'valores';
  const levels = territoriesApi.useAsk('countries', {}, { freshMs: aDay }).data?.items.find(({ code }) => code === indicator.country)?.levels;
  const have = new Set(parts.data?.items.filter(({ number }) => number !== null).map(({ territory }) => territory)).size;
  const plural = levels?.find(({ id }) => id === seen.level)?.plural ?? '';
  return (
    <>
      <PageHead
        eyebrow={`${words.page} · ${indicator.code}`} title={words.title(indicator.name, place.name, period, have, inside?.length ?? 0, plural)} lead={indicator.measures}
        tools={<><Button kind="main" onClick={() => setOpen({ near: place.code, period: period ?? '', group: null, sex: 'all' })} {...(may('indicators.save-value') ? {} : { disabledReason: words.noRecord })}>{words.record}</Button><LinkButton href={paths.indicatorSheets({ pais: indicator.country, indicador: indicator.id })}>{words.load}</LinkButton><LinkButton kind="quiet" icon="download" download href={addressOf('indicators.export-series', { country: indicator.country, indicator: indicator.id, territory: place.code })}>{words.export}</LinkButton></>}
      />
      {problem ? <Refused problem={problem} what={words.failed} /> : null}
      <Columns
        main={period === undefined ? <EmptyState title={words.none} actions={<LinkButton href={paths.indicatorSheets({ pais: indicator.country, indicador: indicator.id })}>{words.load}</LinkButton>}>{words.noneBody}</EmptyState> : <><div style={{ marginBottom: 'var(--s4)' }}><Segmented label={words.view} value={listed ? 'list' : 'table'} options={[{ value: 'table', label: words.asTable, href: paths.indicator(indicator.id, { ...view, vista: undefined }) }, { value: 'list', label: words.asList, href: paths.indicator(indicator.id, { ...view, vista: 'valores' }) }]} /></div>{listed ? <ValueList indicator={indicator.id} place={place} groups={groups} onOpen={setOpen} /> : <><GridBlock seen={seen} place={place} period={period} onOpen={setOpen} /><SeriesBlock seen={seen} indicator={indicator} place={place} onOpen={setOpen} /></>}</>}
        side={<Sheet indicator={indicator} onEdit={() => setEditing(true)} />}
      />
      {open ? <ValueSheet key={`${open.territory?.code ?? ''} ${open.period} ${open.group ?? ''} ${open.sex}`} indicator={indicator} groups={groups} cell={open} onClose={() => setOpen(undefined)} /> : null}
      {editing ? <IndicatorDialog country={indicator.country} indicator={indicator} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

function Sheet({ indicator, onEdit }: { indicator: Indicator & { mayChange: boolean }; onEdit: () => void }): ReactElement {
  return (
    <Block title={words.sheet} meta={indicator.example ? <DemoTag /> : undefined}>
      <FactList items={[
        { label: sheetWords.code, value: indicator.code }, { label: sheetWords.unit, value: indicator.unit }, { label: sheetWords.better, value: betterWords[indicator.better] }, { label: sheetWords.sourceKind, value: sourceWords[indicator.sourceKind] },
        { label: sheetWords.producer, value: indicator.producer }, { label: sheetWords.periodicity, value: periodicityWords[indicator.periodicity] }, { label: sheetWords.owner, value: indicator.owner ? <Link href={paths.institution(indicator.owner)}>{indicator.ownerName}</Link> : sheetWords.nobody },
        ...(indicator.note ? [{ label: sheetWords.note, value: indicator.note }] : []),
      ]} />
      <p className="acts"><Button small onClick={onEdit} {...(indicator.mayChange ? {} : { disabledReason: words.noEdit })}>{words.edit}</Button><LinkButton small kind="quiet" href={paths.indicators({ pais: indicator.country })}>{words.all}</LinkButton></p>
    </Block>
  );
}
